// Which instruction a line is about: by the reference that both carry, else by amount and counterparty for a person to confirm.
import { instructionIdIn } from "../../../schema/end-to-end-id.ts";
import { CLEARING_OWNER } from "../../../schema/ids.ts";
import { type InstructionRow, isFinal, statusOf } from "../settlement/instruction-rows.ts";
import type { KnownLine } from "./fingerprint.ts";

export type Match = {
  line: KnownLine;
  instruction: InstructionRow | null;
  matchedBy: "end_to_end_id" | "amount_and_counterparty" | null;
  proposes: "confirmation" | "failure" | null;
  /** True where nothing is left to ask: its own reference, its whole amount, and nothing paid of it before. */
  isCertain: boolean;
};

export type Facts = {
  ownerId: string;
  /** Instructions that the lines name, by id. */
  named: ReadonlyMap<string, InstructionRow>;
  /** Payments to the owner that are on their way. */
  expected: readonly InstructionRow[];
  /** Under which a payment to the owner is recorded already. */
  usedReferences: ReadonlySet<string>;
  /** Under which names a payer is known. */
  namesOf: (payerId: string) => readonly string[];
};

/** Each line with its match; an instruction is certain of, or proposed by name for, one line at the most. */
export function matched(lines: readonly KnownLine[], facts: Facts): Match[] {
  const taken = new Set<string>();
  return lines.map((line) => {
    const match = byReference(line, facts, taken) ?? byAmount(line, facts, taken);
    if (match?.instruction && match.proposes !== null) taken.add(match.instruction.id);
    return match ?? { line, instruction: null, matchedBy: null, proposes: null, isCertain: false };
  });
}

/** The instruction that a line names in its reference or, where a bank dropped that, in its text. */
export function namedIn({ endToEndId, text }: Pick<KnownLine, "endToEndId" | "text">): string | undefined {
  return instructionIdIn(endToEndId ?? "") ?? instructionIdIn(text ?? "");
}

function byReference(line: KnownLine, facts: Facts, taken: ReadonlySet<string>): Match | null {
  const { ownerId, named, usedReferences } = facts;
  const instruction = named.get(namedIn(line) ?? "");
  if (instruction === undefined) return null;
  const { payerId, payeeId } = instruction;
  const matchedBy = "end_to_end_id";
  // Money that comes in under a payment of one's own is that payment, come back.
  const cameBack = line.kind === "credit" && payerId === ownerId;
  if (cameBack || line.kind === "returned" || line.kind === "rejected") {
    if (payerId !== ownerId) return null;
    const isOver = !isApproved(instruction) || isFinal(statusOf(instruction));
    const kind = cameBack ? "returned" : line.kind;
    return {
      ...{ line: { ...line, kind }, instruction, matchedBy },
      ...{ proposes: isOver ? null : "failure", isCertain: false },
    };
  }
  if (payeeId !== ownerId) return null;
  const isNew = line.kind === "credit" && !usedReferences.has(line.bankReference);
  const proposes = isNew && mayArrive(line, instruction) ? "confirmation" : null;
  const isCertain = proposes !== null && isWhole(line, instruction) && !taken.has(instruction.id);
  return { line, instruction, matchedBy, proposes, isCertain };
}

function byAmount(line: KnownLine, facts: Facts, taken: ReadonlySet<string>): Match | null {
  if (line.kind !== "credit" || facts.usedReferences.has(line.bankReference)) return null;
  const alike = facts.expected.filter(
    (it) =>
      !taken.has(it.id) &&
      line.currency === it.unit &&
      line.amountMinor === it.amountMinor - it.paidMinor &&
      facts.namesOf(it.payerId).some((name) => isSameName(name, line.counterparty ?? "")),
  );
  const [only, another] = alike;
  if (only === undefined || another !== undefined) return null;
  return {
    ...{ line, instruction: only, matchedBy: "amount_and_counterparty" },
    ...{ proposes: "confirmation", isCertain: false },
  };
}

function isApproved({ decision }: InstructionRow): boolean {
  return decision === "approved";
}

/** Late money on a failed or short one is recorded too; on a confirmed one it is more likely the same money again. */
function mayArrive({ currency }: KnownLine, instruction: InstructionRow): boolean {
  return isApproved(instruction) && currency === instruction.unit && statusOf(instruction) !== "confirmed";
}

function isWhole({ amountMinor }: KnownLine, instruction: InstructionRow): boolean {
  const status = statusOf(instruction);
  const isPayable = status === "planned" ? instruction.payerId !== CLEARING_OWNER : !isFinal(status);
  return isPayable && instruction.paidMinor === 0 && amountMinor === instruction.amountMinor;
}

/** The same but for case, punctuation and what a bank adds or cuts off. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= (/\p{Script=Han}/u.test(shorter) ? 2 : 4) && longer.includes(shorter);
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

// The files of a settlement's archive: the same records give the same texts, byte for byte.
import type { Statement } from "../../../schema/contract/settlements.ts";
import { toIso } from "../../../schema/time.ts";
import { toInstruction } from "../settlement/instruction-rows.ts";
import { toDue } from "../settlement/shape.ts";
import { type LineRow, toStatement } from "../settlement/statement.ts";
import { statementCsv } from "../settlement/statement-csv.ts";
import type { ArchivedTransfer, Records } from "./records.ts";

/** By path, in the order of their paths. JSON files are one line each. */
export function filesOf(records: Records, timeZone: string): Record<string, string> {
  const files: [string, string][] = [
    ["audit.json", toText(records.events.map(toEvent))],
    ["dues.json", toText(records.dues.map(toDue))],
    ["instructions.json", toText(instructionsOf(records))],
    ["obligations.json", toText(records.obligations)],
    ...statementsOf(records).flatMap((it): [string, string][] => [
      [`statements/${it.ownerId}.csv`, statementCsv(it, timeZone)],
      [`statements/${it.ownerId}.json`, toText(it)],
    ]),
    ["transfers.json", toText(records.transfers.map(toArchived))],
  ];
  return Object.fromEntries(files);
}

function toText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** As the CSV of the audit log has it, `details` as the text that was signed; with the seal that covers it. */
function toEvent({ throughSeq, head, sealedAt, at, ...event }: Records["events"][number]) {
  const isSealed = sealedAt !== null;
  return { ...event, at: toIso(at), seal: isSealed ? { throughSeq, head, sealedAt: toIso(sealedAt) } : null };
}

function instructionsOf({ instructions, steps, payments }: Records) {
  const stepsOf = Map.groupBy(steps, ({ instructionId }) => instructionId);
  const paymentsOf = Map.groupBy(payments, ({ instructionId }) => instructionId);
  return instructions.map((row) => ({
    ...toInstruction(row),
    steps: (stepsOf.get(row.id) ?? []).map(({ instructionId: _, at, ...it }) => ({ ...it, at: toIso(at) })),
    payments: (paymentsOf.get(row.id) ?? []).map(({ instructionId: _, confirmedAt, ...it }) => ({
      ...it,
      confirmedAt: toIso(confirmedAt),
    })),
  }));
}

function toArchived({ allianceId: _, effectiveAt, createdAt, ...row }: ArchivedTransfer) {
  return { ...row, effectiveAt: toIso(effectiveAt), createdAt: toIso(createdAt) };
}

/** Of everybody who had a figure, a line or an instruction. */
function statementsOf(records: Records): Statement[] {
  const { row, dues, instructions, transfers } = records;
  const dueOf = new Map(dues.map((it) => [it.ownerId, it]));
  const linesOf = Map.groupBy(twoSided(records), ({ ownerId }) => ownerId);
  const ownerIds = new Set([
    ...dueOf.keys(),
    ...instructions.flatMap(({ payerId, payeeId }) => [payerId, payeeId]),
    ...transfers.flatMap(({ debitId, creditId }) => [debitId, creditId]),
  ]);
  return [...ownerIds].sort().map((ownerId) =>
    toStatement({
      ...{ row, status: "paid", ownerId, due: dueOf.get(ownerId) },
      lines: (linesOf.get(ownerId) ?? []).map(({ line }) => line),
      instructions: instructions.filter((it) => it.payerId === ownerId || it.payeeId === ownerId),
    }),
  );
}

/** Each transfer as a line of the one whom it debits and of the one whom it credits. */
function twoSided({ transfers, merchants }: Records): { ownerId: string; line: LineRow }[] {
  const nameOf = new Map(merchants.map(({ id, name }) => [id, name]));
  return transfers.flatMap((it) => {
    const { id, code, debitId, creditId, amountMinor, effectiveAt } = it;
    const { redemptionId, orderReference, disputeId, adjustmentId } = it;
    const lineWith = (counterpartyId: string, signedMinor: number): LineRow => ({
      ...{ transferId: id, code, counterpartyId, counterpartyName: nameOf.get(counterpartyId) ?? null },
      ...{ amountMinor: signedMinor, effectiveAt, redemptionId, orderReference, disputeId, adjustmentId },
    });
    return [
      { ownerId: debitId, line: lineWith(creditId, -amountMinor) },
      { ownerId: creditId, line: lineWith(debitId, amountMinor) },
    ];
  });
}

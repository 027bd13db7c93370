// What must be true of a world at the end of a run: the books are sound and say what the model says.
import type { DisputeSummary } from "../../../schema/contract/disputes.ts";
import type { Gift } from "../../../schema/contract/gifts.ts";
import type { Integrity } from "../../../schema/contract/integrity.ts";
import type { Settlement, Statement } from "../../../schema/contract/settlements.ts";
import type { Position, Transfer } from "../../../schema/contract/transfers.ts";
import { nameOf } from "./answers.ts";
import { shownInstruction } from "./paying.ts";
import { MERCHANTS } from "./plan.ts";
import { OWNERS, statusOf, sum } from "./settling.ts";
import {
  CURRENCY,
  type Transfer as ModelTransfer,
  NEW_CUSTOMER,
  positionOf,
  type State,
  shownState,
  standing,
} from "./state.ts";
import { transferInWords } from "./till.ts";
import { type ModelWorld, memberOf } from "./world.ts";

/** What differs, each as a sentence; nothing where all is well. */
export async function differences(world: ModelWorld, state: State): Promise<string[]> {
  return [
    ...(await violations(world)),
    ...(await wrongPositions(world, state)),
    ...(await wrongTransfers(world, state)),
    ...(await wrongDisputes(world, state)),
    ...(await wrongCoupons(world, state)),
    ...(await wrongSettlements(world, state)),
    ...(await wrongStatements(world, state)),
  ];
}

async function violations({ admins }: ModelWorld): Promise<string[]> {
  const { violations } = await admins[0].read<Integrity>("/v1/integrity");
  return violations.map((it) => `${it.check}: ${it.subjectId} ${it.detail}`);
}

/** Nobody has more or less than the model says, and all together have nothing. */
export async function wrongPositions(world: ModelWorld, state: State): Promise<string[]> {
  const { data } = await world.admins[0].read<{ data: Position[] }>("/v1/positions?limit=100");
  const expected = [...MERCHANTS, "alliance", "clearing"].flatMap((owner) =>
    [CURRENCY, NEW_CUSTOMER].map((unit) => {
      const all = positionOf(state, owner, (it) => it.unit === unit);
      const pending = positionOf(state, owner, (it) => it.unit === unit && it.effectiveAt > state.now);
      return `${owner} ${unit} ${all}: ${pending} pending, ${all - pending} locked`;
    }),
  );
  const found = data.map((it) => {
    const owner = nameOf(world, it.ownerId);
    return `${owner} ${it.unit} ${it.positionMinor}: ${it.pendingMinor} pending, ${it.lockedMinor} locked`;
  });
  return found.filter((it) => !expected.includes(it)).map((it) => `position of ${it}`);
}

/** Every transfer there is, each with the settlement that it belongs to, as often as the model has it. */
async function wrongTransfers(world: ModelWorld, state: State): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const path = `/v1/transfers?limit=100${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page: { data: Transfer[]; nextCursor: string | null } = await world.admins[0].read(path);
    found.push(...page.data.map((it) => shownTransferInWords(world, it)));
    cursor = page.nextCursor;
  }
  const expected = state.transfers.map((it) => `${transferInWords(it)} in ${settlementOf(state, it)}`);
  const [left, right] = [found.sort(), expected.sort()];
  return left.join() === right.join() ? [] : [`transfers ${left.join("; ")}`, `not ${right.join("; ")}`];
}

async function wrongDisputes(world: ModelWorld, state: State): Promise<string[]> {
  const { data } = await world.admins[0].read<{ data: DisputeSummary[] }>("/v1/disputes?limit=100");
  const found = data.map((it) => {
    const sides = [world.redemptions.indexOf(it.redemptionId), it.claim, nameOf(world, it.debtorId)];
    const of = [...sides, nameOf(world, it.creditorId), it.openedBy, it.heldMinor];
    return [...of, it.status, it.outcome?.allowedMinor ?? 0].join(" ");
  });
  const expected = state.disputes.map((it) => {
    const sides = [it.redemption.no, it.claim, it.debtor, it.creditor, it.openedBy];
    return [...sides, it.heldMinor, it.outcome ?? "open", it.allowedMinor].join(" ");
  });
  const [left, right] = [found.sort().join("; "), expected.sort().join("; ")];
  return left === right ? [] : [`disputes ${left}, not ${right}`];
}

function shownTransferInWords(world: ModelWorld, it: Transfer): string {
  const sides = [nameOf(world, it.debitId), nameOf(world, it.creditId)];
  const words = [it.code, ...sides, it.amountMinor, it.unit, it.effectiveAt].join(" ");
  return `${words} in ${it.settlementId === null ? null : world.settlements.indexOf(it.settlementId)}`;
}

/** Decided by its effectiveAt alone; a payment belongs to its instruction, and what is no money to none. */
function settlementOf(state: State, it: ModelTransfer): number | null {
  const paid = state.instructions.find((one) => one.payments.some(({ transfer }) => transfer === it));
  if (paid) return paid.settlement.no;
  const period = standing(state).find((one) => one.fromAt <= it.effectiveAt && it.effectiveAt < one.cutoffAt);
  return it.unit === CURRENCY ? (period?.no ?? null) : null;
}

async function wrongCoupons(world: ModelWorld, state: State): Promise<string[]> {
  const wrong: string[] = [];
  for (const [no, id] of world.gifts.entries()) {
    const { coupons } = await world.admins[0].read<Gift>(`/v1/gifts/${id}`);
    const expected = state.coupons.filter((it) => it.gift.no === no);
    const found = coupons.map(
      (it) => `${world.coupons.findIndex((known) => known.id === it.id)} ${it.state}`,
    );
    const wanted = expected.map((it) => `${it.no} ${shownState(state, it)}`);
    if (found.sort().join() !== wanted.sort().join()) wrong.push(`coupons ${found}, not ${wanted}`);
    if (coupons.some((it) => it.code.length !== 4)) wrong.push("a list shows a code in full");
  }
  return wrong;
}

async function wrongSettlements(world: ModelWorld, state: State): Promise<string[]> {
  const wrong: string[] = [];
  for (const [no, id] of world.settlements.entries()) {
    const found = await world.admins[0].read<Settlement>(`/v1/settlements/${id}`);
    const expected = state.settlements[no];
    if (expected === undefined) continue;
    if (found.status !== statusOf(expected)) wrong.push(`settlement ${no} is ${found.status}`);
    for (const owner of OWNERS) {
      const row = found.dues.find((it) => nameOf(world, it.ownerId) === owner);
      for (const [name, minor] of Object.entries(expected.dues.get(owner) ?? {}))
        if ((row === undefined ? 0 : Object.entries(row).find(([it]) => it === name)?.[1]) !== minor)
          wrong.push(`settlement ${no}: ${owner} ${name} is ${JSON.stringify(row)}, not ${minor}`);
    }
    for (const it of found.instructions) {
      const known = expected.instructions.find((one) => world.instructions[one.no] === it.id);
      const { status, amountMinor, paidMinor } = it;
      const wanted = known && JSON.stringify(shownInstruction(known));
      if (JSON.stringify({ status, amountMinor, paidMinor }) !== wanted)
        wrong.push(`instruction ${known?.no} is ${status} ${paidMinor} of ${amountMinor}, not ${wanted}`);
    }
  }
  return wrong;
}

/** Lines sum to `linesMinor`, by partner too, and no merchant is shown the lines of others. */
async function wrongStatements(world: ModelWorld, state: State): Promise<string[]> {
  const last = state.settlements.findLast((it) => it.decision !== "reopened");
  if (last === undefined) return [];
  const wrong: string[] = [];
  for (const name of MERCHANTS) {
    const member = memberOf(world.merchants, name);
    const path = `/v1/settlements/${world.settlements[last.no]}/statements/${member.id}`;
    const it = await member.read<Statement>(path);
    const expected = last.dues.get(name)?.linesMinor;
    const sums = [
      sum(it.lines.map((line) => line.amountMinor)),
      sum(it.byPartner.map((part) => part.linesMinor)),
    ];
    if (it.linesMinor !== expected || sums.some((minor) => minor !== expected))
      wrong.push(`statement of ${name}: lines ${it.linesMinor}, summed ${sums}, not ${expected}`);
  }
  return wrong;
}

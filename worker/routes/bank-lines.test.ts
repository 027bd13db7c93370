// Reconciliation through the API: nothing is recorded twice whatever is imported, and nobody's word stands for another's.
import { expect, test } from "vitest";
import type { BankLine } from "../../schema/contract/bank-lines.ts";
import type { PaymentFile } from "../../schema/contract/payment-files.ts";
import type { Instruction, Settlement } from "../../schema/contract/settlements.ts";
import type { Position } from "../../schema/contract/transfers.ts";
import { endToEndIdOf } from "../../schema/end-to-end-id.ts";
import type { Caller } from "../../tests/support/api.ts";
import { arrivalOf, camt053, camt054, imported, pain002 } from "../../tests/support/banking.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { everybodysDetails } from "../../tests/support/payees.ts";
import { between, close, confirm, settleAt, step } from "../../tests/support/settling.ts";
import { atOnce, aWorld, countAnswers, only, POLICY, START, type World } from "../../tests/support/world.ts";

test("a payment's own reference and whole amount confirm it, once, however often and as whatever it is imported", async () => {
  const { world, instruction } = await aSettlement();
  const entry = arrivalOf(instruction);
  expect(await imported(world.toys, camt053(entry))).toMatchObject({
    ...{ lineCount: 1, knownCount: 0, confirmedCount: 1 },
    lines: [
      { status: "confirmed", instructionId: instruction.id, decision: { instructionId: instruction.id } },
    ],
  });
  for (const again of [camt053(entry), camt053(entry, { amount: "1.00" }), camt053(entry)])
    expect(await imported(world.toys, again)).toMatchObject({ confirmedCount: 0 });
  const notified = await imported(world.toys, camt054(entry), "camt.054");
  expect(notified).toMatchObject({ lineCount: 1, knownCount: 1, lines: [] });
  expect(await statusOf(world, instruction)).toEqual(["confirmed", 500]);
  expect(await positionOf(world, world.pram.id)).toBe(0);
});

test("of 32 imports of one file at once one confirms", async () => {
  const { world, instruction } = await aSettlement();
  const body = { format: "camt.053", content: camt053(arrivalOf(instruction)) };
  const answers = await atOnce(32, () => world.toys.post("/v1/bank-imports", body));
  expect(countAnswers(answers)).toEqual({ "201": 32 });
  expect(answers.filter(({ json }) => json.confirmedCount === 1)).toHaveLength(1);
  expect(await statusOf(world, instruction)).toEqual(["confirmed", 500]);
});

test("of 32 files at once with that reference, of 32 lines, one payment is recorded", async () => {
  const { world, instruction } = await aSettlement();
  const answers = await atOnce(32, (index) =>
    world.toys.post("/v1/bank-imports", {
      format: "camt.053",
      content: camt053(arrivalOf(instruction, { reference: `BK-${index}` })),
    }),
  );
  expect(countAnswers(answers)).toEqual({ "201": 32 });
  expect(await statusOf(world, instruction)).toEqual(["confirmed", 500]);
});

test("a line is decided once by 32 people at once", async () => {
  const { world, instruction } = await aSettlement();
  const { lines } = await imported(world.toys, camt053(arrivalOf(instruction, { amount: "3.00" })));
  const { id } = only(lines);
  const answers = await atOnce(32, () => world.toys.post(`/v1/bank-lines/${id}/confirmation`));
  expect(countAnswers(answers)).toEqual({ "200": 1, "409 bank_line_decided": 31 });
  expect(await statusOf(world, instruction)).toEqual(["short", 300]);
});

test("what was confirmed by hand under the bank's reference is not confirmed again by its line", async () => {
  const { world, instruction } = await aSettlement();
  const entry = arrivalOf(instruction);
  await world.toys.made(`/v1/instructions/${instruction.id}/confirmation`, {
    bankReference: entry.reference,
  });
  const { confirmedCount, lines } = await imported(world.toys, camt053(entry));
  expect([confirmedCount, only(lines).status]).toEqual([0, "unmatched"]);
  expect(await statusOf(world, instruction)).toEqual(["confirmed", 500]);
});

test("what was confirmed by hand under another reference is not confirmed again either", async () => {
  const { world, instruction } = await aSettlement();
  await confirm(world, instruction);
  const { confirmedCount, lines } = await imported(world.toys, camt053(arrivalOf(instruction)));
  expect([confirmedCount, only(lines).status, only(lines).instructionId]).toEqual([
    0,
    "unmatched",
    instruction.id,
  ]);
  expect(await positionOf(world, world.pram.id)).toBe(0);
});

test("a part and an excess are proposed, and recorded as they came once a person says so", async () => {
  for (const [amount, expected] of [
    ["4.99", ["short", 499]],
    ["6.00", ["confirmed", 600]],
  ] as const) {
    const { world, instruction } = await aSettlement();
    await step(world, instruction, "sending");
    await step(world, instruction, "unknown");
    const { confirmedCount, lines } = await imported(world.toys, camt053(arrivalOf(instruction, { amount })));
    expect([confirmedCount, only(lines).proposes]).toEqual([0, "confirmation"]);
    await world.toys.made(`/v1/bank-lines/${only(lines).id}/confirmation`);
    expect(await statusOf(world, instruction)).toEqual(expected);
  }
});

test("an unknown payment is reconciled by its line", async () => {
  const { world, instruction } = await aSettlement();
  await step(world, instruction, "sending");
  await step(world, instruction, "unknown");
  expect(await imported(world.toys, camt053(arrivalOf(instruction)))).toMatchObject({ confirmedCount: 1 });
  expect(await statusOf(world, instruction)).toEqual(["confirmed", 500]);
});

test("late money on a failed instruction is proposed and recorded, and changes no status", async () => {
  const { world, instruction } = await aSettlement();
  await step(world, instruction, "failure");
  const { lines } = await imported(world.toys, camt053(arrivalOf(instruction)));
  await world.toys.made(`/v1/bank-lines/${only(lines).id}/confirmation`);
  expect(await statusOf(world, instruction)).toEqual(["failed", 500]);
});

test("without a reference the amount and the payer's name propose, and nothing is recorded before a person says so", async () => {
  const { world, instruction } = await aSettlement();
  await everybodysDetails(world);
  const entries = [
    { amount: "5.00", counterparty: "PRAM &amp; CO GMBH", reference: "X-1" },
    { amount: "5.00", counterparty: "Somebody else", reference: "X-2" },
    { amount: "5.01", counterparty: "Pram & Co".replace("&", "&amp;"), reference: "X-3" },
    { amount: "5.00", currency: "USD", counterparty: "Pram and Co", reference: "X-4" },
  ];
  const { confirmedCount, lines } = await imported(world.toys, camt053(...entries));
  expect(confirmedCount).toBe(0);
  expect(lines.map(({ status, matchedBy }) => [status, matchedBy])).toEqual([
    ["proposed", "amount_and_counterparty"],
    ["unmatched", null],
    ["unmatched", null],
    ["unmatched", null],
  ]);
  expect(await statusOf(world, instruction)).toEqual(["planned", 0]);
  const unmatched = await world.toys.read<List>("/v1/bank-lines?status=unmatched");
  expect(unmatched.data).toHaveLength(3);
  await world.toys.made(`/v1/bank-lines/${lines[0]?.id}/confirmation`);
  expect(await statusOf(world, instruction)).toEqual(["confirmed", 500]);
});

test("two payments that look alike are not guessed at, and a person names the one that is meant", async () => {
  const { world, instruction } = await aSettlement();
  await step(world, instruction, "sending");
  await owing(world, FIRST);
  const second = between(await settleAt(world, SECOND), world.pram.id, world.toys.id);
  const entry = { amount: "5.00", counterparty: "Pram &amp; Co", reference: "X-1" };
  const { lines } = await imported(world.toys, camt053(entry));
  expect(only(lines)).toMatchObject({ status: "unmatched", instructionId: null });
  const path = `/v1/bank-lines/${only(lines).id}/confirmation`;
  expect(await world.toys.refused(path)).toEqual([409, "bank_line_not_matched"]);
  const others = (await aSettlement()).instruction.id;
  expect(await world.toys.refused(path, { instructionId: others })).toEqual([404, "not_found"]);
  const confirmed = await world.toys.made<BankLine>(path, { instructionId: second.id });
  expect(confirmed).toMatchObject({ status: "confirmed", decision: { instructionId: second.id } });
  expect(await statusOf(world, second)).toEqual(["confirmed", 500]);
  expect(await statusOf(world, instruction)).toEqual(["sent", 0]);
});

test("a line names only payments to its own account, of its own currency, in an approved settlement", async () => {
  const { world, instruction } = await aSettlement();
  const foreign = await aSettlement();
  const entry = arrivalOf(instruction);
  expect(only((await imported(world.photo, camt053(entry))).lines)).toMatchObject({ instructionId: null });
  expect(only((await imported(world.admin, camt053(entry))).lines)).toMatchObject({ proposes: null });
  expect(only((await imported(foreign.world.toys, camt053(entry))).lines)).toMatchObject({
    instructionId: null,
  });
  const dollars = await imported(world.toys, camt053({ ...entry, currency: "USD" }));
  expect(only(dollars.lines)).toMatchObject({ status: "unmatched", proposes: null });
  const early = await owing(await aWorld());
  const closed = between(await close(early, FIRST), early.pram.id, early.toys.id);
  const { confirmedCount, lines } = await imported(early.toys, camt053(arrivalOf(closed)));
  expect([confirmedCount, only(lines).proposes]).toEqual([0, null]);
  expect(await statusOf(world, instruction)).toEqual(["planned", 0]);
});

test("money that comes back to its payer is no payment to it: a failure is proposed, and an admin says so", async () => {
  for (const more of [
    {},
    { transaction: "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>" },
    { entry: "<RvslInd>true</RvslInd>" },
  ]) {
    const { world, instruction } = await aSettlement();
    await step(world, instruction, "sending");
    const { confirmedCount, lines } = await imported(world.pram, camt053(arrivalOf(instruction, more)));
    const line = only(lines);
    expect([confirmedCount, line.kind, line.proposes]).toEqual([0, "returned", "failure"]);
    const path = `/v1/bank-lines/${line.id}/confirmation`;
    expect(await world.pram.refused(path)).toEqual([403, "role_not_allowed"]);
    expect(await world.admin.made(path)).toMatchObject({ status: "failed" });
    expect(await statusOf(world, instruction)).toEqual(["failed", 0]);
  }
});

test("a rejection proposes the failure of its payment with the bank's reason", async () => {
  const { world, instruction } = await aSettlement();
  await step(world, instruction, "sending");
  const report = pain002({ messageId: "PMB-1", rejected: [endToEndIdOf(instruction.id)] });
  const { lines } = await imported(world.pram, report, "pain.002");
  expect(only(lines)).toMatchObject({ kind: "rejected", proposes: "failure", text: "AC04 Closed account" });
  expect((await imported(world.pram, report, "pain.002")).lines).toEqual([]);
  await world.admin.made(`/v1/bank-lines/${only(lines).id}/confirmation`);
  const { instructions } = await world.pram.read<Settlement>(`/v1/settlements/${instruction.settlementId}`);
  expect(only(instructions)).toMatchObject({ status: "failed", reason: "AC04 Closed account" });
});

test("a file that was rejected as a whole proposes the failure of each payment in it", async () => {
  const world = await owing(await owing(await aWorld()), START, "photo");
  await everybodysDetails(world);
  const settlement = await settleAt(world, FIRST);
  const path = `/v1/settlements/${settlement.id}/payment-file`;
  await world.pram.get(`${path}?payerId=${world.pram.id}&format=pain.001`);
  const { messageId } = only((await world.pram.read<{ data: PaymentFile[] }>(`${path}s`)).data);
  const report = pain002({ messageId, status: "RJCT" });
  const { lines } = await imported(world.pram, report, "pain.002");
  expect(lines.map(({ proposes }) => proposes)).toEqual(["failure", "failure"]);
  expect((await imported(world.toys, report, "pain.002")).lines).toMatchObject([{ instructionId: null }]);
  const accepted = await imported(world.pram, pain002({ messageId, status: "ACSC" }), "pain.002");
  expect(accepted.lineCount).toBe(0);
});

test("what is announced, goes out, or is taken back confirms nothing", async () => {
  const { world, instruction } = await aSettlement();
  const pending = await imported(world.toys, camt053(arrivalOf(instruction, { status: "PDNG" })));
  const out = await imported(world.toys, camt053(arrivalOf(instruction, { direction: "DBIT" })));
  expect([pending.lineCount, out.lineCount]).toEqual([0, 0]);
  const taken = { direction: "DBIT", entry: "<RvslInd>true</RvslInd>" } as const;
  const { lines } = await imported(world.toys, camt053(arrivalOf(instruction, taken)));
  expect(only(lines)).toMatchObject({
    kind: "taken_back",
    status: "unmatched",
    instructionId: instruction.id,
  });
  const path = `/v1/bank-lines/${only(lines).id}/confirmation`;
  expect(await world.toys.refused(path, { instructionId: instruction.id })).toEqual([
    409,
    "bank_line_not_matched",
  ]);
});

test("a payout of clearing that was not sent is not confirmed by its line", async () => {
  const policy = { ...POLICY, settlementMode: "clearing", clearingInstitution: "The Bank" };
  const world = await owing(await aWorld({ policy }));
  const payout = between(await settleAt(world, FIRST), "clearing", world.toys.id);
  const { confirmedCount, lines } = await imported(world.toys, camt053(arrivalOf(payout)));
  expect(confirmedCount).toBe(0);
  const path = `/v1/bank-lines/${only(lines).id}/confirmation`;
  expect(await world.toys.refused(path)).toEqual([409, "instruction_not_sent"]);
});

test("a shop's other lines are its own, and a dismissed line stays dismissed", async () => {
  const { world, instruction } = await aSettlement();
  const salary = { amount: "900.00", counterparty: "A customer", reference: "C-1" };
  const { lines } = await imported(world.toys, camt053(salary, arrivalOf(instruction)));
  const ids = async (caller: Caller) => (await caller.read<List>("/v1/bank-lines")).data.map(({ id }) => id);
  expect((await ids(world.toys)).sort()).toEqual(lines.map(({ id }) => id).sort());
  expect(await ids(world.admin)).toEqual([lines[1]?.id]);
  expect(await ids(world.pram)).toEqual([]);
  expect((await world.pram.get(`/v1/bank-lines?ownerId=${world.toys.id}`)).status).toBe(404);
  const path = `/v1/bank-lines/${lines[0]?.id}/dismissal`;
  const reason = { reason: "a customer of ours" };
  for (const caller of [world.pram, world.admin])
    expect(await caller.refused(path, reason)).toEqual([404, "not_found"]);
  expect(await world.toys.made(path, reason)).toMatchObject({ status: "dismissed" });
  expect(await world.toys.refused(path, reason)).toEqual([409, "bank_line_decided"]);
  expect(await imported(world.toys, camt053(salary))).toMatchObject({ knownCount: 1, lines: [] });
});

test("two equal lines without a reference in one file are two, and one more in the next is a third", async () => {
  const { world } = await aSettlement();
  const entry = { amount: "9.00", counterparty: "A customer", reference: null };
  expect((await imported(world.toys, camt053(entry, entry))).lines).toHaveLength(2);
  expect((await imported(world.toys, camt053(entry, entry, entry))).lines).toHaveLength(1);
});

test("nobody imports for another's account, and a file that is none is refused", async () => {
  const { world } = await aSettlement();
  const content = camt053({ amount: "1.00" });
  const forOthers = { format: "camt.053", content, ownerId: world.toys.id };
  expect(await world.pram.refused("/v1/bank-imports", forOthers)).toEqual([404, "not_found"]);
  expect(await world.admin.refused("/v1/bank-imports", forOthers)).toEqual([403, "role_not_allowed"]);
  const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><Document>&a;</Document>`;
  for (const wrong of [
    bomb,
    "<Document>",
    "hello",
    camt054({ amount: "1.00" }),
    camt053({ amount: "1,00" }),
    "<a>".repeat(5000) + "</a>".repeat(5000),
  ]) {
    const refused = await world.toys.refused("/v1/bank-imports", { format: "camt.053", content: wrong });
    expect(refused, wrong.slice(0, 60)).toEqual([422, "bank_file_not_readable"]);
  }
});

const FIRST = "2026-02-01T00:00:00.000Z";
const SECOND = "2026-03-01T00:00:00.000Z";
type List = { data: BankLine[] };

/** An approved settlement in which the pram shop pays the toy shop 500. */
async function aSettlement(): Promise<{ world: World; instruction: Instruction }> {
  const world = await owing(await aWorld());
  const settlement = await settleAt(world, FIRST);
  return { world, instruction: between(settlement, world.pram.id, world.toys.id) };
}

async function owing(world: World, effectiveAt = START, payee: "toys" | "photo" = "toys"): Promise<World> {
  const line = { debitId: world.pram.id, creditId: world[payee].id, amountMinor: 500, effectiveAt };
  await postLines(world.id, [line]);
  return world;
}

async function statusOf(world: World, { id, settlementId }: Instruction) {
  const { instructions } = await world.admin.read<Settlement>(`/v1/settlements/${settlementId}`);
  const found = instructions.find((it) => it.id === id);
  return [found?.status, found?.paidMinor];
}

async function positionOf(world: World, ownerId: string): Promise<number | undefined> {
  const { data } = await world.admin.read<{ data: Position[] }>("/v1/positions");
  return data.find((it) => it.ownerId === ownerId && it.unit === "CNY")?.positionMinor;
}

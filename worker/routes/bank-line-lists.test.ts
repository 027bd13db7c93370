// What the rooms of bank lines and deposits read: names beside ids, the payment as it stands now, and what waits for whom.
import { expect, test } from "vitest";
import type { BankImport, ListedBankLine } from "../../schema/contract/bank-lines.ts";
import type { ListedDeposit } from "../../schema/contract/deposits.ts";
import type { Instruction } from "../../schema/contract/settlements.ts";
import { endToEndIdOf } from "../../schema/end-to-end-id.ts";
import type { Caller } from "../../tests/support/api.ts";
import { arrivalOf, camt053, imported, pain002 } from "../../tests/support/banking.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { between, settleAt } from "../../tests/support/settling.ts";
import { aWorld, only, POLICY, START } from "../../tests/support/world.ts";

test("a line is listed with its payment as it stands now, whose it is and who decided", async () => {
  const { toys, pram, instruction } = await aDebt();
  await imported(toys, camt053(arrivalOf(instruction, { amount: "3.00" })));
  const [line] = await linesOf(toys);
  expect(line).toMatchObject({
    ...{ status: "proposed", ownerName: "Toy House", decidedByName: null },
    instruction: {
      id: instruction.id,
      amountMinor: 500,
      paidMinor: 0,
      payerName: "Pram & Co",
      status: "planned",
    },
  });
  await toys.made(`/v1/bank-lines/${line?.id}/confirmation`);
  const [decided] = await linesOf(toys);
  expect(decided?.decidedByName).toEqual(expect.any(String));
  expect(decided).toMatchObject({ status: "confirmed", instruction: { paidMinor: 300, status: "short" } });
  await imported(toys, camt053({ amount: "9.00", reference: "BK-9" }));
  expect(await linesOf(toys, "unmatched")).toMatchObject([{ instruction: null, ownerName: "Toy House" }]);
  expect(await linesOf(pram)).toEqual([]);
});

test("a shop reads who of its own decided, and of no admin which", async () => {
  const { admin, toys, instruction } = await aDebt();
  const { lines } = await imported(toys, camt053(arrivalOf(instruction, { amount: "3.00" })));
  await admin.made(`/v1/bank-lines/${only(lines).id}/confirmation`);
  expect((await linesOf(toys))[0]).toMatchObject({ status: "confirmed", decidedByName: null });
  expect((await linesOf(admin))[0]?.decidedByName).toBe("First admin");
});

test("a line that proposes an arrival waits for its owner, one that proposes a failure for admins, each until decided", async () => {
  const { admin, toys, pram, instruction } = await aDebt();
  const short = await imported(toys, camt053(arrivalOf(instruction, { amount: "3.00" })));
  expect(await waitingFor(toys, "/v1/home")).toEqual([1, idOf(short)]);
  expect([await waitingFor(pram, "/v1/home"), await waitingFor(admin, "/v1/alliance/home")]).toEqual([
    [],
    [],
  ]);
  await toys.made(`/v1/bank-lines/${idOf(short)}/dismissal`, { reason: "not ours" });
  expect(await waitingFor(toys, "/v1/home")).toEqual([]);
  const report = pain002({ messageId: "none", rejected: [endToEndIdOf(instruction.id)] });
  const rejected = await imported(pram, report, "pain.002");
  expect(await waitingFor(admin, "/v1/alliance/home")).toEqual([1, idOf(rejected)]);
  expect([await waitingFor(toys, "/v1/home"), await waitingFor(pram, "/v1/home")]).toEqual([[], []]);
  await admin.made(`/v1/bank-lines/${idOf(rejected)}/confirmation`);
  expect(await waitingFor(admin, "/v1/alliance/home")).toEqual([]);
});

test("a deposit is listed with whose it is, and for admins with who recorded it", async () => {
  const { admin, toys } = await aWorld({ policy: { ...POLICY, clearingInstitution: "The Bank" } });
  const body = { merchantId: toys.id, kind: "deposit", amountMinor: 500, bankReference: "BK-1" };
  await admin.made("/v1/deposits", body);
  for (const [caller, recordedByName] of [
    [admin, "First admin"],
    [toys, null],
  ] as const) {
    const { data } = await caller.read<{ data: ListedDeposit[] }>("/v1/deposits");
    expect(data).toMatchObject([{ merchantName: "Toy House", recordedByName }]);
  }
});

/** The pram shop is to pay ¥5.00 to the toy shop. */
async function aDebt() {
  const world = await aWorld();
  const { id, toys, pram } = world;
  await postLines(id, [{ debitId: pram.id, creditId: toys.id, amountMinor: 500, effectiveAt: START }]);
  const settled = await settleAt(world, "2026-02-01T00:00:00.000Z");
  const instruction: Instruction = between(settled, pram.id, toys.id);
  return { ...world, instruction };
}

async function linesOf(caller: Caller, status?: string): Promise<ListedBankLine[]> {
  const path = status === undefined ? "/v1/bank-lines" : `/v1/bank-lines?status=${status}`;
  return (await caller.read<{ data: ListedBankLine[] }>(path)).data;
}

function idOf({ lines }: BankImport): string {
  return only(lines).id;
}

/** How many lines wait by a first page, and the one to begin with; nothing where it says nothing of them. */
async function waitingFor(caller: Caller, home: string): Promise<(number | string)[]> {
  type Task = { kind: string; count: number; subjectId: string };
  const { tasks } = await caller.read<{ tasks: Task[] }>(home);
  return tasks.flatMap((it) => (it.kind === "decide_bank_line" ? [it.count, it.subjectId] : []));
}

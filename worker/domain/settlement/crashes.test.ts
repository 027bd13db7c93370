// Whatever dies between two steps of a settlement: asked again, it is the same bytes and the same ledger.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { BankImport } from "../../../schema/contract/bank-lines.ts";
import type { Integrity } from "../../../schema/contract/integrity.ts";
import type { Settlement } from "../../../schema/contract/settlements.ts";
import type { Caller } from "../../../tests/support/api.ts";
import { arrivalOf, camt053 } from "../../../tests/support/banking.ts";
import { failingDatabase, type Moment } from "../../../tests/support/failing.ts";
import { postLines } from "../../../tests/support/ledger.ts";
import { everybodysDetails } from "../../../tests/support/payees.ts";
import { between, column } from "../../../tests/support/settling.ts";
import { aWorld, only, START, type World } from "../../../tests/support/world.ts";

const STEPS = ["close", "approve", "file", "send", "confirm", "import", "decide"] as const;
type Crash = { at: (typeof STEPS)[number]; moment: Moment } | null;

for (const at of STEPS)
  for (const moment of ["before", "after"] as const)
    test(`to ${at} again after a failure ${moment} its write does it once`, async () => {
      const [undisturbed, disturbed] = [await live(null), await live({ at, moment })];
      expect(disturbed.books).toEqual(undisturbed.books);
      expect(disturbed.files[0]).toBe(disturbed.files[1]);
      expect(disturbed.violations).toEqual([]);
    });

/** A settlement from its close to its last payment, with one failure on the way; everything is asked again until it is done. */
async function live(crash: Crash) {
  const world = await aWorld();
  const { admin, secondAdmin, pram, toys, photo } = world;
  await everybodysDetails(world);
  await postLines(world.id, [
    { debitId: pram.id, creditId: toys.id, amountMinor: 500, effectiveAt: START },
    { debitId: pram.id, creditId: photo.id, amountMinor: 300, effectiveAt: START },
  ]);
  world.at("2026-02-01T00:00:00.000Z");
  const closed = await doing<Settlement>("close", admin, "/v1/settlements", {});
  await doing("approve", secondAdmin, `/v1/settlements/${closed.id}/approval`);
  const file = `/v1/settlements/${closed.id}/payment-file?payerId=${pram.id}&format=pain.001`;
  if (crash?.at === "file") {
    const failed = await pram.get(file, { bindings: { DB: failingDatabase(crash.moment) } });
    expect(failed.status).toBe(500);
  }
  const first = (await pram.get(file)).text;
  const [toToys, toPhoto] = [toys, photo].map(({ id }) => between(closed, pram.id, id));
  if (toToys === undefined || toPhoto === undefined) throw new Error("both are instructed");
  await doing("send", pram, `/v1/instructions/${toToys.id}/sending`);
  await doing("confirm", toys, `/v1/instructions/${toToys.id}/confirmation`, { bankReference: "B-1" });
  const content = camt053(arrivalOf(toPhoto, { amount: "2.00" }));
  const { lines } = await doing<BankImport>("import", photo, "/v1/bank-imports", {
    format: "camt.053",
    content,
  });
  await doing("decide", photo, `/v1/bank-lines/${only(lines).id}/confirmation`);
  const { violations } = await admin.read<Integrity>("/v1/integrity");
  return {
    books: await booksOf(world, closed.id),
    files: [first, (await pram.get(file)).text],
    // The lines of this ledger were posted without a shop.
    violations: violations.filter(({ check }) => check !== "transfers_are_of_their_redemption"),
  };

  async function doing<Made>(
    name: (typeof STEPS)[number],
    caller: Caller,
    path: string,
    body?: object,
  ): Promise<Made> {
    const idempotencyKey = `to-${name}`;
    if (crash?.at === name) {
      const bindings = { DB: failingDatabase(crash.moment) };
      const failed = await caller.post(path, body, { idempotencyKey, bindings });
      expect(failed.status).toBe(500);
    }
    return caller.made<Made>(path, body, { idempotencyKey });
  }
}

/** How many rows each deed left, and what everybody was paid, without the ids that differ from world to world. */
async function booksOf({ id, admin, pram, toys, photo }: World, settlementId: string) {
  const counted = ["settlements", "settlement_decisions", "instruction_steps", "payments", "payment_batches"];
  const tables = [
    ...counted,
    "payment_files",
    "bank_lines",
    "bank_line_decisions",
    "transfers",
    "audit_events",
  ];
  const results = await env.DB.batch<{ count: number }>(
    tables.map((table) =>
      env.DB.prepare(`SELECT count(*) AS count FROM ${table} WHERE alliance_id = ?`).bind(id),
    ),
  );
  const settlement = await admin.read<Settlement>(`/v1/settlements/${settlementId}`);
  const dues = column(settlement, "dueMinor");
  return {
    rows: Object.fromEntries(tables.map((table, index) => [table, results[index]?.results[0]?.count])),
    dues: [pram, toys, photo].map((it) => dues[it.id]),
    paid: settlement.instructions.map(({ status, paidMinor }) => [status, paidMinor]).sort(),
  };
}

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

const STEPS = [
  "close",
  "reopen",
  "re-close",
  "approve",
  "file",
  "send",
  "confirm",
  "import",
  "decide",
] as const;
type Step = (typeof STEPS)[number];
/** Whoever asks again may know its key still, or come with another. */
const KEYS = ["its", "another"] as const;
type Crash = { at: Step; moment: Moment; key: (typeof KEYS)[number] } | null;
let whole: ReturnType<typeof live> | undefined;

for (const at of STEPS)
  for (const moment of ["before", "after"] as const)
    for (const key of at === "file" ? KEYS.slice(0, 1) : KEYS)
      test(`to ${at} again by ${key} key after a failure ${moment} its write does it once`, async () => {
        whole ??= live(null);
        const [undisturbed, disturbed] = [await whole, await live({ at, moment, key })];
        expect(disturbed.books).toEqual(undisturbed.books);
        expect(disturbed.files[0]).toBe(disturbed.files[1]);
        expect(disturbed.violations).toEqual([]);
      });

/** What is answered to who asks by another key for what was done before its answer was lost. */
const DONE_BEFORE: Partial<Record<Step, string>> = {
  close: "cutoff_already_passed",
  reopen: "settlement_not_closed",
  "re-close": "cutoff_already_passed",
  approve: "settlement_not_closed",
  send: "instruction_not_planned",
  confirm: "bank_reference_used",
  decide: "bank_line_decided",
};

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
  const first = await doing<Settlement>("close", admin, "/v1/settlements", {}, latest);
  await doing("reopen", admin, `/v1/settlements/${first.id}/reopening`, { reason: "a line is missing" });
  const closed = await doing<Settlement>("re-close", admin, "/v1/settlements", {}, latest);
  await doing("approve", secondAdmin, `/v1/settlements/${closed.id}/approval`);
  const file = `/v1/settlements/${closed.id}/payment-file?payerId=${pram.id}&format=pain.001`;
  if (crash?.at === "file") {
    const failed = await pram.get(file, { bindings: { DB: failingDatabase(crash.moment) } });
    expect(failed.status).toBe(500);
  }
  const bytes = (await pram.get(file)).text;
  const [toToys, toPhoto] = [toys, photo].map(({ id }) => between(closed, pram.id, id));
  if (toToys === undefined || toPhoto === undefined) throw new Error("both are instructed");
  await doing("send", pram, `/v1/instructions/${toToys.id}/sending`);
  await doing("confirm", toys, `/v1/instructions/${toToys.id}/confirmation`, { bankReference: "B-1" });
  const content = camt053(arrivalOf(toPhoto, { amount: "2.00" }));
  await doing<BankImport>("import", photo, "/v1/bank-imports", { format: "camt.053", content });
  const { data: lines } = await photo.read<{ data: { id: string }[] }>("/v1/bank-lines");
  await doing("decide", photo, `/v1/bank-lines/${only(lines).id}/confirmation`);
  const { violations } = await admin.read<Integrity>("/v1/integrity");
  return {
    books: await booksOf(world, closed.id),
    files: [bytes, (await pram.get(file)).text],
    // The lines of this ledger were posted without a shop.
    violations: violations.filter(({ check }) => check !== "transfers_are_of_their_redemption"),
  };

  async function doing<Made>(
    name: Step,
    caller: Caller,
    path: string,
    body?: object,
    known: () => Promise<Made | undefined> = async () => undefined,
  ): Promise<Made> {
    const idempotencyKey = `to-${name}`;
    if (crash?.at !== name) return caller.made<Made>(path, body, { idempotencyKey });
    const bindings = { DB: failingDatabase(crash.moment) };
    const failed = await caller.post(path, body, { idempotencyKey, bindings });
    expect(failed.status).toBe(500);
    if (crash.key === "its") return caller.made<Made>(path, body, { idempotencyKey });
    const again = await caller.post(path, body, { idempotencyKey: `again-to-${name}` });
    const refusal = crash.moment === "after" ? DONE_BEFORE[name] : undefined;
    expect([again.status >= 400, again.json.code]).toEqual([refusal !== undefined, refusal]);
    return (refusal === undefined ? undefined : await known()) ?? JSON.parse(again.text);
  }

  async function latest(): Promise<Settlement | undefined> {
    const { data } = await admin.read<{ data: { id: string }[] }>("/v1/settlements");
    return data[0] && admin.read<Settlement>(`/v1/settlements/${data[0].id}`);
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

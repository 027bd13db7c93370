// Who paid a shop something else is forgotten in time; what was taken for a payment keeps its proof, and no line is lost.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { BankImport, BankLine } from "../../schema/contract/bank-lines.ts";
import { arrivalOf, camt053, imported } from "../../tests/support/banking.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { between, settleAt } from "../../tests/support/settling.ts";
import { aWorld, POLICY, START } from "../../tests/support/world.ts";
import { forgetOldBankLines } from "./forget-old-bank-lines.ts";

const DAY = 86_400_000;

test("a line that no payment came of loses its name and text when holders are forgotten, and nothing else", async () => {
  const { toys, file, lines } = await aStatement();
  const [arrived, aside, open] = lines;
  await forgetOldBankLines(env.DB, Date.now() + 729 * DAY);
  expect(await linesOf(toys)).toEqual(lines);
  await forgetOldBankLines(env.DB, Date.now() + 731 * DAY);
  const blank = { counterparty: null, text: null };
  expect(await linesOf(toys)).toEqual([arrived, { ...aside, ...blank }, { ...open, ...blank }]);
  expect(await imported(toys, file)).toMatchObject({ lineCount: 3, knownCount: 3, lines: [] });
});

test("how long is the alliance's own to say", async () => {
  const { admin, toys, lines } = await aStatement();
  await admin.patch("/v1/alliance", { policy: { ...POLICY, holderRetentionDays: 30 } });
  await forgetOldBankLines(env.DB, Date.now() + 31 * DAY);
  expect((await linesOf(toys)).map(({ counterparty }) => counterparty)).toEqual([
    lines[0]?.counterparty,
    null,
    null,
  ]);
});

test("a line loses its name and its text together, and neither is ever written anew", async () => {
  const { lines } = await aStatement();
  const change = (set: string) =>
    env.DB.prepare(`UPDATE bank_lines SET ${set} WHERE id = ?`).bind(lines[2]?.id);
  for (const set of [
    "counterparty = 'another'",
    "counterparty = NULL",
    "amount_minor = 1",
    "fingerprint = 'f'",
  ])
    await expect(change(set).run(), set).rejects.toThrow("rows_are_append_only");
  const blank = "counterparty = NULL, text = NULL";
  await expect(change(`${blank}, bank_reference = 'another'`).run()).rejects.toThrow("rows_are_append_only");
  await change(blank).run();
  await expect(change("counterparty = 'another'").run()).rejects.toThrow("rows_are_append_only");
});

/** One line that is a payment, one that was put aside and one that nobody has looked at, each with a name. */
async function aStatement() {
  const world = await aWorld();
  const { id, toys, pram } = world;
  await postLines(id, [{ debitId: pram.id, creditId: toys.id, amountMinor: 500, effectiveAt: START }]);
  const settled = await settleAt(world, "2026-02-01T00:00:00.000Z");
  const file = camt053(
    arrivalOf(between(settled, pram.id, toys.id), { counterparty: "Pram" }),
    { amount: "7.00", counterparty: "Li Lei", text: "Teddy", endToEndId: "A" },
    { amount: "8.00", counterparty: "Han Mei", text: "Kite", reference: "BK-8" },
  );
  const { lines } = await imported(toys, file);
  await toys.made(`/v1/bank-lines/${lines[1]?.id}/dismissal`, { reason: "a sale" });
  return { ...world, file, lines: await linesOf(toys) };
}

/** In the order of the file. */
async function linesOf(caller: { read: <It>(path: string) => Promise<It> }): Promise<BankLine[]> {
  const { data } = await caller.read<{ data: BankImport["lines"] }>("/v1/bank-lines");
  return data.toSorted((a, b) => (a.amountMinor ?? 0) - (b.amountMinor ?? 0));
}

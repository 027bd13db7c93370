// Made-up orders replayed through the whole API: once they happen, after that nothing does.
import { expect, test } from "vitest";
import { aForgedCopy, changed, type Forgery } from "../../tests/support/forging.ts";
import { openClient } from "../api/client.ts";
import { type Books, readBooks } from "./books.ts";
import {
  askApp,
  forgetOtherRuns,
  keyringInMemory,
  replayedAlliance,
  replayMadeUp,
  snapshot,
} from "./made-up-run.ts";
import { type Replayed, reportOf } from "./report.ts";

type Run = { replayed: Replayed; left: Awaited<ReturnType<typeof snapshot>> };

const keyring = keyringInMemory();

async function run(): Promise<Run> {
  return { replayed: await replayMadeUp(keyring), left: await snapshot() };
}

let running: Promise<[first: Run, second: Run]> | undefined;

/** Replayed twice; the tests look at both runs from all sides. */
function runs(): Promise<[first: Run, second: Run]> {
  running ??= runTwice();
  return running;
}

async function runTwice(): Promise<[first: Run, second: Run]> {
  await forgetOtherRuns();
  const first = await run();
  return [first, await run()];
}

test("the first run does all that the orders ask for, and leaves sound books", async () => {
  const [{ replayed, left }] = await runs();
  expect(replayed.totals).toMatchObject({
    gifts: 8,
    redemptions: 5,
    refused: new Map([
      ["minimum_spend_not_met", 1],
      ["coupon_expired", 1],
    ]),
    refunds: 1,
    replacements: 1,
    revocations: 1,
    couponsRevoked: 1,
  });
  expect(replayed.asked).toMatchObject({ replayed: 0, refused: 3 });
  expect(left.redemptions?.rows).toHaveLength(5);
  expect(left.instructions?.rows).toHaveLength(1);
  expect(reportOf(replayed).sound).toBe(true);
});

test("the money is that of the terms, to the cent", async () => {
  const [{ replayed }] = await runs();
  expect(replayed.totals).toMatchObject({
    // Toys 400.00 twice with a present, nappies 1,300.00 twice less 5 %, a pram for 250.00 less 25.00.
    orderedMinor: 365_000,
    discountMinor: 15_500,
    netMinor: 349_500,
    // 6 % of the toys, 52.00 on each order of nappies, 8 % of what was paid for the pram; a tenth of each is the fee.
    commissionMinor: 17_000,
    feeMinor: 1_700,
    // The toy shop bears a fifth of the discount on nappies.
    subsidies: 2,
    subsidyMinor: 2_600,
    refundedMinor: 123_500,
    reversedMinor: 6_500,
  });
});

test("a month's debts are netted into one payment, and what is too little to pay is carried to the end", async () => {
  const [{ replayed }] = await runs();
  const { months } = replayed.totals;
  const nothing = { lines: 0, debts: 0, owedMinor: 0, payments: 0, paidMinor: 0 };
  expect(months).toHaveLength(18);
  expect(months.slice(0, 2)).toEqual([
    { month: "2017-03", ...nothing, carriedMinor: 0 },
    {
      month: "2017-04",
      lines: 15,
      debts: 7,
      owedMinor: 13_100,
      payments: 1,
      paidMinor: 1_180,
      carriedMinor: 360,
    },
  ]);
  expect(months.at(-1)).toEqual({ month: "2018-08", ...nothing, carriedMinor: 360 });
  const positions = replayed.books.positions.filter(({ unit }) => unit === "BRL");
  const creditors = positions.filter(({ positionMinor }) => positionMinor > 0);
  expect(creditors.map(({ ownerId, positionMinor }) => [replayed.nameOf(ownerId), positionMinor])).toEqual([
    ["Sao Paulo prams prams", 360],
  ]);
});

test("the second run changes no row and tells the same figures", async () => {
  const [first, second] = await runs();
  expect(second.left).toEqual(first.left);
  expect(second.replayed.asked).toEqual({
    ...first.replayed.asked,
    made: 0,
    replayed: first.replayed.asked.made,
  });
  expect(second.replayed.totals).toEqual(first.replayed.totals);
  expect(second.replayed.books.positions).toEqual(first.replayed.books.positions);
});

test("books that were tampered with are reported as not sound", async () => {
  const [{ replayed }] = await runs();
  const sound = await forgedBooks();
  expect(reportOf({ ...replayed, books: sound }).sound).toBe(true);
  const forged = await forgedBooks(changed("redemptions", { commission_minor: "commission_minor + 1" }));
  const { text, sound: isSound } = reportOf({ ...replayed, books: forged });
  expect(isSound).toBe(false);
  expect(text).toMatch(/^violation of \w+: /m);
});

/** The books of a copy of the replayed alliance with these forgeries. */
async function forgedBooks(...forgeries: Forgery[]): Promise<Books> {
  const { admin } = await aForgedCopy(await replayedAlliance(), forgeries);
  return readBooks(openClient(askApp), admin.key);
}

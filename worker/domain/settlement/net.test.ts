// Tests that netting returns every due to zero, and does so with the fewest payments there can be.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Due, fewestPayments, type Payment, throughOneAccount } from "./net.ts";

/** Where a property fails, fast-check prints this seed and the path to the smallest failing case. */
const seed = 20_260_117;

test("equal and opposite dues are paid pairwise", () => {
  expect(fewestPayments(dues({ A: 500, B: -500, C: 300, D: -300 }))).toEqual([
    { payerId: "B", payeeId: "A", amountMinor: 500 },
    { payerId: "D", payeeId: "C", amountMinor: 300 },
  ]);
});

test("an exact opposite leaves the other four owners three payments", () => {
  const payments = fewestPayments(dues({ A: 7, B: 5, C: 4, D: -4, E: -4, F: -8 }));
  expect(inWords(payments)).toEqual(["D pays C 4", "E pays B 4", "F pays A 7", "F pays B 1"]);
});

test("two zero-sum groups are found where no two dues are opposite", () => {
  const payments = fewestPayments(dues({ A: 6, B: 5, C: 4, D: -3, E: -3, F: -9 }));
  expect(inWords(payments)).toEqual(["D pays A 3", "E pays A 3", "F pays B 5", "F pays C 4"]);
});

test("one payer pays the redeemer and the alliance", () => {
  const payments = fewestPayments(dues({ A: -430, B: 256, alliance: 174 }));
  expect(inWords(payments)).toEqual(["A pays B 256", "A pays alliance 174"]);
});

test("equal debts around a circle need no payment", () => {
  const debts: Payment[] = [
    { payerId: "A", payeeId: "B", amountMinor: 777 },
    { payerId: "B", payeeId: "C", amountMinor: 777 },
    { payerId: "C", payeeId: "A", amountMinor: 777 },
  ];
  expect(fewestPayments(afterPaying(dues({ A: 0, B: 0, C: 0 }), debts))).toEqual([]);
});

test("the largest debt is paid to the owner who is due most", () => {
  const january = fewestPayments(dues({ A: -215, B: 2_828, C: -3_000, alliance: 387 }));
  expect(inWords(january)).toEqual(["A pays alliance 215", "C pays B 2828", "C pays alliance 172"]);
  const february = fewestPayments(dues({ A: 5_400, B: -1_350, C: -4_672, alliance: 622 }));
  expect(inWords(february)).toEqual(["B pays A 728", "B pays alliance 622", "C pays A 4672"]);
});

test("beyond twelve owners the largest dues are matched first, equal ones in the order of owners", () => {
  const payees = { A: 5, B: 5, C: 9, D: 5, E: 5, F: 5, G: 5, H: 9 };
  const payers = { N: -8, M: -8, L: -8, K: -8, J: -8, I: -8 };
  expect(inWords(fewestPayments(dues({ ...payers, ...payees })))).toEqual([
    ...["I pays C 8", "J pays C 1", "J pays H 7", "K pays A 5", "K pays B 1", "K pays H 2", "L pays B 4"],
    ...["L pays D 4", "M pays D 1", "M pays E 5", "M pays F 2", "N pays F 3", "N pays G 5"],
  ]);
});

test("exact opposites are paired in the order of owners", () => {
  const payments = fewestPayments(dues({ C: -5, a: 5, B: -5, b: 5 }));
  expect(inWords(payments)).toEqual(["B pays a 5", "C pays b 5"]);
});

test("of equally good groupings always the same one is kept", () => {
  const payments = fewestPayments(dues({ A: 4, B: 2, C: 2, D: 1, E: -3, F: -6 }));
  expect(inWords(payments)).toEqual(["E pays C 2", "E pays D 1", "F pays A 4", "F pays B 2"]);
});

test("payments are listed by payer, then payee", () => {
  const payments = fewestPayments(dues({ D: -356, A: 100, B: 256, C: 7, E: -7 }));
  expect(inWords(payments)).toEqual(["D pays A 100", "D pays B 256", "E pays C 7"]);
});

test("nobody and owners due nothing need no payment", () => {
  expect(fewestPayments([])).toEqual([]);
  expect(fewestPayments(dues({ A: 0, B: -0 }))).toEqual([]);
  expect(throughOneAccount([], "bank")).toEqual([]);
  expect(throughOneAccount(dues({ A: 0, B: -0 }), "bank")).toEqual([]);
});

test("through one account each owner pays or is paid once, collections first", () => {
  expect(throughOneAccount(dues({ D: 300, C: -430, B: 256, A: -126, E: 0 }), "bank")).toEqual([
    { payerId: "A", payeeId: "bank", amountMinor: 126 },
    { payerId: "C", payeeId: "bank", amountMinor: 430 },
    { payerId: "bank", payeeId: "B", amountMinor: 256 },
    { payerId: "bank", payeeId: "D", amountMinor: 300 },
  ]);
});

test("an account that is an owner itself keeps what it is due", () => {
  expect(throughOneAccount(dues({ A: -430, B: 256, alliance: 174 }), "alliance")).toEqual([
    { payerId: "A", payeeId: "alliance", amountMinor: 430 },
    { payerId: "alliance", payeeId: "B", amountMinor: 256 },
  ]);
});

test("dues that cannot be settled exactly are refused", () => {
  const largest = Number.MAX_SAFE_INTEGER;
  const refused: [Due[], string][] = [
    [dues({ A: 5, B: -4 }), "sum to zero"],
    [dues({ A: 4, B: -5 }), "sum to zero"],
    [dues({ A: 5 }), "sum to zero"],
    [[...dues({ A: 5, B: -10 }), ...dues({ A: 5 })], "named twice"],
    [[...dues({ A: 5, B: -5 }), ...dues({ A: 0 })], "named twice"],
    [dues({ A: 0.5, B: -0.5 }), "safe integer"],
    [dues({ A: Number.NaN, B: 0 }), "safe integer"],
    [dues({ A: Number.POSITIVE_INFINITY, B: Number.NEGATIVE_INFINITY }), "safe integer"],
    [dues({ A: largest + 1, B: -largest - 1 }), "safe integer"],
    [dues({ A: largest, B: 1, C: -largest, D: -1 }), "beyond the safe integers"],
  ];
  for (const [given, reason] of refused) {
    expect(() => fewestPayments(given)).toThrow(RangeError);
    expect(() => fewestPayments(given)).toThrow(reason);
    expect(() => throughOneAccount(given, "bank")).toThrow(reason);
  }
});

test("the largest safe amount is settled exactly", () => {
  const largest = Number.MAX_SAFE_INTEGER;
  const given = dues({ A: largest - 2, B: 2, C: -1, D: 1 - largest });
  expect(afterPaying(given, fewestPayments(given)).every(({ dueMinor }) => dueMinor === 0)).toBe(true);
});

test("the payments bring every due to zero and nobody both pays and is paid", () => {
  fc.assert(
    fc.property(settledDues({ maxOwners: 40, maxMinor: 99_999_999_999 }), (given) => {
      const payments = fewestPayments(given);
      const payers = new Set(payments.map(({ payerId }) => payerId));
      expect(afterPaying(given, payments).every(({ dueMinor }) => dueMinor === 0)).toBe(true);
      expect(payments.every(({ amountMinor }) => Number.isSafeInteger(amountMinor) && amountMinor > 0)).toBe(
        true,
      );
      expect(payments.some(({ payeeId }) => payers.has(payeeId))).toBe(false);
      expect(payments.length).toBeLessThanOrEqual(Math.max(0, owing(given).length - 1));
    }),
    { seed, numRuns: 1_000 },
  );
});

test("through one account every due comes to zero with one payment per owner", () => {
  fc.assert(
    fc.property(settledDues({ maxOwners: 40, maxMinor: 99_999_999_999 }), (given) => {
      const payments = throughOneAccount(given, "the bank");
      const after = afterPaying([...given, { ownerId: "the bank", dueMinor: 0 }], payments);
      expect(after.every(({ dueMinor }) => dueMinor === 0)).toBe(true);
      expect(payments.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
      expect(payments.length).toBe(owing(given).length);
    }),
    { seed, numRuns: 300 },
  );
});

test("the same dues in any order give the same payments in the same order", () => {
  const twoOrders = settledDues({ maxOwners: 30, maxMinor: 6 }).chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  );
  fc.assert(
    fc.property(twoOrders, ([given, shuffled]) => {
      expect(fewestPayments(shuffled)).toEqual(fewestPayments(given));
      expect(throughOneAccount(shuffled, "the bank")).toEqual(throughOneAccount(given, "the bank"));
    }),
    { seed, numRuns: 1_000 },
  );
});

test("all dues of up to eight owners and five units are settled in as few payments as a search of all payments", () => {
  const fewest = fewestByTryingAllPayments({ owners: 8, maxMinor: 5 });
  for (const [amounts, payments] of fewest) {
    const given = amounts
      .split(",")
      .map((amount, place) => ({ ownerId: `${place}`, dueMinor: Number(amount) }));
    expect([amounts, fewestPayments(given).length]).toEqual([amounts, payments]);
  }
  // So many multisets of eight amounts within ±5 sum to zero: the walk has met them all.
  expect(fewest.size).toBe(1_514);
});

test("random dues of up to twelve owners are settled in as few payments as a search of all partitions", () => {
  let deeperThanPairs = 0;
  fc.assert(
    fc.property(settledDues({ maxOwners: 12, maxMinor: 12 }), (given) => {
      const amounts = owing(given).map(({ dueMinor }) => dueMinor);
      const groups = mostGroupsByTryingAllPartitions(amounts);
      expect(fewestPayments(given).length).toBe(amounts.length - groups);
      if (groups > 1 && amounts.every((amount) => !amounts.includes(-amount))) deeperThanPairs += 1;
    }),
    { seed, numRuns: 2_000 },
  );
  expect(deeperThanPairs).toBeGreaterThan(100);
});

test("twelve owners without exact opposites are settled exactly, whoever else is due nothing", () => {
  const pairsOfPayers = { B: -21, C: -29, E: -11, F: -40, H: -7, I: -45, K: -17, L: -36 };
  const payments = fewestPayments(dues({ A: 50, D: 51, G: 52, J: 53, ...pairsOfPayers, Z: 0 }));
  expect(payments).toHaveLength(8);
});

test("a thousand owners need less than a thousand payments", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 99_999_999_999 }), { minLength: 999, maxLength: 999 }),
      (amounts) => {
        const signed = amounts.map((amount, place) => (place % 2 === 0 ? amount : -amount));
        const given = summingToZero(signed).map((dueMinor, place) => ({ ownerId: `mer_${place}`, dueMinor }));
        const payments = fewestPayments(given);
        expect(payments.length).toBeLessThanOrEqual(999);
        expect(afterPaying(given, payments).every(({ dueMinor }) => dueMinor === 0)).toBe(true);
      },
    ),
    { seed, numRuns: 20 },
  );
});

test("among a thousand owners exact opposites pay each other", () => {
  const given = Array.from({ length: 1_000 }, (_, place) => ({
    ownerId: `mer_${place}`,
    dueMinor: place < 500 ? 1 + (place % 250) : -1 - (place % 250),
  }));
  expect(fewestPayments(given)).toHaveLength(500);
});

function dues(byOwner: Record<string, number>): Due[] {
  return Object.entries(byOwner).map(([ownerId, dueMinor]) => ({ ownerId, dueMinor }));
}

function inWords(payments: readonly Payment[]): string[] {
  return payments.map(({ payerId, payeeId, amountMinor }) => `${payerId} pays ${payeeId} ${amountMinor}`);
}

function owing(given: readonly Due[]): Due[] {
  return given.filter(({ dueMinor }) => dueMinor !== 0);
}

function afterPaying(given: readonly Due[], payments: readonly Payment[]): Due[] {
  const left = new Map(given.map(({ ownerId, dueMinor }) => [ownerId, dueMinor]));
  for (const { payerId, payeeId, amountMinor } of payments) {
    left.set(payerId, (left.get(payerId) ?? Number.NaN) + amountMinor);
    left.set(payeeId, (left.get(payeeId) ?? Number.NaN) - amountMinor);
  }
  return [...left].map(([ownerId, dueMinor]) => ({ ownerId, dueMinor }));
}

/** Dues made of several zero-sum groups under random names, so that there is more to find than one group. */
function settledDues({ maxOwners, maxMinor }: { maxOwners: number; maxMinor: number }): fc.Arbitrary<Due[]> {
  const group = fc
    .array(fc.integer({ min: -maxMinor, max: maxMinor }), { maxLength: maxOwners - 1 })
    .map(summingToZero);
  const groups = fc.array(group, { maxLength: maxOwners / 2 });
  const names = fc.uniqueArray(fc.string(), { minLength: maxOwners, maxLength: maxOwners });
  return fc.tuple(groups, names).map(([wanted, ownerIds]) => {
    const fitting = wanted.reduce(
      (all, next) => (all.length + next.length > maxOwners ? all : all.concat(next)),
      [],
    );
    return fitting.map((dueMinor, place) => ({ ownerId: ownerIds[place] ?? "", dueMinor }));
  });
}

function summingToZero(amounts: number[]): number[] {
  return [...amounts, -amounts.reduce((sum, amount) => sum + amount, 0)];
}

/**
 * The fewest payments for every multiset of dues within ±maxMinor, assuming nothing about groups: each payment
 * can be undone by another, so a breadth-first walk from "nobody is due anything" over all payments of any
 * amount between any two owners reaches every state first by its fewest payments.
 */
function fewestByTryingAllPayments({
  owners,
  maxMinor,
}: {
  owners: number;
  maxMinor: number;
}): Map<string, number> {
  const nothingDue = Array.from({ length: owners }, () => 0);
  const fewest = new Map([[nothingDue.join(), 0]]);
  for (const [state, payments] of fewest) {
    const amounts = state.split(",").map(Number);
    for (const next of statesOnePaymentAway(amounts, maxMinor)) {
      if (!fewest.has(next)) fewest.set(next, payments + 1);
    }
  }
  return fewest;
}

function* statesOnePaymentAway(amounts: readonly number[], maxMinor: number): Generator<string> {
  for (const [payer, payerMinor] of amounts.entries()) {
    for (const [payee, payeeMinor] of amounts.entries()) {
      if (payer === payee) continue;
      for (let paid = 1; payerMinor + paid <= maxMinor && payeeMinor - paid >= -maxMinor; paid += 1) {
        const paidUp = amounts.with(payer, payerMinor + paid).with(payee, payeeMinor - paid);
        yield paidUp.toSorted((a, b) => a - b).join();
      }
    }
  }
}

/** The most zero-sum groups: every group the first owner can stand in, with the best of those left over. */
function mostGroupsByTryingAllPartitions(
  amounts: readonly number[],
  known = new Map<string, number>(),
): number {
  const [first, ...others] = amounts;
  if (first === undefined) return 0;
  let most = known.get(amounts.join());
  if (most !== undefined) return most;
  most = Number.NEGATIVE_INFINITY;
  for (const left of leftByEveryGroup(first, others)) {
    most = Math.max(most, 1 + mostGroupsByTryingAllPartitions(left, known));
  }
  known.set(amounts.join(), most);
  return most;
}

/** Who is left, for every choice of others that brings the group to zero: each joins it or stays out. */
function* leftByEveryGroup(groupMinor: number, others: readonly number[]): Generator<number[]> {
  const [next, ...later] = others;
  if (next === undefined) {
    if (groupMinor === 0) yield [];
    return;
  }
  yield* leftByEveryGroup(groupMinor + next, later);
  for (const left of leftByEveryGroup(groupMinor, later)) yield [next, ...left];
}

// Tests that a settlement's columns sum to zero, add up for everybody, and ask for the payments that they should.
import fc from "fast-check";
import { expect, test } from "vitest";
import { CLEARING_OWNER } from "../../../schema/ids.ts";
import { type Books, type Figures, type Flow, obligationsOf, type Rules, settle, totalOf } from "./dues.ts";
import type { Payment } from "./net.ts";

/** Where a property fails, fast-check prints this seed and the path to the smallest failing case. */
const seed = 20_260_301;
const DIRECT: Rules = { mode: "direct", minPayoutMinor: 200, leaving: new Set() };
const CLEARING: Rules = { ...DIRECT, mode: "clearing" };

test("an instruction at the minimum is made, one below is carried by both sides", () => {
  const settled = settle(positions({ A: -399, B: 200, C: 199 }), DIRECT);
  expect(settled.instructions).toEqual([{ payerId: "A", payeeId: "B", amountMinor: 200, retries: null }]);
  expect(columnOf(settled.dues, "carriedMinor")).toEqual({ A: -199, B: 0, C: 199 });
});

test("the tail of an owner that leaves settles however small, on either side", () => {
  const leaving = (ownerId: string) => ({ ...DIRECT, leaving: new Set([ownerId]) });
  const books = positions({ A: -5, B: 5 });
  expect(settle(books, leaving("A")).instructions).toHaveLength(1);
  expect(settle(books, leaving("B")).instructions).toHaveLength(1);
  expect(settle(books, leaving("C")).instructions).toHaveLength(0);
});

test("through one account there is no minimum", () => {
  const settled = settle(positions({ A: -5, B: 3, C: 2, [CLEARING_OWNER]: 0 }), CLEARING);
  expect(settled.instructions.map((it) => [it.payerId, it.payeeId, it.amountMinor])).toEqual([
    ["A", CLEARING_OWNER, 5],
    [CLEARING_OWNER, "B", 3],
    [CLEARING_OWNER, "C", 2],
  ]);
  expect(columnOf(settled.dues, "carriedMinor")).toEqual({ A: 0, B: 0, C: 0 });
});

test("what the clearing account itself holds for an owner is paid out to that owner", () => {
  const settled = settle(positions({ A: 100, [CLEARING_OWNER]: -100 }), CLEARING);
  expect(settled.instructions).toEqual([
    { payerId: CLEARING_OWNER, payeeId: "A", amountMinor: 100, retries: null },
  ]);
  expect(columnOf(settled.dues, "carriedMinor")).toEqual({ A: 0, [CLEARING_OWNER]: 0 });
});

test("what failed is asked for again between the same two and is not netted away to a stranger", () => {
  const books = positions({ A: 5185, B: -1350, C: -4672, alliance: 837 });
  const failed = { instructionId: "ins_1", payerId: "A", payeeId: "alliance", amountMinor: 215 };
  const settled = settle({ ...books, returned: [failed] }, DIRECT);
  expect(settled.instructions).toEqual([
    { payerId: "A", payeeId: "alliance", amountMinor: 215, retries: "ins_1" },
    { payerId: "B", payeeId: "A", amountMinor: 728, retries: null },
    { payerId: "B", payeeId: "alliance", amountMinor: 622, retries: null },
    { payerId: "C", payeeId: "A", amountMinor: 4672, retries: null },
  ]);
});

test("a rest below the minimum is netted with everything else", () => {
  const failed = { instructionId: "ins_1", payerId: "A", payeeId: "B", amountMinor: 199 };
  const settled = settle({ ...positions({ A: -699, B: 699 }), returned: [failed] }, DIRECT);
  expect(settled.instructions).toEqual([{ payerId: "A", payeeId: "B", amountMinor: 699, retries: null }]);
});

test("what is on its way is in nobody's opening", () => {
  const sent = { payerId: "A", payeeId: "B", amountMinor: 622 };
  const settled = settle({ ...positions({ A: -622, B: 622 }), inFlight: [sent] }, DIRECT);
  expect(columnOf(settled.dues, "openingMinor")).toEqual({ A: 0, B: 0 });
  expect(columnOf(settled.dues, "inFlightMinor")).toEqual({ A: -622, B: 622 });
  expect(settled.instructions).toEqual([]);
});

test("owners without any figure have no row", () => {
  const between = [flow("A", "B", 7), flow("B", "A", 7)];
  expect(settle({ ...positions({ A: 0, B: 0 }), flows: between }, DIRECT).dues).toEqual([]);
});

test("a reversal takes back what its original's debtor owed", () => {
  expect(obligationsOf([flow("B", "A", 1570), reversal("A", "B", 785)])).toEqual([owes("B", "A", 785)]);
});

test("where more was reversed than owed in the period, the rest is owed back beside other debts", () => {
  const flows = [flow("A", "B", 4), reversal("A", "B", 10), flow("B", "A", 3)];
  expect(obligationsOf(flows)).toEqual([owes("A", "B", 11)]);
});

test("debts in both directions stand beside each other before netting", () => {
  expect(obligationsOf([flow("A", "B", 4), flow("B", "A", 3)])).toEqual([
    owes("A", "B", 4),
    owes("B", "A", 3),
  ]);
});

test("two reversals that cross are owed both ways", () => {
  expect(obligationsOf([reversal("A", "B", 5), reversal("B", "A", 3)])).toEqual([
    owes("A", "B", 5),
    owes("B", "A", 3),
  ]);
});

test("obligations sum to the lines of each owner and none is zero", () => {
  fc.assert(
    fc.property(flowsAmong(OWNERS), (flows) => {
      const obligations = obligationsOf(flows);
      expect(obligations.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
      expect(new Set(obligations.map((it) => `${it.debtorId} ${it.creditorId}`)).size).toBe(
        obligations.length,
      );
      for (const owner of OWNERS) {
        const owed = totalOf(obligations.filter(({ creditorId }) => creditorId === owner));
        const owing = totalOf(obligations.filter(({ debtorId }) => debtorId === owner));
        const credited = totalOf(flows.filter(({ creditId }) => creditId === owner));
        const debited = totalOf(flows.filter(({ debitId }) => debitId === owner));
        expect(owed - owing).toBe(credited - debited);
      }
    }),
    { seed, numRuns: 500 },
  );
});

test("whatever the books, every column sums to zero and every row adds up", () => {
  fc.assert(
    fc.property(anyBooks(), anyRules(), (books, rules) => {
      const { dues, instructions } = settle(books, rules);
      for (const name of [
        "openingMinor",
        "linesMinor",
        "dueMinor",
        "instructedMinor",
        "carriedMinor",
      ] as const)
        expect([name, dues.reduce((sum, it) => sum + it[name], 0)]).toEqual([name, 0]);
      for (const it of dues) {
        expect(it.openingMinor + it.linesMinor).toBe(it.dueMinor);
        expect(it.instructedMinor + it.carriedMinor).toBe(it.dueMinor);
      }
      expect(instructions.every((it) => it.amountMinor > 0 && it.payerId !== it.payeeId)).toBe(true);
      expect(instructions.every((it) => isWithinRules(it, rules))).toBe(true);
    }),
    { seed, numRuns: 500 },
  );
});

test("without a minimum nothing is carried", () => {
  fc.assert(
    fc.property(anyBooks(), anyRules(), (books, rules) => {
      const { dues } = settle(books, { ...rules, minPayoutMinor: 0 });
      expect(dues.filter(({ carriedMinor }) => carriedMinor !== 0)).toEqual([]);
    }),
    { seed, numRuns: 300 },
  );
});

test("the same books give the same settlement, whatever the order of their rows", () => {
  fc.assert(
    fc.property(anyBooks(), anyRules(), (books, rules) => {
      const turned = { ...books, owners: books.owners.toReversed(), flows: books.flows.toReversed() };
      expect(settle(turned, rules).instructions).toEqual(settle(books, rules).instructions);
    }),
    { seed, numRuns: 300 },
  );
});

const OWNERS = ["A", "B", "C", "D", "alliance", CLEARING_OWNER];

function positions(byOwner: Record<string, number>): Books {
  const owners = Object.entries(byOwner).map(([ownerId, positionMinor]) => ({
    ownerId,
    positionMinor,
    laterMinor: 0,
  }));
  return { owners, flows: [], inFlight: [], returned: [] };
}

function flow(debitId: string, creditId: string, amountMinor: number): Flow {
  return { debitId, creditId, isReversal: false, amountMinor };
}

function reversal(debitId: string, creditId: string, amountMinor: number): Flow {
  return { debitId, creditId, isReversal: true, amountMinor };
}

function owes(debtorId: string, creditorId: string, amountMinor: number) {
  return { debtorId, creditorId, amountMinor };
}

function columnOf(dues: readonly Figures[], name: Exclude<keyof Figures, "ownerId">): Record<string, number> {
  return Object.fromEntries(dues.map((it) => [it.ownerId, it[name]]));
}

function isWithinRules({ payerId, payeeId, amountMinor }: Payment, rules: Rules): boolean {
  if (rules.mode === "clearing" || amountMinor >= rules.minPayoutMinor) return true;
  return rules.leaving.has(payerId) || rules.leaving.has(payeeId);
}

function paymentAmong(owners: readonly string[]): fc.Arbitrary<Payment> {
  return fc
    .tuple(fc.shuffledSubarray([...owners], { minLength: 2, maxLength: 2 }), fc.integer({ min: 1, max: 900 }))
    .map(([[payerId = "", payeeId = ""], amountMinor]) => ({ payerId, payeeId, amountMinor }));
}

function flowsAmong(owners: readonly string[]): fc.Arbitrary<Flow[]> {
  const one = fc.tuple(paymentAmong(owners), fc.boolean()).map(([it, isReversal]) => ({
    debitId: it.payerId,
    creditId: it.payeeId,
    isReversal,
    amountMinor: it.amountMinor,
  }));
  return fc.array(one, { maxLength: 20 });
}

/** Books with any history behind them: all that must hold is that positions and what takes effect later sum to zero. */
function anyBooks(): fc.Arbitrary<Books> {
  const payments = fc.array(paymentAmong(OWNERS), { maxLength: 6 });
  return fc
    .record({
      before: payments,
      later: payments,
      inFlight: payments,
      returned: payments,
      flows: flowsAmong(OWNERS),
    })
    .map(({ before, later, inFlight, returned, flows }) => ({
      flows,
      inFlight,
      returned: returned.map((it, index) => ({ ...it, instructionId: `ins_${index}` })),
      owners: OWNERS.map((ownerId) => {
        const laterMinor = received(later, ownerId);
        const lines = flows.map((it) => ({
          payerId: it.debitId,
          payeeId: it.creditId,
          amountMinor: it.amountMinor,
        }));
        const positionMinor = received(before, ownerId) + received(lines, ownerId) + laterMinor;
        return { ownerId, positionMinor, laterMinor };
      }),
    }));
}

function anyRules(): fc.Arbitrary<Rules> {
  return fc.record({
    mode: fc.constantFrom("direct", "clearing"),
    minPayoutMinor: fc.integer({ min: 0, max: 1000 }),
    leaving: fc.subarray(OWNERS).map((owners) => new Set(owners)),
  });
}

function received(payments: readonly Payment[], ownerId: string): number {
  const into = totalOf(payments.filter(({ payeeId }) => payeeId === ownerId));
  return into - totalOf(payments.filter(({ payerId }) => payerId === ownerId));
}

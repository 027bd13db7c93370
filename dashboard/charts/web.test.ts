// Tests of the shape of who owes whom.
import { expect, test } from "vitest";
import { ownersOf, webOf } from "./web.ts";

const FRAME = { width: 200, height: 200, margin: { x: 20, y: 20 }, largest: 600 };
const debts = [
  { debtorId: "a", creditorId: "b", amountMinor: 600 },
  { debtorId: "b", creditorId: "c", amountMinor: 300 },
  { debtorId: "c", creditorId: "a", amountMinor: 1 },
];

test("everybody stands once, in the same place before and after", () => {
  const owners = ownersOf(debts, [{ debtorId: "a", creditorId: "d", amountMinor: 5 }]);
  expect(owners).toEqual(["a", "b", "c", "d"]);
  const [before, after] = [webOf(owners, debts, FRAME), webOf(owners, [], FRAME)];
  expect(after.spots).toEqual(before.spots);
  expect(after.lines).toEqual([]);
  expect(before.spots[0]).toEqual({ id: "a", x: 100, y: 20, anchor: "middle" });
  for (const { x, y } of before.spots) expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(80);
});

test("a line is as thick as its debt, and the smallest is still seen", () => {
  const { lines } = webOf(ownersOf(debts), debts, FRAME);
  expect(lines.map(({ width }) => width)).toEqual([6, 3, 1]);
});

test("two who owe each other have two lines", () => {
  const both = [
    { debtorId: "a", creditorId: "b", amountMinor: 1 },
    { debtorId: "b", creditorId: "a", amountMinor: 1 },
  ];
  const [one, other] = webOf(["a", "b"], both, FRAME).lines;
  expect(one?.d).not.toBe(other?.d);
  expect(one?.curve.bend).not.toEqual(other?.curve.bend);
});

test("a debt of somebody who does not stand there has no line", () => {
  expect(webOf(["a"], debts, FRAME).lines).toEqual([]);
});

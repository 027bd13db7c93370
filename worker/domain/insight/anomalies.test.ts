// Each comparison from both sides: what is ordinary is not named, what is not is.
import { expect, test } from "vitest";
import { anomaliesOf, type Compared } from "./anomalies.ts";

const ORDINARY: Compared = {
  dues: [
    { ownerId: "mer_pram", dueMinor: 1_000 },
    { ownerId: "mer_toys", dueMinor: -1_000 },
  ],
  earlier: [
    [
      { ownerId: "mer_pram", dueMinor: 900 },
      { ownerId: "mer_toys", dueMinor: -250 },
    ],
    [
      { ownerId: "mer_pram", dueMinor: -1_100 },
      { ownerId: "mer_toys", dueMinor: -250 },
    ],
  ],
  reversed: [{ ownerId: "mer_toys", debitedMinor: 1_001, reversedMinor: 500 }],
  lines: [{ transferId: "trf_1", code: "commission", debitId: "mer_toys", amountMinor: 1_000 }],
  averages: [{ code: "commission", averageMinor: 100 }],
  minPayoutMinor: 200,
};
const codes = (compared: Partial<Compared>) =>
  anomaliesOf({ ...ORDINARY, ...compared }).map(({ code, ownerId }) => `${code} ${ownerId}`);

test("an ordinary settlement has nothing to look at", () => {
  expect(codes({})).toEqual([]);
});

test("who was in no earlier settlement is named, unless there was none", () => {
  const dues = [{ ownerId: "mer_photo", dueMinor: -200 }];
  expect(codes({ dues })).toEqual(["new_party mer_photo"]);
  expect(codes({ dues, earlier: [] })).toEqual([]);
  expect(codes({ dues: [{ ownerId: "mer_photo", dueMinor: 199 }] })).toEqual([]);
});

test("a due of more than four times the median of earlier ones is far from usual, whatever its sign", () => {
  expect(codes({ dues: [{ ownerId: "mer_toys", dueMinor: -1_001 }] })).toEqual([
    "due_far_from_usual mer_toys",
  ]);
  expect(codes({ dues: [{ ownerId: "mer_toys", dueMinor: 1_001 }] })).toEqual([
    "due_far_from_usual mer_toys",
  ]);
});

test("one earlier due is not enough to say what is usual", () => {
  const earlier = [[{ ownerId: "mer_toys", dueMinor: -1 }]];
  expect(codes({ dues: [{ ownerId: "mer_toys", dueMinor: -9_000 }], earlier })).toEqual([]);
});

test("who got back half of what it owed is named", () => {
  expect(codes({ reversed: [{ ownerId: "mer_toys", debitedMinor: 1_000, reversedMinor: 500 }] })).toEqual([
    "mostly_reversed mer_toys",
  ]);
  expect(codes({ reversed: [{ ownerId: "mer_toys", debitedMinor: 0, reversedMinor: 0 }] })).toEqual([]);
});

test("a line of more than ten times the average of its code is far from usual", () => {
  const lines = [{ transferId: "trf_1", code: "commission", debitId: "mer_toys", amountMinor: 1_001 }];
  expect(anomaliesOf({ ...ORDINARY, lines })).toEqual([
    {
      ...{ code: "line_far_from_usual", ownerId: "mer_toys", transferId: "trf_1" },
      ...{ amountMinor: 1_001, usualMinor: 100 },
    },
  ]);
});

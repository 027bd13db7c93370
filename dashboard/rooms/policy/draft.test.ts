// A policy as it is typed: it comes back as it was, what cannot be read is named, and only what differs is sent.
import { expect, test } from "vitest";
import { changedIn, draftOf, type Policy, policyFrom } from "./draft.ts";

const POLICY: Policy = {
  ...{ holdDays: 14, feeBps: 1000, minPayoutMinor: 200, settlementMode: "direct", clearingInstitution: null },
  ...{ reviewHours: 0, disputeDays: 14, liveCouponWeightBps: 3000, holderConsentRequired: true },
  ...{ holderRetentionDays: 730, settlementCadence: "monthly", cutoffDay: 1, closesAutomatically: false },
};
const DRAFT = draftOf(POLICY, "CNY");

test("what nobody changed comes back as it was, and nothing is sent of it", () => {
  const { policy, wrong } = policyFrom(DRAFT, "CNY");
  expect([policy, wrong]).toEqual([POLICY, []]);
  expect(changedIn(POLICY, policy)).toEqual({});
});

test("percentages and amounts are read to the basis point and the cent, and only those are sent", () => {
  const { policy } = policyFrom({ ...DRAFT, feeBps: "12,5", minPayoutMinor: "3.05" }, "CNY");
  expect(changedIn(POLICY, policy)).toEqual({ feeBps: 1250, minPayoutMinor: 305 });
});

test("what cannot be read is named by the field of the API", () => {
  const typed = { ...DRAFT, feeBps: "101", holdDays: "-1", minPayoutMinor: "", disputeDays: "0" };
  expect(policyFrom(typed, "CNY").wrong.map(({ field }) => field)).toEqual([
    "policy.feeBps",
    "policy.holdDays",
    "policy.minPayoutMinor",
    "policy.disputeDays",
  ]);
});

test("a cut-off day is one that every period has", () => {
  for (const [settlementCadence, last] of [
    ["weekly", 7],
    ["halfMonthly", 13],
    ["monthly", 28],
  ] as const) {
    const wrong = (day: number) =>
      policyFrom({ ...DRAFT, settlementCadence, cutoffDay: String(day) }, "CNY").wrong.length;
    expect([wrong(last), wrong(last + 1)]).toEqual([0, 1]);
  }
});

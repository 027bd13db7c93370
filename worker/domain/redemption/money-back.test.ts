// What refunds take back: step by step what their sum takes back, and in the right period.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sumOf } from "../../../schema/money.ts";
import { reversalsOf, takenBack } from "./money-back.ts";

const original = {
  id: "trf_1",
  code: "commission",
  debitId: "toys",
  creditId: "pram",
  amountMinor: 1570,
  unit: "CNY",
};

test("half of the worked example goes back the way it came", () => {
  const returned = { netMinor: 21_800, beforeMinor: 0, afterMinor: 10_900, isFull: false };
  expect(reversalsOf([original], returned)).toEqual([
    { code: "reversal", debitId: "pram", creditId: "toys", amountMinor: 785, unit: "CNY", reverses: "trf_1" },
  ]);
});

test("a new customer is taken back by a full refund only", () => {
  const counted = { ...original, code: "new_customer", amountMinor: 1, unit: "NEW_CUSTOMER" };
  const half = { netMinor: 100, beforeMinor: 0, afterMinor: 60, isFull: false };
  expect(reversalsOf([counted], half)[0]?.amountMinor).toBe(0);
  const rest = { netMinor: 100, beforeMinor: 60, afterMinor: 100, isFull: true };
  expect(reversalsOf([counted], rest)[0]?.amountMinor).toBe(1);
});

test("refunds in any steps take back exactly the original once everything is returned, never more before", () => {
  const steps = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), steps, (amountMinor, parts) => {
      const netMinor = sumOf(parts);
      let returned = 0;
      let back = 0;
      for (const part of parts) {
        const taken = takenBack(amountMinor, {
          netMinor,
          beforeMinor: returned,
          afterMinor: returned + part,
          isFull: returned + part === netMinor,
        });
        expect(taken).toBeGreaterThanOrEqual(0);
        returned += part;
        back += taken;
        expect(back).toBeLessThanOrEqual(amountMinor);
      }
      expect(back).toBe(amountMinor);
    }),
  );
});

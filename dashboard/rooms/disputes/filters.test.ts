// Tests of what an address of the disputes selects.
import { expect, test } from "vitest";
import { disputeFilters, selectionOf } from "./filters.ts";

const ofASide = disputeFilters({ side: "debtor", status: "open" });

test("a side is that of the reader's own shop, or of the shop that an admin chose", () => {
  expect(selectionOf(ofASide, "mer_own")).toEqual({ status: "open", role: "debtor" });
  const chosen = disputeFilters({ side: "creditor", merchant: "mer_other" });
  expect(selectionOf(chosen, undefined)).toEqual({ role: "creditor", merchantId: "mer_other" });
});

test("a side without a shop is not asked for", () => {
  expect(selectionOf(ofASide, undefined)).toEqual({ status: "open" });
});

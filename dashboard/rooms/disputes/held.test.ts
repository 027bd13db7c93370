// What is held of a dispute's transfers, and what a part of it lets go: the arithmetic by which the API decides.
import { expect, test } from "vitest";
import type { Dispute } from "../../api/disputes.ts";
import { heldOf, releasesOf, totalOf } from "./held.ts";

type Row = Pick<Dispute["transfers"][number], "id" | "code" | "amountMinor" | "reverses">;

test("what is held is what was held less what a refund has let go", () => {
  expect(heldOf(disputeOf(ROWS))).toEqual([
    { code: "commission", heldMinor: 1570 },
    { code: "fee", heldMinor: 174 },
  ]);
  const refunded = [...ROWS, { id: "4", code: "dispute_release", amountMinor: 785, reverses: "0" } as const];
  expect(totalOf(heldOf(disputeOf(refunded)))).toBe(785 + 174);
});

test("a part is let go of commission and fee by their shares, and more than is held of nothing", () => {
  const held = heldOf(disputeOf(ROWS));
  expect(releasesOf(held, 1000)).toEqual([
    { code: "commission", heldMinor: 900 },
    { code: "fee", heldMinor: 100 },
  ]);
  expect(releasesOf(held, 1)).toEqual([{ code: "commission", heldMinor: 1 }]);
  for (const allowedMinor of [0, -1, 1745]) expect(releasesOf(held, allowedMinor)).toEqual([]);
});

const ROWS: readonly Row[] = [
  { id: "0", code: "commission", amountMinor: 1570, reverses: null },
  { id: "1", code: "fee", amountMinor: 174, reverses: null },
  { id: "2", code: "dispute_hold", amountMinor: 1570, reverses: "0" },
  { id: "3", code: "dispute_hold", amountMinor: 174, reverses: "1" },
];

function disputeOf(rows: readonly Row[]): Pick<Dispute, "transfers"> {
  const shared = {
    ...{ debitId: "mer_1", creditId: "mer_2", unit: "CNY", state: "locked" as const },
    ...{ effectiveAt: "2026-01-05T02:00:00.000Z", createdAt: "2026-01-05T02:00:00.000Z" },
    ...{ redemptionId: null, orderId: null, disputeId: null, adjustmentId: null, settlementId: null },
  } as const;
  return { transfers: rows.map((it) => ({ ...shared, ...it })) };
}

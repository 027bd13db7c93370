// How settlements and the ledger are read: along indexes, and a closing's sums along the covering ones alone.
import { expect, test } from "vitest";
import { planOf, scansOf } from "../../../tests/support/plans.ts";
import { ownTransfers } from "../ledger/transfers.ts";
import { ownerSums, paymentsInFlight, restsReturned } from "./books.ts";
import { invoiceLinesOf } from "./invoice-lines.ts";
import { linesOf } from "./statement.ts";

const OWNER = { allianceId: "all_1", ownerId: "mer_1" };
const WALK = { fromAt: 0, toAt: 9, order: "newest", after: "5:trf_1", limit: 50 } as const;

test("a closing sums transfers along the covering indexes, owner by owner and within the period", async () => {
  const plan = await planOf(ownerSums({ allianceId: "all_1", unit: "CNY", cutoffAt: 5 }));
  const ofTransfers = plan.filter((step) => / transfers /.test(step));
  const from = (side: string) =>
    `SEARCH transfers USING COVERING INDEX transfers_by_${side} (alliance_id=? AND ${side}_id=? AND unit=? AND effective_at>?`;
  expect(ofTransfers).toEqual([
    `${from("credit")})`,
    `${from("debit")})`,
    `${from("debit")} AND effective_at<?)`,
  ]);
});

test("nothing that a closing, a statement or a list of an owner's transfers reads scans a table", async () => {
  const statements = [
    ownerSums({ allianceId: "all_1", unit: "CNY", cutoffAt: 5 }),
    paymentsInFlight("all_1"),
    restsReturned("all_1"),
    linesOf({ ...OWNER, settlementId: "stl_1" }),
    invoiceLinesOf({ allianceId: "all_1", issuerId: "mer_1", settlementId: "stl_1" }),
    ownTransfers({ ...OWNER, units: ["CNY", "NEW_CUSTOMER"] }, WALK),
    ownTransfers({ ...OWNER, units: ["CNY", "NEW_CUSTOMER"] }, { ...WALK, order: "oldest" }),
  ];
  for (const statement of statements) expect(await scansOf(statement)).toEqual([]);
});

test("whether a rest is asked for again is looked up by what is asked for again", async () => {
  expect(await planOf(restsReturned("all_1"))).toContain(
    "SEARCH r USING INDEX instructions_by_retried (alliance_id=? AND retries=?)",
  );
});

test("a statement and an owner's transfers are read along the range of their period", async () => {
  const plans = [
    await planOf(linesOf({ ...OWNER, settlementId: "stl_1" })),
    await planOf(ownTransfers({ ...OWNER, units: ["CNY", "NEW_CUSTOMER"] }, WALK)),
    await planOf(ownTransfers({ ...OWNER, units: ["CNY", "NEW_CUSTOMER"] }, { ...WALK, order: "oldest" })),
  ];
  for (const step of plans.flat().filter((it) => it.startsWith("SEARCH t ")))
    expect(step).toMatch(
      /USING INDEX transfers_by_(debit|credit) \(.* AND effective_at>\? AND effective_at<\?\)$/,
    );
});

test("a scan of a table is told from what is harmless", async () => {
  const scan = { sql: "SELECT created_at FROM transfers WHERE amount_minor > 5", params: [] };
  expect(await scansOf(scan)).toEqual(["SCAN transfers"]);
  expect(await scansOf({ sql: "SELECT value FROM json_each('[1]')", params: [] })).toEqual([]);
});

// The CSV of a statement as a spreadsheet reads it.
import { expect, test } from "vitest";
import type { Statement } from "../../../schema/contract/settlements.ts";
import { statementCsv } from "./statement-csv.ts";

test("a statement opens with what was brought forward and closes with its sums", () => {
  expect(statementCsv(STATEMENT, "Asia/Shanghai").split("\r\n")).toEqual([
    "\uFEFFrow,id,code,counterpartyId,counterparty,effectiveAt,localTime,timeZone,amountMinor,amount,currency,redemptionId,orderReference,disputeId,adjustmentId",
    "opening,,,,,,,,5,0.05,CNY,,,,",
    'line,trf_1,commission,mer_b,"Toys, ""Inc""",2026-02-08T03:00:00.000Z,2026-02-08 11:00:00,Asia/Shanghai,-1570,-15.70,CNY,rdm_1,R-1,,',
    "line,trf_2,fee,alliance,,2026-02-08T03:00:00.000Z,2026-02-08 11:00:00,Asia/Shanghai,100,1.00,CNY,,,,",
    "lines,,,,,,,,-1470,-14.70,CNY,,,,",
    "due,,,,,,,,-1465,-14.65,CNY,,,,",
    "instruction,ins_1,planned,mer_b,,,,,-1460,-14.60,CNY,,,,",
    "instructed,,,,,,,,-1460,-14.60,CNY,,,,",
    "carried,,,,,,,,-5,-0.05,CNY,,,,",
    "in flight,,,,,,,,0,0.00,CNY,,,,",
    "check,,lines,,,,,,0,0.00,CNY,,,,",
    "check,,due,,,,,,0,0.00,CNY,,,,",
    "check,,instructed,,,,,,0,0.00,CNY,,,,",
    "check,,carried,,,,,,0,0.00,CNY,,,,",
    "",
  ]);
});

test("a statement whose rows do not sum to its figures says by how much", () => {
  const csv = statementCsv({ ...STATEMENT, lines: [LINE], instructions: [] }, "Asia/Shanghai");
  expect(csv.split("\r\n").filter((row) => row.startsWith("check"))).toEqual([
    "check,,lines,,,,,,-100,-1.00,CNY,,,,",
    "check,,due,,,,,,-100,-1.00,CNY,,,,",
    "check,,instructed,,,,,,1460,14.60,CNY,,,,",
    "check,,carried,,,,,,-1460,-14.60,CNY,,,,",
  ]);
});

test("a name that a spreadsheet would take for a formula is disarmed, an amount is not", () => {
  const byPartner = STATEMENT.byPartner.map((it) => ({ ...it, name: "@SUM(1)" }));
  const csv = statementCsv({ ...STATEMENT, byPartner }, "Asia/Shanghai");
  expect(csv).toContain(",'@SUM(1),");
  expect(csv).toContain(",-1570,-15.70,");
});

test("amounts have as many decimals as their currency", () => {
  expect(statementCsv({ ...STATEMENT, currency: "JPY" }, "Asia/Tokyo")).toContain(",-1570,-1570,JPY,");
  expect(statementCsv({ ...STATEMENT, currency: "KWD" }, "Asia/Kuwait")).toContain(",-1570,-1.570,KWD,");
});

test("local times follow daylight saving", () => {
  const lines = ["2026-03-29T00:59:59.000Z", "2026-03-29T01:00:00.000Z"].map((effectiveAt) => ({
    ...LINE,
    effectiveAt,
  }));
  const csv = statementCsv({ ...STATEMENT, lines }, "Europe/Berlin");
  expect(csv).toContain("2026-03-29 01:59:59,Europe/Berlin");
  expect(csv).toContain("2026-03-29 03:00:00,Europe/Berlin");
});

const LINE = {
  transferId: "trf_1",
  code: "commission" as const,
  counterpartyId: "mer_b",
  amountMinor: -1570,
  effectiveAt: "2026-02-08T03:00:00.000Z",
  redemptionId: "rdm_1",
  orderReference: "R-1",
  disputeId: null,
  adjustmentId: null,
};

const STATEMENT: Statement = {
  settlementId: "stl_1",
  number: 1,
  status: "closed",
  ownerId: "mer_a",
  currency: "CNY",
  fromAt: null,
  cutoffAt: "2026-03-01T00:00:00.000Z",
  openingMinor: 5,
  linesMinor: -1470,
  dueMinor: -1465,
  instructedMinor: -1460,
  carriedMinor: -5,
  inFlightMinor: 0,
  lines: [
    LINE,
    {
      ...LINE,
      transferId: "trf_2",
      code: "fee",
      counterpartyId: "alliance",
      amountMinor: 100,
      redemptionId: null,
      orderReference: null,
    },
  ],
  instructions: [
    {
      id: "ins_1",
      settlementId: "stl_1",
      payerId: "mer_a",
      payeeId: "mer_b",
      amountMinor: 1460,
      status: "planned",
      paidMinor: 0,
      reason: null,
      retries: null,
      approved: true,
      payerName: null,
      payeeName: null,
    },
  ],
  byPartner: [
    { counterpartyId: "mer_b", name: 'Toys, "Inc"', linesMinor: -1570, owesMinor: 1570, owedMinor: 0 },
    { counterpartyId: "alliance", name: null, linesMinor: 100, owesMinor: 0, owedMinor: 100 },
  ],
};

// The CSV of the audit log as a spreadsheet reads it.
import { expect, test } from "vitest";
import { auditCsv } from "./csv.ts";

const ROW = {
  ...{ allianceId: "all_1", seq: 7, at: Date.parse("2026-01-05T02:00:00.000Z"), principalId: "prn_1" },
  ...{
    principalName: "@SUM(1)",
    keyId: null,
    sessionId: "ses_1",
    merchantId: "mer_1",
    action: "offer.revised",
  },
  ...{ subjectId: "off_1", details: '{"title":"满减, 50"}', mac: "0a", sealed: 1 as const },
};

test("it begins with a byte order mark and a header, even where nothing is selected", () => {
  expect(auditCsv([], { header: true })).toBe(
    "\uFEFFseq,at,principalId,principalName,keyId,sessionId,merchantId,action,subjectId,details,sealed,mac\r\n",
  );
});

test("a row has its instant in UTC, its details as they are stored, and no formula", () => {
  expect(auditCsv([ROW], { header: false })).toBe(
    '7,2026-01-05T02:00:00.000Z,prn_1,\'@SUM(1),,ses_1,mer_1,offer.revised,off_1,"{""title"":""满减, 50""}",true,0a\r\n',
  );
});

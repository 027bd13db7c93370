// The audit log's proof: a row is authentic as it was signed and in no other way, and heads follow content and order.
import { expect, test } from "vitest";
import {
  type AuditRow,
  auditKeyOf,
  headAfter,
  isRowAuthentic,
  isSealAuthentic,
  NO_HEAD,
  newRowMac,
  sealMacOf,
} from "./audit-chain.ts";

const SECRET = "a secret of more than thirty-two characters";
const DEED = {
  allianceId: "all_1",
  at: 1_767_578_400_000,
  principalId: "prn_1",
  keyId: "key_1",
  sessionId: null,
  merchantId: null,
  action: "offer.created",
  subjectId: "off_1",
  details: '{"title":"满减"}',
};

test("a signed row is authentic under its own key and no other", async () => {
  const key = await auditKeyOf(SECRET, "all_1");
  const row = { ...DEED, seq: 7, mac: await newRowMac(key, DEED) };
  expect(row.mac).toMatch(/^[0-9a-f]{80}$/);
  expect(await isRowAuthentic([key], row)).toBe(true);
  for (const other of [
    await auditKeyOf(SECRET, "all_2"),
    await auditKeyOf("another secret, just as long as the first", "all_1"),
  ]) {
    expect(await isRowAuthentic([other], row)).toBe(false);
    expect(await isRowAuthentic([other, key], row)).toBe(true);
  }
  expect(await isRowAuthentic([], row)).toBe(false);
});

test("a row whose columns differ, even by where one ends and the next begins, is not authentic", async () => {
  const key = await auditKeyOf(SECRET, "all_1");
  const row: AuditRow = { ...DEED, seq: 7, mac: await newRowMac(key, DEED) };
  const others: Partial<AuditRow>[] = [
    { at: DEED.at + 1 },
    { keyId: null },
    { keyId: null, sessionId: "key_1" },
    { merchantId: "" },
    { action: "offer.create", subjectId: "doff_1" },
    { details: '{"title":"满减" }' },
    { mac: null },
    { mac: `${row.mac?.slice(0, -1)}g` },
    { mac: `0${row.mac}` },
  ];
  for (const other of others)
    expect(await isRowAuthentic([key], { ...row, ...other }), JSON.stringify(other)).toBe(false);
});

test("two deeds that are alike have different macs", async () => {
  const key = await auditKeyOf(SECRET, "all_1");
  expect(await newRowMac(key, DEED)).not.toBe(await newRowMac(key, DEED));
});

test("a head follows from the head before, the number, the mac and every column", async () => {
  const row: AuditRow = { ...DEED, seq: 1, mac: "m" };
  const head = await headAfter(NO_HEAD, row);
  expect(head).toBe("cbf9a776d46c8a07a067a3c30ff298112dfbd7a624f24a422cf272d68d53d7f7");
  const others: AuditRow[] = [
    { ...row, seq: 2 },
    { ...row, mac: null },
    { ...row, subjectId: "off_2" },
    { ...row, details: "{}" },
  ];
  for (const other of others) expect(await headAfter(NO_HEAD, other)).not.toBe(head);
  expect(await headAfter(head, row)).not.toBe(head);
});

test("a seal is authentic only after the seal that it names", async () => {
  const key = await auditKeyOf(SECRET, "all_1");
  const seal = { allianceId: "all_1", previousThroughSeq: 3, throughSeq: 9, head: "h", sealedAt: 1 };
  const sealed = { ...seal, mac: await sealMacOf(key, seal) };
  expect(await isSealAuthentic([key], sealed)).toBe(true);
  for (const other of [{ previousThroughSeq: 0 }, { throughSeq: 10 }, { head: "i" }, { sealedAt: 2 }])
    expect(await isSealAuthentic([key], { ...sealed, ...other })).toBe(false);
});

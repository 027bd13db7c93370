// Who an audit row names, by which credential, and whose event it is.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { auditKeyOf, isRowAuthentic } from "../../schema/audit-chain.ts";
import { newAllianceId } from "../../schema/ids.ts";
import type { MemberActor, OperatorActor, PersonActor } from "../context.ts";
import { eventsAfter } from "../domain/audit/rows.ts";
import { audit } from "./audit.ts";
import { batchRead } from "./read.ts";

const BY_KEY = { principalId: "prn_1", membershipId: "mbr_1", keyId: "key_1", sessionId: null };
const BY_SESSION = { principalId: "prn_1", membershipId: "mbr_1", keyId: null, sessionId: "ses_1" };
const PERSON: PersonActor = {
  ...{ role: "person", personId: "per_1", sessionId: "ses_1" },
  ...{ email: "li@shop.test", name: "Li", language: "zh" },
};

test("a member's deed names its key or its session, and is its merchant's whomever it concerns", async () => {
  const owner = { role: "owner", merchantId: "mer_1", storeRef: null } as const;
  expect(await written({ ...owner, ...BY_KEY })).toEqual(["prn_1", "key_1", null, "mer_1"]);
  expect(await written({ ...owner, ...BY_SESSION }, { merchantId: "mer_2" })).toEqual([
    "prn_1",
    null,
    "ses_1",
    "mer_1",
  ]);
});

test("an admin's deed is the alliance's own, or the event of the merchant it concerns", async () => {
  const admin: MemberActor = { role: "admin", ...BY_SESSION };
  expect(await written(admin)).toEqual(["prn_1", null, "ses_1", null]);
  expect(await written(admin, { merchantId: "mer_2", principalId: "prn_2" })).toEqual([
    "prn_1",
    null,
    "ses_1",
    "mer_2",
  ]);
});

test("a person who is no member yet is named by the principal as whom it comes in", async () => {
  expect(await written(PERSON)).toEqual(["per_1", null, "ses_1", null]);
  expect(await written(PERSON, { merchantId: "mer_1", principalId: "prn_9" })).toEqual([
    "prn_9",
    null,
    "ses_1",
    "mer_1",
  ]);
});

test("the operator and the public have no credential of an alliance", async () => {
  expect(await written({ role: "operator" })).toEqual(["operator", null, null, null]);
  expect(await written(undefined, { merchantId: "mer_1" })).toEqual(["public", null, null, "mer_1"]);
});

/** Who and whose, as the row has them; the row is as it was signed. */
async function written(actor?: MemberActor | OperatorActor | PersonActor, concerning: object = {}) {
  const allianceId = newAllianceId(0);
  const ctx = { now: 7, auditSecret: env.AUDIT_SECRET, ...(actor === undefined ? {} : { actor }) };
  const { sql, params } = await audit(ctx, allianceId, "a.done", "s", { b: 1 }, concerning);
  await env.DB.prepare(sql)
    .bind(...params)
    .run();
  const [[row]] = await batchRead(env.DB, [eventsAfter(allianceId, 0, 1)]);
  if (row === undefined) throw new Error("a row was written");
  expect(row).toMatchObject({
    allianceId,
    seq: 1,
    at: 7,
    action: "a.done",
    subjectId: "s",
    details: '{"b":1}',
  });
  expect(await isRowAuthentic([await auditKeyOf(env.AUDIT_SECRET, allianceId)], row)).toBe(true);
  return [row.principalId, row.keyId, row.sessionId, row.merchantId];
}

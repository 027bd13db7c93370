// The checks of the audit log beyond a forged row: secrets that change, rows from before there were macs, logs longer than a page.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Integrity } from "../../../schema/contract/integrity.ts";
import type { Given } from "../../../tests/support/api.ts";
import { seal } from "../../../tests/support/sealing.ts";
import { aWorld, type World } from "../../../tests/support/world.ts";
import { recomputeAudit } from "./audit.ts";

test("rows and seals stay right after the secret has changed, as long as the old one is listed", async () => {
  const world = await aWorld();
  await seal(world.id);
  const next = { AUDIT_SECRET: "the audit secret that comes after the first" };
  const before = `${"an older one".repeat(3)}\n${env.AUDIT_SECRET}\n`;
  const kept = await integrityUnder(world, { ...next, AUDIT_SECRET_PREVIOUS: before });
  expect(kept.violations).toEqual([]);
  const forgotten = await integrityUnder(world, next);
  expect(new Set(forgotten.violations.map(({ check }) => check))).toEqual(
    new Set(["audit_events_are_as_signed", "audit_seals_fit_their_events"]),
  );
});

test("rows from before there were macs are sound, at the beginning and nowhere else", async () => {
  const id = await aLog("null");
  await seal(id);
  expect(await brokenOf(id)).toEqual({ signed: [], sealed: [] });
  await append(id, 1, "'no mac of ours'");
  await append(id, 1, "null");
  expect(await brokenOf(id)).toEqual({ signed: ["4501", "4502"], sealed: [] });
});

test("seals anywhere in a log of several pages fit, and a later one speaks for itself where an earlier one differs", async () => {
  const id = await aLog("null", 1_999);
  for (let round = 0; round < 4; round++) {
    await seal(id);
    await append(id, 1 + 1_000 * round, "null");
  }
  await seal(id);
  expect(await brokenOf(id)).toEqual({ signed: [], sealed: [] });
  const copy = await aLog("null", 1_999);
  await env.DB.prepare(
    `INSERT INTO audit_seals (alliance_id, through_seq, head, sealed_at, mac)
     SELECT ?1, through_seq, iif(through_seq = 1999, 'another', head), sealed_at, mac FROM audit_seals
     WHERE alliance_id = ?2 AND through_seq <= 1999`,
  )
    .bind(copy, id)
    .run();
  await append(copy, 2_500, "null");
  await seal(copy);
  expect((await brokenOf(copy)).sealed).toEqual(["1999"]);
});

function integrityUnder({ admin }: World, bindings: Given): Promise<Integrity> {
  return admin.read("/v1/integrity", { bindings });
}

/** An alliance whose log is only that many rows of one kind. */
async function aLog(mac: string, count = 4_500): Promise<string> {
  const id = `all_00${crypto.randomUUID().replaceAll("-", "").slice(0, 26)}`;
  await env.DB.prepare(
    `INSERT INTO alliances (id, name, currency, time_zone, test, policy_version, clock_at, created_at)
     VALUES (?, 'Log', 'CNY', 'Asia/Shanghai', 1, 1, 0, 0)`,
  )
    .bind(id)
    .run();
  await append(id, count, mac);
  return id;
}

async function append(id: string, count: number, mac: string): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?2)
     INSERT INTO audit_events (alliance_id, seq, at, principal_id, action, subject_id, details, mac)
     SELECT ?1, n + coalesce((SELECT max(seq) FROM audit_events WHERE alliance_id = ?1), 0), 0, 'p', 'a', 's', '{}', ${mac}
     FROM numbers`,
  )
    .bind(id, count)
    .run();
}

async function brokenOf(id: string) {
  const found = await recomputeAudit(env.DB, { id, secrets: [env.AUDIT_SECRET] }, 100);
  const subjects = (name: keyof typeof found) => found[name].broken.map(({ subjectId }) => subjectId);
  return {
    signed: subjects("audit_events_are_as_signed"),
    sealed: subjects("audit_seals_fit_their_events"),
  };
}

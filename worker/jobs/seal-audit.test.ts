// The job that seals the audit log: what has grown is sealed once and told once, however many jobs run.
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import type { AuditSeal } from "../../schema/contract/audit.ts";
import type { Integrity } from "../../schema/contract/integrity.ts";
import type { Caller } from "../../tests/support/api.ts";
import { allAreSealed } from "../../tests/support/sealed-logs.ts";
import { aWorld, only } from "../../tests/support/world.ts";
import { batchRead } from "../db/read.ts";
import { nextSeal, sealing, tails } from "../domain/audit/tail.ts";
import { MOST_EVENTS, sealAudit } from "./seal-audit.ts";

const NOW = Date.parse("2026-01-05T02:01:00.000Z");
const run = () => sealAudit(env.DB, env.AUDIT_SECRET, NOW);

let told: MockInstance<typeof console.log>;

beforeEach(async () => {
  told = vi.spyOn(console, "log").mockImplementation(() => {});
  await allAreSealed(NOW);
});

afterEach(() => told.mockRestore());

test("a run seals what is there, and the next one only what has come since", async () => {
  const { admin, toys } = await aWorld();
  await run();
  const first = only(await sealsOf(admin));
  expect(first).toMatchObject({ sealedAt: "2026-01-05T02:01:00.000Z" });
  await run();
  expect(await sealsOf(admin)).toEqual([first]);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await run();
  expect((await sealsOf(admin)).map(({ throughSeq }) => throughSeq)).toEqual([
    first.throughSeq + 1,
    first.throughSeq,
  ]);
  expect((await admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

test("of many runs at once one seals, and each head is told once", async () => {
  const worlds = await Promise.all([aWorld(), aWorld(), aWorld()]);
  await Promise.all(Array.from({ length: 16 }, run));
  const lines = told.mock.calls.map(([line]): unknown => JSON.parse(String(line)));
  for (const { id, admin } of worlds) {
    const { throughSeq, head } = only(await sealsOf(admin));
    const line = { audit: "sealed", allianceId: id, throughSeq, head };
    expect(lines.filter((it) => JSON.stringify(it).includes(id))).toEqual([line]);
    expect((await admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
  }
});

test("an alliance that is thrown away while it is being sealed is passed over", async () => {
  const { id, admin } = await aWorld();
  const [waiting] = await batchRead(env.DB, [tails(200)]);
  const tail = only(waiting.filter(({ allianceId }) => allianceId === id));
  const { sql, params } = await sealing(env.AUDIT_SECRET, await nextSeal(env.DB, tail, MOST_EVENTS, NOW));
  expect((await admin.delete("/v1/alliance")).status).toBe(200);
  const { meta } = await env.DB.prepare(sql)
    .bind(...params)
    .run();
  expect(meta.changes).toBe(0);
});

test("events that come while runs seal are sealed by a later one", async () => {
  const { admin, toys } = await aWorld();
  const deeds = Array.from({ length: 20 }, (_, index) =>
    toys.made("/v1/stores", { reference: `S${index}`, name: "Store" }),
  );
  await Promise.all([run(), ...deeds, run(), run()]);
  await run();
  const [last] = await sealsOf(admin);
  const { data } = await admin.read<{ data: { seq: number }[] }>("/v1/audit-events?limit=1");
  expect(last?.throughSeq).toBe(only(data).seq);
  expect((await admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

test("a long tail is sealed in portions, one a run", async () => {
  const { id, admin } = await aWorld();
  await run();
  const sealed = only(await sealsOf(admin)).throughSeq;
  await env.DB.prepare(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?3)
     INSERT INTO audit_events (alliance_id, seq, at, principal_id, action, subject_id, details)
     SELECT ?1, n + ?2, 0, 'p', 'filled', 's', '{}' FROM numbers`,
  )
    .bind(id, sealed, MOST_EVENTS + 1)
    .run();
  for (const expected of [sealed + MOST_EVENTS, sealed + MOST_EVENTS + 1]) {
    await run();
    expect((await sealsOf(admin))[0]?.throughSeq).toBe(expected);
  }
});

async function sealsOf(admin: Caller): Promise<AuditSeal[]> {
  return (await admin.read<{ data: AuditSeal[] }>("/v1/audit-seals")).data;
}

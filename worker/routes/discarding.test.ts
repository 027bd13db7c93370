// Throwing a test alliance away: a live one never goes, of the discarded one nothing is left, and no other is touched.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedAlliance, DiscardedAlliance } from "../../schema/contract/alliances.ts";
import type { AuditEvent } from "../../schema/contract/audit.ts";
import type { Integrity } from "../../schema/contract/integrity.ts";
import type { Membership } from "../../schema/contract/memberships.ts";
import type { Me } from "../../schema/contract/people.ts";
import { newAllianceId } from "../../schema/ids.ts";
import { type Answer, Caller, operator } from "../../tests/support/api.ts";
import { aLivedInWorld } from "../../tests/support/lived-in.ts";
import { aNewAddress } from "../../tests/support/mailbox.ts";
import { visit } from "../../tests/support/page.ts";
import { aMember, signedIn } from "../../tests/support/people.ts";
import { postAgainst } from "../../tests/support/rival.ts";
import { everythingStored } from "../../tests/support/stored.ts";
import {
  ALLIANCE,
  aCoupon,
  aGift,
  aMerchant,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  atOnce,
  aWorld,
  countAnswers,
} from "../../tests/support/world.ts";
import { BELONGINGS, takeAway } from "../domain/alliance/belongings.ts";

type List<Item> = { data: Item[] };

/** A live alliance with a redemption, its first admin a person. */
async function aLiveAlliance() {
  const email = aNewAddress();
  const asked = { ...ALLIANCE, test: false, admin: { name: "Ada", email } };
  const made = await operator.made<CreatedAlliance>("/v1/alliances", asked);
  const admin = new Caller(made.adminKey ?? "");
  const [pram, toys] = [await aMerchant(admin, "Pram", "prams"), await aMerchant(admin, "Toys", "toys")];
  const coupon = await aCoupon(pram, await anAllotment(toys, pram, await anOffer(toys)));
  await toys.made("/v1/redemptions", anOrder(coupon));
  return { id: made.id, email, admin };
}

async function aTwin(admin: Caller) {
  const options = { idempotencyKey: "the-test-alliance" };
  const made = await admin.made<CreatedAlliance>("/v1/test-alliances", {}, options);
  return { id: made.id, admin: new Caller(made.adminKey ?? "") };
}

function run(sql: string, ...values: string[]): Promise<unknown> {
  return env.DB.prepare(sql)
    .bind(...values)
    .run();
}

const MARK = "INSERT INTO discarded_alliances (alliance_id, discarded_at) VALUES (?, 0)";

test("a live alliance is never discarded, neither by its admin nor by hand", async () => {
  const live = await aLiveAlliance();
  const { id: discarded, admin } = await aWorld();
  expect((await admin.delete("/v1/alliance")).status).toBe(200);
  const before = await everythingStored();

  const answers = await atOnce(32, () => live.admin.delete("/v1/alliance"));
  expect(countAnswers(answers)).toEqual({ "409 alliance_is_live": 32 });
  for (const [sql, rule] of [
    [MARK, "alliance_is_live"],
    [MARK.replace("INSERT", "INSERT OR REPLACE"), "alliance_is_live"],
    [
      `UPDATE discarded_alliances SET alliance_id = ? WHERE alliance_id = '${discarded}'`,
      "rows_are_append_only",
    ],
    ["UPDATE alliances SET test = 1 WHERE id = ?", "rows_are_append_only"],
    [
      "INSERT OR REPLACE INTO alliances SELECT id, name, currency, time_zone, 1, policy_version, clock_at, created_at, NULL FROM alliances WHERE id = ?",
      "rows_are_append_only",
    ],
    ["DELETE FROM alliances WHERE id = ?", "rows_are_append_only"],
    ["DELETE FROM redemptions WHERE alliance_id = ?", "rows_are_append_only"],
    ["DELETE FROM transfers WHERE alliance_id = ?", "rows_are_append_only"],
  ] as const)
    await expect(run(sql, live.id), sql).rejects.toThrow(`D1_ERROR: ${rule}`);
  await expect(run(MARK, newAllianceId(0))).rejects.toThrow("D1_ERROR: alliance_is_live");
  expect(await everythingStored()).toEqual(before);
});

test("of a discarded alliance nothing is left but its mark, and no row of any other is touched", async () => {
  const going = await aLivedInWorld();
  const staying = await aLivedInWorld();
  const { admin, toys, pram } = going;
  await aMember(admin, { role: "owner", merchantId: toys.id });
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  const gift = await aGift(pram, [allotment], { holder: { kind: "phone", value: "13900000000" } });
  await aGift(staying.pram, [await anAllotment(staying.toys, staying.pram, await anOffer(staying.toys))]);
  const asked = { offerId: allotment.offerId, quantity: 5 };
  const { id: askedId } = await pram.made<{ id: string }>("/v1/allotment-requests", asked);
  await toys.made(`/v1/allotment-requests/${askedId}/approval`, {});
  await toys.post("/v1/stores", { reference: "s", name: "S" }, { idempotencyKey: "once" });
  await admin.post("/v1/api-keys", { role: "admin", label: "Again" }, { idempotencyKey: "once" });
  const before = await everythingStored();
  const own = await namesOf(going.id);

  expect((await admin.delete("/v1/alliance")).json).toMatchObject({ id: going.id, name: "Little Steps" });

  const after = await everythingStored();
  const isOwn = (row: string) => own.some((id) => row.includes(id));
  const left = Object.entries(after).filter(([, rows]) => rows.some(isOwn));
  expect(left.map(([table, rows]) => [table, rows.filter(isOwn).length])).toEqual([
    ["discarded_alliances", 1],
  ]);
  for (const [table, rows] of Object.entries(before))
    expect(
      after[table]?.filter((row) => !isOwn(row)),
      table,
    ).toEqual(rows.filter((row) => !isOwn(row)));
  expect((await staying.admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
  expect((await run("PRAGMA foreign_key_check")) as object).toMatchObject({ results: [] });
  expect((await visit(gift)).status).toBe(404);
  for (const caller of [admin, toys])
    expect((await caller.get("/v1/alliance")).json.code).toBe("credentials_missing");
});

/** The alliance's id and those of its merchants, under which answers are remembered. */
async function namesOf(allianceId: string): Promise<string[]> {
  const merchants = env.DB.prepare("SELECT id FROM merchants WHERE alliance_id = ?").bind(allianceId);
  return [allianceId, ...(await merchants.all<{ id: string }>()).results.map(({ id }) => id)];
}

test("what is taken away is every table that an alliance's id leads, and no other", async () => {
  const { results } = await env.DB.prepare(
    `SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT GLOB '_cf_*' AND t.name <> 'discarded_alliances'
       AND c.name = 'alliance_id' ORDER BY t.name`,
  ).all<{ name: string }>();
  expect([...BELONGINGS].sort()).toEqual(results.map(({ name }) => name));
});

test("people and their sessions stay, and the live alliance may make a fresh test alliance", async () => {
  const live = await aLiveAlliance();
  const twin = await aTwin(live.admin);
  const person = await signedIn(live.email);
  const [ofTwin] = (await twin.admin.read<List<Membership>>("/v1/memberships")).data;
  const asTwin = person.as(ofTwin?.id ?? "", "2031-01-01T00:00:00.000Z");
  const startedAt = Date.now();

  const { status, json }: Answer = await asTwin.delete("/v1/alliance");

  expect([status, json]).toEqual([
    200,
    { id: twin.id, name: "Little Steps (test)", discardedAt: expect.any(String) },
  ] satisfies [number, DiscardedAlliance]);
  const { memberships } = await person.read<Me>("/v1/me");
  expect(memberships.map(({ alliance }) => alliance.id)).toEqual([live.id]);
  expect((await asTwin.get("/v1/alliance")).status).toBe(403);
  const [event] = (await live.admin.read<List<AuditEvent>>("/v1/audit-events")).data;
  expect(event).toMatchObject({
    ...{ action: "test_alliance.discarded", subjectId: twin.id, principalName: "Ada" },
    details: { name: "Little Steps (test)" },
  });
  expect(Date.parse(event?.at ?? "")).toBeGreaterThanOrEqual(startedAt);
  expect(Date.parse(event?.at ?? "")).toBeLessThanOrEqual(Date.now());
  const fresh = await aTwin(live.admin);
  expect(fresh.id).not.toBe(twin.id);
  expect((await live.admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

test("whoever made it is not answered by what is gone", async () => {
  const options = { idempotencyKey: crypto.randomUUID() };
  const make = () => operator.made<CreatedAlliance>("/v1/alliances", ALLIANCE, options);
  const { id, adminKey } = await make();
  await operator.made(`/v1/alliances/${id}/admins`, { name: "Bo" }, options);
  expect((await make()).id).toBe(id);
  await new Caller(adminKey ?? "").delete("/v1/alliance");
  const left = Object.entries(await everythingStored()).filter(([, rows]) =>
    rows.some((it) => it.includes(id)),
  );
  expect(left.map(([table]) => table)).toEqual(["discarded_alliances"]);
  const again = await make();
  expect([again.id === id, again.adminKey === null]).toEqual([false, false]);
});

test("an id never comes back, and its mark never goes", async () => {
  const { id, admin } = await aWorld();
  await admin.delete("/v1/alliance");
  const again = "INSERT INTO alliances VALUES (?, 'Again', 'CNY', 'Asia/Shanghai', 1, 1, 0, 0, NULL)";
  await expect(run(again, id)).rejects.toThrow("D1_ERROR: rows_are_append_only");
  const gone = "DELETE FROM discarded_alliances WHERE alliance_id = ?";
  await expect(run(gone, id)).rejects.toThrow("D1_ERROR: rows_are_append_only");
});

test("of 32 at once one discards it, and the others find nobody they could be", async () => {
  const live = await aLiveAlliance();
  const { id, admin } = await aTwin(live.admin);
  const answers = await atOnce(32, () => admin.delete("/v1/alliance"));
  expect(countAnswers(answers)).toEqual({ "200": 1, "401 credentials_missing": 31 });
  const { data } = await live.admin.read<List<AuditEvent>>("/v1/audit-events?action=test_alliance.discarded");
  expect(data.map(({ subjectId }) => subjectId)).toEqual([id]);
});

test("what was under way when the alliance went is not done", async () => {
  const { id, admin, pram, toys, allotment } = await aPartnership();
  const discard = async () => expect((await admin.delete("/v1/alliance")).status).toBe(200);
  const { status, json } = await postAgainst(discard, pram, "/v1/gifts", { allotmentIds: [allotment.id] });
  expect([status, json.code]).toEqual([401, "credentials_missing"]);
  const stored = Object.entries(await everythingStored());
  const left = stored.filter(([, rows]) => rows.some((row) => row.includes(id) || row.includes(toys.id)));
  expect(left.map(([table]) => table)).toEqual(["discarded_alliances"]);
  const late =
    "INSERT INTO audit_events (alliance_id, seq, at, principal_id, action, subject_id, details) VALUES (?, 1, 0, 'p', 'late', 's', '{}')";
  await expect(run(late, id)).rejects.toThrow("D1_ERROR: alliance_is_as_read");
});

test("a transfer goes without a look at all others", async () => {
  const { id } = await aWorld();
  const count = 500;
  await run(
    `INSERT INTO accounts (alliance_id, owner_id, unit, debits_minor, credits_minor)
     SELECT ?, value, 'NEW_CUSTOMER', 0, 0 FROM json_each('["one", "other"]')`,
    id,
  );
  await run(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     INSERT INTO transfers (alliance_id, id, code, debit_id, credit_id, amount_minor, unit, effective_at, created_at)
     SELECT ?, 'trf_' || i, 'new_customer', 'one', 'other', 1, 'NEW_CUSTOMER', 0, 0 FROM n`,
    id,
  );
  await run(MARK, id);
  const { meta } = await env.DB.prepare("DELETE FROM transfers WHERE alliance_id = ?").bind(id).run();
  expect(meta.rows_read).toBeLessThan(20 * count);
  await env.DB.batch(takeAway(id).map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
});

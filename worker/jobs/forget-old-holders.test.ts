// Forgetting: who has long had no coupon is forgotten, and nobody who still has one.
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import type { CreatedGift } from "../../schema/contract/gifts.ts";
import type { HolderExport } from "../../schema/contract/holders.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import { DAY_MS } from "../../schema/time.ts";
import type { Caller } from "../../tests/support/api.ts";
import { visit } from "../../tests/support/page.ts";
import { planOf } from "../../tests/support/plans.ts";
import { everythingStored } from "../../tests/support/stored.ts";
import { aCoupon, aGift, anOrder, aPartnership, only } from "../../tests/support/world.ts";
import { forgetOldHolders } from "./forget-old-holders.ts";

const holder = { kind: "email", value: "mother@example.org" };
/** Two years, as a policy that says nothing else. */
const DEFAULT_DAYS = 730;
const UNTIL_2035 = { kind: "dates", firstDay: "2026-01-01", lastDay: "2035-12-31" };

/** The job as it runs so many real days from now. */
const forgetIn = (days: number) => forgetOldHolders(env.DB, Date.now() + days * DAY_MS);
const statusOf = async (gift: CreatedGift) => (await visit(gift)).status;

async function heldOf(admin: Caller): Promise<[gifts: number, knownTo: number]> {
  const { gifts, knownTo } = await admin.made<HolderExport>("/v1/holders/export", { holder });
  return [gifts?.length ?? 0, knownTo?.length ?? 0];
}

test("links and holder keys go two years after the last coupon, not a day earlier", async () => {
  const { admin, pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  await forgetIn(DEFAULT_DAYS - 1);
  expect([await statusOf(gift), await heldOf(admin)]).toEqual([200, [1, 0]]);
  await forgetIn(DEFAULT_DAYS + 1);
  expect([await statusOf(gift), await heldOf(admin)]).toEqual([404, [0, 0]]);
});

test("a gift stays as long as one of its coupons may be used, and then for as long as the policy says", async () => {
  const { admin, pram, allotment } = await aPartnership({ validity: UNTIL_2035 });
  const gift = await aGift(pram, [allotment], { holder });
  const daysUntilExpiry = Math.ceil((Date.UTC(2036, 0, 1) - Date.now()) / DAY_MS);
  await forgetIn(daysUntilExpiry + DEFAULT_DAYS - 2);
  expect([await statusOf(gift), await heldOf(admin)]).toEqual([200, [1, 0]]);
  await forgetIn(daysUntilExpiry + DEFAULT_DAYS + 2);
  expect([await statusOf(gift), await heldOf(admin)]).toEqual([404, [0, 0]]);
});

test("a redeemed coupon keeps its link until it expires: a refund may still replace it", async () => {
  const { pram, toys, allotment } = await aPartnership({ validity: UNTIL_2035 });
  const gift = await aGift(pram, [allotment], { holder });
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(only(gift.coupons)));
  await forgetIn(DEFAULT_DAYS + 100);
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R", full: true });
  await forgetIn(DEFAULT_DAYS + 100);
  const page = await visit(gift);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Ready to use");
});

test("a revoked gift is over when it is revoked, however long its coupons would have lasted", async () => {
  const { pram, allotment } = await aPartnership({ validity: UNTIL_2035 });
  const gift = await aGift(pram, [allotment], { holder });
  await pram.made(`/v1/gifts/${gift.id}/revocation`, { reason: "order cancelled" });
  await forgetIn(DEFAULT_DAYS - 1);
  expect(await statusOf(gift)).toBe(200);
  await forgetIn(DEFAULT_DAYS + 1);
  expect(await statusOf(gift)).toBe(404);
});

test("the latest policy of each alliance decides", async () => {
  const { admin, pram, allotment } = await aPartnership();
  const other = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  const othersGift = await aGift(other.pram, [other.allotment], { holder });
  await admin.patch("/v1/alliance", { policy: { holderRetentionDays: 30 } });
  await forgetIn(31);
  expect([await statusOf(gift), await statusOf(othersGift)]).toEqual([404, 200]);
  await other.admin.patch("/v1/alliance", { policy: { holderRetentionDays: 3650 } });
  await forgetIn(DEFAULT_DAYS + 1);
  expect(await statusOf(othersGift)).toBe(200);
});

test("a policy remembers holders for a month at least and ten years at most", async () => {
  const { admin } = await aPartnership();
  for (const [holderRetentionDays, status] of [
    [29, 422],
    [30, 200],
    [3650, 200],
    [3651, 422],
  ])
    expect((await admin.patch("/v1/alliance", { policy: { holderRetentionDays } })).status).toBe(status);
});

test("a customer is known for as long as a gift names them, and then since they were last seen", async () => {
  const { admin, pram, toys, allotment } = await aPartnership({ validity: UNTIL_2035 });
  const gift = await aGift(pram, [allotment], { holder });
  await toys.made("/v1/redemptions", anOrder(only(gift.coupons)));
  await forgetIn(DEFAULT_DAYS + 1);
  expect(await heldOf(admin)).toEqual([1, 1]);
  await forgetIn(20 * 365);
  expect(await heldOf(admin)).toEqual([0, 0]);
});

test("a customer whom tills name without a gift is forgotten when not seen for as long", async () => {
  const { id, admin, pram, toys, allotment } = await aPartnership();
  const meet = async () => toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment), { holder }));
  const sawLast = (at: number) =>
    env.DB.prepare("UPDATE customers SET first_seen_at = ?1, last_seen_at = ?1 WHERE alliance_id = ?2")
      .bind(at, id)
      .run();
  await meet();
  await sawLast(Date.now() - 700 * DAY_MS);
  await meet();
  await forgetIn(DEFAULT_DAYS - 1);
  expect(await heldOf(admin)).toEqual([0, 1]);
  await forgetIn(DEFAULT_DAYS + 1);
  expect(await heldOf(admin)).toEqual([0, 0]);
});

test("forgetting changes no row of money, and running again changes nothing", async () => {
  const { admin, pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  await toys.made("/v1/redemptions", anOrder(only(gift.coupons)));
  const before = await everythingStored();
  await forgetIn(DEFAULT_DAYS + 1);
  const after = await everythingStored();
  const changed = Object.keys(before).filter((name) => String(before[name]) !== String(after[name]));
  expect(changed.sort()).toEqual(["customers", "gift_holders", "gift_links"]);
  await forgetIn(DEFAULT_DAYS + 1);
  expect(await everythingStored()).toEqual(after);
  expect((await admin.read("/v1/integrity")).violations).toEqual([]);
});

test("more gifts than one page are all forgotten", async () => {
  const { id, pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  const gifts = Array.from({ length: 2500 }, (_, index) => `gft_0${String(index).padStart(25, "0")}`);
  for (const sql of [
    `INSERT INTO gifts (alliance_id, id, gifter_id, rule_ref, fingerprint, created_at)
     SELECT ?1, value, '${pram.id}', '', 'f', 0 FROM json_each(?2)`,
    "INSERT INTO gift_links (token, alliance_id, gift_id) SELECT value, ?1, value FROM json_each(?2)",
    "INSERT INTO gift_holders (alliance_id, holder_key, gift_id) SELECT ?1, 'key', value FROM json_each(?2)",
  ])
    await env.DB.prepare(sql).bind(id, JSON.stringify(gifts)).run();
  await forgetIn(1);
  const { gift_links: links, gift_holders: holders } = await everythingStored();
  const left = (rows: string[] = []) => rows.filter((row) => row.includes(id)).length;
  expect([left(links), left(holders), await statusOf(gift)]).toEqual([1, 1, 200]);
});

test("what the job reads of gifts and coupons it finds by key", async () => {
  const asked: string[] = [];
  const prepare = env.DB.prepare.bind(env.DB);
  vi.spyOn(env.DB, "prepare").mockImplementation((sql) => {
    asked.push(sql);
    return prepare(sql);
  });
  await forgetIn(0);
  vi.restoreAllMocks();
  const steps = [];
  for (const sql of asked.filter((it) => it.includes("coupons")))
    steps.push(...(await planOf({ sql, params: ["[]", 1] })));
  const places = steps.filter((step) => /^(SEARCH|SCAN) [kce] /.test(step));
  expect(places).toHaveLength(3);
  expect(places.filter((step) => !/\(alliance_id=\? AND \w+[=<]\?\)( LEFT-JOIN)?$/.test(step))).toEqual([]);
});

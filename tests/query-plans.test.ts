// No request walks a growing table: every statement of a whole story is explained.
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { couponState, type Reservation } from "../schema/contract/coupons.ts";
import type { Gift } from "../schema/contract/gifts.ts";
import type { Redemption } from "../schema/contract/redemptions.ts";
import { visit } from "./support/page.ts";
import { passedOn } from "./support/passing-on.ts";
import { Phone } from "./support/phone.ts";
import {
  aHeldCoupon,
  aPresentWorld,
  aSignedText,
  aTillCode,
  otherDigits,
  takenBy,
} from "./support/presenting.ts";
import { aCoupon, aGift, anOrder, aPartnership, only } from "./support/world.ts";

/** Tables that grow with every sale; the others grow with the members of an alliance. */
const GROWING = [
  "audit_events",
  "audit_seals",
  "coupon_endings",
  "coupons",
  "customers",
  "gift_holders",
  "gift_links",
  "gift_revocations",
  "gifts",
  "idempotency_keys",
  "redemptions",
  "refunds",
  "reservation_releases",
  "reservations",
  "till_code_misses",
  "till_codes",
  "transfers",
  "wallet_gifts",
  "wallet_moves",
  "wallets",
];

/** A whole alliance is walked where only the tenant's column narrows the search. */
const WALKS_ALLIANCE = /SEARCH (\w+) USING (?:PRIMARY KEY|.*INDEX \w+) \(alliance_id=\?\)/;
const SCANS = /^SCAN (\w+)/;
/** A page of all that an alliance has, in the order of its key, stops at its limit. */
const IS_WHOLE_PAGE =
  /where \(?"\w+"\."alliance_id" = \?(?: and "\w+"\."id" [<>] \?)?\)? order by "\w+"\."id" (?:desc|asc) limit/;
/** The totals of all that an alliance has stop at a bounded number of rows. */
const IS_BOUNDED_SUM = /is_wanted\s+FROM \w+\s+WHERE (?:"\w+"\.)?"?alliance_id"? = \? LIMIT \?\)/;
/** The largest number of a key is its last entry. */
const IS_LAST_ENTRY = /SELECT max\(seq\) FROM audit_events/;

test("every statement of a story from gift to refund finds its rows by key", async () => {
  const statements = new Set<string>();
  const prepare = env.DB.prepare.bind(env.DB);
  vi.spyOn(env.DB, "prepare").mockImplementation((sql) => {
    statements.add(sql);
    return prepare(sql);
  });
  await tellStory();
  vi.restoreAllMocks();
  const offences: string[] = [];
  for (const sql of statements) offences.push(...(await offencesOf(sql)));
  expect(statements.size).toBeGreaterThan(60);
  expect(offences).toEqual([]);
});

async function offencesOf(sql: string): Promise<string[]> {
  const marks = sql.replace(/'[^']*'/g, "").match(/\?\d*/g) ?? [];
  const numbered = marks.filter((it) => it.length > 1).map((it) => Number(it.slice(1)));
  const count = numbered.length > 0 ? Math.max(...numbered) : marks.length;
  const explained = env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(
    ...Array.from({ length: count }, () => null),
  );
  const { results } = await explained.all<{ detail: string }>();
  if (IS_WHOLE_PAGE.test(sql) || IS_BOUNDED_SUM.test(sql) || IS_LAST_ENTRY.test(sql)) return [];
  return results
    .map(({ detail }) => detail)
    .filter((detail) => isGrowing(SCANS.exec(detail)?.[1] ?? WALKS_ALLIANCE.exec(detail)?.[1], sql))
    .map((detail) => `${detail} in ${sql}`);
}

/**
 * Plans name a table by its alias, so it is looked up where the statement reads it. What it does not read is a foreign
 * key's other side, which an insert only looks at while a violation is outstanding.
 */
function isGrowing(name: string | undefined, sql: string): boolean {
  if (name === undefined) return false;
  const tables = [...sql.matchAll(/(?:FROM|JOIN|UPDATE) "?(\w+)"?(?: (?:AS )?(\w+))?/gi)];
  return tables.some(
    ([, table = "", alias]) => GROWING.includes(table) && (name === table || name === alias),
  );
}

async function tellStory(): Promise<void> {
  const limits = { offer: { budgetMinor: 1_000_000 }, allotment: { coFundingBps: 4000 } };
  const { admin, pram, toys, allotment, at } = await aPartnership(
    { perHolderLimit: 5, transferable: true },
    limits,
  );
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 10_000_000 });
  await admin.patch(`/v1/merchants/${pram.id}`, { creditLimitMinor: 10_000_000 });
  const sourceOrder = { reference: "P-1", amountMinor: 250_000, occurredAt: "2026-01-05T02:00:00.000Z" };
  const holder = { kind: "phone", value: "+8613800138000" };
  const gift = await aGift(pram, [allotment], { sourceOrder, holder });
  await aGift(pram, [allotment], { sourceOrder, holder });
  const coupon = only(gift.coupons);
  const order = { reference: "A-1", amountMinor: 26_800 };
  await toys.made(`/v1/coupons/${coupon.code}/validation`, { order });
  const path = `/v1/coupons/${coupon.code}/reservations`;
  const held = await toys.made<Reservation>(path, { order, ttlSeconds: 60 });
  await toys.delete(`/v1/reservations/${held.id}`);
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(coupon, { order }), {
    idempotencyKey: "x",
  });
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R-1", amountMinor: 100 });
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R-2", full: true });
  await pram.made(`/v1/gifts/${(await aGift(pram, [allotment])).id}/revocation`, {
    reason: "order cancelled",
  });
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment), { holder }));
  await showCoupons(await aPresentWorld());
  const passed = await aGift(pram, [allotment], { holder });
  await visit(await passedOn(passed, pram.now), { query: "/state" });
  await keepInWallet(passed, pram.now);
  await pram.made(`/v1/gifts/${passed.id}/revocation`, { reason: "order cancelled" });
  at("2026-03-01T00:00:00.000Z");
  for (const caller of [admin, pram, toys]) {
    await caller.get("/v1/gifts?limit=1&order=oldest");
    const { data } = await caller.read<{ data: Gift[] }>("/v1/gifts?limit=1");
    expect(data.length).toBeLessThan(2);
    for (const list of [
      "redemptions",
      "offers",
      "allotments",
      "allotment-requests",
      "allotment-requests/totals",
      "matches",
      "merchants",
      "api-keys",
      "redemptions?order=oldest",
      "gifts/totals",
      "gifts/totals?state=redeemed",
      "redemptions/totals",
      "transfers/totals",
      `transfers/totals?ownerId=${pram.id}`,
      "transfers",
      "transfers?order=oldest",
      `transfers?order=oldest&ownerId=${toys.id}`,
      "positions",
      "audit-events",
      "audit-events?order=oldest",
      "audit-events?action=offer.created",
      "audit-events.csv",
      "audit-seals",
      "home",
      "alliance/home",
      "reports/performance?by=partner",
      "reports/performance?by=offer&role=redeemer",
      "exposures",
      "reports/flows?from=2026-01-01T00:00:00.000Z",
      `reports/position-days?ownerId=${pram.id}&firstDay=2026-01-01&lastDay=2026-01-31`,
    ]) {
      await caller.get(`/v1/${list}`);
    }
    await caller.get(`/v1/redemptions/${redeemed.id}`);
  }
  await toys.get("/v1/redemptions?orderReference=A-1");
  for (const state of couponState.options) await pram.get(`/v1/gifts?state=${state}`);
  await pram.get(`/v1/gifts?reference=P-1&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z`);
  await pram.get(`/v1/allotments?role=gifter&offerId=${allotment.offerId}&status=live`);
  await toys.get(`/v1/offers/${allotment.offerId}/terms`);
  await pram.made("/v1/gift-checks", { allotmentIds: [allotment.id], references: ["P-1"] });
  await admin.made("/v1/holders/export", { holder });
  await admin.made("/v1/holders/erasure", { holder });
}

/** Into a wallet and from phone to phone, and out again. */
async function keepInWallet(gift: { id: string; url: string }, now: string | undefined): Promise<void> {
  const [phone, other] = [new Phone(now), new Phone(now)];
  await phone.keep(gift);
  const code = await phone.offer();
  await other.send(code, { wallet: await other.asked(code) });
  await other.wallet();
  await other.send("/w/removal", { gift: gift.id });
  await phone.send("/w/dissolution");
}

/** By till codes right and wrong, and by signed texts, at each place that takes a code. */
async function showCoupons(world: Awaited<ReturnType<typeof aPresentWorld>>): Promise<void> {
  const [one, other] = [await aHeldCoupon(world), await aHeldCoupon(world)];
  const { code } = await aTillCode(one);
  await takenBy(world.toys, otherDigits(code));
  await takenBy(world.toys, code);
  await takenBy(world.toys, (await aSignedText(other)).text);
}

// Who has long had no coupon is forgotten: the links and holder keys of past gifts, and customers not seen since, once a day.
import { firstIdAt } from "../../schema/ids.ts";
import { DAY_MS } from "../../schema/time.ts";

/** What one day forgets at the most; the rest waits for the next. */
const PAGE = 2000;
const MAX_PAGES = 10;

/**
 * Deletes links and holder keys of gifts whose coupons are all over for as many days as the alliance's latest policy
 * says, and customers neither seen for as long nor named by a gift. In real time, whatever a test alliance's clock says.
 */
export async function forgetOldHolders(d1: D1Database, now: number): Promise<void> {
  for (let page = 0, isLast = false; page < MAX_PAGES && !isLast; page++)
    isLast = await forgetGifts(d1, await pastGifts(d1, now));
  for (let page = 0, isLast = false; page < MAX_PAGES && !isLast; page++)
    isLast = await forgetCustomers(d1, now);
}

type PastGift = { allianceId: string; giftId: string };

/** Gifts are found by ids that were made long enough ago, so what is read is what is due and little more. */
async function pastGifts(d1: D1Database, now: number): Promise<PastGift[]> {
  const terms = await d1.prepare(DAYS_IN_USE).all<{ days: number }>();
  const bounds = terms.results.map(({ days }) => ({
    days,
    overBefore: now - days * DAY_MS,
    firstKept: firstIdAt("gift", Math.max(0, now - days * DAY_MS)),
  }));
  const past = await d1.prepare(PAST_GIFTS).bind(JSON.stringify(bounds), PAGE).all<PastGift>();
  return past.results;
}

const DAYS_IN_USE = `
  SELECT DISTINCT p.holder_retention_days AS days FROM alliances a
  JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version`;

/**
 * A redeemed coupon is not over before it expires: until then a full refund may replace it, and the page behind the link
 * is the only place that shows the replacement.
 */
const IS_OVER_AT =
  "iif(e.ending IN ('revoked', 'passed_on'), e.ended_at, max(c.expires_at, coalesce(e.ended_at, 0)))";

const PAST_GIFTS = `
  SELECT k.alliance_id AS allianceId, k.gift_id AS giftId
  FROM alliances a
  CROSS JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version
  CROSS JOIN json_each(?) b ON b.value ->> 'days' = p.holder_retention_days
  CROSS JOIN gift_links k ON k.alliance_id = a.id AND k.gift_id < b.value ->> 'firstKept'
  WHERE NOT EXISTS (SELECT 1 FROM coupons c
    LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
    WHERE c.alliance_id = k.alliance_id AND unlikely(c.gift_id = k.gift_id)
      AND ${IS_OVER_AT} >= b.value ->> 'overBefore')
  LIMIT ?`;

/** True where these were the last. What is past stays past, so nothing need be asked again. */
async function forgetGifts(d1: D1Database, gifts: readonly PastGift[]): Promise<boolean> {
  const listed = JSON.stringify(gifts);
  if (gifts.length > 0) await d1.batch(FORGET_GIFTS.map((sql) => d1.prepare(sql).bind(listed)));
  return gifts.length < PAGE;
}

const FORGET_GIFTS = ["gift_links", "gift_holders"].map(
  (table) => `DELETE FROM ${table} WHERE (alliance_id, gift_id) IN (
    SELECT value ->> 'allianceId', value ->> 'giftId' FROM json_each(?))`,
);

async function forgetCustomers(d1: D1Database, now: number): Promise<boolean> {
  const forgotten = await d1.prepare(FORGET_CUSTOMERS).bind(now, PAGE).run();
  return forgotten.meta.changes < PAGE;
}

/** It reads every customer once a day, which costs far less than an index written with each. */
const FORGET_CUSTOMERS = `
  DELETE FROM customers WHERE (alliance_id, holder_key, merchant_id) IN (
    SELECT k.alliance_id, k.holder_key, k.merchant_id
    FROM alliances a
    CROSS JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version
    CROSS JOIN customers k ON k.alliance_id = a.id
    WHERE max(k.first_seen_at, k.last_seen_at) < ? - p.holder_retention_days * ${DAY_MS}
      AND NOT EXISTS (SELECT 1 FROM gift_holders h
        WHERE h.alliance_id = k.alliance_id AND h.holder_key = k.holder_key)
    LIMIT ?)`;

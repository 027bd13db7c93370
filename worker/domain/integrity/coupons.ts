// Checks of gifts and coupons: each ends once and well, none is beyond what was entrusted, and whoever pays agreed to.
import type { Check } from "./check.ts";

/** SQL that is true of a coupon `c` that a till would still honour now or, held by a checkout, in a moment. */
const IS_LIVE = `NOT EXISTS (
    SELECT 1 FROM coupon_endings x WHERE x.alliance_id = c.alliance_id AND x.coupon_id = c.id)
  AND (c.expires_at > ?2 OR EXISTS (SELECT 1 FROM reservations r
    LEFT JOIN reservation_releases l ON l.alliance_id = r.alliance_id AND l.reservation_id = r.id
    WHERE r.alliance_id = c.alliance_id AND r.coupon_id = c.id AND r.expires_at > ?2 AND l.released_at IS NULL))`;

/** SQL that is true of a coupon `c` that was redeemed and not fully refunded. */
const IS_SPENT = `EXISTS (SELECT 1 FROM redemptions d WHERE d.alliance_id = c.alliance_id AND d.coupon_id = c.id
  AND NOT EXISTS (SELECT 1 FROM refunds f
    WHERE f.alliance_id = d.alliance_id AND f.redemption_id = d.id AND f.completes = 1))`;

/** Coupons that count against a limit: neither replacements, which take over the unit of their original, nor revoked. */
const counted = (by: string) => `counted AS MATERIALIZED (
  SELECT c.${by} AS id, sum(c.replaces IS NULL) - sum(e.ending IS 'revoked') AS gifted
  FROM coupons c LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
  WHERE c.alliance_id = ?1 GROUP BY c.${by})`;

export const COUPON_CHECKS: readonly Check[] = [
  {
    name: "redeemed_coupons_have_one_redemption",
    table: "coupon_endings",
    where: "ending = 'redeemed'",
    broken: `SELECT e.coupon_id AS subjectId, 'It ended redeemed, but not with one redemption of that moment.' AS detail
      FROM coupon_endings e WHERE e.alliance_id = ?1 AND e.ending = 'redeemed' AND (
        SELECT count(*) = 1 AND max(d.redeemed_at) = e.ended_at FROM redemptions d
        WHERE d.alliance_id = e.alliance_id AND d.coupon_id = e.coupon_id) IS NOT 1`,
  },
  {
    name: "redemptions_end_their_coupon",
    table: "redemptions",
    broken: `SELECT d.id AS subjectId, printf('Its coupon %s did not end redeemed.', d.coupon_id) AS detail
      FROM redemptions d LEFT JOIN coupon_endings e ON e.alliance_id = d.alliance_id AND e.coupon_id = d.coupon_id
      WHERE d.alliance_id = ?1 AND e.ending IS NOT 'redeemed'`,
  },
  {
    name: "redemptions_are_of_their_coupon",
    table: "redemptions",
    broken: `SELECT d.id AS subjectId, 'It names another gift, offer, gifter or redeemer than its coupon.' AS detail
      FROM redemptions d JOIN coupons c ON c.alliance_id = d.alliance_id AND c.id = d.coupon_id
      WHERE d.alliance_id = ?1 AND (d.gift_id <> c.gift_id OR d.offer_id <> c.offer_id
        OR d.gifter_id <> c.gifter_id OR d.redeemer_id <> c.redeemer_id)`,
  },
  {
    name: "redemptions_are_in_time",
    table: "redemptions",
    broken: `SELECT d.id AS subjectId, 'Its coupon was not open, and no checkout held it.' AS detail
      FROM redemptions d JOIN coupons c ON c.alliance_id = d.alliance_id AND c.id = d.coupon_id
      WHERE d.alliance_id = ?1 AND (d.redeemed_at < c.opens_at OR d.redeemed_at >= c.expires_at AND NOT EXISTS (
        SELECT 1 FROM reservations r
        LEFT JOIN reservation_releases l ON l.alliance_id = r.alliance_id AND l.reservation_id = r.id
        WHERE r.alliance_id = c.alliance_id AND r.coupon_id = c.id AND r.created_at < c.expires_at
          AND r.expires_at > d.redeemed_at AND coalesce(l.released_at >= d.redeemed_at, 1)))`,
  },
  {
    name: "orders_carry_one_coupon",
    table: "redemptions",
    broken: `SELECT max(id) AS subjectId, printf('Its order carries %d coupons.', count(*)) AS detail
      FROM redemptions WHERE alliance_id = ?1
      GROUP BY redeemer_id, store_ref, order_day, order_reference HAVING count(*) > 1`,
  },
  {
    name: "revoked_coupons_are_of_a_revoked_gift",
    table: "coupon_endings",
    where: "ending = 'revoked'",
    broken: `SELECT e.coupon_id AS subjectId, 'Its gift was not revoked.' AS detail
      FROM coupon_endings e JOIN coupons c ON c.alliance_id = e.alliance_id AND c.id = e.coupon_id
      LEFT JOIN gift_revocations v ON v.alliance_id = c.alliance_id AND v.gift_id = c.gift_id
      WHERE e.alliance_id = ?1 AND e.ending = 'revoked' AND v.gift_id IS NULL`,
  },
  {
    name: "coupons_are_of_their_allotment",
    table: "coupons",
    broken: `SELECT c.id AS subjectId, 'It names another offer, gifter, redeemer or share than its allotment.' AS detail
      FROM coupons c
      JOIN allotments t ON t.alliance_id = c.alliance_id AND t.id = c.allotment_id
      JOIN gifts g ON g.alliance_id = c.alliance_id AND g.id = c.gift_id
      JOIN offers o ON o.alliance_id = c.alliance_id AND o.id = c.offer_id
      WHERE c.alliance_id = ?1 AND (c.offer_id <> t.offer_id OR c.gifter_id <> t.gifter_id
        OR c.redeemer_id <> t.redeemer_id OR c.co_funding_bps <> t.co_funding_bps
        OR c.gifter_id <> g.gifter_id OR c.redeemer_id <> o.redeemer_id)`,
  },
  {
    name: "funders_have_consented",
    table: "coupons",
    where: "co_funding_bps > 0",
    broken: `SELECT c.id AS subjectId, 'Its gifter bears a share, but never accepted these terms.' AS detail
      FROM coupons c
      LEFT JOIN allotment_acceptances a ON a.alliance_id = c.alliance_id AND a.allotment_id = c.allotment_id
        AND a.terms_version = c.terms_version
      WHERE c.alliance_id = ?1 AND c.co_funding_bps > 0 AND a.accepted_at IS NULL`,
  },
  {
    name: "allotments_count_their_coupons",
    table: "allotments",
    broken: `WITH ${counted("allotment_id")}
      SELECT t.id AS subjectId,
        printf('It counts %d of %d, and its coupons are %d.', t.gifted, t.quantity, coalesce(k.gifted, 0)) AS detail
      FROM allotments t LEFT JOIN counted k ON k.id = t.id
      WHERE t.alliance_id = ?1 AND (t.gifted <> coalesce(k.gifted, 0) OR t.gifted > t.quantity)`,
  },
  {
    name: "offers_count_their_coupons",
    table: "offers",
    broken: `WITH ${counted("offer_id")}
      SELECT o.id AS subjectId,
        printf('It counts %d of %d, and its coupons are %d.', o.gifted, o.quota, coalesce(k.gifted, 0)) AS detail
      FROM offers o LEFT JOIN counted k ON k.id = o.id
      WHERE o.alliance_id = ?1 AND (o.gifted <> coalesce(k.gifted, 0) OR o.gifted > o.quota)`,
  },
  {
    // Ids follow time, so what counted when a gift was made is what still counts of it and of earlier ones, or more.
    name: "holders_stay_within_limits",
    table: "gift_holders",
    broken: `SELECT giftId AS subjectId, printf('Its holder has %d where its terms allow %d.', had, most) AS detail FROM (
        SELECT c.gift_id AS giftId, min(t.terms ->> '$.perHolderLimit') AS most,
          sum(sum(${IS_LIVE} OR ${IS_SPENT})) OVER (PARTITION BY h.holder_key, c.offer_id ORDER BY c.gift_id) AS had
        FROM gift_holders h
        JOIN coupons c ON c.alliance_id = h.alliance_id AND c.gift_id = h.gift_id
        JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
        WHERE h.alliance_id = ?1
        GROUP BY h.holder_key, c.offer_id, c.gift_id)
      WHERE had > most`,
  },
  {
    // Lowering a budget below what is used only stops gifting, so an offer whose budget was revised tells nothing here.
    // A replacement counts at its worst where its original counted what it cost.
    name: "budgets_bound_their_offer",
    table: "offers",
    where: "budget_minor IS NOT NULL",
    broken: `WITH revised AS MATERIALIZED (
        SELECT DISTINCT subject_id FROM audit_events
        WHERE alliance_id = ?1 AND action = 'offer.revised'
          AND iif(json_valid(details), details ->> '$.budgetMinor', 0) IS NOT NULL),
      live AS MATERIALIZED (
        SELECT c.offer_id, sum(c.worst_discount_minor) AS worst_minor FROM coupons c
        WHERE c.alliance_id = ?1 AND ${IS_LIVE} GROUP BY c.offer_id),
      replaced AS MATERIALIZED (
        SELECT c.offer_id, sum(c.worst_discount_minor - d.discount_minor) AS more_minor FROM coupons c
        JOIN redemptions d ON d.alliance_id = c.alliance_id AND d.coupon_id = c.replaces
        WHERE c.alliance_id = ?1 AND c.replaces IS NOT NULL GROUP BY c.offer_id)
      SELECT o.id AS subjectId, printf('%d is discounted and %d may be, of a budget of %d.', o.discounted_minor,
        coalesce(l.worst_minor, 0), o.budget_minor) AS detail
      FROM offers o LEFT JOIN live l ON l.offer_id = o.id LEFT JOIN replaced p ON p.offer_id = o.id
      WHERE o.alliance_id = ?1 AND o.id NOT IN (SELECT subject_id FROM revised)
        AND o.discounted_minor + coalesce(l.worst_minor, 0) > o.budget_minor + coalesce(p.more_minor, 0)`,
  },
];

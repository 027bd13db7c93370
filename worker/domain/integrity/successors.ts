// Checks of coupons that live on in others: what is passed on does so once, behind a link of its own, as the same right.
import type { Check } from "./check.ts";

/** SQL that is true where a coupon does not pin what the one before it did. */
export const pinsOtherThan = (successor: string, original: string) =>
  `((${rowOf(successor)}) <> (${rowOf(original)})
        OR ${["discount", "commission", "subsidy"]
          .map((it) => `${successor}.worst_${it}_minor IS NOT ${original}.worst_${it}_minor`)
          .join(" OR ")})`;

const rowOf = (coupon: string) =>
  [
    ...["allotment_id", "offer_id", "terms_version", "policy_version", "gifter_id", "redeemer_id"],
    ...["opens_at", "expires_at", "last_day", "co_funding_bps"],
  ]
    .map((column) => `${coupon}.${column}`)
    .join(", ");

export const SUCCESSOR_CHECKS: readonly Check[] = [
  {
    name: "coupons_passed_on_live_on_once",
    table: "coupon_endings",
    where: "ending = 'passed_on'",
    broken: `SELECT e.coupon_id AS subjectId,
        'It ended passed on, but no coupon of a friend follows it, or one that differs, or it came from a friend.' AS detail
      FROM coupon_endings e
      JOIN coupons c ON c.alliance_id = e.alliance_id AND c.id = e.coupon_id
      JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
      LEFT JOIN coupons n ON n.alliance_id = c.alliance_id AND n.replaces = c.id
      LEFT JOIN coupons p ON p.alliance_id = c.alliance_id AND p.id = c.replaces
      WHERE e.alliance_id = ?1 AND e.ending = 'passed_on' AND (
        n.id IS NULL OR n.gift_id = c.gift_id OR n.created_at <> e.ended_at OR ${pinsOtherThan("n", "c")}
        OR NOT coalesce(t.terms ->> '$.transferable', 0) OR p.gift_id <> c.gift_id
        OR e.ended_at < c.opens_at OR e.ended_at >= c.expires_at)`,
  },
];

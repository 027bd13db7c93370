// Checks of refunds: they add up, never beyond what was paid, and what they leave behind follows.

import { keptSql } from "../ledger/half-up.ts";
import type { Check } from "./check.ts";
import { pinsOtherThan } from "./successors.ts";

export const REFUND_CHECKS: readonly Check[] = [
  {
    name: "refunds_add_up_within_net",
    table: "refunds",
    broken: `SELECT id AS subjectId, printf('Refund %d says %d of %d, and the amounts sum to %d.', sequence,
        refunded_minor, net_minor, running) AS detail FROM (
        SELECT f.id, f.sequence, f.refunded_minor, f.net_minor, f.completes, d.net_minor AS paid_minor,
          sum(f.amount_minor) OVER made AS running, row_number() OVER made AS place, lag(f.completes) OVER made AS ended
        FROM refunds f JOIN redemptions d ON d.alliance_id = f.alliance_id AND d.id = f.redemption_id
        WHERE f.alliance_id = ?1 WINDOW made AS (PARTITION BY f.redemption_id ORDER BY f.sequence))
      WHERE running <> refunded_minor OR place <> sequence OR ended = 1 OR net_minor <> paid_minor
        OR running > net_minor OR completes <> (running = net_minor)`,
  },
  {
    // Together with their redemption while that lies ahead, afterwards at once or, clocks differing, at a later cut-off.
    name: "refunds_take_effect_in_time",
    table: "refunds",
    broken: `SELECT f.id AS subjectId, 'It takes effect neither with its redemption nor when it was made.' AS detail
      FROM refunds f JOIN redemptions d ON d.alliance_id = f.alliance_id AND d.id = f.redemption_id
      WHERE f.alliance_id = ?1 AND f.effective_at <> max(f.created_at, d.effective_at) AND NOT EXISTS (
        SELECT 1 FROM settlements s WHERE s.alliance_id = f.alliance_id AND s.cutoff_at = f.effective_at
          AND s.cutoff_at > max(f.created_at, d.effective_at))`,
  },
  {
    name: "discounts_count_against_their_offer",
    table: "redemptions",
    where: "discount_minor > 0",
    broken: `WITH spent AS MATERIALIZED (
        SELECT offer_id, sum(CASE WHEN refunded_minor IS NULL THEN discount_minor
          ELSE ${keptSql("discount_minor", "net_minor", "refunded_minor")} END) AS minor FROM (
          SELECT d.offer_id, d.discount_minor, d.net_minor, (SELECT max(f.refunded_minor) FROM refunds f
            WHERE f.alliance_id = d.alliance_id AND f.redemption_id = d.id) AS refunded_minor
          FROM redemptions d WHERE d.alliance_id = ?1 AND d.discount_minor > 0)
        GROUP BY offer_id)
      SELECT o.id AS subjectId,
        printf('It counts %d, and its redemptions gave %d.', o.discounted_minor, coalesce(s.minor, 0)) AS detail
      FROM offers o LEFT JOIN spent s ON s.offer_id = o.id
      WHERE o.alliance_id = ?1 AND o.discounted_minor <> coalesce(s.minor, 0)`,
  },
  {
    name: "replacements_follow_full_refunds",
    table: "coupons",
    where: "replaces IS NOT NULL",
    broken: `SELECT n.id AS subjectId, 'What it replaces was not fully refunded in time, or differs from it.' AS detail
      FROM coupons n JOIN coupons c ON c.alliance_id = n.alliance_id AND c.id = n.replaces
      JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
      LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
      WHERE n.alliance_id = ?1 AND n.replaces IS NOT NULL AND e.ending IS NOT 'passed_on' AND (
        n.gift_id <> c.gift_id OR ${pinsOtherThan("n", "c")}
        OR NOT t.terms ->> '$.reissueOnFullRefund'
        OR NOT EXISTS (SELECT 1 FROM redemptions d
          JOIN refunds f ON f.alliance_id = d.alliance_id AND f.redemption_id = d.id AND f.completes = 1
          WHERE d.alliance_id = c.alliance_id AND d.coupon_id = c.id AND f.created_at < c.expires_at))`,
  },
  {
    // Where the gift was revoked since, one cannot tell which came first.
    name: "full_refunds_in_time_are_replaced",
    table: "refunds",
    where: "completes = 1",
    broken: `SELECT f.id AS subjectId, printf('No coupon replaces %s.', c.id) AS detail
      FROM refunds f
      JOIN redemptions d ON d.alliance_id = f.alliance_id AND d.id = f.redemption_id
      JOIN coupons c ON c.alliance_id = d.alliance_id AND c.id = d.coupon_id
      JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
      LEFT JOIN gift_revocations v ON v.alliance_id = c.alliance_id AND v.gift_id = c.gift_id
      LEFT JOIN coupons n ON n.alliance_id = c.alliance_id AND n.replaces = c.id
      WHERE f.alliance_id = ?1 AND f.completes = 1 AND f.created_at < c.expires_at AND v.gift_id IS NULL
        AND n.id IS NULL AND t.terms ->> '$.reissueOnFullRefund'`,
  },
];

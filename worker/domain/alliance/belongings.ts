// Everything that is one alliance's, in the order in which it can be taken away: rows before those that they name.
import type { Statement } from "../../db/statement.ts";

/** Every table of the schema whose rows belong to an alliance; a test holds it against the database. */
export const BELONGINGS = [
  "wallet_gifts",
  "webhook_deliveries",
  "webhook_endpoints",
  "closing_proposals",
  "audit_seals",
  "audit_events",
  "bank_line_decisions",
  "bank_lines",
  "payment_files",
  "payment_batch_lines",
  "payment_batches",
  "payee_refusals",
  "payee_confirmations",
  "payee_details",
  "transfers",
  "adjustment_decisions",
  "adjustments",
  "dispute_outcomes",
  "dispute_notes",
  "disputes",
  "payments",
  "instruction_steps",
  "instructions",
  "settlement_obligations",
  "settlement_dues",
  "settlement_decisions",
  "settlements",
  "deposits",
  "accounts",
  "refunds",
  "redemptions",
  "reservation_releases",
  "reservations",
  "till_code_misses",
  "till_codes",
  "coupon_endings",
  "coupons",
  "customers",
  "gift_revocations",
  "gift_holders",
  "gift_links",
  "gifts",
  "allotment_request_outcomes",
  "allotment_requests",
  "allotment_acceptances",
  "allotments",
  "offer_terms",
  "offers",
  "api_keys",
  "invitations",
  "memberships",
  "principals",
  "stores",
  "merchants",
  "competing_categories",
  "complementing_categories",
  "categories",
  "policies",
] as const;

/** Takes all of it away, and the alliance; refused by trigger unless the alliance is marked as discarded. */
export function takeAway(allianceId: string): Statement[] {
  const statements = [
    ANSWERS_TO_MEMBERS,
    ANSWERS_OF_ITS_MAKING,
    INVITATIONS_UNNAMED,
    ...BELONGINGS.map((table) => `DELETE FROM ${table} WHERE alliance_id = ?1`),
    "DELETE FROM alliances WHERE id = ?1",
  ];
  return statements.map((sql) => ({ sql, params: [allianceId] }));
}

/** What was answered to its members' requests, kept under its own id or a merchant's. */
const ANSWERS_TO_MEMBERS = `DELETE FROM idempotency_keys
  WHERE scope = ?1 OR scope IN (SELECT id FROM merchants WHERE alliance_id = ?1)`;

/** What its makers were answered: the operator, or the live alliance, which must not find it again by the same key. */
const ANSWERS_OF_ITS_MAKING = `DELETE FROM idempotency_keys
  WHERE scope IN ('operator', (SELECT test_of FROM alliances WHERE id = ?1)) AND method = 'POST'
    AND path IN ('/v1/alliances', '/v1/test-alliances', '/v1/alliances/' || ?1 || '/admins')
    AND (answer ->> 'id' = ?1 OR path GLOB '*/admins')`;

/** Memberships and invitations name each other, so that neither can go first. */
const INVITATIONS_UNNAMED =
  "UPDATE memberships SET invitation_id = NULL WHERE alliance_id = ?1 AND invitation_id IS NOT NULL";

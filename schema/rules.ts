// Which rule a constraint stands for. Named checks and guards carry the rule's name themselves; keys name only columns.

const key = (table: string, ...columns: string[]) => columns.map((column) => `${table}.${column}`).join(", ");

/** The rule of each primary key and unique index, by the column list of SQLite's message. */
export const CONSTRAINT_RULES: Readonly<Record<string, string>> = {
  [key("idempotency_keys", "scope", "method", "path", "key")]: "idempotency_key_is_new",
  [key("people", "email")]: "person_is_as_read",
  [key("passkeys", "credential_id")]: "passkey_not_valid",
  [key("principals", "person_id", "alliance_id")]: "principal_is_as_read",
  [key("memberships", "alliance_id", "merchant_id", "principal_id")]: "already_a_member",
  [key("memberships", "alliance_id", "principal_id")]: "already_a_member",
  [key("alliances", "test_of")]: "test_alliance_exists",
  [key("policies", "alliance_id", "version")]: "policy_version_is_next",
  [key("offer_terms", "alliance_id", "offer_id", "version")]: "terms_version_is_next",
  [key("allotment_acceptances", "alliance_id", "allotment_id", "terms_version")]: "acceptance_is_new",
  [key("stores", "alliance_id", "merchant_id", "reference")]: "reference_taken",
  [key("gifts", "alliance_id", "gifter_id", "source_reference", "rule_ref")]: "source_order_is_new",
  [key("coupon_endings", "alliance_id", "coupon_id")]: "coupon_ends_once",
  [key("redemptions", "alliance_id", "coupon_id")]: "coupon_ends_once",
  [key("till_codes", "code_hash", "alliance_id", "redeemer_id")]: "till_code_is_free",
  [key("redemptions", "alliance_id", "redeemer_id", "order_reference", "store_ref", "order_day")]:
    "order_already_has_coupon",
  [key("refunds", "alliance_id", "redemption_id", "sequence")]: "refund_is_next",
  [key("refunds", "alliance_id", "redemption_id", "reference")]: "refund_is_next",
  [key("refunds", "alliance_id", "redemption_id")]: "refund_exceeds_payment",
  [key("settlements", "alliance_id", "number")]: "settlement_is_next",
  [key("closing_proposals", "alliance_id", "cutoff_at")]: "closing_is_proposed_once",
  [key("settlement_decisions", "alliance_id", "settlement_id")]: "settlement_not_closed",
  [key("instruction_steps", "alliance_id", "instruction_id", "sequence")]: "instruction_step_is_next",
  [key("payments", "alliance_id", "payee_id", "bank_reference")]: "bank_reference_used",
};

/** Rules that only say «somebody was faster»: the server reads again and decides again, so clients never see them. */
export const RACES: ReadonlySet<string> = new Set([
  "idempotency_key_is_new",
  "alliance_is_as_read",
  "passkey_is_as_read",
  "sessions_are_as_read",
  "person_is_as_read",
  "principal_is_as_read",
  "membership_is_as_read",
  "invitation_is_as_read",
  "api_key_is_as_read",
  "policy_version_is_next",
  "terms_version_is_next",
  "acceptance_is_new",
  "source_order_is_new",
  "coupon_ends_once",
  "coupon_is_as_read",
  "till_code_is_free",
  "gift_is_as_read",
  "holder_is_as_read",
  "refund_is_next",
  "settlement_is_next",
  "closing_is_proposed_once",
  "settlement_is_as_read",
  "transfers_are_as_read",
  "instruction_step_is_next",
  "period_is_open",
  "webhook_endpoint_is_as_read",
]);

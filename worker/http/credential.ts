// What a request shows of who asks: an API key or a session, read with the membership behind it.

import type { KeyRole } from "../../schema/contract/api-keys.ts";
import type { Language } from "../../schema/contract/people.ts";
import type { SessionLife } from "../../schema/sessions.ts";
import type { SettlementCalendar } from "../../schema/settlement-calendar.ts";
import type { Statement } from "../db/statement.ts";

/** A live membership joined with its alliance and that alliance's latest policy. */
export type MembershipRow = {
  membershipId: string;
  principalId: string;
  allianceId: string;
  currency: string;
  timeZone: string;
  test: number;
  clockAt: number;
  policyVersion: number;
  holdDays: number;
  feeBps: number;
  minPayoutMinor: number;
  settlementMode: "direct" | "clearing";
  clearingInstitution: string | null;
  reviewHours: number;
  disputeDays: number;
  liveCouponWeightBps: number;
  holderConsentRequired: number;
  holderRetentionDays: number;
  settlementCadence: SettlementCalendar["cadence"] | null;
  cutoffDay: number;
  closesAutomatically: number;
};

/** What one may do, and where: a key may be less than the membership it descends from. */
type RightsRow = { role: KeyRole; merchantId: string | null; storeRef: string | null };

export type KeyRow = MembershipRow &
  RightsRow & { keyId: string; usedAt: number | null; expiresAt: number | null; revokedAt: number | null };

/** One row a membership of the person; a person without any has one row in which those columns are null. */
export type SessionRow = SessionLife & {
  sessionId: string;
  personId: string;
  email: string;
  name: string;
  language: Language;
} & ((MembershipRow & RightsRow) | { membershipId: null });

const MEMBERSHIP_COLUMNS = `m.id AS membershipId, m.principal_id AS principalId,
    a.id AS allianceId, a.currency, a.time_zone AS timeZone, a.test, a.clock_at AS clockAt,
    a.policy_version AS policyVersion, p.hold_days AS holdDays, p.fee_bps AS feeBps,
    p.min_payout_minor AS minPayoutMinor, p.settlement_mode AS settlementMode,
    p.clearing_institution AS clearingInstitution, p.review_hours AS reviewHours, p.dispute_days AS disputeDays,
    p.live_coupon_weight_bps AS liveCouponWeightBps, p.holder_consent_required AS holderConsentRequired,
    p.holder_retention_days AS holderRetentionDays, p.settlement_cadence AS settlementCadence,
    p.cutoff_day AS cutoffDay, p.closes_automatically AS closesAutomatically`;

const KEY = `
  SELECT k.id AS keyId, k.role, k.merchant_id AS merchantId, k.store_ref AS storeRef, k.used_at AS usedAt,
    k.expires_at AS expiresAt, k.revoked_at AS revokedAt, ${MEMBERSHIP_COLUMNS}
  FROM api_keys k
  JOIN memberships m ON m.alliance_id = k.alliance_id AND m.id = k.membership_id AND m.ended_at IS NULL
  JOIN alliances a ON a.id = m.alliance_id
  JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version
  WHERE k.hash = ?`;

const SESSION = `
  SELECT s.id AS sessionId, s.person_id AS personId, s.seen_at AS seenAt, s.expires_at AS expiresAt,
    s.ended_at AS endedAt, h.email, h.name, h.language, m.role, m.merchant_id AS merchantId,
    m.store_ref AS storeRef, ${MEMBERSHIP_COLUMNS}
  FROM sessions s
  JOIN people h ON h.id = s.person_id
  LEFT JOIN principals q ON q.person_id = s.person_id
  LEFT JOIN memberships m ON m.alliance_id = q.alliance_id AND m.principal_id = q.id AND m.ended_at IS NULL
  LEFT JOIN alliances a ON a.id = m.alliance_id
  LEFT JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version
  WHERE s.token_hash = ?`;

/** The read that finds a key by its SHA-256; no row where its membership has ended. */
export function keyByHash(hash: string): Statement<KeyRow> {
  return { sql: KEY, params: [hash] };
}

/** The read that finds a session by its token's SHA-256, with everything its person is. */
export function sessionByHash(hash: string): Statement<SessionRow> {
  return { sql: SESSION, params: [hash] };
}

/** The key a request carries in `Authorization: Bearer …`; undefined where there is none of that form. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer ([!-~]{1,255})$/i.exec(header ?? "")?.[1];
}

/** True where both digests are equal; takes the same time wherever they differ. */
export function isSameDigest(a: string, b: string): boolean {
  const encoder = new TextEncoder();
  return a.length === b.length && crypto.subtle.timingSafeEqual(encoder.encode(a), encoder.encode(b));
}

// Who asks: the actor behind an API key, with its alliance and the policy in force.

import type { KeyRole } from "../../schema/contract/api-keys.ts";
import { Problem } from "../../schema/problems.ts";
import type { AllianceFacts, MemberActor, Role } from "../context.ts";
import type { Statement } from "../db/statement.ts";

/** A key's row joined with its alliance and that alliance's latest policy. */
export type CredentialRow = {
  keyId: string;
  role: KeyRole;
  merchantId: string | null;
  principalId: string;
  revokedAt: number | null;
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
};

const CREDENTIAL = `
  SELECT k.id AS keyId, k.role, k.merchant_id AS merchantId, k.principal_id AS principalId, k.revoked_at AS revokedAt,
    a.id AS allianceId, a.currency, a.time_zone AS timeZone, a.test, a.clock_at AS clockAt,
    a.policy_version AS policyVersion, p.hold_days AS holdDays, p.fee_bps AS feeBps,
    p.min_payout_minor AS minPayoutMinor, p.settlement_mode AS settlementMode,
    p.clearing_institution AS clearingInstitution, p.review_hours AS reviewHours, p.dispute_days AS disputeDays,
    p.live_coupon_weight_bps AS liveCouponWeightBps, p.holder_consent_required AS holderConsentRequired
  FROM api_keys k
  JOIN alliances a ON a.id = k.alliance_id
  JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version
  WHERE k.hash = ?`;

/** The read that finds a key by its SHA-256. */
export function credentialByHash(hash: string): Statement<CredentialRow> {
  return { sql: CREDENTIAL, params: [hash] };
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

export type Member = { actor: MemberActor; alliance: AllianceFacts; clockAt: number };

/** The member behind a credential. @throws Problem `credentials_missing` where the key was revoked or never existed. */
export function memberOf(row: CredentialRow | undefined): Member {
  if (row === undefined || row.revokedAt !== null) throw new Problem("credentials_missing");
  return { actor: actorOf(row), alliance: allianceOf(row), clockAt: row.clockAt };
}

const RANKS: Record<Role, number> = { operator: 0, admin: 0, cashier: 1, staff: 2, owner: 3 };

/** `owner` may do all that `staff` may, `staff` all that `cashier` may; `admin` and `operator` stand apart. */
export function isAllowed(role: Role, by: readonly (Role | "public")[]): boolean {
  return by.some((it) => it === role || (it !== "public" && RANKS[it] > 0 && RANKS[role] > RANKS[it]));
}

function actorOf({ role, merchantId, principalId, keyId }: CredentialRow): MemberActor {
  if (role === "admin" || merchantId === null) return { role: "admin", principalId, keyId };
  return { role, merchantId, principalId, keyId };
}

function allianceOf(row: CredentialRow): AllianceFacts {
  return {
    id: row.allianceId,
    currency: row.currency,
    timeZone: row.timeZone,
    test: row.test === 1,
    policyVersion: row.policyVersion,
    policy: {
      holdDays: row.holdDays,
      feeBps: row.feeBps,
      minPayoutMinor: row.minPayoutMinor,
      settlementMode: row.settlementMode,
      clearingInstitution: row.clearingInstitution,
      reviewHours: row.reviewHours,
      disputeDays: row.disputeDays,
      liveCouponWeightBps: row.liveCouponWeightBps,
      holderConsentRequired: row.holderConsentRequired === 1,
    },
  };
}

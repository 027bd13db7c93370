// Whom a valid credential stands for: an actor with its role, and the alliance whose policy is in force.

import { Problem } from "../../schema/problems.ts";
import { isSessionLive } from "../../schema/sessions.ts";
import type { AllianceFacts, MemberActor, PersonActor, Role } from "../context.ts";
import type { KeyRow, MembershipRow, SessionRow } from "./credential.ts";

export type Member = { actor: MemberActor; alliance: AllianceFacts; clockAt: number };

/** The member behind a key. @throws Problem `credentials_missing` where it is unknown, over or no longer anybody's. */
export function memberOfKey(row: KeyRow | undefined, now: number): Member {
  if (row === undefined || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now))
    throw new Problem("credentials_missing");
  return memberOf(row, { keyId: row.keyId, sessionId: null });
}

/** The person behind a session. @throws Problem `credentials_missing` where it is unknown or over. */
export function personOf(rows: readonly SessionRow[], now: number): PersonActor {
  const [row] = rows;
  if (row === undefined || !isSessionLive(row, now)) throw new Problem("credentials_missing");
  const { personId, sessionId, email, name, language } = row;
  return { role: "person", personId, sessionId, email, name, language };
}

/**
 * The member that a signed-in person acts as: of the membership that was named, or of the only one.
 *
 * @throws Problem `membership_needed` where the name is none of theirs, or none was given and there is not just one.
 */
export function memberOfSession(rows: readonly SessionRow[], wanted: string | undefined): Member {
  const own = rows.filter((row) => row.membershipId !== null);
  const chosen = wanted === undefined ? own : own.filter((row) => row.membershipId === wanted);
  const [row] = chosen;
  if (row === undefined || chosen.length > 1) throw new Problem("membership_needed");
  return memberOf(row, { keyId: null, sessionId: row.sessionId });
}

const RANKS: Record<Role, number> = { operator: 0, admin: 0, cashier: 1, staff: 2, owner: 3 };

/** `owner` may do all that `staff` may, `staff` all that `cashier` may; `admin` and `operator` stand apart. */
export function isAllowed(role: Role | "person", by: readonly (Role | "public" | "person")[]): boolean {
  return by.some(
    (it) =>
      it === role ||
      (it !== "public" && it !== "person" && role !== "person" && RANKS[it] > 0 && RANKS[role] > RANKS[it]),
  );
}

type Credential = { keyId: string; sessionId: null } | { keyId: null; sessionId: string };

function memberOf(
  row: MembershipRow & { role: MemberActor["role"]; merchantId: string | null; storeRef: string | null },
  credential: Credential,
): Member {
  const { role, merchantId, storeRef, principalId, membershipId } = row;
  const by = { principalId, membershipId, ...credential };
  const actor: MemberActor =
    role === "admin" || merchantId === null
      ? { role: "admin", ...by }
      : { role, merchantId, storeRef, ...by };
  return { actor, alliance: allianceOf(row), clockAt: row.clockAt };
}

function allianceOf(row: MembershipRow): AllianceFacts {
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
      holderRetentionDays: row.holderRetentionDays,
      settlementCadence: row.settlementCadence,
      cutoffDay: row.cutoffDay,
      closesAutomatically: row.closesAutomatically === 1,
    },
  };
}

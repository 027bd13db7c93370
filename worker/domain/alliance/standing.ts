// An alliance as a job finds it: with the policy in force, and at the instant at which it lives.
import { and, eq } from "drizzle-orm";
import { alliances, policies } from "../../../schema/tables/alliances.ts";
import type { AllianceFacts } from "../../context.ts";

export type StandingAlliance = { alliance: AllianceFacts & { name: string }; now: number };

/** Joins an alliance with the policy in force. */
export const POLICY_IN_FORCE = and(
  eq(policies.allianceId, alliances.id),
  eq(policies.version, alliances.policyVersion),
);

type Rows = { alliance: typeof alliances.$inferSelect; policy: typeof policies.$inferSelect };

/** A test alliance's clock stands where its latest effect left it. */
export function standingAt({ alliance, policy }: Rows, receivedAt: number): StandingAlliance {
  const { allianceId: _, version: __, createdAt: ___, createdBy: ____, ...inForce } = policy;
  const now = alliance.test ? alliance.clockAt : receivedAt;
  return { alliance: { ...alliance, policy: inForce }, now };
}

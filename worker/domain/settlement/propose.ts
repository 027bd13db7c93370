// A cut-off has come: it is written down once, and the alliance's admins hear of it.
import { and, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import { memberships, principals } from "../../../schema/tables/access.ts";
import { alliances, policies } from "../../../schema/tables/alliances.ts";
import { people } from "../../../schema/tables/people.ts";
import { closingProposals } from "../../../schema/tables/settlements.ts";
import { dayOf, toIso } from "../../../schema/time.ts";
import type { AdministeringContext, Context } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { insert } from "../../db/statement.ts";
import { closingMail } from "../../mail/closing.ts";
import { handOver } from "../../mail/hand-over.ts";
import { POLICY_IN_FORCE, type StandingAlliance, standingAt } from "../alliance/standing.ts";
import { awaitingCutoff, openSinceSql } from "./calendar.ts";

/** A period whose end has come. `isProposed` where that was said before; `mayClose` where its predecessor is approved. */
export type DueClosing = StandingAlliance & {
  cutoffAt: number;
  isProposed: boolean;
  mayClose: boolean;
};

/** Of every alliance with a calendar. */
export async function dueClosings({ db }: Pick<Context, "db">, receivedAt: number): Promise<DueClosing[]> {
  const rows = await db
    .select({
      alliance: alliances,
      policy: policies,
      since: sql<number | null>`${sql.raw(openSinceSql("alliances.id", "alliances.currency"))}`,
      proposedTo: max(closingProposals.cutoffAt),
      awaitsApproval: sql<number>`EXISTS (SELECT 1 FROM settlements s WHERE s.alliance_id = ${alliances.id}
        AND NOT EXISTS (SELECT 1 FROM settlement_decisions d
          WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id))`,
    })
    .from(alliances)
    .innerJoin(policies, POLICY_IN_FORCE)
    .leftJoin(closingProposals, eq(closingProposals.allianceId, alliances.id))
    .where(isNotNull(policies.settlementCadence))
    .groupBy(alliances.id);
  return rows.flatMap(({ alliance, policy, since, proposedTo, awaitsApproval }) => {
    const standing = standingAt({ alliance, policy }, receivedAt);
    const cutoffAt = awaitingCutoff(standing.alliance, { now: standing.now, since });
    if (cutoffAt === undefined) return [];
    const isProposed = (proposedTo ?? 0) >= cutoffAt;
    return [{ ...standing, cutoffAt, isProposed, mayClose: awaitsApproval === 0 }];
  });
}

/** @throws Raced where another run proposed it at the same time. */
export async function proposeClosing(ctx: AdministeringContext, cutoffAt: number): Promise<void> {
  const { id: allianceId } = ctx.alliance;
  await commit(ctx, null, [
    insert(closingProposals, { allianceId, cutoffAt, proposedAt: ctx.now }),
    audit(ctx, allianceId, "settlement.proposed", allianceId, { cutoffAt: toIso(cutoffAt) }),
  ]);
}

/** Each admin with an address gets a mail in their language; what cannot leave is logged and undoes nothing. */
export async function tellAdmins(
  ctx: Pick<Context, "db" | "mail" | "requestId"> & { origin: string | undefined },
  { alliance, cutoffAt }: DueClosing,
): Promise<void> {
  const admins = await ctx.db
    .select({ email: people.email, language: people.language })
    .from(memberships)
    .innerJoin(
      principals,
      and(eq(principals.allianceId, memberships.allianceId), eq(principals.id, memberships.principalId)),
    )
    .innerJoin(people, eq(people.id, principals.personId))
    .where(
      and(
        eq(memberships.allianceId, alliance.id),
        eq(memberships.role, "admin"),
        isNull(memberships.endedAt),
      ),
    );
  const { name, test, timeZone, policy } = alliance;
  for (const { email, language } of admins) {
    const facts = {
      ...{ language, alliance: name, test, closesAutomatically: policy.closesAutomatically },
      lastDay: dayOf(cutoffAt - 1, timeZone),
      url: ctx.origin === undefined ? null : `${ctx.origin}/`,
    };
    await handOver(ctx, { to: email, ...closingMail(facts) });
  }
}

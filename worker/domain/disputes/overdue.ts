// Disputes whose time is over: what nobody answered is upheld, what nobody decided is rejected. What the alliance itself
// holds has no such time, and a clock pays nobody who stands suspended for fraud: a person decides these.
import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { alliances, policies } from "../../../schema/tables/alliances.ts";
import { disputes } from "../../../schema/tables/disputes.ts";
import { type AdministeringContext, CLERK, type Context } from "../../context.ts";
import type { Guard } from "../../db/must.ts";
import { POLICY_IN_FORCE, type StandingAlliance, standingAt } from "../alliance/standing.ts";
import { decideDispute } from "./resolve.ts";

export type OverdueDispute = StandingAlliance & {
  dispute: { id: string; redemptionId: string; creditorId: string };
  /** True where the creditor spoke in time; an admin's word is no answer of its. */
  isAnswered: boolean;
};

/** So many are decided in one run. */
const MOST = 200;

/** Of every alliance by its own clock, the longest overdue first. */
export async function overdueDisputes(
  { db }: Pick<Context, "db">,
  receivedAt: number,
): Promise<OverdueDispute[]> {
  const { allianceId, id, creditorId, answerBy } = disputes;
  const isAnswered = sql<number>`EXISTS (SELECT 1 FROM dispute_notes n WHERE n.alliance_id = ${allianceId}
    AND n.dispute_id = ${id} AND n.merchant_id = ${creditorId} AND n.written_at < ${answerBy})`;
  const rows = await db
    .select({
      alliance: alliances,
      policy: policies,
      dispute: { id, redemptionId: disputes.redemptionId, creditorId },
      isAnswered,
    })
    .from(disputes)
    .innerJoin(alliances, eq(alliances.id, allianceId))
    .innerJoin(policies, POLICY_IN_FORCE)
    .where(
      and(
        ne(disputes.principalId, CLERK.principalId),
        sql`${answerBy} <= iif(${alliances.test}, ${alliances.clockAt}, ${receivedAt})`,
        sql`NOT EXISTS (SELECT 1 FROM dispute_outcomes o
          WHERE o.alliance_id = ${allianceId} AND o.dispute_id = ${id})`,
        sql`NOT (${isAnswered} AND ${isSuspendedForFraud(sql`${allianceId}`, sql`${creditorId}`)})`,
      ),
    )
    .orderBy(answerBy)
    .limit(MOST);
  return rows.map(({ dispute, isAnswered, ...of }) => ({
    ...standingAt(of, receivedAt),
    ...{ dispute, isAnswered: isAnswered === 1 },
  }));
}

/**
 * @throws Problem `dispute_is_open` where an admin was faster; Raced where a refund came in since, or the creditor was
 * suspended for fraud.
 */
export async function decideOverdue(
  ctx: AdministeringContext,
  { dispute, isAnswered }: Pick<OverdueDispute, "dispute" | "isAnswered">,
): Promise<void> {
  const suspended = isSuspendedForFraud(sql`${ctx.alliance.id}`, sql`${dispute.creditorId}`);
  const guards: Guard[] = isAnswered ? [[sql`NOT ${suspended}`, "merchant_is_as_read"]] : [];
  await decideDispute(ctx, dispute, isAnswered ? NOT_DECIDED : NOT_ANSWERED, async () => null, guards);
}

const NOT_ANSWERED = { outcome: "upheld", note: "no answer in time" } as const;
const NOT_DECIDED = { outcome: "rejected", note: "no decision in time" } as const;

function isSuspendedForFraud(allianceId: SQL, merchantId: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM merchants m WHERE m.alliance_id = ${allianceId} AND m.id = ${merchantId}
    AND m.suspended_for_fraud_at IS NOT NULL)`;
}

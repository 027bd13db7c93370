// Throwing a test alliance away: everything of it goes in one batch, and a marker stays in its place.
import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DiscardedAlliance } from "../../../schema/contract/alliances.ts";
import { Problem } from "../../../schema/problems.ts";
import { principals } from "../../../schema/tables/access.ts";
import { alliances, discardedAlliances } from "../../../schema/tables/alliances.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { takeAway } from "./belongings.ts";

/**
 * Nothing of the asking admin's test alliance is left but its id, which is never used again; where it was the twin of a
 * live alliance, that one's log tells it. The database itself refuses to mark a live alliance, and without the mark to
 * let go of any row that is append-only.
 *
 * @throws Problem `alliance_is_live`.
 */
export async function discardAlliance(ctx: AdminContext): Promise<DiscardedAlliance> {
  const { id, test } = ctx.alliance;
  if (!test) throw new Problem("alliance_is_live");
  const going = await readGoing(ctx);
  const discardedAt = ctx.receivedAt;
  return commit(ctx, { id, name: going.name, discardedAt: toIso(discardedAt) }, [
    ...must(actorStands(ctx)),
    insert(discardedAlliances, { allianceId: id, discardedAt }),
    ...takeAway(id),
    ...toldToLive(ctx, going),
  ]);
}

/** What the alliance is called, whose twin it is, and as whom the live one knows the asking person. */
type Going = { name: string; liveId: string | null; livePrincipalId: string | null };

async function readGoing({ db, alliance, actor }: AdminContext): Promise<Going> {
  const asking = alias(principals, "asking");
  const [going] = await db
    .select({ name: alliances.name, liveId: alliances.testOf, livePrincipalId: principals.id })
    .from(alliances)
    .innerJoin(asking, and(eq(asking.allianceId, alliances.id), eq(asking.id, actor.principalId)))
    .leftJoin(
      principals,
      and(eq(principals.allianceId, alliances.testOf), eq(principals.personId, asking.personId)),
    )
    .where(eq(alliances.id, alliance.id));
  if (!going) throw new Problem("not_found");
  return going;
}

/** The live one's log goes by real time, wherever the test alliance's clock stood. */
function toldToLive(ctx: AdminContext, { name, liveId, livePrincipalId }: Going): Write[] {
  if (liveId === null) return [];
  const actor = { ...ctx.actor, principalId: livePrincipalId ?? ctx.actor.principalId };
  const inReal = { auditSecret: ctx.auditSecret, now: ctx.receivedAt, actor };
  return [audit(inReal, liveId, "test_alliance.discarded", ctx.alliance.id, { name })];
}

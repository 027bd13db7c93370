// A live alliance's test alliance: the same rules for integrators to try things under, and nothing that crosses.
import { and, eq } from "drizzle-orm";
import type { CreatedAlliance, TestAllianceRequest } from "../../../schema/contract/alliances.ts";
import { newAllianceId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { principals } from "../../../schema/tables/access.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { type Introduced, introduce } from "../keys/issue.ts";
import { newPrincipal } from "../membership/principals.ts";
import { actorStands } from "../membership/standing.ts";
import { allianceIsAsRead } from "./as-read.ts";
import { readAlliance } from "./read.ts";
import { allianceRows } from "./rows.ts";

/**
 * A test alliance with the policy, categories, currency and zone of the asking admin's. The admin is a person of it too,
 * as a principal of its own; a live alliance has one.
 *
 * @throws Problem `alliance_is_a_test`, `test_alliance_exists`.
 */
export async function createTestAlliance(
  ctx: AdminContext,
  { name }: TestAllianceRequest,
): Promise<CreatedAlliance> {
  if (ctx.alliance.test) throw new Problem("alliance_is_a_test");
  const live = await readAlliance(ctx);
  const id = newAllianceId(ctx.shard);
  const twin = { ...live, id, name: name ?? `${live.name} (test)`, test: true, policyVersion: 1 };
  const admin = await firstAdmin(ctx, id);
  const answer = { ...twin, createdAt: toIso(ctx.now), adminKey: admin.key, mailed: null };
  return commit(ctx, answer, [
    ...must(allianceIsAsRead(ctx), actorStands(ctx)),
    ...allianceRows(ctx, twin, live.id),
    ...admin.writes,
    audit(ctx, live.id, "test_alliance.created", id),
    audit(asTwin(ctx, admin), id, "alliance.created", id, { currency: twin.currency, test: true }),
  ]);
}

/** The asking person, whom the twin knows by a principal of its own. */
async function firstAdmin(ctx: AdminContext, allianceId: string): Promise<Introduced> {
  const [asking] = await ctx.db
    .select({ name: principals.name, personId: principals.personId })
    .from(principals)
    .where(and(eq(principals.allianceId, ctx.alliance.id), eq(principals.id, ctx.actor.principalId)));
  if (!asking) throw new Problem("not_found");
  return introduce(newPrincipal(ctx, { allianceId, ...asking }), {
    ...{ allianceId, test: true, shard: ctx.shard },
    ...{ role: "admin", merchantId: null, createdAt: ctx.now },
  });
}

/** In the twin's log its own first admin made it, so that it names nobody of the live alliance. */
function asTwin(ctx: AdminContext, { principalId, membershipId, keyId }: Introduced): AdminContext {
  return { ...ctx, actor: { role: "admin", principalId, membershipId, keyId, sessionId: null } };
}

// A new alliance with its first policy, its categories, its accounts and its first admin.
import { eq } from "drizzle-orm";
import type {
  AdminRequest,
  AllianceRequest,
  CreatedAdmin,
  CreatedAlliance,
} from "../../../schema/contract/alliances.ts";
import { newAllianceId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import { toIso } from "../../../schema/time.ts";
import type { OperatorContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { introduce } from "../keys/issue.ts";
import { principalOf } from "../membership/principals.ts";
import { welcome } from "../membership/welcome.ts";
import { checkCategories, ordered } from "./categories.ts";
import { checkPolicy } from "./policy.ts";
import { allianceRows } from "./rows.ts";

/** @throws Problem `clearing_needs_institution`, `cutoff_day_fits_cadence`, `category_unknown`. */
export async function createAlliance(
  ctx: OperatorContext,
  request: AllianceRequest,
): Promise<CreatedAlliance> {
  checkPolicy(request.policy);
  checkCategories(request);
  const { admin: named = UNNAMED, ...asked } = request;
  const id = newAllianceId(ctx.shard);
  const alliance = { id, ...asked, competing: asked.competing.map(ordered) };
  const admin = await introduce(await principalOf(ctx, id, named), firstKey(ctx, alliance));
  const answer = {
    ...{ ...alliance, policyVersion: 1, createdAt: toIso(ctx.now) },
    ...{ adminKey: admin.key, mailed: null },
  };
  const { currency, timeZone, test } = alliance;
  const created = await commit(ctx, answer, [
    ...allianceRows(ctx, alliance, null),
    ...admin.writes,
    audit(ctx, id, "alliance.created", id, { currency, timeZone, test }),
  ]);
  return { ...created, mailed: await welcome(ctx, named, alliance) };
}

const UNNAMED = { name: "First admin", email: undefined, language: "en" } as const;

/**
 * Another person who administers; two-person rules need at least two.
 *
 * @throws Problem `not_found`, `already_a_member`.
 */
export async function addAdmin(
  ctx: OperatorContext,
  id: string,
  request: AdminRequest,
): Promise<CreatedAdmin> {
  const [alliance] = await ctx.db
    .select({ id: alliances.id, name: alliances.name, test: alliances.test })
    .from(alliances)
    .where(eq(alliances.id, id));
  if (!alliance) throw new Problem("not_found");
  const admin = await introduce(await principalOf(ctx, id, request), firstKey(ctx, alliance));
  const answer = { id: admin.principalId, name: request.name, adminKey: admin.key, mailed: null };
  const added = await commit(ctx, answer, [
    ...admin.writes,
    audit(ctx, id, "admin.added", admin.principalId),
  ]);
  return { ...added, mailed: await welcome(ctx, request, alliance) };
}

function firstKey(ctx: OperatorContext, { id, test }: { id: string; test: boolean }) {
  return {
    allianceId: id,
    test,
    shard: ctx.shard,
    role: "admin" as const,
    merchantId: null,
    createdAt: ctx.now,
  };
}

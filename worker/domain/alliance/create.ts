// A new alliance with its first policy, its categories, its accounts and its first admin.
import { eq } from "drizzle-orm";
import type { AllianceRequest, CreatedAdmin, CreatedAlliance } from "../../../schema/contract/alliances.ts";
import { ALLIANCE_OWNER, CLEARING_OWNER, newAllianceId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { alliances, policies } from "../../../schema/tables/alliances.ts";
import { toIso } from "../../../schema/time.ts";
import type { OperatorContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { insert } from "../../db/statement.ts";
import { introduce } from "../identity/keys.ts";
import { openAccounts } from "../ledger/accounts.ts";
import { checkCategories, insertCategories, ordered } from "./categories.ts";
import { checkPolicy } from "./policy.ts";

/** @throws Problem `clearing_needs_institution`, `category_unknown`. */
export async function createAlliance(
  ctx: OperatorContext,
  request: AllianceRequest,
): Promise<CreatedAlliance> {
  checkPolicy(request.policy);
  checkCategories(request);
  const id = newAllianceId(ctx.shard);
  const { name, currency, timeZone, test, policy, categories, complements } = request;
  const competing = request.competing.map(ordered);
  const admin = await introduce({ ...firstKey(ctx, id, test), name: "First admin" });
  const createdAt = toIso(ctx.now);
  const answer = {
    ...{
      id,
      name,
      currency,
      timeZone,
      test,
      policyVersion: 1,
      policy,
      categories,
      competing,
      complements,
      createdAt,
    },
    adminKey: admin.key,
  };
  return commit(ctx, answer, [
    insert(alliances, {
      id,
      name,
      currency,
      timeZone,
      test,
      policyVersion: 1,
      clockAt: 0,
      createdAt: ctx.now,
    }),
    insert(policies, { allianceId: id, version: 1, ...policy, createdAt: ctx.now }),
    ...insertCategories(id, request),
    ...openAccounts(id, [ALLIANCE_OWNER, CLEARING_OWNER], [currency]),
    ...admin.writes,
    audit(ctx, id, "alliance.created", id, { currency, timeZone, test }),
  ]);
}

/** Another person who administers; two-person rules need at least two. @throws Problem `not_found`. */
export async function addAdmin(
  ctx: OperatorContext,
  id: string,
  { name }: { name: string },
): Promise<CreatedAdmin> {
  const [alliance] = await ctx.db
    .select({ test: alliances.test })
    .from(alliances)
    .where(eq(alliances.id, id));
  if (!alliance) throw new Problem("not_found");
  const admin = await introduce({ ...firstKey(ctx, id, alliance.test), name });
  return commit(ctx, { id: admin.principalId, name, adminKey: admin.key }, [
    ...admin.writes,
    audit(ctx, id, "admin.added", admin.principalId),
  ]);
}

function firstKey(ctx: OperatorContext, allianceId: string, test: boolean) {
  return {
    allianceId,
    test,
    shard: ctx.shard,
    role: "admin" as const,
    merchantId: null,
    createdAt: ctx.now,
  };
}

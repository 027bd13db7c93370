// Changes to an alliance: its name, its categories, and its policy as a new version.
import { sql } from "drizzle-orm";
import type { Alliance, AlliancePatch } from "../../../schema/contract/alliances.ts";
import { policies } from "../../../schema/tables/alliances.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { checkCategories, replaceCategories } from "./categories.ts";
import { checkPolicy } from "./policy.ts";
import { readAlliance } from "./read.ts";

/**
 * Changes what was sent and nothing else. Coupons keep the policy they were gifted under.
 *
 * @throws Problem `fixed_after_first_gift`, `clearing_needs_institution`, `cutoff_day_fits_cadence`,
 * `category_unknown`, `category_in_use`.
 */
export async function reviseAlliance(ctx: AdminContext, patch: AlliancePatch): Promise<Alliance> {
  const before = await readAlliance(ctx);
  const { policy: policyPatch, ...rest } = withoutUndefined(patch);
  const policy = { ...before.policy, ...withoutUndefined(policyPatch ?? {}) };
  const policyVersion = before.policyVersion + (policyPatch === undefined ? 0 : 1);
  const after = { ...before, ...rest, policy, policyVersion };
  checkPolicy(policy);
  checkCategories(after);
  return commit(ctx, after, [
    ...(policyPatch === undefined ? [] : newPolicy(ctx, after)),
    ...replaceCategories(after.id, patch),
    ...(after.currency === before.currency ? [] : openAccountsIn(after.id, before.currency, after.currency)),
    updateSent(after.id, { ...patch, policyVersion: policyPatch === undefined ? undefined : policyVersion }),
    audit(ctx, after.id, "alliance.revised", after.id, patch),
  ]);
}

/** Only the columns that were sent are set, so two admins who change different things both have their way. */
function updateSent(id: string, sent: AlliancePatch & { policyVersion: number | undefined }): Statement {
  return statement(sql`UPDATE alliances SET
    name = coalesce(${sent.name ?? null}, name),
    currency = coalesce(${sent.currency ?? null}, currency),
    time_zone = coalesce(${sent.timeZone ?? null}, time_zone),
    policy_version = coalesce(${sent.policyVersion ?? null}, policy_version)
    WHERE id = ${id}`);
}

function newPolicy(ctx: AdminContext, { id, policy, policyVersion }: Alliance): Statement[] {
  return [
    insert(policies, {
      allianceId: id,
      version: policyVersion,
      ...policy,
      createdAt: ctx.now,
      createdBy: ctx.actor.principalId,
    }),
  ];
}

/** Whoever has an account in the old currency gets one in the new; the old ones are empty before the first gift or adjustment. */
function openAccountsIn(allianceId: string, before: string, after: string): Statement[] {
  const copied = sql`INSERT INTO accounts (alliance_id, owner_id, unit, debits_minor, credits_minor)
    SELECT alliance_id, owner_id, ${after}, 0, 0 FROM accounts WHERE alliance_id = ${allianceId} AND unit = ${before}
    ON CONFLICT DO NOTHING`;
  return [statement(copied)];
}

/** A field that was not sent must not reset what is there. */
function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  const sent = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent) as { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };
}

// API keys as their holders manage them: a key that a person makes is that person, with at most its own role.
import { and, desc, eq, getTableColumns, lt, notInArray, sql } from "drizzle-orm";
import type { ApiKey, ApiKeyRequest, CreatedApiKey } from "../../../schema/contract/api-keys.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { Problem } from "../../../schema/problems.ts";
import { apiKeys, memberships } from "../../../schema/tables/access.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { statement } from "../../db/statement.ts";
import { issueKey } from "./keys.ts";

/** @throws Problem `role_not_allowed`, `not_found`, `validation_failed`. */
export async function createApiKey(ctx: MemberContext, request: ApiKeyRequest): Promise<CreatedApiKey> {
  const merchantId = await merchantOfKey(ctx, request);
  const { principalId, membershipId } = ctx.actor;
  const { role, label, storeRef } = request;
  const { id, key, writes } = await issueKey({
    allianceId: ctx.alliance.id,
    test: ctx.alliance.test,
    shard: ctx.shard,
    membershipId,
    role,
    merchantId,
    storeRef,
    label,
    createdAt: ctx.now,
  });
  const answer = {
    id,
    role,
    merchantId,
    principalId,
    membershipId,
    label,
    storeRef,
    createdAt: toIso(ctx.now),
    usedAt: null,
    expiresAt: null,
    revokedAt: null,
    key,
  };
  return commit(ctx, answer, [
    ...writes,
    audit(ctx, ctx.alliance.id, "api_key.created", id, { role, merchantId }),
  ]);
}

/** Newest first: an admin sees the alliance's keys, an owner its merchant's. */
export async function listApiKeys(ctx: MemberContext, query: PageQuery): Promise<Page<ApiKey>> {
  const merchantId = merchantOf(ctx);
  return pageOf(query, (after, limit) =>
    ctx.db
      .select(KEY_COLUMNS)
      .from(apiKeys)
      .innerJoin(memberships, OWN_MEMBERSHIP)
      .where(
        and(
          eq(apiKeys.allianceId, ctx.alliance.id),
          merchantId === undefined ? undefined : eq(apiKeys.merchantId, merchantId),
          after === undefined ? undefined : lt(apiKeys.id, after),
        ),
      )
      .orderBy(desc(apiKeys.id))
      .limit(limit),
  ).then((page) => ({ ...page, data: page.data.map(toApiKey) }));
}

/** A revoked key is refused on the very next request. @throws Problem `not_found`, `last_admin_stays`. */
export async function revokeApiKey(ctx: MemberContext, id: string): Promise<ApiKey> {
  const row = await findKey(ctx, id);
  if (row.revokedAt !== null) return toApiKey(row);
  const others = sql`SELECT count(*) FROM api_keys WHERE alliance_id = ${ctx.alliance.id} AND role = 'admin'
    AND revoked_at IS NULL`;
  const revoked = statement(
    sql`UPDATE api_keys SET revoked_at = ${ctx.now} WHERE alliance_id = ${ctx.alliance.id} AND id = ${id}
      AND revoked_at IS NULL`,
  );
  return commit(ctx, toApiKey({ ...row, revokedAt: ctx.now }), [
    ...exactlyOne("api_key_is_as_read", revoked),
    ...must([sql`(${others}) > 0`, "last_admin_stays"]),
    audit(ctx, ctx.alliance.id, "api_key.revoked", id),
  ]);
}

async function findKey(ctx: MemberContext, id: string): Promise<KeyRow> {
  const [row] = await ctx.db
    .select(KEY_COLUMNS)
    .from(apiKeys)
    .innerJoin(memberships, OWN_MEMBERSHIP)
    .where(and(eq(apiKeys.allianceId, ctx.alliance.id), eq(apiKeys.id, id)));
  const merchantId = merchantOf(ctx);
  if (!row || (merchantId !== undefined && row.merchantId !== merchantId)) throw new Problem("not_found");
  return row;
}

/** An owner makes keys of its own merchant; an admin those of any merchant, or an admin's without one. */
async function merchantOfKey(ctx: MemberContext, request: ApiKeyRequest): Promise<string | null> {
  if (ctx.actor.role !== "admin") {
    if (request.role === "admin") throw new Problem("role_not_allowed");
    if (request.merchantId !== undefined && request.merchantId !== ctx.actor.merchantId)
      throw new Problem("not_found");
    return ctx.actor.merchantId;
  }
  if ((request.role === "admin") !== (request.merchantId === undefined)) {
    const detail =
      request.role === "admin" ? "An admin's key names no merchant." : "Name the key's merchant.";
    throw new Problem("validation_failed", { errors: [{ pointer: "/merchantId", code: "custom", detail }] });
  }
  if (request.merchantId === undefined) return null;
  const [merchant] = await ctx.db
    .select({ id: merchants.id })
    .from(merchants)
    .where(
      and(
        eq(merchants.allianceId, ctx.alliance.id),
        eq(merchants.id, request.merchantId),
        notInArray(merchants.status, ["applied", "refused"]),
      ),
    );
  if (!merchant) throw new Problem("not_found");
  return merchant.id;
}

const { hash: _, ...SHOWN } = getTableColumns(apiKeys);
const KEY_COLUMNS = { ...SHOWN, principalId: memberships.principalId };
const OWN_MEMBERSHIP = and(
  eq(memberships.allianceId, apiKeys.allianceId),
  eq(memberships.id, apiKeys.membershipId),
);

type KeyRow = Omit<typeof apiKeys.$inferSelect, "hash"> & { principalId: string };

function toApiKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    role: row.role,
    merchantId: row.merchantId,
    principalId: row.principalId,
    membershipId: row.membershipId,
    label: row.label,
    storeRef: row.storeRef,
    createdAt: toIso(row.createdAt),
    usedAt: isoOrNull(row.usedAt),
    expiresAt: isoOrNull(row.expiresAt),
    revokedAt: isoOrNull(row.revokedAt),
  };
}

function isoOrNull(atMs: number | null): string | null {
  return atMs === null ? null : toIso(atMs);
}

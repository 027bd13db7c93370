// API keys as their holders manage them: a key that a person makes is that person, with at most its own role.
import { and, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import type { ApiKey, ApiKeyRequest, CreatedApiKey } from "../../../schema/contract/api-keys.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { Problem } from "../../../schema/problems.ts";
import { apiKeys, memberships } from "../../../schema/tables/access.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { statement } from "../../db/statement.ts";
import { lastOwnerStays } from "../membership/last-owner.ts";
import { placeOf } from "../membership/place.ts";
import { actorStands } from "../membership/standing.ts";
import { merchantNameAt, storeNameAt } from "../stores/names.ts";
import { issueKey } from "./issue.ts";

/** @throws Problem `role_not_allowed`, `not_found`, `validation_failed`. */
export async function createApiKey(ctx: MemberContext, request: ApiKeyRequest): Promise<CreatedApiKey> {
  const { role, label, storeRef } = request;
  const place = await placeOf(ctx, request);
  const { merchantId } = place;
  const made = await makeKey(ctx, { ...place, role, storeRef, label });
  return commit(ctx, made.answer, [
    ...must(actorStands(ctx)),
    ...made.writes,
    audit(ctx, ctx.alliance.id, "api_key.created", made.answer.id, { role, merchantId }, { merchantId }),
  ]);
}

/** Newest first: an admin sees the alliance's keys, an owner its merchant's. */
export async function listApiKeys(ctx: MemberContext, query: PageQuery): Promise<Page<ApiKey>> {
  const merchantId = merchantOf(ctx);
  const page = await pageOf(query, (after, limit) =>
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
  );
  return { ...page, data: page.data.map(toApiKey) };
}

/**
 * A revoked key is refused on the very next request, one's own included.
 *
 * @throws Problem `not_found`, `last_owner_stays`.
 */
export async function revokeApiKey(ctx: MemberContext, id: string): Promise<ApiKey> {
  const row = await findKey(ctx, id);
  if (row.revokedAt !== null) return toApiKey(row);
  const revoked = statement(
    sql`UPDATE api_keys SET revoked_at = ${ctx.now} WHERE alliance_id = ${ctx.alliance.id} AND id = ${id}
      AND revoked_at IS NULL`,
  );
  return commit(ctx, toApiKey({ ...row, revokedAt: ctx.now }), [
    ...must(actorStands(ctx)),
    ...exactlyOne("api_key_is_as_read", revoked),
    ...must(...entryStays(ctx, row)),
    audit(ctx, ctx.alliance.id, "api_key.revoked", id, {}, row),
  ]);
}

/** A key is a way in only for the role of its own membership; one that gives less keeps nobody from getting in. */
export function entryStays(ctx: MemberContext, { role, merchantId, membershipRole }: KeyRow) {
  return role === membershipRole ? lastOwnerStays(ctx, { role, merchantId }) : [];
}

/** A key that the asker may manage. @throws Problem `not_found`. */
export async function findKey(ctx: MemberContext, id: string): Promise<KeyRow> {
  const [row] = await ctx.db
    .select(KEY_COLUMNS)
    .from(apiKeys)
    .innerJoin(memberships, OWN_MEMBERSHIP)
    .where(and(eq(apiKeys.allianceId, ctx.alliance.id), eq(apiKeys.id, id)));
  const merchantId = merchantOf(ctx);
  if (!row || (merchantId !== undefined && row.merchantId !== merchantId)) throw new Problem("not_found");
  return row;
}

/** A key of the asker's own membership: its answer, and the write that stores it. */
export async function makeKey(
  ctx: MemberContext,
  wanted: Pick<KeyRow, "role" | "merchantId" | "merchantName" | "storeRef" | "storeName" | "label">,
) {
  const { principalId, membershipId } = ctx.actor;
  const { role, merchantId, merchantName, storeRef, storeName, label } = wanted;
  const rights = { role, merchantId, storeRef, label, membershipId };
  const { id, key, writes } = await issueKey({
    ...rights,
    allianceId: ctx.alliance.id,
    test: ctx.alliance.test,
    shard: ctx.shard,
    createdAt: ctx.now,
  });
  const unused = { createdAt: toIso(ctx.now), usedAt: null, expiresAt: null, revokedAt: null };
  const answer: CreatedApiKey = { id, ...rights, merchantName, storeName, principalId, ...unused, key };
  return { answer, writes };
}

const { hash: _, ...SHOWN } = getTableColumns(apiKeys);
const KEY_COLUMNS = {
  ...SHOWN,
  merchantName: merchantNameAt(apiKeys),
  storeName: storeNameAt(apiKeys),
  principalId: memberships.principalId,
  membershipRole: memberships.role,
};
const OWN_MEMBERSHIP = and(
  eq(memberships.allianceId, apiKeys.allianceId),
  eq(memberships.id, apiKeys.membershipId),
);

export type KeyRow = Omit<typeof apiKeys.$inferSelect, "hash"> & {
  merchantName: string | null;
  storeName: string | null;
  principalId: string;
  membershipRole: ApiKey["role"];
};

function toApiKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    role: row.role,
    merchantId: row.merchantId,
    principalId: row.principalId,
    membershipId: row.membershipId,
    label: row.label,
    storeRef: row.storeRef,
    merchantName: row.merchantName,
    storeName: row.storeName,
    createdAt: toIso(row.createdAt),
    usedAt: isoOrNull(row.usedAt),
    expiresAt: isoOrNull(row.expiresAt),
    revokedAt: isoOrNull(row.revokedAt),
  };
}

function isoOrNull(atMs: number | null): string | null {
  return atMs === null ? null : toIso(atMs);
}

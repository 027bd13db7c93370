// A merchant's own stores, by the references that it uses itself.
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Store, StorePatch, StoreRequest } from "../../../schema/contract/merchants.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { stores } from "../../../schema/tables/merchants.ts";
import { toIso } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { insert, statement } from "../../db/statement.ts";
import { boundStore } from "../redemption/own-store.ts";

/** @throws Problem `reference_taken`. */
export async function createStore(ctx: MerchantContext, request: StoreRequest): Promise<Store> {
  const { merchantId } = ctx.actor;
  const row = { allianceId: ctx.alliance.id, id: newId("store"), merchantId, ...request, createdAt: ctx.now };
  return commit(ctx, toStore(row), [
    insert(stores, row),
    audit(ctx, row.allianceId, "store.created", row.id),
  ]);
}

/** Newest first. An account that is bound to a store sees that one. */
export async function listStores(ctx: MerchantContext, query: PageQuery): Promise<Page<Store>> {
  const bound = boundStore(ctx);
  const own = and(
    eq(stores.allianceId, ctx.alliance.id),
    eq(stores.merchantId, ctx.actor.merchantId),
    bound === undefined ? undefined : eq(stores.reference, bound),
  );
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select()
      .from(stores)
      .where(and(own, after === undefined ? undefined : lt(stores.id, after)))
      .orderBy(desc(stores.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map(toStore) };
}

/** Changes what was sent; a store's reference stays, because terms name it. @throws Problem `not_found`. */
export async function reviseStore(ctx: MerchantContext, id: string, patch: StorePatch): Promise<Store> {
  const [row] = await ctx.db
    .select()
    .from(stores)
    .where(
      and(
        eq(stores.allianceId, ctx.alliance.id),
        eq(stores.id, id),
        eq(stores.merchantId, ctx.actor.merchantId),
      ),
    );
  if (!row) throw new Problem("not_found");
  const { name, address } = patch;
  const after = { ...row, name: name ?? row.name, address: address === undefined ? row.address : address };
  return commit(ctx, toStore(after), [
    statement(sql`UPDATE stores SET name = coalesce(${name ?? null}, name),
      address = ${address === undefined ? sql`address` : sql`${address}`}
      WHERE alliance_id = ${ctx.alliance.id} AND id = ${id}`),
    audit(ctx, ctx.alliance.id, "store.revised", id),
  ]);
}

function toStore(row: typeof stores.$inferSelect): Store {
  const { id, merchantId, reference, name, address, createdAt } = row;
  return { id, merchantId, reference, name, address, createdAt: toIso(createdAt) };
}

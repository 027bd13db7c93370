// Redemptions as their two sides see them, with their transfers and refunds.
import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type {
  ListedRedemption,
  RedemptionDetail,
  RedemptionQuery,
} from "../../../schema/contract/redemptions.ts";
import { ALLIANCE_OWNER } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { redemptions } from "../../../schema/tables/redemptions.ts";
import { refunds } from "../../../schema/tables/refunds.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { claimsOf, latestSettlement } from "../disputes/obstacles.ts";
import { namesOf } from "../ledger/owner-names.ts";
import { transfersOfRedemption } from "../ledger/redemption-transfers.ts";
import { settlementIdsOf, toTransfer } from "../ledger/shape.ts";
import { storeNamesOf } from "../stores/names.ts";
import { heldOf } from "./held.ts";
import { storeAt } from "./own-store.ts";
import type { RefundRow } from "./refund-facts.ts";
import { narrowing, ofSide, sidesOf } from "./selection.ts";
import { type RedemptionRow, toListedRedemption } from "./shape.ts";

/**
 * In the order asked for, newest first by default: those in which a merchant took part on either side; a cashier sees its shop's of today, an account that is
 * bound to a store that store's.
 *
 * @throws Problem `store_not_yours`.
 */
export async function listRedemptions(
  ctx: MemberContext,
  query: RedemptionQuery,
): Promise<Page<ListedRedemption>> {
  storeAt(ctx, query.storeRef);
  const page = await pageOf(query, async (after, limit) => {
    const sides = await Promise.all(
      sidesOf(ctx, query.role).map((side) => walk(ctx, query, side, after, limit)),
    );
    return sides.flat().sort(merged(query)).slice(0, limit);
  });
  return { ...page, data: await listed(ctx, page.data) };
}

/** @throws Problem `not_found` to whoever took no part in it. */
export async function readRedemption(ctx: MemberContext, id: string): Promise<RedemptionDetail> {
  const { id: allianceId } = ctx.alliance;
  const [[row], made] = await ctx.db.batch([
    ctx.db
      .select()
      .from(redemptions)
      .where(
        and(eq(redemptions.allianceId, allianceId), eq(redemptions.id, id), or(...sidesOf(ctx, undefined))),
      ),
    ctx.db
      .select()
      .from(refunds)
      .where(and(eq(refunds.allianceId, allianceId), eq(refunds.redemptionId, id)))
      .orderBy(asc(refunds.sequence)),
  ]);
  if (!row) throw new Problem("not_found");
  const [shown] = await listed(ctx, [row]);
  if (!shown) throw new Problem("not_found");
  const [transfers, [latest]] = await batchRead(ctx.d1, [
    transfersOfRedemption(allianceId, id),
    latestSettlement(allianceId),
  ]);
  const claims = claimsOf(row, transfers, latest);
  const visible = transfers.filter((it) => isSideOf(ctx, it));
  const settlementIds = await settlementIdsOf(ctx, visible);
  return {
    ...shown,
    transfers: visible.map((it, index) => toTransfer(it, settlementIds[index] ?? null, ctx.now)),
    claims: claims.filter(({ debtorId, creditorId }) =>
      isSideOf(ctx, { debitId: debtorId, creditId: creditorId }),
    ),
    refunds: made.map(toListedRefund),
  };
}

/** With their names, what was refunded and what is held, in one trip for all of them. */
async function listed(ctx: MemberContext, rows: readonly RedemptionRow[]): Promise<ListedRedemption[]> {
  if (rows.length === 0) return [];
  const parties = rows.flatMap(({ gifterId, redeemerId }) => [gifterId, redeemerId]);
  const [names, titles, stores, refunded, held] = await batchRead(ctx.d1, [
    namesOf(ctx, parties),
    titlesOf(ctx, rows),
    storeNamesOf(
      ctx,
      rows.map(({ redeemerId, storeRef }) => ({ merchantId: redeemerId, reference: storeRef })),
    ),
    refundedOf(ctx, rows),
    heldOf(ctx, rows),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  const storeOf = new Map(stores.map((it) => [`${it.merchantId} ${it.reference}`, it.name]));
  const refundedBy = new Map(refunded.map((it) => [it.redemptionId, { ...it, isFull: it.isFull === 1 }]));
  const heldBy = new Map(held.map(({ redemptionId, ...it }) => [redemptionId, it]));
  return rows.map((row) =>
    toListedRedemption(row, merchantOf(ctx) ?? ALLIANCE_OWNER, {
      offerTitle: titleOf.get(row.offerId) ?? "",
      storeName: storeOf.get(`${row.redeemerId} ${row.storeRef}`) ?? null,
      nameOf: (merchantId) => nameOf.get(merchantId) ?? "",
      refunded: refundedBy.get(row.id),
      held: heldBy.get(row.id) ?? { heldMinor: 0, upheldMinor: 0 },
    }),
  );
}

function titlesOf(
  ctx: MemberContext,
  rows: readonly RedemptionRow[],
): Statement<{ id: string; title: string }> {
  const ids = JSON.stringify([...new Set(rows.map(({ offerId }) => offerId))]);
  return statement(sql`SELECT id, title FROM offers
    WHERE alliance_id = ${ctx.alliance.id} AND id IN (SELECT value FROM json_each(${ids}))`);
}

/** Each refund carries the total so far, and that only grows; after the one that completes it there is none. */
function refundedOf(
  ctx: MemberContext,
  rows: readonly RedemptionRow[],
): Statement<{ redemptionId: string; refundedMinor: number; isFull: number }> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  return statement(sql`SELECT redemption_id AS redemptionId, max(refunded_minor) AS refundedMinor,
      max(completes) AS isFull FROM refunds
    WHERE alliance_id = ${ctx.alliance.id} AND redemption_id IN (SELECT value FROM json_each(${ids}))
    GROUP BY redemption_id`);
}

async function walk(
  ctx: MemberContext,
  query: RedemptionQuery,
  side: SQL | undefined,
  after: string | undefined,
  limit: number,
): Promise<RedemptionRow[]> {
  const { beyond, inOrder } = eitherWay(query.order);
  return ctx.db
    .select()
    .from(redemptions)
    .where(and(ofSide(ctx, query, side), ...narrowing(ctx, query), beyond(redemptions.id, after)))
    .orderBy(inOrder(redemptions.id))
    .limit(limit);
}

function merged({ order }: RedemptionQuery): (a: RedemptionRow, b: RedemptionRow) => number {
  const later = order === "oldest" ? 1 : -1;
  return (a, b) => (a.id > b.id ? later : -later);
}

/** A merchant sees the transfers that it is a side of; what its partner pays the alliance is not its own. */
function isSideOf(ctx: MemberContext, { debitId, creditId }: { debitId: string; creditId: string }): boolean {
  const merchantId = merchantOf(ctx);
  return merchantId === undefined || merchantId === debitId || merchantId === creditId;
}

function toListedRefund(row: RefundRow): RedemptionDetail["refunds"][number] {
  const { id, redemptionId, reference, amountMinor, refundedMinor, createdAt } = row;
  return { id, redemptionId, reference, amountMinor, refundedMinor, createdAt: toIso(createdAt) };
}

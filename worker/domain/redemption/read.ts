// Redemptions as their two sides see them, with their transfers and refunds.
import { and, asc, desc, eq, lt, or, type SQL } from "drizzle-orm";
import type { Redemption, RedemptionDetail, RedemptionQuery } from "../../../schema/contract/redemptions.ts";
import { Problem } from "../../../schema/problems.ts";
import { redemptions } from "../../../schema/tables/redemptions.ts";
import { refunds } from "../../../schema/tables/refunds.ts";
import { dayOf, toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { few } from "../../db/few.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { read } from "../../db/read.ts";
import { settlementIdsOf, toTransfer } from "../ledger/shape.ts";
import { boundStore, storeAt } from "./own-store.ts";
import type { RefundRow } from "./refund-facts.ts";
import { type RedemptionRow, toRedemption } from "./shape.ts";
import { transfersOfRedemption } from "./transfers.ts";

/**
 * Newest first: those in which a merchant took part on either side; a cashier sees its shop's of today, an account that is
 * bound to a store that store's.
 *
 * @throws Problem `store_not_yours`.
 */
export async function listRedemptions(ctx: MemberContext, query: RedemptionQuery): Promise<Page<Redemption>> {
  storeAt(ctx, query.storeRef);
  const page = await pageOf(query, async (after, limit) => {
    const sides = await Promise.all(sidesOf(ctx).map((side) => walk(ctx, query, side, after, limit)));
    return sides.flat().sort(newestFirst).slice(0, limit);
  });
  return { ...page, data: page.data.map(toRedemption) };
}

/** @throws Problem `not_found` to whoever took no part in it. */
export async function readRedemption(ctx: MemberContext, id: string): Promise<RedemptionDetail> {
  const { id: allianceId } = ctx.alliance;
  const [[row], made] = await ctx.db.batch([
    ctx.db
      .select()
      .from(redemptions)
      .where(and(eq(redemptions.allianceId, allianceId), eq(redemptions.id, id), or(...sidesOf(ctx)))),
    ctx.db
      .select()
      .from(refunds)
      .where(and(eq(refunds.allianceId, allianceId), eq(refunds.redemptionId, id)))
      .orderBy(asc(refunds.sequence)),
  ]);
  if (!row) throw new Problem("not_found");
  const [transfers] = await read(ctx, transfersOfRedemption(allianceId, id));
  const visible = transfers.filter((it) => isSideOf(ctx, it));
  const settlementIds = await settlementIdsOf(ctx, visible);
  return {
    ...toRedemption(row),
    refundedMinor: made.at(-1)?.refundedMinor ?? 0,
    transfers: visible.map((it, index) => toTransfer(it, settlementIds[index] ?? null)),
    refunds: made.map(toListedRefund),
  };
}

/** The conditions under which the asker took part; one index serves each. An admin sees every one. */
function sidesOf(ctx: MemberContext): (SQL | undefined)[] {
  const merchantId = merchantOf(ctx);
  if (merchantId === undefined) return [undefined];
  const atItsShop = few(eq(redemptions.redeemerId, merchantId));
  const store = boundStore(ctx);
  if (store !== undefined) return [and(atItsShop, eq(redemptions.storeRef, store))];
  return ctx.actor.role === "cashier" ? [atItsShop] : [atItsShop, few(eq(redemptions.gifterId, merchantId))];
}

async function walk(
  ctx: MemberContext,
  { orderReference, storeRef, day }: RedemptionQuery,
  side: SQL | undefined,
  after: string | undefined,
  limit: number,
): Promise<RedemptionRow[]> {
  const shownDay = ctx.actor.role === "cashier" ? dayOf(ctx.now, ctx.alliance.timeZone) : day;
  return ctx.db
    .select()
    .from(redemptions)
    .where(
      and(
        eq(redemptions.allianceId, ctx.alliance.id),
        side,
        orderReference === undefined ? undefined : few(eq(redemptions.orderReference, orderReference)),
        storeRef === undefined ? undefined : eq(redemptions.storeRef, storeRef),
        shownDay === undefined ? undefined : eq(redemptions.orderDay, shownDay),
        after === undefined ? undefined : lt(redemptions.id, after),
      ),
    )
    .orderBy(desc(redemptions.id))
    .limit(limit);
}

function newestFirst(a: RedemptionRow, b: RedemptionRow): number {
  return a.id < b.id ? 1 : -1;
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

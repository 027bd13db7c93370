// Holding a coupon while a checkout is in progress, and letting it go.
import { and, eq, sql } from "drizzle-orm";
import type { Release, Reservation, ReservationRequest } from "../../../schema/contract/coupons.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { discountOf } from "../../../schema/split.ts";
import { reservations } from "../../../schema/tables/reservations.ts";
import { toIso } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert, statement } from "../../db/statement.ts";
import { couponAtTill } from "./at-till.ts";
import { couponHasNotEnded, couponIsUsable, tillCodeIsGood } from "./guards.ts";

/** @throws Problem what `couponAtTill` throws. */
export async function reserve(
  ctx: MerchantContext,
  code: string,
  request: ReservationRequest,
): Promise<Reservation> {
  const { order, ttlSeconds } = request;
  const { coupon } = await couponAtTill(ctx, code, request);
  const id = newId("reservation");
  const expiresAt = ctx.now + ttlSeconds * 1000;
  const discountMinor = discountOf(coupon.terms.discount, order.amountMinor);
  const payableMinor = order.amountMinor - discountMinor;
  return commit(ctx, { id, expiresAt: toIso(expiresAt), discountMinor, payableMinor }, [
    ...must(
      couponHasNotEnded(coupon),
      couponIsUsable(coupon, ctx.now, undefined),
      ...tillCodeIsGood(ctx, coupon),
    ),
    insert(reservations, {
      allianceId: ctx.alliance.id,
      id,
      couponId: coupon.couponId,
      redeemerId: coupon.redeemerId,
      orderReference: order.reference,
      amountMinor: order.amountMinor,
      expiresAt,
      createdAt: ctx.now,
    }),
    audit(ctx, ctx.alliance.id, "coupon.reserved", coupon.couponId, { reservationId: id }),
  ]);
}

/** Lets a reservation go; again is harmless. @throws Problem `not_found`. */
export async function release(ctx: MerchantContext, id: string): Promise<Release> {
  const [row] = await ctx.db
    .select({ couponId: reservations.couponId })
    .from(reservations)
    .where(
      and(
        eq(reservations.allianceId, ctx.alliance.id),
        eq(reservations.id, id),
        eq(reservations.redeemerId, ctx.actor.merchantId),
      ),
    );
  if (!row) throw new Problem("not_found");
  return commit(ctx, { id, releasedAt: toIso(ctx.now) }, [
    statement(sql`INSERT INTO reservation_releases (alliance_id, reservation_id, released_at)
      VALUES (${ctx.alliance.id}, ${id}, ${ctx.now}) ON CONFLICT DO NOTHING`),
    audit(ctx, ctx.alliance.id, "coupon.released", row.couponId, { reservationId: id }),
  ]);
}

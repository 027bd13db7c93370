// What became of all coupons of the gifts in a list.
import { and, type SQL, sql } from "drizzle-orm";
import type { CouponState } from "../../../schema/contract/coupons.ts";
import type { GiftSelection, GiftTotals } from "../../../schema/contract/gifts.ts";
import { MOST_SUMMED } from "../../../schema/contract/totals.ts";
import type { MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { isInState } from "../coupons/in-state.ts";
import { givenBy, narrowing } from "./selection.ts";

/** Of the very gifts that the list has for the asker. */
export async function totalGifts(ctx: MemberContext, selection: GiftSelection): Promise<GiftTotals> {
  const [[sum]] = await batchRead(ctx.d1, [sumOf(ctx, selection)]);
  if (!sum) throw new RangeError("A sum over no rows is a row all the same.");
  const { looked, rows, ...ended } = sum;
  const complete = looked <= MOST_SUMMED;
  const { coupons, redeemedCoupons, refundedCoupons, expiredCoupons, revokedCoupons, passedOnCoupons } =
    ended;
  const openCoupons =
    coupons - redeemedCoupons - refundedCoupons - expiredCoupons - revokedCoupons - passedOnCoupons;
  return { rows, complete, sums: complete ? { ...ended, openCoupons } : null };
}

type Ended = Omit<NonNullable<GiftTotals["sums"]>, "openCoupons">;

/** Along the index that the list walks; what is only told gift by gift is told of as many as may be. */
export function sumOf(
  ctx: MemberContext,
  selection: GiftSelection,
): Statement<Ended & { looked: number; rows: number }> {
  const isWanted = and(...narrowing(ctx, selection)) ?? sql`true`;
  const inState = (state: CouponState): SQL => sql`count(*) FILTER (WHERE ${isInState(state, ctx.now)})`;
  return statement(sql`WITH looked AS MATERIALIZED (SELECT id, ${isWanted} AS is_wanted FROM gifts
      WHERE ${givenBy(ctx, selection)} LIMIT ${MOST_SUMMED + 1})
    SELECT (SELECT count(*) FROM looked) AS looked, (SELECT count(*) FROM looked WHERE is_wanted) AS rows,
      count(*) AS coupons, ${inState("redeemed")} AS redeemedCoupons, ${inState("refunded")} AS refundedCoupons,
      ${inState("expired")} AS expiredCoupons, ${inState("revoked")} AS revokedCoupons,
      ${inState("passed_on")} AS passedOnCoupons
    FROM looked g
    CROSS JOIN coupons c INDEXED BY coupons_by_gift ON c.alliance_id = ${ctx.alliance.id} AND c.gift_id = g.id
    WHERE g.is_wanted`);
}

// Which gifts a list and its totals are about: whose, and of them which.
import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { GiftSelection } from "../../../schema/contract/gifts.ts";
import { gifts } from "../../../schema/tables/gifts.ts";
import { fromIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { few } from "../../db/few.ts";
import { madeWithin } from "../../db/made-within.ts";
import { isInState } from "../coupons/in-state.ts";

/** What an index leads to: a gifter's own, or all of the alliance for an admin; of a span of time or of one order. */
export function givenBy(ctx: MemberContext, { from, to, reference }: GiftSelection): SQL | undefined {
  const gifterId = merchantOf(ctx);
  return and(
    eq(gifts.allianceId, ctx.alliance.id),
    gifterId === undefined ? undefined : few(eq(gifts.gifterId, gifterId)),
    reference === undefined ? undefined : few(eq(gifts.sourceReference, reference)),
    ...madeWithin(ctx, "gift", gifts.id, { from, to }),
  );
}

/** What is only told gift by gift. */
export function narrowing(ctx: MemberContext, { state, from, to }: GiftSelection): (SQL | undefined)[] {
  const inState = (of: NonNullable<typeof state>) =>
    sql`EXISTS (SELECT 1 FROM coupons c INDEXED BY coupons_by_gift WHERE c.alliance_id = ${gifts.allianceId}
      AND c.gift_id = ${gifts.id} AND ${isInState(of, ctx.now)})`;
  return [
    state === undefined ? undefined : inState(state),
    from === undefined ? undefined : gte(gifts.createdAt, fromIso(from)),
    to === undefined ? undefined : lt(gifts.createdAt, fromIso(to)),
  ];
}

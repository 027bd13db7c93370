// Which redemptions a list and its totals are about: whose, and of them which.
import { and, eq, gte, lt, or, type SQL } from "drizzle-orm";
import type { RedemptionSelection } from "../../../schema/contract/redemptions.ts";
import { redemptions } from "../../../schema/tables/redemptions.ts";
import { dayOf, fromIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { few } from "../../db/few.ts";
import { madeWithin } from "../../db/made-within.ts";
import { boundStore } from "./own-store.ts";

/** The conditions under which the asker took part; one index serves each. An admin sees every one. */
export function sidesOf(ctx: MemberContext, role: RedemptionSelection["role"]): (SQL | undefined)[] {
  const merchantId = merchantOf(ctx);
  if (merchantId === undefined) return [undefined];
  const atItsShop = few(eq(redemptions.redeemerId, merchantId));
  const store = boundStore(ctx);
  if (store !== undefined) return [and(atItsShop, eq(redemptions.storeRef, store))];
  if (ctx.actor.role === "cashier") return [atItsShop];
  const byItsGift = few(eq(redemptions.gifterId, merchantId));
  if (role === undefined) return [atItsShop, byItsGift];
  return role === "redeemer" ? [atItsShop] : [byItsGift];
}

/** What an index leads to: a side's redemptions, of a span of time or of one order. */
export function ofSide(
  ctx: MemberContext,
  { orderReference, from, to }: RedemptionSelection,
  side: SQL | undefined,
): SQL | undefined {
  return and(
    eq(redemptions.allianceId, ctx.alliance.id),
    side,
    orderReference === undefined ? undefined : few(eq(redemptions.orderReference, orderReference)),
    ...madeWithin(ctx, "redemption", redemptions.id, { from, to }),
  );
}

/** What is only told row by row. A cashier's are those of today. */
export function narrowing(
  ctx: MemberContext,
  { storeRef, day, partnerId, from, to }: RedemptionSelection,
): (SQL | undefined)[] {
  const shownDay = ctx.actor.role === "cashier" ? dayOf(ctx.now, ctx.alliance.timeZone) : day;
  return [
    storeRef === undefined ? undefined : eq(redemptions.storeRef, storeRef),
    shownDay === undefined ? undefined : eq(redemptions.orderDay, shownDay),
    partnerId === undefined
      ? undefined
      : or(eq(redemptions.gifterId, partnerId), eq(redemptions.redeemerId, partnerId)),
    from === undefined ? undefined : gte(redemptions.redeemedAt, fromIso(from)),
    to === undefined ? undefined : lt(redemptions.redeemedAt, fromIso(to)),
  ];
}

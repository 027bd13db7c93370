// Redeeming a coupon: it ends once, and the money it moves is in the ledger, in one write.
import { and, eq, inArray, min, sql } from "drizzle-orm";
import type { Redemption, RedemptionRequest } from "../../../schema/contract/redemptions.ts";
import { ALLIANCE_OWNER, newId } from "../../../schema/ids.ts";
import { ALL_BPS } from "../../../schema/money.ts";
import { generatedReference } from "../../../schema/order-reference.ts";
import { type Split, split } from "../../../schema/split.ts";
import { couponEndings } from "../../../schema/tables/coupons.ts";
import { customers, redemptions } from "../../../schema/tables/redemptions.ts";
import { DAY_MS, dayOf } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { isReserved } from "../coupons/state.ts";
import { holdsAtRedemption } from "../disputes/for-fraud.ts";
import { type HolderKeys, holderKeysOf } from "../holders/key.ts";
import { rekey } from "../holders/rekey.ts";
import { NEW_CUSTOMER } from "../ledger/accounts.ts";
import { type Posting, post, toTransfers } from "../ledger/post.ts";
import { couponAtTill } from "./at-till.ts";
import type { CouponFacts } from "./facts.ts";
import { couponIsRedeemable, tillCodeIsGood } from "./guards.ts";
import { toRedemption } from "./shape.ts";

type Row = typeof redemptions.$inferSelect;

/**
 * Redeems a coupon on an order, exactly once under any concurrency.
 *
 * @throws Problem what `couponAtTill` throws, `order_already_has_coupon`.
 */
export async function redeem(ctx: MerchantContext, asked: RedemptionRequest): Promise<Redemption> {
  const { coupon, storeRef } = await couponAtTill(ctx, asked.code, asked);
  const request = { ...asked, storeRef };
  const orderReference = request.order.reference ?? reservedOrder(ctx, coupon) ?? generatedReference();
  const customer = await customerOf(ctx, coupon, request);
  const money = split({
    terms: coupon.terms,
    amountMinor: request.order.amountMinor,
    feeBps: coupon.feeBps,
    earnsCommission: customer.isNew || !coupon.terms.newCustomersOnly,
    funders: [
      { merchantId: coupon.redeemerId, weight: ALL_BPS - coupon.coFundingBps },
      { merchantId: coupon.gifterId, weight: coupon.coFundingBps },
    ],
  });
  const row = newRedemption(ctx, coupon, request, { orderReference, isNewCustomer: customer.isNew, money });
  const transfers = toTransfers(postingsOf(ctx, row), occasionOf(row));
  return commit(ctx, toRedemption(row), [
    ...must(
      couponIsRedeemable(coupon, ctx.now, request.reservationId),
      ...tillCodeIsGood(ctx, coupon, request.reservationId),
    ),
    insert(couponEndings, {
      allianceId: row.allianceId,
      couponId: row.couponId,
      ending: "redeemed",
      endedAt: ctx.now,
    }),
    insert(redemptions, row),
    ...remember(ctx, coupon, customer.named),
    ...spend(row),
    ...post(transfers),
    ...holdsAtRedemption(ctx, coupon, transfers),
    audit(ctx, row.allianceId, "coupon.redeemed", row.id, {
      couponId: row.couponId,
      shownBy: coupon.shown.by,
    }),
  ]);
}

/** The order for which this checkout holds the coupon. */
function reservedOrder(ctx: MerchantContext, coupon: CouponFacts): string | null {
  return isReserved(coupon, ctx.now) ? coupon.reservedOrder : null;
}

/** `named` are the keys of a holder whom the till alone names. */
type Customer = { isNew: boolean; named: HolderKeys | null };

/** Known = named by the gift, else by the till. New = known, and first seen by this redeemer after the gift. */
async function customerOf(
  ctx: MerchantContext,
  coupon: CouponFacts,
  { holder }: RedemptionRequest,
): Promise<Customer> {
  const isNew = (firstSeenAt: number | null) => firstSeenAt === null || firstSeenAt >= coupon.giftedAt;
  if (coupon.holderKey !== null) return { isNew: isNew(coupon.firstSeenAt), named: null };
  if (holder === undefined) return { isNew: false, named: null };
  const named = await holderKeysOf(ctx, holder, ctx.actor.merchantId);
  const [seen] = await ctx.db
    .select({ firstSeenAt: min(customers.firstSeenAt) })
    .from(customers)
    .where(
      and(
        eq(customers.allianceId, ctx.alliance.id),
        inArray(customers.holderKey, [...named]),
        eq(customers.merchantId, coupon.redeemerId),
      ),
    );
  return { isNew: isNew(seen?.firstSeenAt ?? null), named };
}

type Decided = { orderReference: string; isNewCustomer: boolean; money: Split };

/** effectiveAt = max(redeemedAt + holdDays, now, latest cut-off): nothing has to run for a hold to end. */
function newRedemption(
  ctx: MerchantContext,
  coupon: CouponFacts,
  request: RedemptionRequest,
  { orderReference, isNewCustomer, money }: Decided,
): Row {
  return {
    allianceId: ctx.alliance.id,
    id: newId("redemption"),
    couponId: coupon.couponId,
    giftId: coupon.giftId,
    offerId: coupon.offerId,
    gifterId: coupon.gifterId,
    redeemerId: coupon.redeemerId,
    storeRef: request.storeRef ?? "",
    orderDay: dayOf(ctx.now, ctx.alliance.timeZone),
    orderReference,
    amountMinor: request.order.amountMinor,
    discountMinor: money.discountMinor,
    netMinor: money.netMinor,
    commissionMinor: money.commissionMinor,
    feeMinor: money.feeMinor,
    subsidies: money.subsidies,
    newCustomer: isNewCustomer,
    channel: request.channel,
    staffRef: request.staffRef ?? null,
    principalId: ctx.actor.principalId,
    keyId: ctx.actor.keyId ?? ctx.actor.sessionId,
    effectiveAt: Math.max(ctx.now + coupon.holdDays * DAY_MS, coupon.latestCutoffAt ?? 0),
    redeemedAt: ctx.now,
  };
}

/** From now on the redeemer knows this customer: by the key that the gift has when this is written, if it still has one. */
function remember(
  ctx: MerchantContext,
  { giftId, holderKey }: CouponFacts,
  named: HolderKeys | null,
): Statement[] {
  if (holderKey === null && named === null) return [];
  const { id: allianceId } = ctx.alliance;
  const seen = sql`${ctx.actor.merchantId}, ${ctx.now}, ${ctx.receivedAt}`;
  const known =
    named === null
      ? sql`SELECT alliance_id, holder_key, ${seen} FROM gift_holders
          WHERE alliance_id = ${allianceId} AND gift_id = ${giftId}`
      : sql`SELECT ${allianceId}, ${named[0]}, ${seen} WHERE true`;
  return [
    ...(named === null ? [] : rekey(allianceId, named)),
    statement(sql`INSERT INTO customers (alliance_id, holder_key, merchant_id, first_seen_at, last_seen_at) ${known}
      ON CONFLICT DO UPDATE SET last_seen_at = excluded.last_seen_at
      WHERE excluded.last_seen_at > last_seen_at + ${DAY_MS}`),
  ];
}

/** The discount counts against the offer's budget from now on. */
function spend({ allianceId, offerId, discountMinor }: Row): Statement[] {
  if (discountMinor === 0) return [];
  return [
    statement(sql`UPDATE offers SET discounted_minor = discounted_minor + ${discountMinor}
      WHERE alliance_id = ${allianceId} AND id = ${offerId}`),
  ];
}

/** Redeemer pays gifter and alliance; each other funder pays the redeemer; a new customer counts for the gifter. */
function postingsOf(ctx: MerchantContext, row: Row): Posting[] {
  const unit = ctx.alliance.currency;
  const { redeemerId, gifterId, commissionMinor, feeMinor } = row;
  return [
    {
      code: "commission",
      debitId: redeemerId,
      creditId: gifterId,
      amountMinor: commissionMinor - feeMinor,
      unit,
    },
    { code: "fee", debitId: redeemerId, creditId: ALLIANCE_OWNER, amountMinor: feeMinor, unit },
    ...row.subsidies.map(
      ({ merchantId, amountMinor }): Posting => ({
        code: "subsidy",
        debitId: merchantId,
        creditId: redeemerId,
        amountMinor,
        unit,
      }),
    ),
    {
      code: "new_customer",
      debitId: redeemerId,
      creditId: gifterId,
      amountMinor: row.newCustomer ? 1 : 0,
      unit: NEW_CUSTOMER,
    },
  ];
}

function occasionOf({ allianceId, id, effectiveAt, redeemedAt }: Row) {
  return { allianceId, effectiveAt, createdAt: redeemedAt, redemptionId: id };
}

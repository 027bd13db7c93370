// Everything that is held about a holder: gifts with their coupons and redemptions, and which merchants know them.
import { sql } from "drizzle-orm";
import type { HolderExport, HolderRequest } from "../../../schema/contract/holders.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { read } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { type CouponViewRow, couponsOfGifts, toGiftedCoupon } from "../coupons/view.ts";
import { findHolder, isOfHolder } from "./find.ts";
import type { HolderKeys } from "./key.ts";

type HeldGift = NonNullable<HolderExport["gifts"]>[number];
type HeldCoupon = HeldGift["coupons"][number];

/**
 * Reads, and writes down that somebody looked. Neither the identifier nor its hash is in the answer.
 *
 * @throws Problem `not_found` for the merchant of an external identifier, `validation_failed`.
 */
export async function exportHolder(ctx: AdminContext, request: HolderRequest): Promise<HolderExport> {
  const { id: allianceId } = ctx.alliance;
  const { kind } = request.holder;
  const keys = await findHolder(ctx, request);
  const [gifts, customers] = await read(ctx, giftsTo(allianceId, keys), customersBy(allianceId, keys));
  const giftIds = gifts.map((it) => it.id);
  const [coupons, redemptions] = await read(
    ctx,
    couponsOfGifts(allianceId, giftIds),
    redemptionsOfGifts(allianceId, giftIds),
  );
  const redemptionOf = new Map(redemptions.map((it) => [it.couponId, it]));
  const couponOf = (row: CouponViewRow): HeldCoupon => ({
    ...toGiftedCoupon(row, ctx.now, "lastFour"),
    redemption: toRedemption(redemptionOf.get(row.id)),
  });
  const couponsOf = Map.groupBy(coupons, (it) => it.giftId);
  const answer = {
    exportedAt: toIso(ctx.now),
    holder: { kind },
    gifts: gifts.map((row) => toGift(row, (couponsOf.get(row.id) ?? []).map(couponOf))),
    knownTo: customers.map(({ merchantId, firstSeenAt, lastSeenAt }) => ({
      merchantId,
      firstSeenAt: toIso(firstSeenAt),
      lastSeenAt: toIso(lastSeenAt),
    })),
  };
  return commit(ctx, answer, [
    audit(ctx, allianceId, "holder.exported", allianceId, { kind, gifts: gifts.length }),
  ]);
}

type GiftRow = {
  id: string;
  gifterId: string;
  sourceReference: string | null;
  sourceAmountMinor: number | null;
  sourceOccurredAt: number | null;
  channel: string | null;
  consentTextVersion: string | null;
  consentAt: number | null;
  createdAt: number;
};

function giftsTo(allianceId: string, keys: HolderKeys): Statement<GiftRow> {
  return statement(sql`SELECT g.id, g.gifter_id AS gifterId, g.source_reference AS sourceReference,
      g.source_amount_minor AS sourceAmountMinor, g.source_occurred_at AS sourceOccurredAt, g.channel,
      g.consent_text_version AS consentTextVersion, g.consent_at AS consentAt, g.created_at AS createdAt
    FROM (SELECT gift_id FROM gift_holders WHERE ${isOfHolder(allianceId, keys)}) h
    CROSS JOIN gifts g ON g.alliance_id = ${allianceId} AND g.id = h.gift_id
    ORDER BY g.id`);
}

type CustomerRow = { merchantId: string; firstSeenAt: number; lastSeenAt: number };

/** Whom a merchant knew before it was recorded when it last saw them, it last saw when it first did. */
function customersBy(allianceId: string, keys: HolderKeys): Statement<CustomerRow> {
  return statement(sql`SELECT merchant_id AS merchantId, first_seen_at AS firstSeenAt,
      iif(last_seen_at = 0, first_seen_at, last_seen_at) AS lastSeenAt
    FROM customers WHERE ${isOfHolder(allianceId, keys)} ORDER BY merchant_id`);
}

type RedemptionRow = Omit<NonNullable<HeldCoupon["redemption"]>, "newCustomer" | "redeemedAt"> & {
  couponId: string;
  newCustomer: number;
  redeemedAt: number;
};

function redemptionsOfGifts(allianceId: string, giftIds: readonly string[]): Statement<RedemptionRow> {
  return statement(sql`SELECT d.coupon_id AS couponId, d.id, d.redeemer_id AS redeemerId,
      nullif(d.store_ref, '') AS storeRef, d.order_reference AS orderReference, d.amount_minor AS amountMinor,
      d.discount_minor AS discountMinor, d.new_customer AS newCustomer, d.redeemed_at AS redeemedAt,
      coalesce((SELECT max(f.refunded_minor) FROM refunds f
        WHERE f.alliance_id = d.alliance_id AND f.redemption_id = d.id), 0) AS refundedMinor
    FROM json_each(${JSON.stringify(giftIds)}) i
    CROSS JOIN coupons c INDEXED BY coupons_by_gift ON c.alliance_id = ${allianceId} AND c.gift_id = i.value
    CROSS JOIN redemptions d INDEXED BY redemptions_by_coupon
      ON d.alliance_id = c.alliance_id AND d.coupon_id = c.id`);
}

function toRedemption(row: RedemptionRow | undefined): HeldCoupon["redemption"] {
  if (row === undefined) return null;
  const { couponId: _, newCustomer, redeemedAt, ...rest } = row;
  return { ...rest, newCustomer: newCustomer === 1, redeemedAt: toIso(redeemedAt) };
}

function toGift(row: GiftRow, coupons: HeldCoupon[]): HeldGift {
  const { sourceReference, sourceAmountMinor, sourceOccurredAt, consentTextVersion, consentAt } = row;
  const sourceOrder =
    sourceReference === null || sourceAmountMinor === null || sourceOccurredAt === null
      ? null
      : {
          reference: sourceReference,
          amountMinor: sourceAmountMinor,
          occurredAt: toIso(sourceOccurredAt),
        };
  const consent =
    consentTextVersion === null || consentAt === null
      ? null
      : { textVersion: consentTextVersion, at: toIso(consentAt) };
  const { id, gifterId, channel, createdAt } = row;
  return { id, gifterId, sourceOrder, channel, consent, createdAt: toIso(createdAt), coupons };
}

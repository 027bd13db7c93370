// All that a till's question is decided from, in one read that can ride with the credential.

import { type Terms, termsAsKept } from "../../../schema/contract/terms.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MerchantContext } from "../../context.ts";
import { read } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { type CouponLife, isReserved } from "../coupons/state.ts";
import { isHeldSql } from "../disputes/for-fraud.ts";
import { latestCutoffSql } from "../ledger/cutoff.ts";
import { verifyText } from "../presenting/signed-text.ts";
import { tillCodeDigest } from "../presenting/till-code-digest.ts";
import { countTry } from "../presenting/tries.ts";
import { readTyped, type Typed } from "../presenting/typed.ts";

export type CouponFactsRow = {
  allianceId: string;
  couponId: string;
  giftId: string;
  offerId: string;
  gifterId: string;
  redeemerId: string;
  coFundingBps: number;
  opensAt: number;
  expiresAt: number;
  lastDay: string;
  ending: CouponLife["ending"];
  title: string;
  terms: string;
  feeBps: number;
  holdDays: number;
  giftedAt: number;
  holderKey: string | null;
  firstSeenAt: number | null;
  reservationId: string | null;
  reservedUntil: number | null;
  reservedOrder: string | null;
  latestCutoffAt: number | null;
  isGifterHeld: number;
  isRedeemerHeld: number;
  /** Of the till code by which it was looked for. */
  tillCodeHash?: string;
  tillCodeUntil?: number;
};

/** How it was shown: by its code, by a signed text of that step, or by a till code of that digest. */
export type Shown = { by: "code" } | { by: "signed"; step: number } | { by: "tillCode"; codeHash: string };

export type CouponFacts = Omit<CouponFactsRow, "terms"> & { terms: Terms; shown: Shown };

const COLUMNS = `c.alliance_id AS allianceId, c.id AS couponId, c.gift_id AS giftId, c.offer_id AS offerId,
    c.gifter_id AS gifterId, c.redeemer_id AS redeemerId, c.co_funding_bps AS coFundingBps,
    c.opens_at AS opensAt, c.expires_at AS expiresAt, c.last_day AS lastDay, e.ending, o.title, t.terms,
    p.fee_bps AS feeBps, p.hold_days AS holdDays, g.created_at AS giftedAt, h.holder_key AS holderKey,
    k.first_seen_at AS firstSeenAt, r.id AS reservationId, r.expires_at AS reservedUntil,
    r.order_reference AS reservedOrder, ${latestCutoffSql("c.alliance_id")} AS latestCutoffAt,
    ${isHeldSql("c.alliance_id", "c.gifter_id")} AS isGifterHeld,
    ${isHeldSql("c.alliance_id", "c.redeemer_id")} AS isRedeemerHeld`;

const PINNED = `
  JOIN offers o ON o.alliance_id = c.alliance_id AND o.id = c.offer_id
  JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
  JOIN policies p ON p.alliance_id = c.alliance_id AND p.version = c.policy_version
  JOIN gifts g ON g.alliance_id = c.alliance_id AND g.id = c.gift_id
  LEFT JOIN gift_holders h ON h.alliance_id = c.alliance_id AND h.gift_id = c.gift_id
  LEFT JOIN customers k
    ON k.alliance_id = c.alliance_id AND k.holder_key = h.holder_key AND k.merchant_id = c.redeemer_id
  LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
  LEFT JOIN reservations r ON r.alliance_id = c.alliance_id AND r.id = (
    SELECT x.id FROM reservations x WHERE x.alliance_id = c.alliance_id AND x.coupon_id = c.id AND NOT EXISTS (
      SELECT 1 FROM reservation_releases l WHERE l.alliance_id = x.alliance_id AND l.reservation_id = x.id)
    ORDER BY x.expires_at DESC LIMIT 1)`;

const BY_CODE = `SELECT ${COLUMNS} FROM coupons c ${PINNED} WHERE c.code = ?`;

const BY_ID = `SELECT ${COLUMNS} FROM coupons c ${PINNED} WHERE c.alliance_id = ? AND c.id = ?`;

/** A row for each redeemer of which a coupon has these digits: whose till asks is looked at afterwards. */
const BY_TILL_CODE = `
  SELECT ${COLUMNS}, tc.code_hash AS tillCodeHash, tc.expires_at AS tillCodeUntil
  FROM till_codes tc CROSS JOIN coupons c ON c.alliance_id = tc.alliance_id AND c.id = tc.coupon_id ${PINNED}
  WHERE tc.code_hash = ?`;

/** The read of what was typed, by its form; what cannot be a code finds nothing. */
export async function couponFacts(
  typed: string,
  { signInSecret }: Pick<MerchantContext, "signInSecret">,
): Promise<Statement<CouponFactsRow>> {
  const it = readTyped(typed);
  switch (it.form) {
    case "code":
      return { sql: BY_CODE, params: [it.code ?? ""] };
    case "signed":
      return { sql: BY_ID, params: [it.allianceId, it.couponId] };
    case "tillCode":
      return { sql: BY_TILL_CODE, params: [await tillCodeDigest(signInSecret, it.digits)] };
  }
}

/**
 * The facts of a coupon of the asker's alliance; `reservationId` is the reservation that this checkout holds.
 *
 * @throws Problem `coupon_not_found`; `too_many_requests` where too many till codes were wrong.
 */
export async function findCoupon(
  ctx: MerchantContext,
  typed: string,
  reservationId?: string,
): Promise<CouponFacts> {
  const given = readTyped(typed);
  const [rows] = await read(ctx, await couponFacts(typed, ctx));
  const row = rows.find((it) => it.allianceId === ctx.alliance.id && isGood(ctx, it, reservationId));
  if (given.form === "tillCode") await countTry(ctx, row !== undefined);
  const shown = row && (await howShown(ctx, given, row));
  if (row === undefined || shown === undefined) throw new Problem("coupon_not_found");
  return { ...row, terms: termsAsKept(JSON.parse(row.terms)), shown };
}

/** A till code is good at its own redeemer, and in time unless this checkout holds the coupon already. */
function isGood(ctx: MerchantContext, row: CouponFactsRow, reservationId: string | undefined): boolean {
  if (row.tillCodeUntil === undefined) return true;
  const isInTime = row.tillCodeUntil > ctx.receivedAt || isHeldBy(row, reservationId, ctx.now);
  return isInTime && row.redeemerId === ctx.actor.merchantId;
}

/** Undefined for a signed text that is not ours. */
async function howShown(ctx: MerchantContext, given: Typed, row: CouponFactsRow): Promise<Shown | undefined> {
  switch (given.form) {
    case "code":
      return { by: "code" };
    case "tillCode":
      return { by: "tillCode", codeHash: row.tillCodeHash ?? "" };
    case "signed": {
      const { allianceId, couponId } = row;
      const about = { allianceId, couponId, origin: ctx.origin };
      const step = await verifyText(ctx.presentationSecret, given.text, about);
      return step === undefined ? undefined : { by: "signed", step };
    }
  }
}

/** This checkout holds it, so it has been shown before. */
export function isHeldBy(
  coupon: Pick<CouponFactsRow, "reservationId" | "reservedUntil">,
  reservationId: string | undefined,
  now: number,
): boolean {
  return reservationId !== undefined && coupon.reservationId === reservationId && isReserved(coupon, now);
}

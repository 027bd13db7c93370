// A till code: six digits that stand for one coupon at its own redeemer's tills for five minutes.
import { sql } from "drizzle-orm";
import type { PresentingRequest, TillCode } from "../../../schema/contract/presenting.ts";
import { newSixDigits } from "../../../schema/six-digits.ts";
import { MINUTE_MS, toIso } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { isReservedAt } from "../coupons/live.ts";
import { findLinkedCoupon, type LinkedCoupon } from "./linked-coupon.ts";
import { tillCodeDigest } from "./till-code-digest.ts";

/** How long a till code is good for, in real time. */
export const TILL_CODE_MS = 5 * MINUTE_MS;

/** So many may be drawn for one coupon within ten minutes: each of them is one more that a guess could hit. */
const MOST_DRAWN = 20;
const DRAWN_WITHIN_MS = 10 * MINUTE_MS;

/**
 * Draws digits that no other coupon of the redeemer has; the coupon's earlier ones end. It moves nothing, so it is no
 * entry of the audit log: the redemption's own entry says how the coupon was shown. Nor is it remembered under an
 * Idempotency-Key, whose path would keep the link: whoever repeats it draws anew.
 *
 * @throws Problem `not_found`, what stands against using the coupon now, `too_many_requests`.
 */
export async function drawTillCode(
  ctx: Context,
  token: string,
  { couponId }: PresentingRequest,
): Promise<TillCode> {
  const coupon = await findLinkedCoupon(ctx, token, couponId);
  const code = newSixDigits();
  const isLinked = sql`EXISTS (SELECT 1 FROM gift_links WHERE token = ${token})`;
  const drawn = { ...coupon, codeHash: await tillCodeDigest(ctx.signInSecret, code), now: ctx.receivedAt };
  const answer = { code, couponId, expiresAt: toIso(ctx.receivedAt + TILL_CODE_MS) };
  return commit({ ...ctx, memo: null }, answer, [
    ...must([isLinked, "gift_is_as_read"], isUnended(coupon), fewWereDrawn(drawn)),
    dropExpired(ctx, drawn),
    keep(drawn),
  ]);
}

type Drawn = LinkedCoupon & { codeHash: string; now: number };

function isUnended({ allianceId, couponId }: LinkedCoupon): Guard {
  const ended = sql`SELECT 1 FROM coupon_endings WHERE alliance_id = ${allianceId} AND coupon_id = ${couponId}`;
  return [sql`NOT EXISTS (${ended})`, "coupon_is_as_read"];
}

function fewWereDrawn({ allianceId, couponId, now }: Drawn): Guard {
  const many = sql`SELECT 1 FROM till_codes WHERE alliance_id = ${allianceId} AND coupon_id = ${couponId}
    AND draws >= ${MOST_DRAWN} AND drawn_since > ${now - DRAWN_WITHIN_MS}`;
  return [sql`NOT EXISTS (${many})`, "too_many_requests"];
}

/** Digits that another coupon showed until a while ago are free again, unless a checkout holds that one by them. */
function dropExpired(ctx: Context, { allianceId, couponId, redeemerId, codeHash, now }: Drawn): Statement {
  const held = sql`SELECT 1 FROM coupons c WHERE c.alliance_id = till_codes.alliance_id
    AND c.id = till_codes.coupon_id AND ${isReservedAt(ctx.now)}`;
  return statement(sql`DELETE FROM till_codes WHERE code_hash = ${codeHash} AND alliance_id = ${allianceId}
    AND redeemer_id = ${redeemerId} AND coupon_id <> ${couponId} AND expires_at <= ${now} AND NOT EXISTS (${held})`);
}

/** The unique index decides whether the digits are free; where they are not the request is decided again and draws anew. */
function keep({ allianceId, couponId, redeemerId, codeHash, now }: Drawn): Statement {
  const isSameSpell = sql`drawn_since > ${now - DRAWN_WITHIN_MS}`;
  return statement(sql`INSERT INTO till_codes
      (alliance_id, coupon_id, redeemer_id, code_hash, expires_at, draws, drawn_since)
    VALUES (${allianceId}, ${couponId}, ${redeemerId}, ${codeHash}, ${now + TILL_CODE_MS}, 1, ${now})
    ON CONFLICT (alliance_id, coupon_id) DO UPDATE SET code_hash = excluded.code_hash,
      expires_at = excluded.expires_at, draws = iif(${isSameSpell}, draws + 1, 1),
      drawn_since = iif(${isSameSpell}, drawn_since, excluded.drawn_since)`);
}

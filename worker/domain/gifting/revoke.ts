// Revoking a gift: what is unredeemed ends; a checkout in progress is left in peace, but for fraud.
import { sql } from "drizzle-orm";
import type { CouponState } from "../../../schema/contract/coupons.ts";
import type { Revocation, RevocationRequest } from "../../../schema/contract/gifts.ts";
import type { ProblemCode } from "../../../schema/problems.ts";
import { couponEndings } from "../../../schema/tables/coupons.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { read } from "../../db/read.ts";
import { insertAll, type Statement, statement } from "../../db/statement.ts";
import { isReservedAt } from "../coupons/live.ts";
import { stateOf } from "../coupons/state.ts";
import { type CouponViewRow, couponsOfGifts } from "../coupons/view.ts";
import { findGift } from "./read.ts";

/** Ends every coupon of a gift that can be ended; the others are named with what keeps them. @throws Problem `not_found`. */
export async function revoke(
  ctx: MemberContext,
  giftId: string,
  request: RevocationRequest,
): Promise<Revocation> {
  await findGift(ctx, giftId);
  const [coupons] = await read(ctx, couponsOfGifts(ctx.alliance.id, [giftId]));
  const keptBy = (it: CouponViewRow) =>
    KEPT[stateAt(ctx, it)] ?? (isSpared(ctx, it, request) ? "coupon_reserved" : undefined);
  const ended = coupons.filter((it) => keptBy(it) === undefined);
  const kept = coupons.flatMap((it) => {
    const code = keptBy(it);
    return code === undefined ? [] : [{ id: it.id, code }];
  });
  const endings = ended.map((it) => ({
    allianceId: ctx.alliance.id,
    couponId: it.id,
    ending: "revoked" as const,
    endedAt: ctx.now,
  }));
  return commit(ctx, { revoked: ended.length, kept }, [
    ...must([
      sql`(SELECT count(*) FROM coupons WHERE alliance_id = ${ctx.alliance.id} AND gift_id = ${giftId})
      = ${coupons.length}`,
      "coupon_is_as_read",
    ]),
    ...(request.fraud ? [] : noneReserved(ctx, ended)),
    recordRevocation(ctx, giftId, request),
    ...insertAll(couponEndings, endings),
    ...giveBack(ctx, ended),
    audit(ctx, ctx.alliance.id, "gift.revoked", giftId, { reason: request.reason, fraud: request.fraud }),
  ]);
}

/** States in which there is nothing left to revoke, and the problem that says so. */
const KEPT: Partial<Record<CouponState, ProblemCode>> = {
  redeemed: "coupon_already_redeemed",
  refunded: "coupon_already_redeemed",
  revoked: "coupon_revoked",
  passed_on: "coupon_passed_on",
  expired: "coupon_expired",
};

function stateAt(ctx: MemberContext, row: CouponViewRow): CouponState {
  return stateOf({ ...row, isFullyRefunded: row.isFullyRefunded === 1 }, ctx.now);
}

function isSpared(ctx: MemberContext, row: CouponViewRow, { fraud }: RevocationRequest): boolean {
  return !fraud && stateAt(ctx, row) === "reserved";
}

/** Inside the write: no checkout began meanwhile. */
function noneReserved(ctx: MemberContext, rows: readonly CouponViewRow[]): Statement[] {
  const ids = JSON.stringify(rows.map((it) => it.id));
  const reserved = sql`SELECT 1 FROM json_each(${ids}) i
    CROSS JOIN coupons c ON c.alliance_id = ${ctx.alliance.id} AND c.id = i.value WHERE ${isReservedAt(ctx.now)}`;
  return must([sql`NOT EXISTS (${reserved})`, "coupon_is_as_read"]);
}

/** The first revocation is the one on record; a later one may still end what a checkout had kept. */
function recordRevocation(
  ctx: MemberContext,
  giftId: string,
  { reason, fraud }: RevocationRequest,
): Statement {
  return statement(sql`INSERT INTO gift_revocations (alliance_id, gift_id, reason, fraud, principal_id, revoked_at)
    VALUES (${ctx.alliance.id}, ${giftId}, ${reason}, ${fraud ? 1 : 0}, ${ctx.actor.principalId}, ${ctx.now})
    ON CONFLICT DO NOTHING`);
}

/** A revoked coupon gives its unit of allotment and quota back. */
function giveBack(ctx: MemberContext, rows: readonly CouponViewRow[]): Statement[] {
  return rows.flatMap((it) => [
    statement(sql`UPDATE allotments SET gifted = gifted - 1
      WHERE alliance_id = ${ctx.alliance.id} AND id = ${it.allotmentId}`),
    statement(
      sql`UPDATE offers SET gifted = gifted - 1 WHERE alliance_id = ${ctx.alliance.id} AND id = ${it.offerId}`,
    ),
  ]);
}

// Revoking a gift: what is unredeemed ends, with friends too; a checkout in progress is left in peace, but for fraud.
import { type SQL, sql } from "drizzle-orm";
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

/**
 * Ends every coupon of a gift that can be ended, and those that were passed on from it; the others are named with what
 * keeps them.
 *
 * @throws Problem `not_found`.
 */
export async function revoke(
  ctx: MemberContext,
  giftId: string,
  request: RevocationRequest,
): Promise<Revocation> {
  await findGift(ctx, giftId);
  const [friends] = await read(ctx, statement<{ giftId: string }>(giftsOfFriends(ctx, giftId)));
  const giftIds = [giftId, ...friends.map((it) => it.giftId)];
  const [rows] = await read(ctx, couponsOfGifts(ctx.alliance.id, giftIds));
  // What was passed on lives on in a friend's gift, and that one is asked.
  const coupons = rows.filter((it) => it.ending !== "passed_on");
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
    ...allAreAsRead(ctx, giftIds, rows.length),
    ...(request.fraud ? [] : noneReserved(ctx, ended)),
    ...giftIds.map((it) => recordRevocation(ctx, it, request)),
    ...insertAll(couponEndings, endings),
    ...giveBack(ctx, ended),
    ...giftIds.map((it) => audit(ctx, ctx.alliance.id, "gift.revoked", it, request)),
  ]);
}

/** The gifts that friends hold out of a gift: the order that it came with was theirs too. */
function giftsOfFriends(ctx: MemberContext, giftId: string): SQL {
  return sql`SELECT n.gift_id AS giftId FROM coupons p INDEXED BY coupons_by_gift
    CROSS JOIN coupons n INDEXED BY coupons_by_replaced
      ON n.alliance_id = p.alliance_id AND n.replaces = p.id AND n.gift_id <> p.gift_id
    WHERE p.alliance_id = ${ctx.alliance.id} AND p.gift_id = ${giftId}`;
}

/** States in which there is nothing left to revoke, and the problem that says so. */
const KEPT: Partial<Record<CouponState, ProblemCode>> = {
  redeemed: "coupon_already_redeemed",
  refunded: "coupon_already_redeemed",
  revoked: "coupon_revoked",
  expired: "coupon_expired",
};

function stateAt(ctx: MemberContext, row: CouponViewRow): CouponState {
  return stateOf({ ...row, isFullyRefunded: row.isFullyRefunded === 1 }, ctx.now);
}

function isSpared(ctx: MemberContext, row: CouponViewRow, { fraud }: RevocationRequest): boolean {
  return !fraud && stateAt(ctx, row) === "reserved";
}

/** Inside the write: no replacement was issued and nothing was passed on meanwhile. */
function allAreAsRead(ctx: MemberContext, giftIds: readonly string[], coupons: number): Statement[] {
  const [giftId = ""] = giftIds;
  const own = sql`SELECT count(*) FROM json_each(${JSON.stringify(giftIds)}) i CROSS JOIN coupons c
    INDEXED BY coupons_by_gift ON c.alliance_id = ${ctx.alliance.id} AND c.gift_id = i.value`;
  const friends = sql`SELECT count(*) FROM (${giftsOfFriends(ctx, giftId)})`;
  return must(
    [sql`(${own}) = ${coupons}`, "coupon_is_as_read"],
    [sql`(${friends}) = ${giftIds.length - 1}`, "gift_is_as_read"],
  );
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

// Passing a coupon on to a friend: the holder's ends, and another lives on behind a link of the friend's.
import { sql } from "drizzle-orm";
import { newCouponCode } from "../../../schema/codes.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { couponEndings } from "../../../schema/tables/coupons.ts";
import { giftLinks } from "../../../schema/tables/gifts.ts";
import type { Context } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { isReservedAt } from "../coupons/live.ts";
import { type PassingOnFacts, passingOnFacts } from "./passing-on-facts.ts";

/** `attempt` is the same in every repetition of one wish: whoever lost the answer gets it again. */
export type PassingOnWish = { token: string; couponId: string; attempt: string };

/**
 * Passes a coupon of the gift behind a link on, once, and gives the friend's link. The new coupon has the terms, days,
 * gifter and funders of its original, and takes over its unit of quota, allotment, budget and holder limit.
 *
 * @throws Problem `not_found` for a link or coupon that is not there, `coupon_not_transferable`.
 */
export async function passOn(
  ctx: Context,
  { token, couponId, attempt }: PassingOnWish,
): Promise<{ url: string }> {
  const facts = await passingOnFacts(ctx, token, couponId);
  const fingerprint = await sha256(JSON.stringify({ passedOn: couponId, attempt }));
  const { friend, allianceId, test, gifterId } = facts;
  if (friend?.fingerprint === fingerprint && friend.token !== null) return linkTo(ctx, friend.token);
  if (!facts.mayBePassedOn) throw new Problem("coupon_not_transferable");
  const friends = { giftId: newId("gift"), token: newLinkToken(ctx.shard), fingerprint };
  const alliance = { id: allianceId, test };
  return commit({ ...ctx, alliance }, linkTo(ctx, friends.token), [
    ...stillStands(ctx, facts, { token, couponId }),
    insert(couponEndings, { allianceId, couponId, ending: "passed_on", endedAt: ctx.now }),
    newGift(ctx, facts, friends),
    insert(giftLinks, { token: friends.token, allianceId, giftId: friends.giftId }),
    newCoupon(ctx, allianceId, couponId, friends.giftId),
    audit(
      ctx,
      allianceId,
      "coupon.passed_on",
      couponId,
      { giftId: friends.giftId },
      { merchantId: gifterId },
    ),
  ]);
}

function linkTo(ctx: Context, token: string): { url: string } {
  return { url: `${ctx.origin}/g/${token}` };
}

/** Inside the write: the link leads there, its gift stands, and no checkout began. That a coupon ends once its key decides. */
function stillStands(
  ctx: Context,
  { allianceId, giftId }: PassingOnFacts,
  { token, couponId }: Pick<PassingOnWish, "token" | "couponId">,
): Statement[] {
  const link = sql`SELECT 1 FROM gift_links WHERE token = ${token}`;
  const revoked = sql`SELECT 1 FROM gift_revocations WHERE alliance_id = ${allianceId} AND gift_id = ${giftId}`;
  const reserved = sql`SELECT 1 FROM coupons c WHERE c.alliance_id = ${allianceId} AND c.id = ${couponId}
    AND ${isReservedAt(ctx.now)}`;
  return must(
    [sql`EXISTS (${link}) AND NOT EXISTS (${revoked})`, "gift_is_as_read"],
    [sql`NOT EXISTS (${reserved})`, "coupon_is_as_read"],
  );
}

/** The friend's gift has neither order nor holder; rule, staff and channel are those that brought it about. */
function newGift(
  ctx: Context,
  { allianceId, giftId }: PassingOnFacts,
  friends: { giftId: string; fingerprint: string },
): Statement {
  return statement(sql`INSERT INTO gifts
      (alliance_id, id, gifter_id, rule_ref, staff_ref, channel, fingerprint, created_at)
    SELECT alliance_id, ${friends.giftId}, gifter_id, rule_ref, staff_ref, channel, ${friends.fingerprint}, ${ctx.now}
    FROM gifts WHERE alliance_id = ${allianceId} AND id = ${giftId}`);
}

/** All that the original pins, under another code. */
function newCoupon(ctx: Context, allianceId: string, couponId: string, friendsGiftId: string): Statement {
  const pinned = sql.raw(PINNED);
  return statement(sql`INSERT INTO coupons (alliance_id, id, code, gift_id, replaces, created_at, ${pinned})
    SELECT alliance_id, ${newId("coupon")}, ${newCouponCode()}, ${friendsGiftId}, id, ${ctx.now}, ${pinned}
    FROM coupons WHERE alliance_id = ${allianceId} AND id = ${couponId}`);
}

const PINNED = `allotment_id, offer_id, terms_version, policy_version, gifter_id, redeemer_id, co_funding_bps,
  opens_at, expires_at, last_day, worst_discount_minor, worst_commission_minor, worst_subsidy_minor`;

// Gifts as their gifter sees them: what was given and what became of it, codes as their last four.
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { CreatedGift, Gift, GiftQuery } from "../../../schema/contract/gifts.ts";
import { Problem } from "../../../schema/problems.ts";
import { giftLinks, giftRevocations, gifts } from "../../../schema/tables/gifts.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { read } from "../../db/read.ts";
import { type CouponOfGiftRow, couponsOfGifts, toCouponOfGift } from "../coupons/view.ts";
import { givenBy, narrowing } from "./selection.ts";

type GiftRow = typeof gifts.$inferSelect;
type ListedGift = GiftRow & { revokedAt: number | null; passedOnFrom: string | null };

/** In the order asked for, newest first by default: a gifter's own, all of the alliance for an admin. */
export async function listGifts(ctx: MemberContext, query: GiftQuery): Promise<Page<Gift>> {
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, (after, limit) =>
    selectGifts(ctx)
      .where(and(givenBy(ctx, query), beyond(gifts.id, after), ...narrowing(ctx, query)))
      .orderBy(inOrder(gifts.id))
      .limit(limit),
  );
  const [rows] = await read(
    ctx,
    couponsOfGifts(
      ctx.alliance.id,
      page.data.map((it) => it.id),
    ),
  );
  const ofGift = (giftId: string) => rows.filter((row) => row.giftId === giftId);
  return { ...page, data: page.data.map((row) => toGift(ctx, row, ofGift(row.id), "lastFour")) };
}

/** @throws Problem `not_found`. */
export async function readGift(ctx: MemberContext, id: string): Promise<Gift> {
  const row = await findGift(ctx, id);
  const [coupons] = await read(ctx, couponsOfGifts(ctx.alliance.id, [id]));
  return toGift(ctx, row, coupons, "lastFour");
}

/** A gift's own answer again, with its link and codes. */
export async function readCreatedGift(ctx: MemberContext, id: string): Promise<CreatedGift> {
  const row = await findGift(ctx, id);
  const [link] = await ctx.db
    .select({ token: giftLinks.token })
    .from(giftLinks)
    .where(and(eq(giftLinks.allianceId, ctx.alliance.id), eq(giftLinks.giftId, id)));
  const [coupons] = await read(ctx, couponsOfGifts(ctx.alliance.id, [id]));
  // A replacement's code is the holder's alone: the gift's answer never had it.
  const given = coupons.filter((it) => it.replaces === null);
  return toCreatedGift(ctx, row, link?.token ?? "", row.revokedAt, given);
}

/** A gift that the asker gave, or any for an admin. @throws Problem `not_found`. */
export async function findGift(ctx: MemberContext, id: string): Promise<ListedGift> {
  const [row] = await selectGifts(ctx).where(and(eq(gifts.allianceId, ctx.alliance.id), eq(gifts.id, id)));
  const gifterId = merchantOf(ctx);
  if (!row || (gifterId !== undefined && row.gifterId !== gifterId)) throw new Problem("not_found");
  return row;
}

/** The answer to giving: the only place besides the holder's page where link and codes appear in full. */
export function toCreatedGift(
  ctx: MemberContext,
  row: GiftRow,
  token: string,
  revokedAt: number | null,
  coupons: readonly CouponOfGiftRow[],
): CreatedGift {
  return {
    ...toGift(ctx, { ...row, revokedAt, passedOnFrom: null }, coupons, "full"),
    url: `${ctx.origin}/g/${token}`,
  };
}

function selectGifts(ctx: MemberContext) {
  const { allianceId, giftId, revokedAt } = giftRevocations;
  return ctx.db
    .select({ ...getTableColumns(gifts), revokedAt, passedOnFrom: ORIGIN })
    .from(gifts)
    .leftJoin(giftRevocations, and(eq(allianceId, gifts.allianceId), eq(giftId, gifts.id)));
}

/** The gift out of which a friend's first coupon came. */
const ORIGIN = sql<string | null>`(SELECT p.gift_id FROM coupons n
  JOIN coupons p ON p.alliance_id = n.alliance_id AND p.id = n.replaces AND p.gift_id <> n.gift_id
  WHERE n.alliance_id = ${gifts.allianceId} AND unlikely(n.gift_id = ${gifts.id}))`;

function toGift(
  ctx: MemberContext,
  row: ListedGift,
  coupons: readonly CouponOfGiftRow[],
  code: "full" | "lastFour",
): Gift {
  return {
    id: row.id,
    gifterId: row.gifterId,
    sourceOrder: sourceOrderOf(row),
    ruleRef: row.ruleRef === "" ? null : row.ruleRef,
    staffRef: row.staffRef,
    channel: row.channel,
    revokedAt: row.revokedAt === null ? null : toIso(row.revokedAt),
    createdAt: toIso(row.createdAt),
    passedOnFrom: row.passedOnFrom,
    coupons: coupons.map((it) => toCouponOfGift(it, ctx.now, code)),
  };
}

function sourceOrderOf({
  sourceReference,
  sourceAmountMinor,
  sourceOccurredAt,
}: GiftRow): Gift["sourceOrder"] {
  if (sourceReference === null || sourceAmountMinor === null || sourceOccurredAt === null) return null;
  return { reference: sourceReference, amountMinor: sourceAmountMinor, occurredAt: toIso(sourceOccurredAt) };
}

// The offers of an alliance as its members may see them: their own, and those that they are entrusted to gift.
import { and, eq, exists, getTableColumns, inArray, ne, or, type SQL } from "drizzle-orm";
import type { Offer, OfferQuery } from "../../../schema/contract/offers.ts";
import { Problem } from "../../../schema/problems.ts";
import { allotments } from "../../../schema/tables/allotments.ts";
import { offers, offerTerms } from "../../../schema/tables/offers.ts";
import { type MemberContext, type MerchantContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { few } from "../../db/few.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { type OfferRow, toOffer } from "./shape.ts";

/** In the order asked for, newest first by default: an admin sees all, a merchant those that it redeems, or those that it may gift. */
export async function listOffers(ctx: MemberContext, query: OfferQuery): Promise<Page<Offer>> {
  const merchantId = merchantOf(ctx);
  const visible = merchantId === undefined ? undefined : inRole(ctx, merchantId, query.role);
  const isOfStatus = query.status === undefined ? undefined : eq(offers.status, query.status);
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, (after, limit) =>
    selectOffers(ctx, and(visible, isOfStatus, beyond(offers.id, after)))
      .orderBy(inOrder(offers.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map((row) => toOffer(row, ctx)) };
}

/** For its redeemer, for whoever was ever entrusted with it, and for admins. @throws Problem `not_found`. */
export async function readOffer(ctx: MemberContext, id: string): Promise<Offer> {
  const merchantId = merchantOf(ctx);
  const visible = merchantId === undefined ? undefined : isPrivy(ctx, merchantId, id);
  return toOffer(await findOffer(ctx, and(eq(offers.id, id), visible)), ctx);
}

/** An offer that the asking merchant itself redeems. @throws Problem `not_found`. */
export async function findOwnOffer(ctx: MerchantContext, id: string): Promise<OfferRow> {
  return findOffer(ctx, and(eq(offers.id, id), eq(offers.redeemerId, ctx.actor.merchantId)));
}

function inRole(ctx: MemberContext, merchantId: string, role: OfferQuery["role"]): SQL {
  if (role === "redeemer") return few(eq(offers.redeemerId, merchantId));
  return inArray(offers.id, allotmentsOf(ctx, merchantId, ne(allotments.status, "withdrawn")));
}

function isPrivy(ctx: MemberContext, merchantId: string, id: string): SQL | undefined {
  return or(
    eq(offers.redeemerId, merchantId),
    exists(allotmentsOf(ctx, merchantId, eq(allotments.offerId, id))),
  );
}

function allotmentsOf(ctx: MemberContext, gifterId: string, condition: SQL) {
  return ctx.db
    .select({ offerId: allotments.offerId })
    .from(allotments)
    .where(
      and(eq(allotments.allianceId, ctx.alliance.id), few(eq(allotments.gifterId, gifterId)), condition),
    );
}

async function findOffer(ctx: MemberContext, condition: SQL | undefined): Promise<OfferRow> {
  const [row] = await selectOffers(ctx, condition);
  if (!row) throw new Problem("not_found");
  return row;
}

function selectOffers(ctx: MemberContext, condition: SQL | undefined) {
  return ctx.db
    .select({ ...getTableColumns(offers), terms: offerTerms.terms })
    .from(offers)
    .innerJoin(
      offerTerms,
      and(
        eq(offerTerms.allianceId, offers.allianceId),
        eq(offerTerms.offerId, offers.id),
        eq(offerTerms.version, offers.termsVersion),
      ),
    )
    .where(and(eq(offers.allianceId, ctx.alliance.id), condition));
}

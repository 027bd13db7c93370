// A new offer: a draft under the first version of its terms.
import type { Offer, OfferRequest } from "../../../schema/contract/offers.ts";
import { newId } from "../../../schema/ids.ts";
import { offers, offerTerms } from "../../../schema/tables/offers.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { checkTerms } from "./check.ts";
import { percentagesHaveCaps } from "./guards.ts";
import { toOffer } from "./shape.ts";

/** @throws Problem `validation_failed`, `percentage_needs_cap`. */
export async function createOffer(ctx: MerchantContext, request: OfferRequest): Promise<Offer> {
  const { terms, ...fields } = request;
  await checkTerms(ctx, terms);
  const allianceId = ctx.alliance.id;
  const row = {
    allianceId,
    id: newId("offer"),
    redeemerId: ctx.actor.merchantId,
    ...fields,
    status: "draft" as const,
    termsVersion: 1,
    gifted: 0,
    discountedMinor: 0,
    createdAt: ctx.now,
  };
  return commit(ctx, toOffer({ ...row, terms }, ctx), [
    insert(offers, row),
    insert(offerTerms, { allianceId, offerId: row.id, version: 1, terms, createdAt: ctx.now }),
    ...must(percentagesHaveCaps(row)),
    audit(ctx, allianceId, "offer.created", row.id),
  ]);
}

// The gifter's recorded agreement to bear its share of the discount, for one version of the terms.
import { sql } from "drizzle-orm";
import type { AcceptanceRequest, Allotment } from "../../../schema/contract/allotments.ts";
import { Problem } from "../../../schema/problems.ts";
import { allotmentAcceptances } from "../../../schema/tables/allotments.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { insert, statement } from "../../db/statement.ts";
import { mayPartner } from "./partnership.ts";
import { findOwnAllotment } from "./read.ts";
import { type AllotmentRow, toAllotment } from "./shape.ts";

/**
 * A first acceptance lets a proposed allotment gift, a later one brings it revised terms. What was accepted before, or
 * needs no acceptance because the gifter bears nothing, stays as it is and is answered the same.
 *
 * @throws Problem `not_found`, `allotment_not_live`, `merchant_not_active`, `competitors_cannot_partner`, `offer_ended`.
 */
export async function acceptAllotment(
  ctx: MerchantContext,
  id: string,
  { termsVersion }: AcceptanceRequest,
): Promise<Allotment> {
  const row = await findOwnAllotment(ctx, id);
  if (row.gifterId !== ctx.actor.merchantId) throw new Problem("not_found");
  const isNew = row.coFundingBps > 0 && termsVersion > (row.acceptedTermsVersion ?? 0);
  const after: AllotmentRow = isNew ? { ...row, status: "live", acceptedTermsVersion: termsVersion } : row;
  return commit(ctx, toAllotment(after), [
    ...must(stands(row), versionExists(row, termsVersion)),
    ...(isNew ? accept(ctx, row, termsVersion) : []),
  ]);
}

function stands({ allianceId, id }: AllotmentRow): Guard {
  const status = sql`SELECT status FROM allotments WHERE alliance_id = ${allianceId} AND id = ${id}`;
  return [sql`(${status}) <> 'withdrawn'`, "allotment_not_live"];
}

function versionExists({ allianceId, offerId }: AllotmentRow, termsVersion: number): Guard {
  const version = sql`SELECT 1 FROM offer_terms
    WHERE alliance_id = ${allianceId} AND offer_id = ${offerId} AND version = ${termsVersion}`;
  return [sql`EXISTS (${version})`, "not_found"];
}

function accept(ctx: MerchantContext, row: AllotmentRow, termsVersion: number): Write[] {
  const { allianceId, id: allotmentId } = row;
  const { principalId } = ctx.actor;
  return [
    ...must(...mayPartner(row)),
    insert(allotmentAcceptances, { allianceId, allotmentId, termsVersion, principalId, acceptedAt: ctx.now }),
    statement(
      sql`UPDATE allotments SET status = 'live' WHERE alliance_id = ${allianceId} AND id = ${allotmentId}`,
    ),
    audit(ctx, allianceId, "allotment.accepted", allotmentId, { termsVersion }),
  ];
}

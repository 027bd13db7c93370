// What must hold of an offer, decided inside the write. Placed after a change, a guard sees what the change made.
import { type SQL, sql } from "drizzle-orm";
import { dayOf } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import type { Guard } from "../../db/must.ts";

type OfferKey = { allianceId: string; id: string };

/** An ended offer stays as it is. */
export function hasNotEnded({ allianceId, id }: OfferKey): Guard {
  const status = sql`SELECT status FROM offers WHERE alliance_id = ${allianceId} AND id = ${id}`;
  return [sql`(${status}) <> 'ended'`, "offer_ended"];
}

/** What a limit bounds must be bounded: discounts by the budget, commissions by the redeemer's credit limit. */
export function percentagesHaveCaps(offer: OfferKey): Guard {
  const boundless = sql`SELECT 1 ${currentTerms(offer)}
    JOIN merchants m ON m.alliance_id = o.alliance_id AND m.id = o.redeemer_id
    WHERE (o.budget_minor IS NOT NULL AND ${hasNoCap("discount")})
      OR (m.credit_limit_minor IS NOT NULL AND ${hasNoCap("commission")})`;
  return [sql`NOT EXISTS (${boundless})`, "percentage_needs_cap"];
}

/** A last day counts in the alliance's zone and is included. */
export function datesLieAhead(ctx: MerchantContext, offer: OfferKey): Guard {
  const passed = sql`SELECT 1 ${currentTerms(offer)}
    WHERE t.terms ->> '$.validity.lastDay' < ${dayOf(ctx.now, ctx.alliance.timeZone)}`;
  return [sql`NOT EXISTS (${passed})`, "offer_dates_passed"];
}

function currentTerms({ allianceId, id }: OfferKey): SQL {
  return sql`FROM (SELECT * FROM offers WHERE alliance_id = ${allianceId} AND id = ${id}) o
    JOIN offer_terms t ON t.alliance_id = o.alliance_id AND t.offer_id = o.id AND t.version = o.terms_version`;
}

function hasNoCap(part: "discount" | "commission"): SQL {
  return sql`t.terms ->> ${`$.${part}.kind`} = 'percent' AND t.terms ->> ${`$.${part}.capMinor`} IS NULL`;
}

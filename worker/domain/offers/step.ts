// The steps of an offer, from its draft to its end. They start and stop gifting; coupons live on by themselves.
import { sql } from "drizzle-orm";
import type { Offer, OfferStatus } from "../../../schema/contract/offers.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { datesLieAhead, hasNotEnded, percentagesHaveCaps } from "./guards.ts";
import { findOwnOffer } from "./read.ts";
import { toOffer } from "./shape.ts";

/** Steps between statuses, and the rule that is broken where an offer stands elsewhere. */
const STEPS = {
  publication: { from: ["draft"], to: "live", rule: "offer_not_draft" },
  pause: { from: ["live"], to: "paused", rule: "offer_not_live" },
  resumption: { from: ["paused"], to: "live", rule: "offer_not_paused" },
  end: { from: ["draft", "live", "paused"], to: "ended", rule: "offer_ended" },
} as const satisfies Record<string, { from: readonly OfferStatus[]; to: OfferStatus; rule: string }>;

export type Step = keyof typeof STEPS;

/**
 * Takes one's own offer one step on. What goes live is bounded by its limits and has days ahead.
 *
 * @throws Problem `not_found`, `offer_ended`, the step's own rule, `percentage_needs_cap`, `offer_dates_passed`.
 */
export async function step(ctx: MerchantContext, id: string, name: Step): Promise<Offer> {
  const { from, to, rule } = STEPS[name];
  const row = await findOwnOffer(ctx, id);
  const froms = sql.join(
    from.map((it) => sql`${it}`),
    sql`, `,
  );
  const stepped = statement(sql`UPDATE offers SET status = ${to}
    WHERE alliance_id = ${row.allianceId} AND id = ${id} AND status IN (${froms})`);
  return commit(ctx, toOffer({ ...row, status: to }, ctx), [
    ...must(hasNotEnded(row)),
    ...exactlyOne(rule, stepped),
    ...(to === "live" ? must(percentagesHaveCaps(row), datesLieAhead(ctx, row)) : []),
    audit(ctx, row.allianceId, `offer.${name}`, id),
  ]);
}

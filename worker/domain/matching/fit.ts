// How well a partner's offer fits a shop's customers, and why. Pure, and the same for whoever computes it.
import { halfUp } from "../../../schema/money.ts";

/** What is known of both shops: how well the seller's trade follows the giver's, how dear they are, where they are. */
export type FitFacts = {
  /** From the giver's category to the seller's, 0 to 100; null where the alliance says nothing. */
  complementStrength: number | null;
  /** Between tiers of 1 to 5: 0 to 4. */
  priceTiersApart: number;
  regionsInCommon: number;
  /** Of the shop that names fewer; 0 where one names none. */
  regionsOfSmaller: number;
};

export type FitReason = { reason: "complement" | "price_tier" | "region"; points: number; most: number };
export type Fit = { fit: number; because: FitReason[] };

/** What each reason brings at most; together 100. */
const MOST = { complement: 60, price_tier: 20, region: 20 } as const;
/** Of the points for price, so many are lost by each tier between the two. */
const BY_TIER = 5;

/**
 * fit = 60 × strength ÷ 100 + max(0, 20 − 5 × tiers apart) + 20 × regions in common ÷ regions of whoever has fewer, each
 * part rounded half up, so that the reasons add up to the fit. What nobody says brings nothing.
 */
export function fitOf({
  complementStrength,
  priceTiersApart,
  regionsInCommon,
  regionsOfSmaller,
}: FitFacts): Fit {
  const points = {
    complement: halfUp(MOST.complement, complementStrength ?? 0, 100),
    price_tier: Math.max(0, MOST.price_tier - BY_TIER * priceTiersApart),
    region: regionsOfSmaller === 0 ? 0 : halfUp(MOST.region, regionsInCommon, regionsOfSmaller),
  };
  const because = (["complement", "price_tier", "region"] as const).map((reason) => ({
    ...{ reason, points: points[reason], most: MOST[reason] },
  }));
  return { fit: points.complement + points.price_tier + points.region, because };
}

/** The facts of a giver and a seller. Regions are the same where their names are, in capitals or not. */
export function fitFacts(
  giver: { priceTier: number; regions: readonly string[] },
  seller: { priceTier: number; regions: readonly string[]; complementStrength: number | null },
): FitFacts & { names: string[] } {
  const [ours, theirs] = [new Set(giver.regions.map(folded)), new Set(seller.regions.map(folded))];
  const names = [...new Map(seller.regions.map((it) => [folded(it), it]))]
    .filter(([key]) => ours.has(key))
    .map(([, name]) => name);
  return {
    complementStrength: seller.complementStrength,
    priceTiersApart: Math.abs(giver.priceTier - seller.priceTier),
    regionsInCommon: names.length,
    regionsOfSmaller: Math.min(ours.size, theirs.size),
    names,
  };
}

const folded = (region: string) => region.normalize("NFKC").toLowerCase();

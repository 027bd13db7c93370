// Offers and allotments, as the membership that its page acts as sees them.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Offer = Shapes["Offer"];
export type Allotment = Shapes["ListedAllotment"];
export type TermsVersion = Shapes["ListedTermsVersion"];

export type OfferSelection = { status?: Offer["status"]; order?: "oldest" };

/** One's own; newest first unless asked otherwise. */
export function offersQuery(membershipId: string, selection: OfferSelection) {
  return listQuery([...offersKey(membershipId), "own", selection], (cursor) =>
    offersPage(membershipId, selection, cursor),
  );
}

export function offersPage(
  membershipId: string,
  selection: OfferSelection,
  page: { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  const query = { ...selection, ...page };
  return answered(actingAs(membershipId).GET("/v1/offers", { params: { query }, signal }));
}

/** Of every offer, for what is read anew after one has changed. */
export function offersKey(membershipId: string) {
  return ["m", membershipId, "offers"] as const;
}

export function offerQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...offersKey(membershipId), id],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/offers/{id}", { params: { path: { id } } })),
  });
}

export function termsVersionsQuery(membershipId: string, id: string) {
  return listQuery([...offersKey(membershipId), id, "terms"], (cursor) =>
    answered(
      actingAs(membershipId).GET("/v1/offers/{id}/terms", { params: { path: { id }, query: cursor } }),
    ),
  );
}

export type AllotmentSelection = {
  role?: "redeemer" | "gifter";
  offerId?: string;
  status?: Allotment["status"];
};

export function allotmentsQuery(membershipId: string, selection: AllotmentSelection) {
  return listQuery([...allotmentsKey(membershipId), selection], (cursor) =>
    answered(
      actingAs(membershipId).GET("/v1/allotments", {
        params: { query: { limit: 100, ...selection, ...cursor } },
      }),
    ),
  );
}

export type AllotmentSums = NonNullable<Shapes["AllotmentTotals"]["sums"]>;

/** Of all that is selected. */
export function allotmentTotalsQuery(membershipId: string, query: AllotmentSelection) {
  return queryOptions({
    queryKey: [...allotmentsKey(membershipId), "totals", query],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/allotments/totals", { params: { query } })),
  });
}

export function allotmentsKey(membershipId: string) {
  return ["m", membershipId, "allotments"] as const;
}

/** The terms under which an allotment would be gifted now: those in force, which only a proposal does not have. */
export function termsOf({ termsInForce, offer }: Allotment): Shapes["Terms"] {
  return termsInForce ?? offer.terms;
}

/** All that are live, page after page: what a rule would stop is told only by all of them. */
export function liveAllotmentsQuery(membershipId: string) {
  return queryOptions({
    queryKey: [...allotmentsKey(membershipId), "all live"],
    staleTime: 60_000,
    queryFn: async () => {
      const all: Allotment[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const query = { status: "live" as const, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const page: { data: Allotment[]; nextCursor: string | null } = await answered(
          actingAs(membershipId).GET("/v1/allotments", { params: { query } }),
        );
        all.push(...page.data);
        cursor = page.nextCursor;
      }
      return all;
    },
  });
}

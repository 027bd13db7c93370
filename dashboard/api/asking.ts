// Partners' offers that one could ask for, and the requests for coupons on either side.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Match = Shapes["Match"];
export type Asked = Shapes["RequestedAllotment"];
export type AskedSums = NonNullable<Shapes["AskTotals"]["sums"]>;

export function matchesQuery(membershipId: string, selection: { category?: string }) {
  return listQuery([...matchesKey(membershipId), selection], (cursor) =>
    answered(
      actingAs(membershipId).GET("/v1/matches", {
        params: { query: { limit: 24, ...selection, ...cursor } },
      }),
    ),
  );
}

export function matchesKey(membershipId: string) {
  return ["m", membershipId, "matches"] as const;
}

export type AskedSelection = {
  role: "redeemer" | "gifter";
  offerId?: string;
  status?: Asked["status"];
  order?: "oldest";
};

export function askedQuery(membershipId: string, selection: AskedSelection) {
  return listQuery([...askedKey(membershipId), selection], (cursor) =>
    answered(
      actingAs(membershipId).GET("/v1/allotment-requests", {
        params: { query: { limit: 10, ...selection, ...cursor } },
      }),
    ),
  );
}

/** Of all that is selected, in whatever order it is shown. */
export function askedTotalsQuery(membershipId: string, { order: _, ...query }: AskedSelection) {
  return queryOptions({
    queryKey: [...askedKey(membershipId), "totals", query],
    queryFn: () =>
      answered(actingAs(membershipId).GET("/v1/allotment-requests/totals", { params: { query } })),
  });
}

export function askedKey(membershipId: string) {
  return ["m", membershipId, "asked"] as const;
}

// Gifts, and what may be gifted, as the membership that its page acts as sees them.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Gift = Shapes["Gift"];
export type CouponState = Gift["coupons"][number]["state"];
export type CreatedGift = Shapes["CreatedGift"];
export type GiftRequest = Shapes["GiftRequest"];

/** Instants in UTC; `to` is not included. */
export type GiftSelection = {
  state?: CouponState;
  from?: string;
  to?: string;
  reference?: string;
  order?: "oldest";
};

export function giftsQuery(membershipId: string, selection: GiftSelection = {}) {
  return listQuery([...giftsKey(membershipId), selection], (cursor) =>
    giftsPage(membershipId, selection, cursor),
  );
}

export function giftQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...giftsKey(membershipId), id],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/gifts/{id}", { params: { path: { id } } })),
  });
}

export type GiftSums = NonNullable<Shapes["GiftTotals"]["sums"]>;

/** Of all that is selected, in whatever order it is shown. */
export function giftTotalsQuery(membershipId: string, { order: _, ...query }: GiftSelection) {
  return queryOptions({
    queryKey: [...giftsKey(membershipId), "totals", query],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/gifts/totals", { params: { query } })),
  });
}

/** Of every selection, for what is read anew after a gift. */
export function giftsKey(membershipId: string) {
  return ["m", membershipId, "gifts"] as const;
}

export function giftsPage(
  membershipId: string,
  selection: GiftSelection,
  page: { cursor?: string; limit?: number },
) {
  return answered(actingAs(membershipId).GET("/v1/gifts", { params: { query: { ...selection, ...page } } }));
}

export type GiftCheck = Shapes["GiftCheck"];

/** Of all the orders of a file, asked by parts as large as the API takes. */
export function giftCheckQuery(
  membershipId: string,
  { allotmentIds, references }: { allotmentIds: readonly string[]; references: readonly string[] },
) {
  return queryOptions({
    queryKey: ["m", membershipId, "gift-checks", allotmentIds, references],
    queryFn: async (): Promise<GiftCheck> => {
      const checks: GiftCheck[] = [];
      for (let from = 0; from < references.length; from += MOST_REFERENCES) {
        const part = references.slice(from, from + MOST_REFERENCES);
        const body = { allotmentIds: [...allotmentIds], references: part };
        checks.push(await answered(actingAs(membershipId).POST("/v1/gift-checks", { body })));
      }
      return { allotments: checks[0]?.allotments ?? [], gifted: checks.flatMap(({ gifted }) => gifted) };
    },
  });
}

const MOST_REFERENCES = 500;

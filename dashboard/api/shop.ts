// The shop's own particulars: what it tells the alliance of itself, and its stores.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";
import type { ApiProblem } from "./problem.ts";

export type Merchant = Shapes["Merchant"];
export type Store = Shapes["Store"];

export function merchantQuery(membershipId: string, merchantId: string) {
  return queryOptions<Merchant, ApiProblem>({
    queryKey: ["m", membershipId, "merchant", merchantId],
    queryFn: () =>
      answered(actingAs(membershipId).GET("/v1/merchants/{id}", { params: { path: { id: merchantId } } })),
  });
}

/** What is read anew once a store was added or changed: every list of them. */
export function storesKey(membershipId: string) {
  return ["m", membershipId, "stores"] as const;
}

export function everyStoreQuery(membershipId: string) {
  return listQuery([...storesKey(membershipId), "every"], (cursor) =>
    answered(actingAs(membershipId).GET("/v1/stores", { params: { query: cursor } })),
  );
}

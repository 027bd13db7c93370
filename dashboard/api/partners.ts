// The merchants of the alliance, to choose a partner from.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";

export type Merchant = Shapes["Merchant"];

/** All of them, page after page: a choice by name needs every name. */
export function merchantsQuery(membershipId: string) {
  return queryOptions({
    queryKey: ["m", membershipId, "merchants", "all"],
    staleTime: 60_000,
    queryFn: async () => {
      const all: Merchant[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const page: { data: Merchant[]; nextCursor: string | null } = await answered(
          actingAs(membershipId).GET("/v1/merchants", { params: { query } }),
        );
        all.push(...page.data);
        cursor = page.nextCursor;
      }
      return all;
    },
  });
}

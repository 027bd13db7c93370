// The alliance as its members see it: its policy, which the figures of a sale follow.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered } from "./client.ts";

export function allianceQuery(membershipId: string) {
  return queryOptions({
    queryKey: ["m", membershipId, "alliance"],
    staleTime: 60_000,
    queryFn: () => answered(actingAs(membershipId).GET("/v1/alliance")),
  });
}

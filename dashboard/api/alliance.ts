// The alliance as its members see it: its policy, which the figures of a sale follow; and the test alliance beside it.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered } from "./client.ts";

export function allianceQuery(membershipId: string) {
  return queryOptions({
    queryKey: ["m", membershipId, "alliance"],
    staleTime: 60_000,
    queryFn: () => answered(actingAs(membershipId).GET("/v1/alliance")),
  });
}

/** A live alliance's test alliance, with oneself as its admin. */
export function madeTestAlliance(membershipId: string, headers: { "Idempotency-Key": string }) {
  return answered(actingAs(membershipId).POST("/v1/test-alliances", { body: {}, headers }));
}

/** The test alliance itself, and everything in it. */
export function discardedAlliance(membershipId: string) {
  return answered(actingAs(membershipId).DELETE("/v1/alliance"));
}

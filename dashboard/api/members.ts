// What an admin or owner reads about people and keys, as the membership that its page acts as.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Membership = Shapes["Membership"];
export type Invitation = Shapes["Invitation"];
export type ApiKey = Shapes["ApiKey"];

export function membersQuery(membershipId: string) {
  return listQuery(["m", membershipId, "members"], (cursor) =>
    answered(actingAs(membershipId).GET("/v1/memberships", { params: { query: cursor } })),
  );
}

export function invitationsQuery(membershipId: string) {
  return listQuery(["m", membershipId, "invitations"], (cursor) =>
    answered(actingAs(membershipId).GET("/v1/invitations", { params: { query: cursor } })),
  );
}

export function keysQuery(membershipId: string) {
  return listQuery(["m", membershipId, "keys"], (cursor) =>
    answered(actingAs(membershipId).GET("/v1/api-keys", { params: { query: cursor } })),
  );
}

/** The shop's stores, to choose one from; a shop with more than a hundred types the rest. */
export function storesQuery(membershipId: string) {
  return queryOptions({
    queryKey: ["m", membershipId, "stores"],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/stores", { params: { query: { limit: 100 } } })),
  });
}

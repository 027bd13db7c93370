// The membership that a page acts as: the one in its address, and no other.
import { getRouteApi } from "@tanstack/react-router";
import { actingAs } from "../api/client.ts";
import type { OwnMembership } from "./roles.ts";

const route = getRouteApi("/signed-in/m/$membershipId");

export function useMembership(): OwnMembership {
  return route.useRouteContext({ select: ({ membership }) => membership });
}

/** The API as this membership sees it. */
export function useMember() {
  const membership = useMembership();
  return { membership, client: actingAs(membership.id) };
}

/** The shop, or for an admin the alliance itself. */
export function hostOf({ merchant, alliance }: OwnMembership): { id: string; name: string } {
  return merchant ?? alliance;
}

/** By which id the ledger knows it: a shop's own, or the word for the alliance itself. */
export function ownerIdOf({ merchant }: OwnMembership): string {
  return merchant?.id ?? "alliance";
}

// What a person has who is signed in, before choosing a membership.
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { meQuery } from "../../api/account.ts";
import { rememberNext } from "../next.ts";
import { root } from "./root.ts";

/** Whoever is not signed in is led there first and comes back afterwards. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    // Asked for anew where it is no longer fresh: what somebody may enter is never what it once was.
    const me = await context.queries.fetchQuery(meQuery);
    if (me === null) {
      rememberNext(location.href);
      throw redirect({ to: "/sign-in" });
    }
    return { me };
  },
});
const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: ({ context }) => {
    const [only, ...others] = context.me.memberships;
    if (only !== undefined && others.length === 0)
      throw redirect({ to: "/m/$membershipId", params: { membershipId: only.id } });
  },
  component: lazyRouteComponent(() => import("../../rooms/home/memberships.tsx"), "Memberships"),
});
const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/account",
  component: lazyRouteComponent(() => import("../../rooms/account/account.tsx"), "Account"),
});

export const OWN = [home, account] as const;

// One membership: under it stand all its rooms.
import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { signedIn } from "./signed-in.ts";

/** A membership that is not the reader's own is like one that does not exist. */
export const membership = createRoute({
  getParentRoute: () => signedIn,
  path: "/m/$membershipId",
  beforeLoad: ({ context, params }) => {
    const found = context.me.memberships.find(({ id }) => id === params.membershipId);
    if (found === undefined) throw notFound();
    return { membership: found };
  },
  component: lazyRouteComponent(() => import("../shell.tsx"), "Shell"),
});

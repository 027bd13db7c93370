// Where somebody comes from outside: to sign in, by an invitation, to apply.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rememberAskedNext } from "../next.ts";
import { root } from "./root.ts";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  beforeLoad: ({ location }) => rememberAskedNext(location.searchStr),
  component: lazyRouteComponent(() => import("../../rooms/sign-in/sign-in.tsx"), "SignIn"),
});
const signInLink = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/link",
  component: lazyRouteComponent(() => import("../../rooms/sign-in/link.tsx"), "SignInLink"),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitations",
  component: lazyRouteComponent(() => import("../../rooms/invitation/invitation.tsx"), "Invitation"),
});
const apply = createRoute({
  getParentRoute: () => root,
  path: "/apply/$allianceId",
  component: lazyRouteComponent(() => import("../../rooms/apply/apply.tsx"), "Apply"),
});

export const ENTRY = [signIn, signInLink, invitation, apply] as const;

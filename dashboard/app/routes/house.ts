// What every membership has for itself: its people, keys, log and settings.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { auditFilters } from "../../rooms/audit/filters.ts";
import { membership } from "./membership.ts";

const overview = createRoute({
  getParentRoute: () => membership,
  path: "/",
  component: lazyRouteComponent(() => import("../../rooms/home/overview.tsx"), "Overview"),
});
const settings = createRoute({
  getParentRoute: () => membership,
  path: "/settings",
  component: lazyRouteComponent(() => import("../../rooms/settings/settings.tsx"), "Settings"),
});
const team = createRoute({
  getParentRoute: () => membership,
  path: "/team",
  component: lazyRouteComponent(() => import("../../rooms/team/team.tsx"), "Team"),
});
const keys = createRoute({
  getParentRoute: () => membership,
  path: "/keys",
  component: lazyRouteComponent(() => import("../../rooms/keys/keys.tsx"), "Keys"),
});
const audit = createRoute({
  getParentRoute: () => membership,
  path: "/audit",
  validateSearch: auditFilters,
  component: lazyRouteComponent(() => import("../../rooms/audit/audit.tsx"), "Audit"),
});

export const HOUSE = [overview, settings, team, keys, audit] as const;

// What admins alone look after.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { exposureFilters } from "../../rooms/exposures/filters.ts";
import { memberFilters } from "../../rooms/members/filters.ts";
import { settlementFilters } from "../../rooms/settlements/filters.ts";
import { membership } from "./membership.ts";

const settlements = createRoute({
  getParentRoute: () => membership,
  path: "/settlements",
  validateSearch: settlementFilters,
  component: lazyRouteComponent(() => import("../../rooms/settlements/settlements.tsx"), "Settlements"),
});
const settlement = createRoute({
  getParentRoute: () => membership,
  path: "/settlements/$settlementId",
  component: lazyRouteComponent(() => import("../../rooms/settlements/settlement.tsx"), "SettlementRoom"),
});
const members = createRoute({
  getParentRoute: () => membership,
  path: "/members",
  validateSearch: memberFilters,
  component: lazyRouteComponent(() => import("../../rooms/members/members.tsx"), "Members"),
});
const member = createRoute({
  getParentRoute: () => membership,
  path: "/members/$merchantId",
  component: lazyRouteComponent(() => import("../../rooms/members/member.tsx"), "Member"),
});
const categories = createRoute({
  getParentRoute: () => membership,
  path: "/categories",
  component: lazyRouteComponent(() => import("../../rooms/categories/categories.tsx"), "Categories"),
});
const exposures = createRoute({
  getParentRoute: () => membership,
  path: "/exposures",
  validateSearch: exposureFilters,
  component: lazyRouteComponent(() => import("../../rooms/exposures/exposures.tsx"), "Exposures"),
});
const integrity = createRoute({
  getParentRoute: () => membership,
  path: "/integrity",
  component: lazyRouteComponent(() => import("../../rooms/integrity/integrity.tsx"), "IntegrityRoom"),
});
const policy = createRoute({
  getParentRoute: () => membership,
  path: "/policy",
  component: lazyRouteComponent(() => import("../../rooms/policy/policy.tsx"), "PolicyRoom"),
});

export const ALLIANCE = [
  settlements,
  settlement,
  members,
  member,
  categories,
  exposures,
  integrity,
  policy,
] as const;

// What came of gifts in money: redemptions, positions, statements, accounts.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { statementFilters, transferFilters } from "../../rooms/money/filters.ts";
import { performanceFilters } from "../../rooms/performance/filters.ts";
import { redemptionFilters } from "../../rooms/redemptions/filters.ts";
import { membership } from "./membership.ts";

const redemptions = createRoute({
  getParentRoute: () => membership,
  path: "/redemptions",
  validateSearch: redemptionFilters,
  component: lazyRouteComponent(() => import("../../rooms/redemptions/redemptions.tsx"), "Redemptions"),
});
const redemption = createRoute({
  getParentRoute: () => membership,
  path: "/redemptions/$redemptionId",
  component: lazyRouteComponent(() => import("../../rooms/redemptions/redemption.tsx"), "Redemption"),
});
const money = createRoute({
  getParentRoute: () => membership,
  path: "/money",
  component: lazyRouteComponent(() => import("../../rooms/money/money.tsx"), "MoneyRoom"),
});
const transfers = createRoute({
  getParentRoute: () => membership,
  path: "/money/transfers",
  validateSearch: transferFilters,
  component: lazyRouteComponent(() => import("../../rooms/money/transfers.tsx"), "Transfers"),
});
const statement = createRoute({
  getParentRoute: () => membership,
  path: "/money/statements/$settlementId",
  validateSearch: statementFilters,
  component: lazyRouteComponent(() => import("../../rooms/money/statement.tsx"), "StatementRoom"),
});
const payees = createRoute({
  getParentRoute: () => membership,
  path: "/payees",
  component: lazyRouteComponent(() => import("../../rooms/payees/payees.tsx"), "Payees"),
});
const performance = createRoute({
  getParentRoute: () => membership,
  path: "/performance",
  validateSearch: performanceFilters,
  component: lazyRouteComponent(() => import("../../rooms/performance/performance.tsx"), "Performance"),
});

export const MONEY = [redemptions, redemption, money, transfers, statement, payees, performance] as const;

// What came of gifts in money: redemptions, positions, statements, corrections, accounts.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { adjustmentFilters } from "../../rooms/adjustments/filters.ts";
import { bankFilters } from "../../rooms/bank/filters.ts";
import { depositFilters } from "../../rooms/deposits/filters.ts";
import { disputeFilters } from "../../rooms/disputes/filters.ts";
import { statementFilters, transferFilters } from "../../rooms/money/filters.ts";
import { payeeFilters } from "../../rooms/payees/filters.ts";
import { performanceFilters } from "../../rooms/performance/filters.ts";
import { redemptionFilters } from "../../rooms/redemptions/filters.ts";
import { settlementFilters } from "../../rooms/settlements/filters.ts";
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
  validateSearch: settlementFilters,
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
const disputes = createRoute({
  getParentRoute: () => membership,
  path: "/disputes",
  validateSearch: disputeFilters,
  component: lazyRouteComponent(() => import("../../rooms/disputes/disputes.tsx"), "Disputes"),
});
const dispute = createRoute({
  getParentRoute: () => membership,
  path: "/disputes/$disputeId",
  component: lazyRouteComponent(() => import("../../rooms/disputes/dispute.tsx"), "DisputeRoom"),
});
const adjustments = createRoute({
  getParentRoute: () => membership,
  path: "/adjustments",
  validateSearch: adjustmentFilters,
  component: lazyRouteComponent(() => import("../../rooms/adjustments/adjustments.tsx"), "Adjustments"),
});
const payees = createRoute({
  getParentRoute: () => membership,
  path: "/payees",
  validateSearch: payeeFilters,
  component: lazyRouteComponent(() => import("../../rooms/payees/payees.tsx"), "Payees"),
});
const bank = createRoute({
  getParentRoute: () => membership,
  path: "/bank",
  validateSearch: bankFilters,
  component: lazyRouteComponent(() => import("../../rooms/bank/bank.tsx"), "Bank"),
});
const bankImport = createRoute({
  getParentRoute: () => membership,
  path: "/bank/import",
  component: lazyRouteComponent(() => import("../../rooms/bank/import.tsx"), "ImportAnswers"),
});
const deposits = createRoute({
  getParentRoute: () => membership,
  path: "/deposits",
  validateSearch: depositFilters,
  component: lazyRouteComponent(() => import("../../rooms/deposits/deposits.tsx"), "Deposits"),
});
const performance = createRoute({
  getParentRoute: () => membership,
  path: "/performance",
  validateSearch: performanceFilters,
  component: lazyRouteComponent(() => import("../../rooms/performance/performance.tsx"), "Performance"),
});

export const MONEY = [
  redemptions,
  redemption,
  money,
  transfers,
  statement,
  disputes,
  dispute,
  adjustments,
  payees,
  bank,
  bankImport,
  deposits,
  performance,
] as const;

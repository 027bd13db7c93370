// The HTTP API: every operation by noun, mounted on one app.
import type { Hono } from "hono";
import type { Endpoint } from "./http/endpoint.ts";
import type { AppEnv } from "./http/request-context.ts";
import { respond } from "./http/respond.ts";
import { adjustmentRoutes } from "./routes/adjustments.ts";
import { allianceRoutes } from "./routes/alliances.ts";
import { allotmentRequestRoutes } from "./routes/allotment-requests.ts";
import { allotmentRoutes } from "./routes/allotments.ts";
import { apiKeyRoutes } from "./routes/api-keys.ts";
import { auditRoutes } from "./routes/audit.ts";
import { bankLineRoutes } from "./routes/bank-lines.ts";
import { couponRoutes } from "./routes/coupons.ts";
import { disputeRoutes } from "./routes/disputes.ts";
import { exposureRoutes } from "./routes/exposures.ts";
import { giftLinkRoutes } from "./routes/gift-links.ts";
import { giftRoutes } from "./routes/gifts.ts";
import { holderRoutes } from "./routes/holders.ts";
import { homeRoutes } from "./routes/home.ts";
import { instructionRoutes } from "./routes/instructions.ts";
import { integrityRoutes } from "./routes/integrity.ts";
import { invitationRoutes } from "./routes/invitations.ts";
import { ledgerRoutes } from "./routes/ledger.ts";
import { matchRoutes } from "./routes/matches.ts";
import { meRoutes } from "./routes/me.ts";
import { membershipRoutes } from "./routes/memberships.ts";
import { merchantRoutes } from "./routes/merchants.ts";
import { offerRoutes } from "./routes/offers.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { payeeDetailsRoutes } from "./routes/payee-details.ts";
import { paymentFileRoutes } from "./routes/payment-files.ts";
import { presentingRoutes } from "./routes/presenting.ts";
import { redemptionRoutes } from "./routes/redemptions.ts";
import { reportRoutes } from "./routes/reports.ts";
import { sessionRoutes } from "./routes/sessions.ts";
import { settlementRoutes } from "./routes/settlements.ts";
import { signInRoutes } from "./routes/sign-ins.ts";
import { storeRoutes } from "./routes/stores.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

export const ENDPOINTS: readonly Endpoint[] = [
  ...signInRoutes,
  ...sessionRoutes,
  ...passkeyRoutes,
  ...meRoutes,
  ...allianceRoutes,
  ...merchantRoutes,
  ...storeRoutes,
  ...apiKeyRoutes,
  ...invitationRoutes,
  ...membershipRoutes,
  ...offerRoutes,
  ...allotmentRoutes,
  ...matchRoutes,
  ...allotmentRequestRoutes,
  ...giftRoutes,
  ...presentingRoutes,
  ...giftLinkRoutes,
  ...couponRoutes,
  ...redemptionRoutes,
  ...ledgerRoutes,
  ...reportRoutes,
  ...exposureRoutes,
  ...homeRoutes,
  ...settlementRoutes,
  ...instructionRoutes,
  ...payeeDetailsRoutes,
  ...paymentFileRoutes,
  ...bankLineRoutes,
  ...disputeRoutes,
  ...adjustmentRoutes,
  ...holderRoutes,
  ...webhookRoutes,
  ...auditRoutes,
  ...integrityRoutes,
];

/** Lets the app answer every operation; a known path under another method is told apart from an unknown one. */
export function mountApi(app: Hono<AppEnv>): void {
  for (const endpoint of ENDPOINTS) {
    app.on(endpoint.method.toUpperCase(), honoPath(endpoint.path), (c) => respond(c, endpoint));
  }
}

/** The methods an API path has; empty for a path that is none of ours. */
export function methodsOf(pathname: string): string[] {
  const matching = ENDPOINTS.filter(({ path }) => patternOf(path).test(pathname));
  return matching.map(({ method }) => method.toUpperCase());
}

/** Hono matches a part of a path as a whole, so one with a suffix needs a pattern of its own. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}\.(\w+)/g, ":$1{[^/]+\\.$2}").replace(/\{(\w+)\}/g, ":$1");
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
}

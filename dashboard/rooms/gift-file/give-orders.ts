// Gifting to the orders of a file, one after the other. The request of a row is the same whenever it is made, and so is its
// Idempotency-Key: begun again after whatever happened, the same file gifts nobody twice.

import { sha256 } from "../../../schema/hash.ts";
import { innerHashOf } from "../../../schema/holder-identity.ts";
import { actingAs, answered } from "../../api/client.ts";
import type { CreatedGift, GiftRequest } from "../../api/gifts.ts";
import { ApiProblem } from "../../api/problem.ts";
import { CONSENT } from "../gift/consent.ts";
import type { Order } from "./rows.ts";

export type Outcome =
  | { order: Order; became: "gifted"; gift: CreatedGift }
  | { order: Order; became: "gifted before" }
  | { order: Order; became: "refused"; code: string };

type Plan = {
  membershipId: string;
  allotmentIds: readonly string[];
  orders: readonly Order[];
  /** Somebody has ticked that the customers agreed; they did when they ordered. */
  hasConsent: boolean;
};

/** @throws ApiProblem where the API did not answer however often it was asked; what `signal` throws once it is stopped. */
export async function giveOrders(
  { membershipId, allotmentIds, orders, hasConsent }: Plan,
  onOutcome: (outcome: Outcome) => void,
  signal: AbortSignal,
): Promise<void> {
  const client = actingAs(membershipId);
  let stop: string | undefined;
  for (const order of orders) {
    if (stop !== undefined) {
      onOutcome({ order, became: "refused", code: stop });
      continue;
    }
    const body = await requestOf(order, { allotmentIds, hasConsent });
    const headers = { "Idempotency-Key": `file-${await sha256(JSON.stringify(body))}` };
    const ask = () => answered(client.POST("/v1/gifts", { body, headers, signal }));
    const outcome = await outcomeOf(order, ask, signal);
    if (outcome.became === "refused" && CONCERNS_ALL.has(outcome.code)) stop = outcome.code;
    onOutcome(outcome);
  }
}

/** Where one order is refused by these, every other would be too. */
const CONCERNS_ALL = new Set([
  "allotment_exhausted",
  "allotment_not_live",
  "competitors_cannot_partner",
  "exposure_limit_reached",
  "funder_has_not_consented",
  "merchant_not_active",
  "offer_budget_exhausted",
  "offer_not_live",
  "offer_quota_exhausted",
  "percentage_needs_cap",
]);

async function requestOf(
  { reference, amountMinor, occurredAt, holder }: Order,
  { allotmentIds, hasConsent }: Pick<Plan, "allotmentIds" | "hasConsent">,
): Promise<GiftRequest> {
  const sha = holder && (await innerHashOf(holder.kind, holder.normalised));
  return {
    allotmentIds: [...allotmentIds],
    sourceOrder: { reference, amountMinor, occurredAt },
    holder: holder && sha !== null ? { kind: holder.kind, sha256: sha } : null,
    ...(holder && hasConsent ? { consent: { textVersion: CONSENT.textVersion, at: occurredAt } } : {}),
    channel: "file",
  };
}

async function outcomeOf(
  order: Order,
  ask: () => Promise<CreatedGift>,
  signal: AbortSignal,
): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    try {
      return { order, became: "gifted", gift: await ask() };
    } catch (thrown) {
      signal.throwIfAborted();
      if (!(thrown instanceof ApiProblem)) throw thrown;
      const { code, isUncertain, retryAfterSeconds } = thrown;
      if (code === "source_order_already_gifted") return { order, became: "gifted before" };
      const mayPass = isUncertain || code === "too_many_requests";
      if (!mayPass) return { order, became: "refused", code };
      if (tries === MOST_TRIES) throw thrown;
      await waited((retryAfterSeconds ?? tries) * 1000, signal);
    }
  }
}

const MOST_TRIES = 4;

function waited(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

// Which deeds of the audit log are told to webhooks, under which names, and to which sides of the thing they happened to.

/** What a merchant can be to the thing that an event is about. */
export type Side =
  | "gifter"
  | "redeemer"
  | "funder"
  | "payer"
  | "payee"
  | "debtor"
  | "creditor"
  | "owner"
  | "merchant";

/** A merchant's part in a thing; `merchantId` may be an owner that is no merchant. */
export type Party = { subjectId: string; side: Side; merchantId: string };

type Told = {
  type: string;
  /** Who of the thing's parties hears of it. */
  sides: readonly Side[];
  /** Members of the row's details that go along: ids, and nothing else. */
  ids?: readonly string[];
};

const BOTH = ["redeemer", "gifter"] as const;
const PAYMENT = ["payer", "payee"] as const;
const CLAIM = ["debtor", "creditor"] as const;

/** By the action of the audit log. What is not here is told to nobody: keys, people, holders, reservations. */
export const TOLD = {
  "gift.given": { type: "gift.created", sides: ["gifter"] },
  "gift.revoked": { type: "gift.revoked", sides: ["gifter"] },
  "coupon.passed_on": { type: "coupon.passed_on", sides: ["gifter"], ids: ["giftId"] },
  "coupon.redeemed": { type: "coupon.redeemed", sides: [...BOTH, "funder"], ids: ["couponId"] },
  "redemption.refunded": { type: "redemption.refunded", sides: [...BOTH, "funder"], ids: ["refundId"] },
  "settlement.proposed": { type: "settlement.proposed", sides: [] },
  "settlement.closed": { type: "settlement.closed", sides: ["owner"] },
  "settlement.approved": { type: "settlement.approved", sides: ["owner"] },
  "settlement.reopened": { type: "settlement.reopened", sides: ["owner"] },
  "instruction.sent": { type: "instruction.sent", sides: PAYMENT },
  "instruction.confirmed": { type: "instruction.confirmed", sides: PAYMENT },
  "instruction.short": { type: "instruction.short", sides: PAYMENT },
  "instruction.paid_late": { type: "instruction.paid_late", sides: PAYMENT },
  "instruction.failed": { type: "instruction.failed", sides: PAYMENT },
  "instruction.unknown": { type: "instruction.unknown", sides: PAYMENT },
  "dispute.opened": { type: "dispute.opened", sides: CLAIM, ids: ["redemptionId"] },
  "dispute.noted": { type: "dispute.noted", sides: CLAIM },
  "dispute.upheld": { type: "dispute.upheld", sides: CLAIM },
  "dispute.rejected": { type: "dispute.rejected", sides: CLAIM },
  "adjustment.proposed": { type: "adjustment.proposed", sides: [] },
  "adjustment.approved": { type: "adjustment.approved", sides: CLAIM },
  "adjustment.refused": { type: "adjustment.refused", sides: [] },
  "adjustment.withdrawn": { type: "adjustment.withdrawn", sides: [] },
  "offer.created": { type: "offer.created", sides: ["redeemer"] },
  "offer.revised": { type: "offer.revised", sides: ["redeemer"] },
  "offer.terms_revised": { type: "offer.terms_revised", sides: BOTH },
  "offer.publication": { type: "offer.published", sides: BOTH },
  "offer.pause": { type: "offer.paused", sides: BOTH },
  "offer.resumption": { type: "offer.resumed", sides: BOTH },
  "offer.end": { type: "offer.ended", sides: BOTH },
  "allotment.created": { type: "allotment.created", sides: BOTH },
  "allotment.accepted": { type: "allotment.accepted", sides: BOTH },
  "allotment.withdrawn": { type: "allotment.withdrawn", sides: BOTH },
  "allotment_request.created": { type: "allotment_request.created", sides: BOTH, ids: ["offerId"] },
  "allotment_request.approved": { type: "allotment_request.approved", sides: BOTH, ids: ["allotmentId"] },
  "allotment_request.refused": { type: "allotment_request.refused", sides: BOTH },
  "allotment_request.withdrawn": { type: "allotment_request.withdrawn", sides: BOTH },
  "merchant.applied": { type: "merchant.applied", sides: ["merchant"] },
  "merchant.created": { type: "merchant.created", sides: ["merchant"] },
  "merchant.approved": { type: "merchant.approved", sides: ["merchant"] },
  "merchant.refusal": { type: "merchant.refused", sides: ["merchant"] },
  "merchant.revised": { type: "merchant.revised", sides: ["merchant"] },
  "merchant.suspension": { type: "merchant.suspended", sides: ["merchant"] },
  "merchant.reinstatement": { type: "merchant.reinstated", sides: ["merchant"] },
  "merchant.departure": { type: "merchant.leaving", sides: ["merchant"] },
  "merchant.left": { type: "merchant.left", sides: ["merchant"] },
  "store.created": { type: "store.created", sides: ["merchant"] },
  "store.revised": { type: "store.revised", sides: ["merchant"] },
} as const satisfies Record<string, Told>;

export type WebhookEventType = (typeof TOLD)[keyof typeof TOLD]["type"];

export const WEBHOOK_EVENT_TYPES: readonly WebhookEventType[] = Object.values(TOLD).map(({ type }) => type);

/** How an action is told; undefined where it is nobody's to hear. */
export function toldAs(action: string): (Told & { type: WebhookEventType }) | undefined {
  return isTold(action) ? TOLD[action] : undefined;
}

/** Whose endpoint it is, null for the alliance's own, and what it asked for. */
export type Listener = { merchantId: string | null; events: readonly string[] };

/**
 * True where the endpoint asked for such an event and may hear of this one: the alliance's own hears all of its alliance,
 * a merchant's only what happens to a thing that it has a part in, on a side that is told.
 */
export function hears(
  { merchantId, events }: Listener,
  { action, subjectId }: { action: string; subjectId: string },
  parties: readonly Party[],
): boolean {
  const told = toldAs(action);
  if (told === undefined || !events.includes(told.type)) return false;
  if (merchantId === null) return true;
  return parties.some(
    (it) => it.subjectId === subjectId && it.merchantId === merchantId && told.sides.includes(it.side),
  );
}

function isTold(action: string): action is keyof typeof TOLD {
  return Object.hasOwn(TOLD, action);
}

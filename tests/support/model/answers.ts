// Answers of the API in the model's words: names for ids, and only the figures that the rules decide.
import { env } from "cloudflare:workers";
import { groupCouponCode } from "../../../schema/codes.ts";
import type { Dispute } from "../../../schema/contract/disputes.ts";
import type { CreatedGift, GiftedCoupon, Revocation } from "../../../schema/contract/gifts.ts";
import type { Redemption, Refund } from "../../../schema/contract/redemptions.ts";
import type { Instruction, Settlement } from "../../../schema/contract/settlements.ts";
import type { Answer } from "../api.ts";
import type { Command } from "./rules.ts";
import type { Asked } from "./settling.ts";
import type { Outcome } from "./state.ts";
import type { ModelWorld } from "./world.ts";

/** The answer in the model's words; what it made gets the next number. */
export async function inWords(world: ModelWorld, command: Command, answer: Answer): Promise<Outcome> {
  const { status, json } = answer;
  if (status >= 400) return { status, code: String(json.code) };
  const shown = await shownAnswer(world, command, answer.text);
  return shown === undefined ? { status } : { status, answer: shown };
}

async function shownAnswer(world: ModelWorld, command: Command, text: string): Promise<unknown> {
  switch (command.do) {
    case "gift":
      return giftInWords(world, JSON.parse(text));
    case "revoke":
      return revocationInWords(world, JSON.parse(text));
    case "reserve": {
      const { id, ...figures } = JSON.parse(text);
      world.reservations.push(id);
      return figures;
    }
    case "redeem":
      return redemptionInWords(world, JSON.parse(text));
    case "refund":
      return refundInWords(world, JSON.parse(text));
    case "close":
      return closeInWords(world, JSON.parse(text));
    case "send":
    case "fail":
    case "unknown":
    case "confirm":
      return instructionInWords(JSON.parse(text));
    case "approve":
    case "reopen":
    case "pause":
    case "resume":
    case "suspend":
    case "reinstate":
      return { status: JSON.parse(text).status };
    case "dispute":
      return disputeInWords(JSON.parse(text));
    case "note":
      return { notes: JSON.parse(text).notes.length };
    case "resolve": {
      const { status, outcome }: Dispute = JSON.parse(text);
      return { status, allowedMinor: outcome?.allowedMinor };
    }
    case "adjust":
      world.adjustments.push(JSON.parse(text).id);
      return { status: JSON.parse(text).status };
    case "allow":
    case "turn down":
      return { status: JSON.parse(text).status };
    case "terms":
      return { termsVersion: JSON.parse(text).termsVersion };
    default:
      return undefined;
  }
}

function giftInWords(world: ModelWorld, { id, coupons }: CreatedGift) {
  const known = world.gifts.indexOf(id);
  if (known >= 0) return { gift: known };
  world.gifts.push(id);
  world.coupons.push(...coupons.map((it) => ({ id: it.id, code: it.code })));
  return { gift: world.gifts.length - 1, coupons: coupons.map((it) => couponInWords(world, it)) };
}

function couponInWords(
  world: ModelWorld,
  { offerId, redeemerId, lastDay, state, opensAt, expiresAt }: GiftedCoupon,
) {
  const redeemer = nameOf(world, redeemerId);
  return { offer: world.offers.indexOf(offerId), redeemer, lastDay, state, opensAt, expiresAt };
}

function revocationInWords(world: ModelWorld, { revoked, kept }: Revocation) {
  const numberOf = (id: string) => world.coupons.findIndex((it) => it.id === id);
  return { revoked, kept: kept.map(({ id, code }) => `${numberOf(id)} ${code}`).sort() };
}

function redemptionInWords(world: ModelWorld, it: Redemption) {
  world.redemptions.push(it.id);
  const { discountMinor, netMinor, commissionMinor, feeMinor, gifterMinor, newCustomer } = it;
  return {
    ...{ discountMinor, netMinor, commissionMinor, feeMinor, gifterMinor, newCustomer },
    subsidies: it.subsidies.map(
      ({ merchantId, amountMinor }) => `${nameOf(world, merchantId)} ${amountMinor}`,
    ),
    ...{ effectiveAt: it.effectiveAt, redeemedAt: it.redeemedAt },
  };
}

async function refundInWords(
  world: ModelWorld,
  { amountMinor, refundedMinor, transfers, replacementCoupon }: Refund,
) {
  const words = transfers.map((it) =>
    [
      ...[it.code, nameOf(world, it.debitId), nameOf(world, it.creditId), it.amountMinor, it.unit],
      it.effectiveAt,
    ].join(" "),
  );
  const replacement = replacementCoupon && (await knowReplacement(world, replacementCoupon));
  return { amountMinor, refundedMinor, transfers: words.sort(), replacementCoupon: replacement };
}

/** Only the holder's page shows its code: the test looks where the page looks. */
async function knowReplacement(world: ModelWorld, coupon: GiftedCoupon) {
  if (coupon.code.length !== 4) throw new Error("a refund shows no more than the last four of a code");
  const row = await env.DB.prepare("SELECT code FROM coupons WHERE id = ?")
    .bind(coupon.id)
    .first<{ code: string }>();
  if (!world.coupons.some(({ id }) => id === coupon.id))
    world.coupons.push({ id: coupon.id, code: groupCouponCode(row?.code ?? "") });
  return couponInWords(world, coupon);
}

function disputeInWords({ status, heldMinor, openedBy }: Dispute) {
  return { status, heldMinor, openedBy };
}

function closeInWords(world: ModelWorld, it: Settlement) {
  world.settlements.push(it.id);
  const { number, status, lineCount, cutoffAt, grossMinor, obligationCount } = it;
  return { number, status, lineCount, cutoffAt, grossMinor, obligationCount };
}

function instructionInWords({ status, amountMinor, paidMinor }: Instruction) {
  return { status, amountMinor, paidMinor };
}

/** The payments that a close asks for, each of which gets the next number. */
export function askedBy(world: ModelWorld, text: string): Asked[] {
  const { instructions }: Settlement = JSON.parse(text);
  const before = [...world.instructions];
  world.instructions.push(...instructions.map(({ id }) => id));
  return instructions.map((it) => ({
    ...{ payer: nameOf(world, it.payerId), payee: nameOf(world, it.payeeId), amountMinor: it.amountMinor },
    retries: it.retries === null ? null : before.indexOf(it.retries),
  }));
}

export function nameOf(world: ModelWorld, id: string): string {
  return world.names.get(id) ?? id;
}

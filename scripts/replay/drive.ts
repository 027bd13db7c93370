// Sends the planned events through the API, one after the other, and adds up its answers.
import { toIso } from "../../schema/time.ts";
import { type Client, type Post, UnexpectedAnswer } from "../api/client.ts";
import { inParallel } from "../api/parallel.ts";
import {
  giftMade,
  identified,
  redemptionMade,
  refundMade,
  revocationMade,
  settlementClosed,
} from "./answers.ts";
import type { Members } from "./found.ts";
import type { Closing, Event, Gift, RedemptionAttempt, Refund, Revocation } from "./history.ts";
import { known } from "./known.ts";
import type { Progress } from "./progress.ts";
import { count } from "./tally.ts";
import { addRedemption, addSettlement, noTotals, type Totals } from "./totals.ts";

/** How many payments of one settlement are reported at once. */
const WIDTH = 8;

/** Plays the events in their order; an answer other than the planned one ends the replay. */
export async function playEvents(
  events: readonly Event[],
  scene: { client: Client; members: Members; progress: Progress },
): Promise<Totals> {
  const stage = new Stage(scene.client, scene.members);
  scene.progress.start("events", events.length);
  for (const event of events) {
    await stage.play(event);
    scene.progress.step();
  }
  return stage.totals;
}

class Stage {
  readonly totals = noTotals();
  readonly #client: Client;
  readonly #members: Members;
  readonly #giftIds = new Map<string, string>();
  readonly #codes = new Map<string, string>();
  readonly #redemptionIds = new Map<string, string>();

  constructor(client: Client, members: Members) {
    this.#client = client;
    this.#members = members;
  }

  play(event: Event): Promise<void> {
    switch (event.kind) {
      case "gift":
        return this.#gift(event);
      case "redemption":
        return this.#redeem(event);
      case "revocation":
        return this.#revoke(event);
      case "refund":
        return this.#refund(event);
      case "closing":
        return this.#settle(event);
    }
  }

  async #gift(gift: Gift): Promise<void> {
    const { orderId, gifterId, amountMinor, redeemerIds, atMs } = gift;
    const made = await this.#post({
      path: "/v1/gifts",
      key: this.#members.ownerKeyOf(gifterId),
      atMs,
      idempotencyKey: `replay/gift/${orderId}`,
      body: {
        allotmentIds: redeemerIds.map((redeemerId) => this.#members.allotmentIdOf(gifterId, redeemerId)),
        sourceOrder: { reference: orderId, amountMinor, occurredAt: toIso(gift.purchasedAtMs) },
        holder: { kind: "external", value: gift.buyerId },
      },
      answer: giftMade,
    });
    this.#giftIds.set(orderId, made.id);
    for (const { code, redeemerId } of made.coupons) this.#codes.set(keyOf(orderId, redeemerId), code);
    this.totals.gifts++;
    this.totals.coupons += made.coupons.length;
  }

  async #redeem(attempt: RedemptionAttempt): Promise<void> {
    const { orderId, redeemerId, amountMinor, buyerId, giftOrderId, refusal, atMs } = attempt;
    const merchantId = known(this.#members.merchantIds.get(redeemerId), `merchant ${redeemerId}`);
    const post = {
      path: "/v1/redemptions",
      key: this.#members.ownerKeyOf(redeemerId),
      atMs,
      idempotencyKey: `replay/redemption/${orderId}/${redeemerId}`,
      body: {
        code: known(this.#codes.get(keyOf(giftOrderId, merchantId)), `coupon gifted with ${giftOrderId}`),
        order: { reference: orderId, amountMinor },
        holder: { kind: "external", value: buyerId },
        channel: "online",
      },
      answer: redemptionMade,
    };
    if (refusal !== null) {
      await this.#refusedPost(post, refusal);
      return count(this.totals.refused, refusal);
    }
    const made = await this.#post(post);
    this.#redemptionIds.set(keyOf(orderId, redeemerId), made.id);
    addRedemption(this.totals, made);
  }

  async #revoke({ orderId, gifterId, atMs }: Revocation): Promise<void> {
    const giftId = known(this.#giftIds.get(orderId), `gift of ${orderId}`);
    const made = await this.#post({
      path: `/v1/gifts/${giftId}/revocation`,
      key: this.#members.ownerKeyOf(gifterId),
      atMs,
      idempotencyKey: `replay/revocation/${orderId}`,
      body: { reason: "The order was cancelled." },
      answer: revocationMade,
    });
    this.totals.revocations++;
    this.totals.couponsRevoked += made.revoked;
  }

  async #refund({ orderId, redeemerId, atMs }: Refund): Promise<void> {
    const redemptionId = known(
      this.#redemptionIds.get(keyOf(orderId, redeemerId)),
      `redemption of ${orderId}`,
    );
    const made = await this.#post({
      path: `/v1/redemptions/${redemptionId}/refunds`,
      key: this.#members.ownerKeyOf(redeemerId),
      atMs,
      idempotencyKey: `replay/refund/${orderId}/${redeemerId}`,
      body: { reference: `${orderId}/cancelled`, full: true },
      answer: refundMade,
    });
    this.totals.refunds++;
    this.totals.refundedMinor += made.refundedMinor;
    if (made.replacementCoupon) this.totals.replacements++;
  }

  /** Closes a month by one admin, approves it by the other and reports every payment as made. */
  async #settle({ month, atMs }: Closing): Promise<void> {
    const { closingAdminKey, approvingAdminKey } = this.#members;
    const answer = await this.#client.post({
      path: "/v1/settlements",
      key: closingAdminKey,
      atMs,
      idempotencyKey: `replay/settlement/${month}`,
      body: { cutoffAt: toIso(atMs) },
      answer: settlementClosed,
      refusals: this.#whereRefused("nothing_to_settle"),
    });
    if (!answer.made) {
      this.totals.nothingToSettle++;
      return;
    }
    const settlement = answer.made;
    const request = { atMs, answer: identified };
    await this.#post({
      ...request,
      path: `/v1/settlements/${settlement.id}/approval`,
      key: approvingAdminKey,
      idempotencyKey: `replay/approval/${month}`,
    });
    await inParallel(settlement.instructions, WIDTH, async ({ id }) => {
      const instruction = { ...request, key: closingAdminKey };
      await this.#post({
        ...instruction,
        path: `/v1/instructions/${id}/sending`,
        idempotencyKey: `replay/sending/${id}`,
      });
      await this.#post({
        ...instruction,
        path: `/v1/instructions/${id}/confirmation`,
        idempotencyKey: `replay/confirmation/${id}`,
        body: { bankReference: `bank/${id}` },
      });
    });
    addSettlement(this.totals, month, settlement);
  }

  async #post<T>(post: Post<T>): Promise<T> {
    const { made } = await this.#client.post(post);
    return known(made, `answer of ${post.path}`);
  }

  async #refusedPost<T>(post: Post<T>, refusal: string): Promise<void> {
    const { made } = await this.#client.post({ ...post, refusals: this.#whereRefused(refusal) });
    if (made !== null) {
      throw new UnexpectedAnswer(`${post.idempotencyKey} was made where the plan foresaw ${refusal}.`);
    }
  }

  /**
   * Refusals are not stored, so a repeated run decides them again, at a time that the alliance has left behind:
   * what was made is replayed, hence `clock_goes_back` says that the earlier run met the refusal too.
   */
  #whereRefused(code: string): string[] {
    return this.#members.foundedBefore ? [code, "clock_goes_back"] : [code];
  }
}

function keyOf(orderId: string, redeemerId: string): string {
  return `${orderId} ${redeemerId}`;
}

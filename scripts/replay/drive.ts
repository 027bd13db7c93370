// Sends the planned events through the API, one after the other, and adds up its answers.
import { createdGift, revocation } from "../../schema/contract/gifts.ts";
import { redemption, refund } from "../../schema/contract/redemptions.ts";
import { instruction, type Settlement, settlement } from "../../schema/contract/settlements.ts";
import { toIso } from "../../schema/time.ts";
import { type Client, type Post, UnexpectedAnswer } from "../api/client.ts";
import { inParallel } from "../api/parallel.ts";
import type { Members } from "./found.ts";
import type { Closing, Event, Gift, RedemptionAttempt, Refund, Revocation } from "./history.ts";
import { known } from "./known.ts";
import type { Progress } from "./progress.ts";
import { count } from "./tally.ts";
import { addMonth, addRedemption, addRefund, noTotals, type Totals } from "./totals.ts";

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
      answer: createdGift,
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
      answer: redemption,
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
      answer: revocation,
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
      answer: refund,
    });
    addRefund(this.totals, made);
  }

  /** One admin closes the month, the other approves it, and every payment is made. */
  async #settle({ month, atMs }: Closing): Promise<void> {
    const { closingAdminKey, approvingAdminKey } = this.#members;
    const { made: closed } = await this.#client.post({
      path: "/v1/settlements",
      key: closingAdminKey,
      atMs,
      idempotencyKey: `replay/settlement/${month}`,
      body: { cutoffAt: toIso(atMs) },
      answer: settlement,
      refusals: this.#whereRefused("nothing_to_settle"),
    });
    if (closed === null) return addMonth(this.totals, month, null);
    await this.#post({
      path: `/v1/settlements/${closed.id}/approval`,
      key: approvingAdminKey,
      atMs,
      idempotencyKey: `replay/approval/${month}`,
      answer: settlement,
    });
    addMonth(this.totals, month, { settlement: closed, paidMinor: await this.#pay(closed, atMs) });
  }

  /** Reports every payment as sent and as received. Returns what was received. */
  async #pay({ instructions }: Settlement, atMs: number): Promise<number> {
    let paidMinor = 0;
    await inParallel(instructions, WIDTH, async ({ id }) => {
      const request = { key: this.#members.closingAdminKey, atMs, answer: instruction };
      await this.#post({
        ...request,
        path: `/v1/instructions/${id}/sending`,
        idempotencyKey: `replay/sending/${id}`,
      });
      const confirmed = await this.#post({
        ...request,
        path: `/v1/instructions/${id}/confirmation`,
        idempotencyKey: `replay/confirmation/${id}`,
        body: { bankReference: `bank/${id}` },
      });
      paidMinor += confirmed.paidMinor;
    });
    return paidMinor;
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

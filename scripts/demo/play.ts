// Plays the story through the API, one event after the other, and adds up its answers.
import { reservation } from "../../schema/contract/coupons.ts";
import { type CreatedGift, createdGift, revocation } from "../../schema/contract/gifts.ts";
import { redemption, refund } from "../../schema/contract/redemptions.ts";
import { instruction, type Settlement, settlement } from "../../schema/contract/settlements.ts";
import { ALLIANCE_OWNER } from "../../schema/ids.ts";
import { toIso } from "../../schema/time.ts";
import type { Post } from "../api/client.ts";
import { inParallel } from "../api/parallel.ts";
import { type Api, made } from "./api.ts";
import type {
  CouponName,
  Event,
  Gift,
  Redemption,
  Refund,
  Reservation,
  Revocation,
  Settling,
} from "./events.ts";
import { addGift, addRedemption, addRefund, addSettlement, type Figures, noFigures } from "./figures.ts";
import { allotmentName, type Member, type Members } from "./found.ts";
import { phoneOf } from "./giving.ts";
import { merchantOf } from "./merchants.ts";
import type { OfferKey } from "./offers.ts";
import type { Story } from "./story.ts";

/** Only a test alliance takes its time from its callers, and never backwards: hence one after the other. */
export async function playStory(
  api: Api,
  members: Members,
  story: Story,
): Promise<{ figures: Figures; firstToTry: CreatedGift }> {
  const stage = new Stage(api, members, story);
  for (const event of story.events) await stage.play(event);
  return { figures: stage.figures, firstToTry: stage.giftOf(story.firstToTry) };
}

/** Long enough for any checkout; one that is given up lets its coupon go after that. */
const RESERVED_SECONDS = 900;
/** How many payments are reported at once. */
const WIDTH = 8;

class Stage {
  readonly figures = noFigures();
  readonly #api: Api;
  readonly #members: Members;
  readonly #redeemers: ReadonlyMap<OfferKey, Member>;
  readonly #gifts = new Map<string, { gifter: Member; made: CreatedGift }>();
  readonly #codes = new Map<string, string>();
  readonly #reservationIds = new Map<string, string>();
  readonly #redemptionIds = new Map<string, string>();
  readonly #settlements = new Map<string, Settlement>();

  constructor(api: Api, members: Members, { offers }: Story) {
    this.#api = api;
    this.#members = members;
    this.#redeemers = new Map(offers.map(({ key, redeemer }) => [key, made(members.merchants, redeemer)]));
  }

  giftOf({ order }: Gift): CreatedGift {
    return made(this.#gifts, order.reference).made;
  }

  play(event: Event): Promise<void> {
    switch (event.kind) {
      case "gift":
        return this.#give(event);
      case "reservation":
        return this.#reserve(event);
      case "redemption":
        return this.#redeem(event);
      case "refund":
        return this.#refund(event);
      case "revocation":
        return this.#revoke(event);
      case "closing":
        return this.#close(event);
      case "approval":
        return this.#approve(event);
      case "sending":
      case "confirmation":
        return this.#pay(event);
    }
  }

  async #give({ atMs, gifter, order, offers, family, staff }: Gift): Promise<void> {
    const member = made(this.#members.merchants, gifter);
    const at = toIso(atMs);
    const gift = await this.#api.post({
      path: "/v1/gifts",
      key: member.staff,
      atMs,
      idempotencyKey: `demo/gift/${order.reference}`,
      body: {
        allotmentIds: offers.map((offer) => made(this.#members.allotmentIds, allotmentName(gifter, offer))),
        sourceOrder: { ...order, occurredAt: at },
        ...(family === null ? {} : addressedTo(family, at)),
        staffRef: staff,
        channel: merchantOf(gifter).giftChannel,
      },
      answer: createdGift,
    });
    this.#gifts.set(order.reference, { gifter: member, made: gift });
    // The coupons are answered in the order of the allotments.
    for (const [index, { code }] of gift.coupons.entries())
      this.#codes.set(`${order.reference} ${offers[index]}`, code);
    addGift(this.figures, gift);
  }

  async #reserve({ atMs, coupon, order }: Reservation): Promise<void> {
    const { id } = await this.#api.post({
      path: `/v1/coupons/${made(this.#codes, nameOf(coupon))}/reservations`,
      key: made(this.#redeemers, coupon.offer).cashier,
      atMs,
      idempotencyKey: `demo/reservation/${order.reference}`,
      body: { order, ttlSeconds: RESERVED_SECONDS },
      answer: reservation,
    });
    this.#reservationIds.set(nameOf(coupon), id);
    this.figures.reservations++;
  }

  async #redeem({ atMs, coupon, order, reserved, store, staff }: Redemption): Promise<void> {
    const redeemed = await this.#api.post({
      path: "/v1/redemptions",
      key: made(this.#redeemers, coupon.offer).cashier,
      atMs,
      idempotencyKey: `demo/redemption/${order.reference}`,
      body: {
        code: made(this.#codes, nameOf(coupon)),
        order,
        ...(reserved ? { reservationId: made(this.#reservationIds, nameOf(coupon)) } : {}),
        ...(store === null ? { channel: "online" } : { channel: "store", storeRef: store }),
        ...(staff === null ? {} : { staffRef: staff }),
      },
      answer: redemption,
    });
    this.#redemptionIds.set(nameOf(coupon), redeemed.id);
    addRedemption(this.figures, redeemed);
  }

  async #refund({ atMs, coupon, reference, amountMinor }: Refund): Promise<void> {
    const refunded = await this.#api.post({
      path: `/v1/redemptions/${made(this.#redemptionIds, nameOf(coupon))}/refunds`,
      key: made(this.#redeemers, coupon.offer).staff,
      atMs,
      idempotencyKey: `demo/refund/${reference}`,
      body: { reference, ...(amountMinor === "full" ? { full: true } : { amountMinor }) },
      answer: refund,
    });
    addRefund(this.figures, refunded);
  }

  async #revoke({ atMs, giftOrder, reason }: Revocation): Promise<void> {
    const { gifter, made: gift } = made(this.#gifts, giftOrder);
    const { revoked } = await this.#api.post({
      path: `/v1/gifts/${gift.id}/revocation`,
      key: gifter.staff,
      atMs,
      idempotencyKey: `demo/revocation/${giftOrder}`,
      body: { reason },
      answer: revocation,
    });
    this.figures.couponsRevoked += revoked;
  }

  async #close({ atMs, month, cutoffAtMs }: Settling): Promise<void> {
    const closed = await this.#api.post({
      path: "/v1/settlements",
      key: this.#members.adminKey,
      atMs,
      idempotencyKey: `demo/settlement/${month}`,
      body: { cutoffAt: toIso(cutoffAtMs) },
      answer: settlement,
    });
    this.#settlements.set(month, closed);
    addSettlement(this.figures, month, closed);
  }

  async #approve({ atMs, month }: Settling): Promise<void> {
    await this.#api.post({
      path: `/v1/settlements/${made(this.#settlements, month).id}/approval`,
      key: this.#members.secondAdminKey,
      atMs,
      idempotencyKey: `demo/approval/${month}`,
      answer: settlement,
    });
  }

  /** The payer says what it sent, later the payee what arrived; for the alliance itself an admin speaks. */
  async #pay({ kind, atMs, month }: Settling): Promise<void> {
    const isSent = kind === "sending";
    await inParallel(made(this.#settlements, month).instructions, WIDTH, async ({ id, payerId, payeeId }) => {
      const post: Omit<Post<unknown>, "refusals"> = {
        path: `/v1/instructions/${id}/${kind}`,
        key: this.#payingKeyOf(isSent ? payerId : payeeId),
        atMs,
        idempotencyKey: `demo/${kind}/${id}`,
        ...(isSent ? {} : { body: { bankReference: `${month}-${id.slice(-8)}` } }),
        answer: instruction,
      };
      await this.#api.post(post);
    });
  }

  #payingKeyOf(ownerId: string): string {
    if (ownerId === ALLIANCE_OWNER) return this.#members.adminKey;
    const members = [...this.#members.merchants.values()].map((it): [string, string] => [it.id, it.owner]);
    return made(new Map(members), ownerId);
  }
}

function nameOf({ giftOrder, offer }: CouponName): string {
  return `${giftOrder} ${offer}`;
}

/** Who the gift is for, and that they agreed to be remembered by it. */
function addressedTo(family: number, at: string) {
  return { holder: { kind: "phone", value: phoneOf(family) }, consent: { textVersion: "2026-01", at } };
}

// A coupon changing hands, as whoever has its gift's link lets it.
import { type Answer, call } from "./api.ts";
import { only } from "./world.ts";

type Gift = { url: string; coupons: readonly { id: string }[] };

/** Passes the one coupon of a gift on, or the one that is named. */
export function passOn(
  gift: Gift,
  now: string | undefined,
  { couponId = only(gift.coupons).id, key }: { couponId?: string; key?: string } = {},
): Promise<Answer> {
  const token = new URL(gift.url).pathname.slice("/g/".length);
  const options = { body: { couponId }, now, idempotencyKey: key };
  return call("POST", `/v1/gift-links/${token}/passing-on`, options);
}

/** The friend's link, of a passing on that must succeed. */
export async function passedOn(gift: Gift, now: string | undefined): Promise<{ url: string }> {
  const answer = await passOn(gift, now);
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return { url: String(answer.json.url) };
}

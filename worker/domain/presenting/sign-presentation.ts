// The signed text that a holder's page shows as a QR; the page asks for the next one before this one ends.
import type { Presentation, PresentingRequest } from "../../../schema/contract/presenting.ts";
import { toIso } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import { findLinkedCoupon } from "./linked-coupon.ts";
import { freshUntil, signText } from "./signed-text.ts";

/**
 * Made for every coupon that can be used now, also where its terms do not ask for it. Nothing is written.
 *
 * @throws Problem `not_found`, or what stands against using the coupon now.
 */
export async function signPresentation(
  ctx: Context,
  token: string,
  { couponId }: PresentingRequest,
): Promise<Presentation> {
  const { allianceId } = await findLinkedCoupon(ctx, token, couponId);
  const { presentationSecret, origin, receivedAt } = ctx;
  const text = await signText(presentationSecret, { allianceId, couponId, origin }, receivedAt);
  return { text, validUntil: toIso(freshUntil(receivedAt)) };
}

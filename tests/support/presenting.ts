// Coupons shown at a till: a partnership that lives in real time, and what a holder's page would ask for.
import type { Presentation, TillCode } from "../../schema/contract/presenting.ts";
import { type Answer, call } from "./api.ts";
import { aGift, aPartnership, only, type World } from "./world.ts";

/** A coupon in a holder's hand. */
export type Held = { token: string; couponId: string; code: string };

/** A partnership whose clock is the real one, as till codes and signed texts follow that. */
export async function aPresentWorld(terms: object = {}, more: Parameters<typeof aPartnership>[1] = {}) {
  const world = await aPartnership(terms, more);
  const { admin, secondAdmin, pram, toys, photo } = world;
  for (const caller of [admin, secondAdmin, pram, toys, photo]) caller.now = undefined;
  return world;
}

/** A fresh coupon with the token of its gift's link. */
export async function aHeldCoupon({
  pram,
  allotment,
}: Awaited<ReturnType<typeof aPartnership>>): Promise<Held> {
  const { url, coupons } = await aGift(pram, [allotment]);
  const { id, code } = only(coupons);
  return { token: new URL(url).pathname.slice("/g/".length), couponId: id, code };
}

export function askForTillCode({ token, couponId }: Held): Promise<Answer> {
  return call("POST", `/v1/gift-links/${token}/till-codes`, { body: { couponId } });
}

export async function aTillCode(held: Held): Promise<TillCode> {
  return created(await askForTillCode(held));
}

export function askForText({ token, couponId }: Held): Promise<Answer> {
  return call("POST", `/v1/gift-links/${token}/presentations`, { body: { couponId } });
}

export async function aSignedText(held: Held): Promise<Presentation> {
  return created(await askForText(held));
}

/** Another code than that one. */
export function otherDigits(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, "0");
}

/** The answers of the three places that take a code, of which the last one redeems. */
export async function takenBy(
  till: World["toys"],
  code: string,
): Promise<Record<"validation" | "reservation" | "redemption", Answer>> {
  const order = { reference: crypto.randomUUID(), amountMinor: 26_800 };
  const shown = encodeURIComponent(code);
  const validation = await till.post(`/v1/coupons/${shown}/validation`, { order });
  const reservation = await till.post(`/v1/coupons/${shown}/reservations`, { order, ttlSeconds: 60 });
  const { id } = reservation.json;
  const reservationId = typeof id === "string" ? { reservationId: id } : {};
  const body = { code, order, channel: "store", ...reservationId };
  return { validation, reservation, redemption: await till.post("/v1/redemptions", body) };
}

function created<Of>({ status, text }: Answer): Of {
  if (status !== 201) throw new Error(`${status} ${text}`);
  return JSON.parse(text);
}

// The signed text of a QR: of which coupon it is and in which minute it was made, under the instance's key.
import { errors, jwtVerify, SignJWT } from "jose";
import { MINUTE_MS } from "../../../schema/time.ts";
import { signingKeyOf } from "../signing/key.ts";

const ALG = "EdDSA";
const TYP = "jiehua-coupon+jwt";

/** One step lasts a minute; a text is fresh in its own step and in the ones beside it. */
export const STEP_MS = MINUTE_MS;
const STEPS_BESIDE = 1;

export type Signed = { allianceId: string; couponId: string; origin: string };

/** A text made at an instant of real time, epoch milliseconds. */
export async function signText(
  secret: string,
  { allianceId, couponId, origin }: Signed,
  now: number,
): Promise<string> {
  const { kid, privateKey } = await signingKeyOf(secret, "presentation");
  return new SignJWT({ step: stepOf(now) })
    .setProtectedHeader({ alg: ALG, typ: TYP, kid })
    .setIssuer(origin)
    .setAudience(allianceId)
    .setSubject(couponId)
    .sign(privateKey);
}

/** The end of the last step in which a text made now is fresh. */
export function freshUntil(now: number): number {
  return (stepOf(now) + STEPS_BESIDE + 1) * STEP_MS;
}

export function isFresh(step: number, now: number): boolean {
  return Math.abs(step - stepOf(now)) <= STEPS_BESIDE;
}

/** The step of a text of ours about that coupon; undefined for every other text, whatever is the matter with it. */
export async function verifyText(
  secret: string,
  text: string,
  expected: Signed,
): Promise<number | undefined> {
  const { kid, publicKey } = await signingKeyOf(secret, "presentation");
  try {
    const { payload, protectedHeader } = await jwtVerify<{ step?: unknown }>(text, publicKey, {
      algorithms: [ALG],
      typ: TYP,
      issuer: expected.origin,
      audience: expected.allianceId,
      subject: expected.couponId,
    });
    const { step } = payload;
    return protectedHeader.kid === kid && Number.isSafeInteger(step) ? Number(step) : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** Which minute of real time it is. */
export function stepOf(now: number): number {
  return Math.floor(now / STEP_MS);
}

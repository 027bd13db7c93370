// What a till typed or scanned: a coupon's own code, the six digits of a till code, or a signed text. Pure.
import { normaliseCouponCode } from "../../../schema/codes.ts";
import { idPattern } from "../../../schema/ids.ts";

/** A signed text says of which coupon it is before anybody has looked whether that is true. */
export type Typed =
  | { form: "code"; code: string | undefined }
  | { form: "tillCode"; digits: string }
  | { form: "signed"; text: string; allianceId: string; couponId: string };

/** Told apart by their form alone; whatever is none of the three is a code that cannot be one. */
export function readTyped(typed: string): Typed {
  const digits = typed.replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(digits)) return { form: "tillCode", digits };
  return readSigned(typed.trim()) ?? { form: "code", code: normaliseCouponCode(typed) };
}

/**
 * Three parts in base64url, the last of 64 bytes. Its last character holds four bits that mean nothing: they must be
 * zero, so that one signature is written in one way.
 */
const COMPACT_JWS = /^[\w-]{1,200}\.([\w-]{1,400})\.[\w-]{85}[AQgw]$/;

function readSigned(text: string): Typed | undefined {
  const payload = COMPACT_JWS.exec(text)?.[1];
  const { aud, sub } = claimsOf(payload ?? "");
  if (typeof aud !== "string" || !idPattern("alliance").test(aud)) return undefined;
  if (typeof sub !== "string" || !idPattern("coupon").test(sub)) return undefined;
  return { form: "signed", text, allianceId: aud, couponId: sub };
}

function claimsOf(payload: string): { aud?: unknown; sub?: unknown } {
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof claims === "object" && claims !== null ? claims : {};
  } catch {
    return {};
  }
}

// How a holder shows a coupon at a till: six digits to read out, or a signed text for a QR, each for minutes only.
import { z } from "zod";
import { id, instant } from "./scalars.ts";

/** A code as a till reads or types it: a coupon's own, the six digits of a till code, or a signed text. */
export const shownCode = z.string().max(1024).meta({
  description:
    "The coupon's code, the six digits of its till code, or the signed text of its QR. Spaces and hyphens do not matter in digits and codes.",
});

export const presentingRequest = z.strictObject({ couponId: id("coupon") }).meta({ id: "PresentingRequest" });
export type PresentingRequest = z.infer<typeof presentingRequest>;

export const tillCode = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .meta({ description: "Good at this coupon's redeemer alone, for this coupon alone." }),
    couponId: id("coupon"),
    expiresAt: instant.meta({ description: "In real time, also in a test alliance." }),
  })
  .meta({ id: "TillCode" });
export type TillCode = z.infer<typeof tillCode>;

export const presentation = z
  .strictObject({
    text: z.string().meta({
      description:
        "A compact JWS (EdDSA, typ `jiehua-coupon+jwt`): `iss` this origin, `aud` the alliance, `sub` the coupon, `step` the minute since 1970 in which it was made. Its `kid` names a key of /.well-known/jwks.json.",
    }),
    validUntil: instant.meta({ description: "The end of the minute after the one in which it was made." }),
  })
  .meta({ id: "Presentation" });
export type Presentation = z.infer<typeof presentation>;

export const publicKeys = z
  .strictObject({
    keys: z.array(
      z.strictObject({
        kty: z.literal("OKP"),
        crv: z.literal("Ed25519"),
        x: z.string(),
        kid: z.string(),
        alg: z.literal("EdDSA"),
        use: z.literal("sig"),
      }),
    ),
  })
  .meta({ id: "PublicKeys", description: "A JSON Web Key Set (RFC 7517)." });
export type PublicKeys = z.infer<typeof publicKeys>;

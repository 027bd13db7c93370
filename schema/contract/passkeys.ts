// Passkeys: WebAuthn's challenges and answers, which the browser's own library makes and reads.
import { z } from "zod";
import { id, instant, text } from "./scalars.ts";

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9_-]*$/);

/** What a browser answers to a challenge, in WebAuthn's JSON form; members that browsers add are let through. */
export const passkeyCredential = z
  .looseObject({
    id: base64url(1400),
    rawId: base64url(1400),
    type: z.literal("public-key"),
    response: z.looseObject({ clientDataJSON: base64url(4096) }),
    clientExtensionResults: z.looseObject({}),
  })
  .meta({
    id: "PasskeyCredential",
    description: "RegistrationResponseJSON or AuthenticationResponseJSON of WebAuthn.",
  });
export type PasskeyCredential = z.infer<typeof passkeyCredential>;

/** The options to hand to the browser as they are. */
export const passkeyChallenge = z
  .strictObject({
    id: id("passkeyChallenge"),
    expiresAt: instant,
    options: z.looseObject({ challenge: z.string() }),
  })
  .meta({ id: "PasskeyChallenge", description: "`options` go to the browser as they are." });
export type PasskeyChallenge = z.infer<typeof passkeyChallenge>;

export const passkeyRequest = z
  .strictObject({ registrationId: id("passkeyChallenge"), credential: passkeyCredential, label: text(120) })
  .meta({ id: "PasskeyRequest" });
export type PasskeyRequest = z.infer<typeof passkeyRequest>;

export const passkey = z
  .strictObject({
    id: id("passkey"),
    label: z.string(),
    createdAt: instant,
    usedAt: instant.nullable(),
  })
  .meta({ id: "Passkey" });
export type Passkey = z.infer<typeof passkey>;

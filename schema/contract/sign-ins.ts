// Signing in without a password: a mailed link and code, or a passkey, each exchanged once for a session.
import { z } from "zod";
import { passkeyCredential } from "./passkeys.ts";
import { email, language } from "./people.ts";
import { id, instant } from "./scalars.ts";

/** Whoever proves an address has an account: the answer is the same for every address. */
export const signInRequest = z
  .strictObject({ email, language: language.default("en") })
  .meta({ id: "SignInRequest" });
export type SignInRequest = z.infer<typeof signInRequest>;

export const signIn = z
  .strictObject({
    id: id("signIn"),
    expiresAt: instant,
    localMailbox: z
      .boolean()
      .meta({ description: "True where mail stays on this machine and is read at /dev/mail." }),
  })
  .meta({ id: "SignIn" });
export type SignIn = z.infer<typeof signIn>;

const linkToken = z.string().max(128);
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

/** What is exchanged for a session: the mailed code, the mailed link's token, or a passkey's signature. */
export const sessionRequest = z
  .union([
    z.strictObject({ signInId: id("signIn"), code }),
    z.strictObject({ linkToken }),
    z.strictObject({ passkeySignInId: id("passkeyChallenge"), credential: passkeyCredential }),
  ])
  .meta({ id: "SessionRequest" });
export type SessionRequest = z.infer<typeof sessionRequest>;

/** A session; the token itself is only in the cookie. */
export const session = z
  .strictObject({
    id: id("session"),
    personId: id("person"),
    /** What the browser said of itself when it signed in. */
    userAgent: z.string(),
    createdAt: instant,
    seenAt: instant.meta({ description: "Exact to the hour." }),
    expiresAt: instant,
    endedAt: instant.nullable(),
    current: z.boolean(),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof session>;

export const endedSessions = z.strictObject({ ended: z.int() }).meta({ id: "EndedSessions" });
export type EndedSessions = z.infer<typeof endedSessions>;

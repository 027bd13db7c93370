// What a passkey is asked to sign: random, for one registration or one sign-in, used once within five minutes.
import { eq, sql } from "drizzle-orm";
import type { PasskeyChallenge } from "../../../schema/contract/passkeys.ts";
import { newId } from "../../../schema/ids.ts";
import { passkeyChallenges, passkeys } from "../../../schema/tables/people.ts";
import { MINUTE_MS, toIso } from "../../../schema/time.ts";
import type { Context, PersonContext } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne } from "../../db/must.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";

export const CHALLENGE_MS = 5 * MINUTE_MS;

/** The library is large and most requests sign nobody in, so it is loaded where it is first needed. */
export const webAuthn = () => import("@simplewebauthn/server");

/**
 * A passkey alone signs in, so whoever finds or takes the device must not: it has to ask for a finger, a face or a PIN.
 */
export const USER_VERIFICATION = "required";

/** Passkeys belong to a host, whatever its port. */
export function relyingPartyOf({ origin }: Context): string {
  return new URL(origin).hostname;
}

/** What the browser is to answer in order to sign in; it offers the passkeys it has, so nobody says who they are. */
export async function challengeToSignIn(ctx: Context): Promise<PasskeyChallenge> {
  const { generateAuthenticationOptions } = await webAuthn();
  const options = await generateAuthenticationOptions({
    rpID: relyingPartyOf(ctx),
    timeout: CHALLENGE_MS,
    userVerification: USER_VERIFICATION,
  });
  return keep(ctx, null, { ...options });
}

/** What the browser is to answer in order to make a passkey; those that the person has are not made twice. */
export async function challengeToRegister(ctx: PersonContext): Promise<PasskeyChallenge> {
  const { personId, email, name } = ctx.actor;
  const known = await ctx.db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.personId, personId));
  const { generateRegistrationOptions } = await webAuthn();
  const { isoUint8Array } = await import("@simplewebauthn/server/helpers");
  const options = await generateRegistrationOptions({
    rpName: "Jiehua",
    rpID: relyingPartyOf(ctx),
    userID: isoUint8Array.fromUTF8String(personId),
    userName: email,
    userDisplayName: name === "" ? email : name,
    timeout: CHALLENGE_MS,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: USER_VERIFICATION },
    excludeCredentials: known,
  });
  return keep(ctx, personId, { ...options });
}

/** Uses a challenge of that person up, or one of nobody's; whoever comes second, or too late, breaks the rule. */
export function takeChallenge(ctx: Context, id: string, personId: string | null, rule: string): Statement[] {
  const used = statement(sql`UPDATE passkey_challenges SET used_at = ${ctx.receivedAt}
    WHERE id = ${id} AND person_id IS ${personId} AND used_at IS NULL AND expires_at > ${ctx.receivedAt}`);
  return exactlyOne(rule, used);
}

/** True where a challenge that was read may still be answered; its use decides again. */
export function isOpen(
  challenge: typeof passkeyChallenges.$inferSelect,
  personId: string | null,
  now: number,
): boolean {
  return challenge.personId === personId && challenge.usedAt === null && now < challenge.expiresAt;
}

async function keep(
  ctx: Context,
  personId: string | null,
  options: PasskeyChallenge["options"],
): Promise<PasskeyChallenge> {
  const id = newId("passkeyChallenge");
  const expiresAt = ctx.receivedAt + CHALLENGE_MS;
  const { challenge } = options;
  const row = { id, personId, challenge, createdAt: ctx.receivedAt, expiresAt };
  return commit(ctx, { id, expiresAt: toIso(expiresAt), options }, [insert(passkeyChallenges, row)]);
}

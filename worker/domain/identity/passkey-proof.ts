// What proves a person without an address: a passkey's signature over a challenge, given by the device they hold.

import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { eq, sql } from "drizzle-orm";
import type { SessionRequest } from "../../../schema/contract/sign-ins.ts";
import { Problem } from "../../../schema/problems.ts";
import { passkeyChallenges, passkeys } from "../../../schema/tables/people.ts";
import type { Context } from "../../context.ts";
import { exactlyOne } from "../../db/must.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { Proof } from "./mailed-proof.ts";
import { isOpen, relyingPartyOf, takeChallenge, webAuthn } from "./passkey-challenges.ts";

type PasskeyProof = Extract<SessionRequest, { passkeySignInId: string }>;
type FoundPasskey = typeof passkeys.$inferSelect;

/** @throws Problem `sign_in_not_valid`, whatever is wrong; Raced where the same passkey signs in at the same time. */
export async function proveByPasskey(
  ctx: Context,
  { passkeySignInId, credential }: PasskeyProof,
): Promise<Proof> {
  const [[challenge], [passkey]] = await ctx.db.batch([
    ctx.db.select().from(passkeyChallenges).where(eq(passkeyChallenges.id, passkeySignInId)),
    ctx.db.select().from(passkeys).where(eq(passkeys.credentialId, credential.id)),
  ]);
  if (challenge === undefined || passkey === undefined || !isOpen(challenge, null, ctx.receivedAt))
    throw new Problem("sign_in_not_valid");
  const answer = credential as unknown as AuthenticationResponseJSON;
  const counter = await verifiedCounter(ctx, answer, challenge.challenge, passkey);
  return {
    personId: passkey.personId,
    writes: [
      ...takeChallenge(ctx, passkeySignInId, null, "sign_in_not_valid"),
      ...exactlyOne("passkey_is_as_read", countUse(passkey, counter, ctx.receivedAt)),
    ],
  };
}

/** The signature counter that the device tells, once the signature is right. A counter that goes back is a copied key. */
async function verifiedCounter(
  ctx: Context,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  { credentialId, publicKey, counter, personId }: FoundPasskey,
): Promise<number> {
  const { verifyAuthenticationResponse } = await webAuthn();
  const { isoBase64URL } = await import("@simplewebauthn/server/helpers");
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: ctx.origin,
      expectedRPID: relyingPartyOf(ctx),
      requireUserVerification: true,
      credential: { id: credentialId, publicKey: isoBase64URL.toBuffer(publicKey), counter },
    });
    const names = response.response.userHandle === isoBase64URL.fromUTF8String(personId);
    if (verified && names) return authenticationInfo.newCounter;
  } catch (cause) {
    throw new Problem("sign_in_not_valid", {}, { cause });
  }
  throw new Problem("sign_in_not_valid");
}

function countUse({ id, counter }: FoundPasskey, newCounter: number, now: number): Statement {
  return statement(sql`UPDATE passkeys SET counter = ${newCounter}, used_at = ${now}
    WHERE id = ${id} AND counter = ${counter}`);
}

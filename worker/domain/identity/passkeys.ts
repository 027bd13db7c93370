// A person's passkeys: added on a device, listed, and removed. The last one may go, because mail remains.
import type { RegistrationResponseJSON, WebAuthnCredential } from "@simplewebauthn/server";
import { and, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import type { Passkey, PasskeyRequest } from "../../../schema/contract/passkeys.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { passkeyChallenges, passkeys } from "../../../schema/tables/people.ts";
import { toIso } from "../../../schema/time.ts";
import type { PersonContext } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { insert, statement } from "../../db/statement.ts";
import { handOver } from "../../mail/hand-over.ts";
import { passkeyMail } from "../../mail/messages.ts";
import { isOpen, relyingPartyOf, takeChallenge, webAuthn } from "./passkey-challenges.ts";
import { sessionStands } from "./sessions.ts";

/** @throws Problem `passkey_not_valid`, whatever is wrong with the answer. */
export async function addPasskey(ctx: PersonContext, request: PasskeyRequest): Promise<Passkey> {
  const { registrationId, credential, label } = request;
  const { personId } = ctx.actor;
  const [challenge] = await ctx.db
    .select()
    .from(passkeyChallenges)
    .where(eq(passkeyChallenges.id, registrationId));
  if (!challenge || !isOpen(challenge, personId, ctx.receivedAt)) throw new Problem("passkey_not_valid");
  const answer = credential as unknown as RegistrationResponseJSON;
  const { id: credentialId, publicKey, counter } = await verified(ctx, answer, challenge.challenge);
  const row = {
    ...{ id: newId("passkey"), personId, credentialId, counter, label, createdAt: ctx.receivedAt },
    publicKey: await base64urlOf(publicKey),
    transports: knownTransports(answer.response.transports),
  };
  const added = await commit(ctx, toPasskey({ ...row, usedAt: null }), [
    ...must(sessionStands(ctx)),
    ...takeChallenge(ctx, registrationId, personId, "passkey_not_valid"),
    insert(passkeys, row),
  ]);
  const { email, language } = ctx.actor;
  await handOver(ctx, { to: email, ...passkeyMail({ language, label, url: `${ctx.origin}/account` }) });
  return added;
}

async function verified(
  ctx: PersonContext,
  response: RegistrationResponseJSON,
  expectedChallenge: string,
): Promise<WebAuthnCredential> {
  const { verifyRegistrationResponse } = await webAuthn();
  try {
    await assertNotAttested(response);
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: ctx.origin,
      expectedRPID: relyingPartyOf(ctx),
      requireUserVerification: true,
    });
    if (registrationInfo !== undefined) return registrationInfo.credential;
  } catch (cause) {
    throw new Problem("passkey_not_valid", {}, { cause });
  }
  throw new Problem("passkey_not_valid");
}

/**
 * Who made the device is not asked, so browsers leave it out. Certificates that somebody sends all the same are not
 * looked into: checking them would mean asking the servers that they name.
 */
async function assertNotAttested({ response }: RegistrationResponseJSON): Promise<void> {
  const { decodeAttestationObject, isoBase64URL } = await import("@simplewebauthn/server/helpers");
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  const format = attestation.get("fmt");
  const isSelfSigned = format === "packed" && attestation.get("attStmt").get("x5c") === undefined;
  if (format !== "none" && !isSelfSigned) throw new RangeError(`The attestation is ${format}.`);
}

async function base64urlOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { isoBase64URL } = await import("@simplewebauthn/server/helpers");
  return isoBase64URL.fromBuffer(bytes);
}

const TRANSPORTS = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"];

/** How the device is reached, a hint for the browser; what is none of WebAuthn's words is dropped. */
function knownTransports(told: unknown): string[] {
  return TRANSPORTS.filter((it) => Array.isArray(told) && told.includes(it));
}

/** Newest first. */
export async function listPasskeys(ctx: PersonContext, query: PageQuery): Promise<Page<Passkey>> {
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select(SHOWN)
      .from(passkeys)
      .where(
        and(
          eq(passkeys.personId, ctx.actor.personId),
          after === undefined ? undefined : lt(passkeys.id, after),
        ),
      )
      .orderBy(desc(passkeys.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map(toPasskey) };
}

/** @throws Problem `not_found`. */
export async function removePasskey(ctx: PersonContext, id: string): Promise<Passkey> {
  const { personId } = ctx.actor;
  const [row] = await ctx.db
    .select(SHOWN)
    .from(passkeys)
    .where(and(eq(passkeys.personId, personId), eq(passkeys.id, id)));
  if (!row) throw new Problem("not_found");
  const removed = statement(sql`DELETE FROM passkeys WHERE id = ${id} AND person_id = ${personId}`);
  return commit(ctx, toPasskey(row), exactlyOne("passkey_is_as_read", removed));
}

const { id, label, createdAt, usedAt } = getTableColumns(passkeys);
const SHOWN = { id, label, createdAt, usedAt };

type ShownPasskey = Pick<typeof passkeys.$inferSelect, "id" | "label" | "createdAt" | "usedAt">;

function toPasskey({ id, label, createdAt, usedAt }: ShownPasskey): Passkey {
  return { id, label, createdAt: toIso(createdAt), usedAt: usedAt === null ? null : toIso(usedAt) };
}

// People with whatever they ask by, written as rows: the shields are tried on all that could be in the database.
import { env } from "cloudflare:workers";
import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newApiKey, newLinkToken } from "../../../schema/keys.ts";
import { SESSION_IDLE_MS, SESSION_MAX_MS, type SessionLife } from "../../../schema/sessions.ts";
import { newSixDigits } from "../../../schema/six-digits.ts";
import { apiKeys, memberships, principals } from "../../../schema/tables/access.ts";
import { passkeys, people, sessions, signIns } from "../../../schema/tables/people.ts";
import { insert, type Statement } from "../../../worker/db/statement.ts";
import { signInCodeDigest } from "../../../worker/domain/identity/sign-in-code.ts";

/** Where a membership is; an admin's merchant is null. `word` stands in everything that is private about it. */
export type Place = { allianceId: string; merchantId: string | null; word: string };

export type Membership = { allianceId: string; membershipId: string; principalId: string };
export type Enrolled = Membership & {
  personId: string;
  key: string;
  keyId: string;
  token: string;
  sessionId: string;
};

/** A person in one role, with a key and a session of their own. */
export async function enrol(place: Place, role: KeyRole): Promise<Enrolled> {
  const personId = await aPerson(place.word);
  const membership = await aMembership(personId, place, role);
  const { key, keyId } = await aKey(membership, place, role);
  return { personId, ...membership, key, keyId, ...(await aSession(personId)) };
}

/** Somebody with an address and nothing else. */
export async function aPerson(word: string): Promise<string> {
  const id = newId("person");
  const email = `${word}-${crypto.randomUUID()}@example.com`;
  await write(insert(people, { id, email, name: `${word} person`, language: "en", createdAt: Date.now() }));
  return id;
}

export async function aMembership(
  personId: string,
  { allianceId, merchantId, word }: Place,
  role: KeyRole,
): Promise<Membership> {
  const [principalId, membershipId] = [newId("principal"), newId("membership")];
  const createdAt = Date.now();
  await write(
    insert(principals, { allianceId, id: principalId, name: `${word} ${role}`, createdAt, personId }),
    insert(memberships, { allianceId, id: membershipId, principalId, role, merchantId, createdAt }),
  );
  return { allianceId, membershipId, principalId };
}

/** A key of that membership; `more` may end it. */
export async function aKey(
  { membershipId }: Membership,
  { allianceId, merchantId, word }: Place,
  role: KeyRole,
  more: { expiresAt?: number; revokedAt?: number } = {},
): Promise<{ key: string; keyId: string }> {
  const key = newApiKey({ test: true, shard: 0 });
  const keyId = newId("key");
  const row = { allianceId, id: keyId, membershipId, role, merchantId, label: `${word} key`, ...more };
  await write(insert(apiKeys, { ...row, hash: await sha256(key), createdAt: Date.now() }));
  return { key, keyId };
}

/** A session of that person; `more` may have ended it. */
export async function aSession(
  personId: string,
  more: Partial<SessionLife> = {},
): Promise<{ token: string; sessionId: string }> {
  const [token, sessionId, now] = [newLinkToken(0), newId("session"), Date.now()];
  const life = { seenAt: now, expiresAt: now + SESSION_MAX_MS, endedAt: null, ...more };
  const row = { id: sessionId, personId, userAgent: "", createdAt: life.seenAt, ...life };
  await write(insert(sessions, { ...row, tokenHash: await sha256(token) }));
  return { token, sessionId };
}

/** A passkey that no device has the other half of. */
export async function aPasskey(personId: string, word: string): Promise<string> {
  const id = newId("passkey");
  const secret = { credentialId: newLinkToken(0), publicKey: newLinkToken(0), counter: 0, transports: [] };
  await write(insert(passkeys, { id, personId, ...secret, label: `${word} phone`, createdAt: Date.now() }));
  return id;
}

export type Mailed = { signInId: string; linkToken: string; code: string };

/** What somebody finds in their mailbox; `more` may have ended it. */
export async function aMailedSignIn(
  email: string,
  more: { expiresAt?: number; usedAt?: number; tries?: number } = {},
): Promise<Mailed> {
  const [signInId, linkToken, code, now] = [newId("signIn"), newLinkToken(0), newSixDigits(), Date.now()];
  const row = { id: signInId, email, language: "en", tries: 0, createdAt: now } as const;
  const hashes = {
    linkHash: await sha256(linkToken),
    codeHash: await signInCodeDigest(env.SIGN_IN_SECRET, signInId, code),
  };
  await write(insert(signIns, { ...row, ...hashes, expiresAt: now + 600_000, ...more }));
  return { signInId, linkToken, code };
}

/** The ways in which a session is over, each as the one thing that is wrong with it. */
export const OVER: Record<"ended" | "idle" | "too old", () => Partial<SessionLife>> = {
  ended: () => ({ endedAt: Date.now() }),
  idle: () => ({ seenAt: Date.now() - SESSION_IDLE_MS }),
  "too old": () => ({ expiresAt: Date.now() }),
};

export async function endMembership({ membershipId }: Membership): Promise<void> {
  await env.DB.prepare("UPDATE memberships SET ended_at = 1 WHERE id = ?").bind(membershipId).run();
}

async function write(...statements: Statement[]): Promise<void> {
  await env.DB.batch(statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
}

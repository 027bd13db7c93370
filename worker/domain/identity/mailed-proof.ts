// What proves an address: the code or the link of one mail, of which one is used, once.
import { eq, type SQL, sql } from "drizzle-orm";
import type { SessionRequest } from "../../../schema/contract/sign-ins.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { people, signIns } from "../../../schema/tables/people.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne } from "../../db/must.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { signInCodeDigest } from "./sign-in-code.ts";

/** Who was proven, and the writes that use the proof up: the first of them decides. */
export type Proof = { personId: string; writes: Statement[] };

type CodeProof = Extract<SessionRequest, { code: string }>;
type LinkProof = Extract<SessionRequest, { linkToken: string }>;

/** So many codes may be tried at one sign-in, and so many wrong ones at one address within a day. */
const TRIES = 5;
const WRONG_A_DAY = 20;

/**
 * A try is counted before it is compared, whatever it is worth, so guessing in parallel gains nothing. Whoever opens
 * sign-ins of another's address by the dozen has twenty guesses a day at a million codes, and its owner keeps the links.
 *
 * @throws Problem `sign_in_not_valid`, after as many trips wherever it fails.
 */
export async function proveByCode(ctx: Context, { signInId, code }: CodeProof): Promise<Proof> {
  const signIn = await findSignIn(ctx, eq(signIns.id, signInId));
  const digest = await signInCodeDigest(ctx.signInSecret, signInId, code);
  const counted = exactlyOne("sign_in_not_valid", countTry(signInId, ctx.receivedAt));
  await commit({ ...ctx, memo: null }, null, counted);
  if (signIn === undefined || !isSameDigest(digest, signIn.codeHash)) throw new Problem("sign_in_not_valid");
  // A right code is no wrong try.
  return proofOf(ctx, signIn, sql`tries = tries - 1`);
}

/** @throws Problem `sign_in_not_valid`. */
export async function proveByLink(ctx: Context, { linkToken }: LinkProof): Promise<Proof> {
  const signIn = await findSignIn(ctx, eq(signIns.linkHash, await sha256(linkToken)));
  if (signIn === undefined || signIn.usedAt !== null || signIn.expiresAt <= ctx.receivedAt)
    throw new Problem("sign_in_not_valid");
  return proofOf(ctx, signIn, sql`tries = tries`);
}

type FoundSignIn = typeof signIns.$inferSelect & { personId: string | null };

/** The sign-in with the person whose address it is, if there is one yet. */
async function findSignIn(ctx: Context, isWanted: SQL): Promise<FoundSignIn | undefined> {
  const [row] = await ctx.db
    .select({ signIn: signIns, personId: people.id })
    .from(signIns)
    .leftJoin(people, eq(people.email, signIns.email))
    .where(isWanted);
  return row && { ...row.signIn, personId: row.personId };
}

function countTry(signInId: string, now: number): Statement {
  return statement(sql`UPDATE sign_ins SET tries = tries + 1
    WHERE id = ${signInId} AND used_at IS NULL AND expires_at > ${now} AND tries < ${TRIES}
      AND (SELECT sum(same.tries) FROM sign_ins AS same
        WHERE same.email = sign_ins.email AND same.created_at > ${now - DAY_MS}) < ${WRONG_A_DAY}`);
}

/** Takes the same time wherever the digests differ. */
function isSameDigest(a: string, b: string): boolean {
  const encoder = new TextEncoder();
  return crypto.subtle.timingSafeEqual(encoder.encode(a), encoder.encode(b));
}

/** Whoever proves an address for the first time becomes a person. */
function proofOf(ctx: Context, { id, email, language, personId }: FoundSignIn, tries: SQL): Proof {
  const used = statement(sql`UPDATE sign_ins SET used_at = ${ctx.receivedAt}, ${tries}
    WHERE id = ${id} AND used_at IS NULL AND expires_at > ${ctx.receivedAt}`);
  const use = exactlyOne("sign_in_not_valid", used);
  if (personId !== null) return { personId, writes: use };
  const person = { id: newId("person"), email, name: "", language, createdAt: ctx.receivedAt };
  return { personId: person.id, writes: [...use, insert(people, person)] };
}

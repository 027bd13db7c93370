// What is over is forgotten a day later; what still opens something stays.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { passkeyChallenges, people, sessions, signIns } from "../../schema/tables/people.ts";
import { DAY_MS } from "../../schema/time.ts";
import { insert, type Statement } from "../db/statement.ts";
import { forgetOldSignIns } from "./forget-old-sign-ins.ts";

const NOW = Date.UTC(2026, 0, 5);
const JUST_OVER = NOW - DAY_MS + 1;
const LONG_OVER = NOW - DAY_MS - 1;
const AHEAD = NOW + 1;

const person = {
  id: "per_forgotten",
  email: "forgotten@example.org",
  name: "A",
  language: "en",
  createdAt: 0,
} as const;

function aSession(id: string, expiresAt: number, endedAt: number | null): Statement {
  const times = { createdAt: 0, seenAt: 0, expiresAt, endedAt };
  return insert(sessions, { id, personId: person.id, tokenHash: id, userAgent: "", ...times });
}

function aSignIn(id: string, expiresAt: number): Statement {
  const hashes = { linkHash: id, codeHash: id, tries: 0 };
  const row = { id, email: person.email, language: person.language, ...hashes };
  return insert(signIns, { ...row, createdAt: 0, expiresAt, usedAt: null });
}

function aChallenge(id: string, expiresAt: number): Statement {
  const row = { id, personId: person.id, challenge: id };
  return insert(passkeyChallenges, { ...row, createdAt: 0, expiresAt, usedAt: null });
}

/** The rows of this test's person: other tests' people live in the same database. */
async function idsIn(table: string, column: string, value: string): Promise<string[]> {
  const query = env.DB.prepare(`SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`).bind(value);
  return (await query.all<{ id: string }>()).results.map(({ id }) => id);
}

test("sign-ins, challenges and sessions go a day after they are over, and twice is as once", async () => {
  const rows = [
    insert(people, person),
    ...[aSession("ended", AHEAD, LONG_OVER), aSession("expired", LONG_OVER, null)],
    ...[aSession("justEnded", AHEAD, JUST_OVER), aSession("live", AHEAD, null)],
    ...[aSignIn("old", LONG_OVER), aSignIn("recent", JUST_OVER)],
    ...[aChallenge("old", LONG_OVER), aChallenge("recent", JUST_OVER)],
  ];
  await env.DB.batch(rows.map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
  for (let time = 0; time < 2; time++) {
    await forgetOldSignIns(env.DB, NOW);
    expect(await idsIn("sessions", "person_id", person.id)).toEqual(["justEnded", "live"]);
    expect(await idsIn("sign_ins", "email", person.email)).toEqual(["recent"]);
    expect(await idsIn("passkey_challenges", "person_id", person.id)).toEqual(["recent"]);
    expect(await idsIn("people", "id", person.id)).toEqual([person.id]);
  }
});

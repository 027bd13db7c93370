// S3: whatever is shown in place of a good credential is refused, and nothing is written by it.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import { newId } from "../../schema/ids.ts";
import { newLinkToken } from "../../schema/keys.ts";
import { bearerOf } from "../../worker/http/credential.ts";
import { Caller, operator } from "../support/api.ts";
import { ALLIANCE, aWorld } from "../support/world.ts";
import { type Attempt, ask, expectRefused, type Probe, READ, tally, WRITE } from "./support/attempts.ts";
import {
  aKey,
  aMailedSignIn,
  aMembership,
  aSession,
  endMembership,
  enrol,
  type Mailed,
  OVER,
  type Place,
} from "./support/enrolling.ts";
import { allRows } from "./support/rows.ts";
import {
  bearer,
  bent,
  changedEverywhere,
  foreignLookAlikes,
  madeUp,
  shownWrongly,
} from "./support/wrong-keys.ts";
import { asOthers, bentTokens, cookie, fromElsewhere, misplacedTokens } from "./support/wrong-sessions.ts";
import { tokensOfOthers } from "./support/wrong-tokens.ts";

const FULL = env.SECURITY_FULL === "1";
/** Every character at every place takes its time. */
const PATIENCE = { timeout: FULL ? 600_000 : 60_000 };
const world = await aWorld();
const place: Place = { allianceId: world.id, merchantId: world.toys.id, word: "shop" };
const owner = await enrol(place, "owner");
const firstOwner = new Caller(world.toys.key);

afterAll(() => console.log(`S3 credentials: ${tally.cases} cases, ${tally.refused} refused`));

test("what is refused below is good as it is, whatever the case of the scheme", async () => {
  for (const scheme of ["Bearer", "bearer", "BEARER", "bEaReR"])
    expect(await statusOf({ Authorization: `${scheme} ${owner.key}` })).toBe(200);
  expect(await statusOf(cookie(owner.token))).toBe(200);
  expect(await statusOf({ ...cookie(owner.token), "Jiehua-Membership": owner.membershipId })).toBe(200);
});

test("a key counts in one header and in one form", async () => {
  await expectRefused(shownWrongly(owner.key));
});

test("a key with one character changed, cut short or grown is none", PATIENCE, async () => {
  await expectRefused(bent(owner.key, FULL));
});

test("letters of other alphabets make no key", () => {
  for (const header of foreignLookAlikes(owner.key)) {
    tally.cases++;
    expect(bearerOf(header), header).toBeUndefined();
    tally.refused++;
  }
});

test("a well-formed key that nobody was given is none", async () => {
  const live = await operator.made<{ adminKey: string }>("/v1/alliances", { ...ALLIANCE, test: false });
  await expectRefused([...madeUp(owner.key), ...madeUp(live.adminKey)]);
});

test("the operator's key is the operator's to the last character, and no member's", PATIENCE, async () => {
  const probes: Probe[] = [
    { method: "POST", path: "/v1/alliances", body: ALLIANCE },
    { method: "POST", path: `/v1/alliances/${world.id}/admins`, body: { name: "Forced" } },
  ];
  await expectRefused(bent(env.OPERATOR_KEY, FULL).map((it) => ({ ...it, probes })));
  const asMember: Attempt = {
    name: "as a member",
    headers: bearer(env.OPERATOR_KEY),
    code: "role_not_allowed",
  };
  const asOperator: Attempt = {
    name: "as the operator",
    headers: bearer(owner.key),
    probes,
    code: "role_not_allowed",
  };
  await expectRefused([asMember, asOperator, { ...asOperator, headers: cookie(owner.token) }]);
});

test("nothing takes a signed token, whoever signed it", async () => {
  await expectRefused(await tokensOfOthers(owner));
});

test("a key that is over is none, whatever ended it", async () => {
  const attempts = Object.entries(await keysThatAreOver()).map(([name, key]) => ({
    name,
    headers: bearer(key),
  }));
  expect(attempts.length).toBeGreaterThan(5);
  await expectRefused(attempts);
});

test("a suspended or leaving merchant keeps its access, since its coupons are honoured", async () => {
  const { photo, admin } = world;
  for (const step of ["suspension", "departure"]) {
    await new Caller(admin.key).made(`/v1/merchants/${photo.id}/${step}`, { reason: "a test" });
    expect(await statusOf(bearer(photo.key))).toBe(200);
  }
});

test("a session's token with one character changed, cut short or grown is none", PATIENCE, async () => {
  await expectRefused(bentTokens(owner.token, FULL));
});

test("a session's token counts in the cookie of its host alone", async () => {
  await expectRefused(misplacedTokens(owner.token));
});

test("a session that is over is none, whatever ended it", async () => {
  const attempts = Object.entries(await sessionsThatAreOver()).map(([name, token]) => ({
    name,
    headers: cookie(token),
  }));
  expect(attempts.length).toBeGreaterThan(5);
  await expectRefused(attempts);
});

test("a session writes nothing for a page of another site, and reads as before", async () => {
  const writes: Probe[] = [
    WRITE,
    { method: "PATCH", path: "/v1/me", body: { name: "Forced" } },
    { method: "DELETE", path: "/v1/sessions" },
  ];
  const attempts = fromElsewhere(owner.token, writes);
  await expectRefused(attempts);
  for (const { headers } of attempts) expect(await statusOf(headers)).toBe(200);
});

test("nobody is signed in or out from a page of another site", async () => {
  const { linkToken } = await aMailedSignIn("cross@example.com");
  const signingIn = { method: "POST", path: "/v1/sessions", body: { linkToken } };
  const headers = { Origin: "https://evil.test", "Sec-Fetch-Site": "cross-site" };
  await expectRefused([{ name: "signing in", headers, probes: [signingIn], code: "cross_site_refused" }]);
});

test("a session acts by a live membership of its own person and by no other", async () => {
  const { personId, membershipId, token } = await enrol(place, "owner");
  const abroad = await aWorld();
  const ended = await aMembership(
    personId,
    { ...place, allianceId: abroad.id, merchantId: abroad.toys.id },
    "owner",
  );
  await endMembership(ended);
  const foreign = await enrol({ allianceId: abroad.id, merchantId: null, word: "abroad" }, "admin");
  const others = {
    "another owner": owner.membershipId,
    "another alliance's admin": foreign.membershipId,
    "what ended": ended.membershipId,
    "what never was": newId("membership"),
    "oneself as a person": personId,
  };
  await expectRefused(asOthers(token, { own: membershipId, ...others }));
});

test("a proof of an address opens one session, in time, for its own sign-in", PATIENCE, async () => {
  for (const [name, body] of await proofsOfNothing()) {
    tally.cases++;
    const before = await withoutTries();
    const { status, text } = await ask({ method: "POST", path: "/v1/sessions", body }, { headers: {} });
    expect([status, JSON.parse(text).code], name).toEqual([422, "sign_in_not_valid"]);
    expect(await withoutTries(), name).toEqual(before);
    tally.refused++;
  }
});

test("of 32 who prove one address by one mail at once, one is signed in", async () => {
  for (const proofOf of [codeOf, linkOf]) {
    const mailed = await aMailedSignIn(`${crypto.randomUUID()}@example.com`);
    const probe = { method: "POST", path: "/v1/sessions", body: proofOf(mailed) };
    const answers = await Promise.all(Array.from({ length: 32 }, () => ask(probe, { headers: {} })));
    expect(answers.filter(({ status }) => status === 201).length).toBe(1);
    expect(answers.filter(({ status }) => status === 422).length).toBe(31);
  }
});

async function statusOf(headers: Record<string, string>): Promise<number> {
  return (await ask(READ, { headers })).status;
}

async function keysThatAreOver(): Promise<Record<string, string>> {
  const spare = await enrol(place, "owner");
  const revoked = await aKey(spare, place, "owner");
  await firstOwner.delete(`/v1/api-keys/${revoked.keyId}`);
  const rotated = await aKey(spare, place, "owner");
  await firstOwner.made(`/v1/api-keys/${rotated.keyId}/rotation`, { overlapHours: 0 });
  const demoted = await enrol(place, "owner");
  await firstOwner.patch(`/v1/memberships/${demoted.membershipId}`, { role: "staff" });
  const removed = await enrol(place, "owner");
  await firstOwner.delete(`/v1/memberships/${removed.membershipId}`);
  const gone = await enrol(place, "staff");
  await new Caller(gone.key).delete(`/v1/memberships/${gone.membershipId}`);
  return {
    revoked: revoked.key,
    "rotated without overlap": rotated.key,
    expired: (await aKey(spare, place, "owner", { expiresAt: Date.now() })).key,
    "expired long ago": (await aKey(spare, place, "owner", { expiresAt: 1 })).key,
    "revoked and not yet expired": (await aKey(spare, place, "owner", { revokedAt: 1, expiresAt: 2 ** 50 }))
      .key,
    "of a demoted member": demoted.key,
    "of a removed member": removed.key,
    "of a member who left": gone.key,
  };
}

async function sessionsThatAreOver(): Promise<Record<string, string>> {
  const { personId } = await enrol(place, "owner");
  const [one, other, changed] = [
    await aSession(personId),
    await aSession(personId),
    await aSession(personId),
  ];
  const out = (path: string) => ask({ method: "DELETE", path }, { headers: cookie(one.token) });
  await out(`/v1/sessions/${other.sessionId}`);
  const { linkToken } = await aMailedSignIn("again@example.com");
  const again = { method: "POST", path: "/v1/sessions", body: { linkToken } };
  expect((await ask(again, { headers: cookie(changed.token) })).status).toBe(201);
  const last = await aSession(personId);
  await out("/v1/sessions");
  const over = Object.entries(OVER).map(async ([name, life]) => [
    name,
    (await aSession(personId, life())).token,
  ]);
  return {
    "ended by itself": one.token,
    "ended by its other": other.token,
    "ended everywhere": last.token,
    "ended by signing in again": changed.token,
    "that never was": newLinkToken(0),
    ...Object.fromEntries(await Promise.all(over)),
  };
}

/** Bodies of `POST /v1/sessions` that prove nothing any more, or never did. */
async function proofsOfNothing(): Promise<[name: string, body: object][]> {
  const mailed = await aMailedSignIn("one@example.com");
  const other = await aMailedSignIn("two@example.com");
  const expired = await aMailedSignIn("three@example.com", { expiresAt: Date.now() });
  const guessed = await aMailedSignIn("five@example.com");
  const tried = await aMailedSignIn("four@example.com", { tries: 5 });
  const links = changedEverywhere(mailed.linkToken, FULL).filter((_, index) => FULL || index % 3 === 0);
  const credential = {
    ...{ id: "aa", rawId: "aa", type: "public-key", clientExtensionResults: {} },
    response: { clientDataJSON: "aa", authenticatorData: "aa", signature: "aa" },
  };
  return [
    ...(await usedUp()),
    ["an expired link", { linkToken: expired.linkToken }],
    ["an expired code", codeOf(expired)],
    ["a right code after five tries", codeOf(tried)],
    ...[1, 2, 3, 4, 5].map((by): [string, object] => [`the wrong code number ${by}`, wrongBy(by, guessed)]),
    ["the right code after those", codeOf(guessed)],
    ["a right code of no sign-in", { signInId: newId("signIn"), code: mailed.code }],
    [
      "a right code of another sign-in",
      { ...wrongBy(1, other), ...(mailed.code !== other.code && { code: mailed.code }) },
    ],
    ["a sign-in's id for its link", { linkToken: mailed.signInId }],
    ["a session's token for a link", { linkToken: owner.token }],
    ["a key for a link", { linkToken: owner.key }],
    ["a passkey of nobody", { passkeySignInId: newId("passkeyChallenge"), credential }],
    ...links.map((linkToken): [string, object] => [`the link ${linkToken}`, { linkToken }]),
  ];
}

/** One mail signs in once, whichever half of it is used first. */
async function usedUp(): Promise<[name: string, body: object][]> {
  const uses: [string, (mailed: Mailed) => object, (mailed: Mailed) => object][] = [
    ["a code again", codeOf, codeOf],
    ["a link again", linkOf, linkOf],
    ["a code after its link", linkOf, codeOf],
    ["a link after its code", codeOf, linkOf],
  ];
  return Promise.all(
    uses.map(async ([name, first, second], index): Promise<[string, object]> => {
      const mailed = await aMailedSignIn(`used-${index}@example.com`);
      const used = await ask({ method: "POST", path: "/v1/sessions", body: first(mailed) }, { headers: {} });
      expect(used.status, name).toBe(201);
      return [name, second(mailed)];
    }),
  );
}

/** Another code than the right one. */
function wrongBy(by: number, { signInId, code }: Mailed): object {
  return { signInId, code: String((Number(code) + by) % 1_000_000).padStart(6, "0") };
}

const codeOf = ({ signInId, code }: Mailed) => ({ signInId, code });
const linkOf = ({ linkToken }: Mailed) => ({ linkToken });

/** All rows but those that count the tries at a code. */
async function withoutTries() {
  return (await allRows()).filter(({ table }) => table !== "sign_ins");
}

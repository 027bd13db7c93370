// Passkeys against a device made of software: only its right answer, once, to one's own challenge, is let through.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Passkey, PasskeyChallenge } from "../../schema/contract/passkeys.ts";
import type { Session } from "../../schema/contract/sign-ins.ts";
import type { Answer } from "../../tests/support/api.ts";
import { Authenticator, type Misbehaviour } from "../../tests/support/authenticator.ts";
import { aSignedIn, Browser } from "../../tests/support/browser.ts";
import { aNewAddress, mailsTo } from "../../tests/support/mailbox.ts";
import { databaseWhere } from "../../tests/support/rival.ts";
import { atOnce, countAnswers, only } from "../../tests/support/world.ts";

const NOT_VALID = "422 sign_in_not_valid";
const nameOf = ({ status, json }: Answer) => `${status} ${json.code}`;

type Registration = { id: string; options: PasskeyChallenge["options"] & { user: { id: string } } };

const askToRegister = (browser: Browser) =>
  browser.told<Registration>(browser.post("/v1/passkey-registrations"));
const askToSignIn = (browser = new Browser()) =>
  browser.told<PasskeyChallenge>(browser.post("/v1/passkey-sign-ins"));
const add = (browser: Browser, registrationId: string, credential: object, label = "Phone") =>
  browser.post("/v1/passkeys", { registrationId, credential, label });
const enter = (passkeySignInId: string, credential: object) =>
  new Browser().post("/v1/sessions", { passkeySignInId, credential });
const list = async (browser: Browser) =>
  (await browser.told<{ data: Passkey[] }>(browser.get("/v1/passkeys"))).data;

async function aPasskey() {
  const email = aNewAddress();
  const browser = await aSignedIn(email);
  const device = new Authenticator();
  const { id, options } = await askToRegister(browser);
  const passkey = await browser.told<Passkey>(add(browser, id, await device.register(options)));
  return { email, browser, device, passkey, personId: (await browser.me()).id };
}

/** The device's answer to a fresh challenge, right but for the misbehaviour. */
async function enterWith(device: Authenticator, more: Misbehaviour = {}): Promise<Answer> {
  const { id, options } = await askToSignIn();
  return enter(id, await device.sign(options, more));
}

test("a passkey signs in its own person and nobody else", async () => {
  const [mine, theirs] = [await aPasskey(), await aPasskey()];
  const { id, options } = await askToSignIn();
  const browser = new Browser();
  const credential = await mine.device.sign(options);
  const session = await browser.told<Session>(
    browser.post("/v1/sessions", { passkeySignInId: id, credential }),
  );
  expect(session.personId).toBe(mine.personId);
  expect((await browser.me()).email).toBe(mine.email);
  const asOther = await enterWith(mine.device, { userHandle: btoa(theirs.personId).replace(/=+$/, "") });
  expect(nameOf(asOther)).toBe(NOT_VALID);
});

test("a person is told by mail of each passkey that was added", async () => {
  const { email } = await aPasskey();
  const { subject, text } = only((await mailsTo(email)).filter((mail) => mail.subject.includes("passkey")));
  expect(subject).toBe("A passkey was added to your account on Jiehua");
  expect(text).toContain("\nhttp://jiehua.test/account\n");
});

test("whatever is wrong with a passkey's answer, it is refused alike and writes nothing", async () => {
  const { device, passkey } = await aPasskey();
  const stranger = new Authenticator();
  await stranger.register({ challenge: "none" });
  const foreign = await askToSignIn();
  const answers: [string, Answer][] = [];
  const wrongs: Record<string, Misbehaviour> = {
    "another origin": { origin: "https://jiehua.test" },
    "another origin's port": { origin: "http://jiehua.test:8080" },
    "another relying party": { rpId: "elsewhere.example" },
    "another challenge": { challenge: foreign.options.challenge },
    "another ceremony": { type: "webauthn.create" },
    "a tampered signature": { tampers: true },
    "nobody verified": { userVerified: false },
    "no person named": { userHandle: undefined },
    "a counter that goes back": { counter: 0 },
  };
  for (const [name, more] of Object.entries(wrongs)) answers.push([name, await enterWith(device, more)]);
  answers.push(["an unknown credential", await enterWith(stranger)]);
  answers.push([
    "an unknown challenge",
    await enter("pkc_00000000000000000000000000", await device.sign(foreign.options)),
  ]);
  answers.push([
    "an answer of another kind",
    await enter(foreign.id, await device.register(foreign.options)),
  ]);
  const bodies = answers.map(([name, { json, status }]) => [name, status, { ...json, instance: "" }]);
  for (const [name, status, body] of bodies)
    expect([status, body], String(name)).toEqual(bodies[0]?.slice(1));
  expect(nameOf(answers[0]?.[1] as Answer)).toBe(NOT_VALID);
  const row = await env.DB.prepare("SELECT counter, used_at AS usedAt FROM passkeys WHERE id = ?")
    .bind(passkey.id)
    .first();
  expect(row).toEqual({ counter: 1, usedAt: null });
});

test("a challenge is answered once", async () => {
  const { device } = await aPasskey();
  const { id, options } = await askToSignIn();
  const credential = await device.sign(options);
  expect((await enter(id, credential)).status).toBe(201);
  expect(nameOf(await enter(id, credential))).toBe(NOT_VALID);
  expect(nameOf(await enter(id, await device.sign(options)))).toBe(NOT_VALID);
});

test("of thirty-two answers to one challenge at once one signs in", async () => {
  const { device } = await aPasskey();
  const { id, options } = await askToSignIn();
  const credential = await device.sign(options);
  expect(countAnswers(await atOnce(32, () => enter(id, credential)))).toEqual({ "201": 1, [NOT_VALID]: 31 });
});

test("a challenge is good for five minutes", async () => {
  const { device, browser } = await aPasskey();
  const signIn = await askToSignIn();
  const registration = await askToRegister(browser);
  await env.DB.prepare("UPDATE passkey_challenges SET expires_at = expires_at - 300000 WHERE id IN (?, ?)")
    .bind(signIn.id, registration.id)
    .run();
  expect(nameOf(await enter(signIn.id, await device.sign(signIn.options)))).toBe(NOT_VALID);
  const late = await add(browser, registration.id, await new Authenticator().register(registration.options));
  expect(nameOf(late)).toBe("422 passkey_not_valid");
});

test("a challenge to sign in registers nothing, and one to register signs nobody in", async () => {
  const { browser, device } = await aPasskey();
  const signIn = await askToSignIn();
  const added = await add(browser, signIn.id, await new Authenticator().register(signIn.options));
  expect(nameOf(added)).toBe("422 passkey_not_valid");
  const { id, options } = await askToRegister(browser);
  expect(nameOf(await enter(id, await device.sign(options)))).toBe(NOT_VALID);
});

test("nobody adds a passkey by another person's challenge", async () => {
  const [mine, theirs] = [await aSignedIn(aNewAddress()), await aSignedIn(aNewAddress())];
  const { id, options } = await askToRegister(theirs);
  const credential = await new Authenticator().register(options);
  expect(nameOf(await add(mine, id, credential))).toBe("422 passkey_not_valid");
  expect(await list(mine)).toEqual([]);
  expect((await add(theirs, id, credential)).status).toBe(201);
});

test("a session that is signed out everywhere meanwhile leaves no passkey behind", async () => {
  const email = aNewAddress();
  const [left, here] = [await aSignedIn(email), await aSignedIn(email)];
  const { id: registrationId, options } = await askToRegister(left);
  const credential = await new Authenticator().register(options);
  const DB = databaseWhere("UPDATE passkey_challenges", () => here.delete("/v1/sessions"));
  const body = { registrationId, credential, label: "Phone" };
  expect((await left.ask("POST", "/v1/passkeys", { body, bindings: { DB } })).status).toBe(401);
  expect(await list(await aSignedIn(email))).toEqual([]);
});

test("whatever is wrong with a registration, it is refused alike", async () => {
  const browser = await aSignedIn(aNewAddress());
  const wrongs: Misbehaviour[] = [
    { origin: "https://elsewhere.example" },
    { rpId: "elsewhere.example" },
    { challenge: "another" },
    { type: "webauthn.get" },
    { userVerified: false },
    { format: "tpm" },
    { format: "apple" },
  ];
  for (const more of wrongs) {
    const { id, options } = await askToRegister(browser);
    const answer = await add(browser, id, await new Authenticator().register(options, more));
    expect(nameOf(answer), JSON.stringify(more)).toBe("422 passkey_not_valid");
  }
  expect(await list(browser)).toEqual([]);
});

test("one device's key is added once, whoever asks", async () => {
  const { device, browser } = await aPasskey();
  const other = await aSignedIn(aNewAddress());
  for (const asking of [browser, other]) {
    const { id, options } = await askToRegister(asking);
    expect(nameOf(await add(asking, id, await device.register(options)))).toBe("422 passkey_not_valid");
  }
});

test("the options ask for a verified, discoverable key, not for one that is there already", async () => {
  const { browser, device, personId } = await aPasskey();
  const { options } = await askToRegister(browser);
  expect(options).toMatchObject({
    rp: { id: "jiehua.test", name: "Jiehua" },
    attestation: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: [{ id: device.credentialId, transports: ["hybrid", "internal"] }],
  });
  expect(atob(options.user.id)).toBe(personId);
  expect((await askToSignIn()).options).toMatchObject({ rpId: "jiehua.test", userVerification: "required" });
});

test("a passkey says when it was used, and the next answer must count on from there", async () => {
  const { browser, device } = await aPasskey();
  expect((await enterWith(device)).status).toBe(201);
  expect(only(await list(browser))).toMatchObject({ label: "Phone", usedAt: expect.any(String) });
  expect(nameOf(await enterWith(device, { counter: device.counter }))).toBe(NOT_VALID);
  expect((await enterWith(device, { counter: device.counter + 1 })).status).toBe(201);
});

test("a device that counts nothing is let through again and again", async () => {
  const { device } = await aPasskey();
  await env.DB.prepare("UPDATE passkeys SET counter = 0 WHERE credential_id = ?")
    .bind(device.credentialId)
    .run();
  for (let time = 0; time < 2; time++) expect((await enterWith(device, { counter: 0 })).status).toBe(201);
});

test("the last passkey may go, and signs in no more; mail still does", async () => {
  const { browser, device, passkey, email } = await aPasskey();
  const other = await aSignedIn(aNewAddress());
  expect(nameOf(await other.delete(`/v1/passkeys/${passkey.id}`))).toBe("404 not_found");
  expect(await browser.told<Passkey>(browser.delete(`/v1/passkeys/${passkey.id}`))).toEqual(passkey);
  expect(await list(browser)).toEqual([]);
  expect(nameOf(await enterWith(device))).toBe(NOT_VALID);
  expect((await (await aSignedIn(email)).me()).email).toBe(email);
});

test("nobody sees another person's passkeys", async () => {
  await aPasskey();
  const other = await aSignedIn(aNewAddress());
  expect(await list(other)).toEqual([]);
});

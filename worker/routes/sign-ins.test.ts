// Signing in by mail: one use of one mail, few tries, the same answer whatever is wrong.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { SignIn } from "../../schema/contract/sign-ins.ts";
import { DAY_MS } from "../../schema/time.ts";
import type { Answer, Given } from "../../tests/support/api.ts";
import { aSignedIn, Browser } from "../../tests/support/browser.ts";
import { aNewAddress, mailsTo, newestProofsTo, proofsIn } from "../../tests/support/mailbox.ts";
import { atOnce, countAnswers, only } from "../../tests/support/world.ts";
import { app } from "../app.ts";

const NOT_VALID = "422 sign_in_not_valid";

/** Each try comes from an address of its own: what is tested here is the rule, not the limiter. */
const tryCode = ({ id }: Pick<SignIn, "id">, code: string) =>
  new Browser().post("/v1/sessions", { signInId: id, code });
const tryLink = (linkToken: string) => new Browser().post("/v1/sessions", { linkToken });
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const nameOf = ({ status, json }: Answer) => `${status} ${json.code}`;

async function aMail(email = aNewAddress()) {
  const signIn = await new Browser().asksForMail(email);
  return { email, signIn, ...(await newestProofsTo(email.toLowerCase())) };
}

async function rowOf({ id }: SignIn) {
  return env.DB.prepare("SELECT tries, used_at AS usedAt, code_hash AS codeHash FROM sign_ins WHERE id = ?")
    .bind(id)
    .first<{ tries: number; usedAt: number | null; codeHash: string }>();
}

async function peopleWith(email: string): Promise<number> {
  return (await env.DB.prepare("SELECT id FROM people WHERE email = ?").bind(email).all()).results.length;
}

test("nobody is signed in as somebody else by that one's code at another sign-in", async () => {
  const [mine, theirs] = [await aMail(), await aMail()];
  if (mine.code !== theirs.code) {
    expect(nameOf(await tryCode(theirs.signIn, mine.code))).toBe(NOT_VALID);
    expect(nameOf(await tryCode(mine.signIn, theirs.code))).toBe(NOT_VALID);
  }
  const browser = new Browser();
  await browser.opens({ signInId: mine.signIn.id, code: mine.code });
  expect((await browser.me()).email).toBe(mine.email);
});

test("where an origin is set, links lead there whatever host was asked", async () => {
  const email = aNewAddress();
  const body = JSON.stringify({ email });
  const headers = { "Content-Type": "application/json" };
  const request = new Request("http://planted.test/v1/sign-ins", { method: "POST", headers, body });
  const bindings = { ...env, ORIGIN: "https://jiehua.example" };
  expect((await app.fetch(request, bindings, createExecutionContext())).status).toBe(201);
  expect(only(await mailsTo(email)).text).toContain("\nhttps://jiehua.example/sign-in/link#");
});

test("the code signs in, the link signs in, and the address is the person's", async () => {
  const email = aNewAddress();
  const first = await aMail(email.toUpperCase());
  expect(only(await mailsTo(email)).to).toBe(email);
  const byCode = new Browser();
  const session = await byCode.opens({
    signInId: first.signIn.id,
    code: proofsIn(only(await mailsTo(email))).code,
  });
  const byLink = await aSignedIn(email);
  expect((await byLink.me()).id).toBe(session.personId);
  expect((await byCode.me()).email).toBe(email);
  expect(await peopleWith(email)).toBe(1);
});

test("a mail says the same to an address that is known and to one that is not", async () => {
  const known = aNewAddress();
  await aSignedIn(known);
  const [toKnown, toUnknown] = [await aMail(known), await aMail()];
  const plain = (it: Awaited<ReturnType<typeof aMail>>, text = "") =>
    text.replaceAll(it.email, "EMAIL").replace(it.linkToken, "TOKEN").replace(it.code, "CODE");
  const textOf = async (it: Awaited<ReturnType<typeof aMail>>) =>
    plain(it, (await mailsTo(it.email))[0]?.text);
  expect(await textOf(toKnown)).toBe(await textOf(toUnknown));
  expect(Object.keys(toKnown.signIn)).toEqual(Object.keys(toUnknown.signIn));
  expect(toKnown.signIn.localMailbox).toBe(true);
});

test("the mail speaks the language that was asked for", async () => {
  const email = aNewAddress();
  await new Browser().asksForMail(email, "zh");
  const mail = only(await mailsTo(email));
  expect(mail.subject).toBe("登录借花");
  expect(mail.text).toContain("10 分钟内有效");
  const browser = new Browser();
  await browser.opens({ linkToken: proofsIn(mail).linkToken });
  expect((await browser.me()).language).toBe("zh");
});

test("neither the link nor the code is stored or answered as it is", async () => {
  const { signIn, linkToken, code } = await aMail();
  expect(JSON.stringify(signIn)).not.toMatch(new RegExp(`${linkToken}|"${code}"`));
  const row = await env.DB.prepare("SELECT * FROM sign_ins WHERE id = ?").bind(signIn.id).first();
  expect(JSON.stringify(row)).not.toContain(linkToken);
  expect(Object.values(row ?? {})).not.toContain(code);
});

test("what is used, expired or unknown is refused as what is wrong", async () => {
  const used = await aMail();
  expect((await tryLink(used.linkToken)).status).toBe(201);
  const expired = await aMail();
  await env.DB.prepare("UPDATE sign_ins SET expires_at = expires_at - 600000 WHERE id = ?")
    .bind(expired.signIn.id)
    .run();
  const unknown = { id: `${used.signIn.id.slice(0, -4)}0000` };
  const answers = [
    await tryLink(used.linkToken),
    await tryCode(used.signIn, used.code),
    await tryLink(expired.linkToken),
    await tryCode(expired.signIn, expired.code),
    await tryCode(unknown, "123456"),
    await tryLink("00abcdefghijklmnopqrstuvwxyz0123"),
    await tryLink("not a token"),
    await tryCode((await aMail()).signIn, wrong((await aMail()).code)),
  ];
  const bodies = answers.map(({ status, json }) => ({ status, ...json, instance: "" }));
  expect(new Set(bodies.map((it) => JSON.stringify(it))).size).toBe(1);
  expect(nameOf(answers[0] as Answer)).toBe(NOT_VALID);
  expect(answers.every(({ headers }) => headers.get("Set-Cookie") === null)).toBe(true);
});

test("five codes may be tried at one sign-in; the right one comes too late then, and the link does not", async () => {
  const { signIn, code, linkToken } = await aMail();
  for (let time = 0; time < 5; time++) expect(nameOf(await tryCode(signIn, wrong(code)))).toBe(NOT_VALID);
  expect(nameOf(await tryCode(signIn, code))).toBe(NOT_VALID);
  expect((await rowOf(signIn))?.tries).toBe(5);
  expect((await tryLink(linkToken)).status).toBe(201);
});

test("the fifth code may be the right one", async () => {
  const { signIn, code } = await aMail();
  for (let time = 0; time < 4; time++) await tryCode(signIn, wrong(code));
  expect((await tryCode(signIn, code)).status).toBe(201);
});

test("a wrong code writes its count and nothing else", async () => {
  const { signIn, code, email } = await aMail();
  const before = await rowOf(signIn);
  const answer = await new Browser().ask("POST", "/v1/sessions", {
    body: { signInId: signIn.id, code: wrong(code) },
    idempotencyKey: "once",
  });
  expect(nameOf(answer)).toBe(NOT_VALID);
  expect(await rowOf(signIn)).toEqual({ ...before, tries: 1 });
  expect(await peopleWith(email)).toBe(0);
});

test("twenty wrong codes at one address end its codes for the day, its links never", async () => {
  const email = aNewAddress();
  for (let round = 0; round < 4; round++) {
    const { signIn, code, linkToken } = await aMail(email);
    for (let time = 0; time < 5; time++) await tryCode(signIn, wrong(code));
    await tryLink(linkToken);
  }
  const next = await aMail(email);
  expect(nameOf(await tryCode(next.signIn, next.code))).toBe(NOT_VALID);
  expect((await rowOf(next.signIn))?.tries).toBe(0);
  expect((await tryLink(next.linkToken)).status).toBe(201);
  await env.DB.prepare("UPDATE sign_ins SET created_at = created_at - ? WHERE email = ?")
    .bind(DAY_MS, email)
    .run();
  const later = await aMail(email);
  expect((await tryCode(later.signIn, later.code)).status).toBe(201);
});

test("right codes are no wrong tries, however many", async () => {
  const email = aNewAddress();
  for (let time = 0; time < 25; time++) {
    const { signIn, code } = await aMail(email);
    expect((await tryCode(signIn, code)).status).toBe(201);
  }
});

test("of thirty-two right codes at once one signs in", async () => {
  const { signIn, code, email } = await aMail();
  const answers = await atOnce(32, () => tryCode(signIn, code));
  expect(countAnswers(answers)).toEqual({ "201": 1, [NOT_VALID]: 31 });
  expect(await peopleWith(email)).toBe(1);
  const { results } = await env.DB.prepare(
    "SELECT s.id FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.email = ?",
  )
    .bind(email)
    .all();
  expect(results).toHaveLength(1);
});

test("of thirty-two wrong codes at once five are counted and none signs in", async () => {
  const { signIn, code } = await aMail();
  const answers = await atOnce(32, () => tryCode(signIn, wrong(code)));
  expect(countAnswers(answers)).toEqual({ [NOT_VALID]: 32 });
  expect((await rowOf(signIn))?.tries).toBe(5);
});

test("of the code and the link of one mail at once one signs in", async () => {
  const { signIn, code, linkToken } = await aMail();
  const answers = await atOnce(32, (index) => (index % 2 === 0 ? tryCode(signIn, code) : tryLink(linkToken)));
  expect(countAnswers(answers)["201"]).toBe(1);
});

test("two first proofs of one address at once make one person", async () => {
  const email = aNewAddress();
  const mails = [await aMail(email), await aMail(email), await aMail(email)];
  const answers = await Promise.all(mails.map(({ linkToken }) => tryLink(linkToken)));
  expect(countAnswers(answers)).toEqual({ "201": 3 });
  expect(new Set(answers.map(({ json }) => json.personId)).size).toBe(1);
  expect(await peopleWith(email)).toBe(1);
});

test("a sixth mail to one address is refused while five wait there, and sent once one is used", async () => {
  const email = aNewAddress();
  const mails = [];
  for (let time = 0; time < 5; time++) mails.push(await aMail(email));
  const refused = await new Browser().post("/v1/sign-ins", { email });
  expect(nameOf(refused)).toBe("409 sign_in_already_mailed");
  expect(await mailsTo(email)).toHaveLength(5);
  expect((await tryLink(mails[0]?.linkToken ?? "")).status).toBe(201);
  await aMail(email);
  expect(await mailsTo(email)).toHaveLength(6);
});

test("of thirty-two mails asked for at once five are sent", async () => {
  const email = aNewAddress();
  const answers = await atOnce(32, () => new Browser().post("/v1/sign-ins", { email }));
  expect(countAnswers(answers)).toEqual({ "201": 5, "409 sign_in_already_mailed": 27 });
  expect(await mailsTo(email)).toHaveLength(5);
});

test("an address that had ten mails within a day gets one at a time, and is never without a way in", async () => {
  const email = aNewAddress();
  for (let time = 0; time < 10; time++) await tryLink((await aMail(email)).linkToken);
  const last = await aMail(email);
  const refused = await new Browser().post("/v1/sign-ins", { email });
  expect(nameOf(refused)).toBe("409 sign_in_already_mailed");
  expect((await tryLink(last.linkToken)).status).toBe(201);
  await aMail(email);
});

test("a mail that does not leave is a problem, and stands in nobody's way", async () => {
  const email = aNewAddress();
  for (let time = 0; time < 7; time++) {
    const answer = await asking(email, { MAILBOX: undefined, MAIL: undefined });
    expect([answer.status, answer.json.code]).toEqual([503, "mail_not_sent"]);
  }
  const row = env.DB.prepare("SELECT count(*) AS n FROM sign_ins WHERE email = ?").bind(email);
  expect(await row.first("n")).toBe(0);
  for (const replayed of [null, "true"]) {
    const answer = await asking(email);
    expect([answer.status, answer.headers.get("Idempotent-Replayed")]).toEqual([201, replayed]);
  }
  expect(await mailsTo(email)).toHaveLength(1);
});

/** The same request each time; an instance to which neither mailbox nor mail is bound cannot send what it asks for. */
function asking(email: string, bindings: Given = {}): Promise<Answer> {
  const headers = { "CF-Connecting-IP": "10.1.2.3" };
  const idempotencyKey = email;
  return new Browser().ask("POST", "/v1/sign-ins", { headers, idempotencyKey, body: { email }, bindings });
}

// Sessions: whose they are, where their token is, and that one which is over is refused on the very next request.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { EndedSessions, Session } from "../../schema/contract/sign-ins.ts";
import { SESSION_IDLE_MS, SESSION_MAX_MS } from "../../schema/sessions.ts";
import { DAY_MS } from "../../schema/time.ts";
import { type Answer, call } from "../../tests/support/api.ts";
import { aSignedIn, Browser } from "../../tests/support/browser.ts";
import { aNewAddress, newestProofsTo } from "../../tests/support/mailbox.ts";
import { atOnce, countAnswers, only } from "../../tests/support/world.ts";

const nameOf = ({ status, json }: Answer) => `${status} ${json.code}`;
const listOf = async (browser: Browser) =>
  (await browser.told<{ data: Session[] }>(browser.get("/v1/sessions"))).data;
const SIGNED_OUT = "401 credentials_missing";

/** Moves the instants of the browser's session into the past, as only a test can. */
async function age(browser: Browser, column: "seen_at" | "expires_at", byMs: number): Promise<void> {
  const { id } = await current(browser);
  await env.DB.prepare(`UPDATE sessions SET ${column} = ${column} - ? WHERE id = ?`).bind(byMs, id).run();
}

async function current(browser: Browser): Promise<Session> {
  return only((await listOf(browser)).filter((it) => it.current));
}

test("nobody lists or ends a session that is not theirs", async () => {
  const [mine, theirs] = [await aSignedIn(aNewAddress()), await aSignedIn(aNewAddress())];
  const { id } = await current(theirs);
  expect((await listOf(mine)).map((it) => it.id)).not.toContain(id);
  expect(nameOf(await mine.delete(`/v1/sessions/${id}`))).toBe("404 not_found");
  expect(nameOf(await mine.delete("/v1/sessions/ses_00000000000000000000000000"))).toBe("404 not_found");
  await mine.told(mine.delete("/v1/sessions"));
  expect((await theirs.get("/v1/me")).status).toBe(200);
});

test("the token is in an HttpOnly cookie that no other site sends, and nowhere else", async () => {
  const email = aNewAddress();
  const browser = new Browser();
  await browser.asksForMail(email);
  const { linkToken } = await newestProofsTo(email);
  const answer = await browser.post("/v1/sessions", { linkToken });
  const cookie = answer.headers.get("Set-Cookie") ?? "";
  const [, token = ""] = /^__Host-jiehua-session=([0-9A-Za-z]{32});/.exec(cookie) ?? [];
  expect(cookie.split("; ").slice(1).sort()).toEqual([
    "HttpOnly",
    `Max-Age=${SESSION_MAX_MS / 1000}`,
    "Path=/",
    "SameSite=Lax",
    "Secure",
  ]);
  expect(token).not.toBe("");
  expect(answer.text).not.toContain(token);
  const { results } = await env.DB.prepare("SELECT * FROM sessions").all();
  expect(JSON.stringify(results)).not.toContain(token);
});

test("who signs in again gets a fresh token, and the one before is refused", async () => {
  const [first, second] = [aNewAddress(), aNewAddress()];
  const browser = await aSignedIn(first);
  const before = new Browser();
  before.cookie = browser.cookie;
  await browser.asksForMail(second);
  await browser.opens({ linkToken: (await newestProofsTo(second)).linkToken });
  expect(browser.cookie).not.toBe(before.cookie);
  expect((await browser.me()).email).toBe(second);
  expect(nameOf(await before.get("/v1/me"))).toBe(SIGNED_OUT);
});

test("a token that another put into the browser never becomes a session", async () => {
  const email = aNewAddress();
  const planted = new Browser();
  planted.cookie = "__Host-jiehua-session=00abcdefghijklmnopqrstuvwxyz0123";
  await planted.asksForMail(email);
  const plantedCookie = planted.cookie;
  await planted.opens({ linkToken: (await newestProofsTo(email)).linkToken });
  expect(planted.cookie).not.toBe(plantedCookie);
  planted.cookie = plantedCookie;
  expect(nameOf(await planted.get("/v1/me"))).toBe(SIGNED_OUT);
});

test("a proof that is sent again with its Idempotency-Key opens no second session and shows no first one", async () => {
  const email = aNewAddress();
  const browser = new Browser();
  await browser.asksForMail(email);
  const body = { linkToken: (await newestProofsTo(email)).linkToken };
  const send = () => browser.ask("POST", "/v1/sessions", { body, idempotencyKey: "once" });
  expect((await send()).status).toBe(201);
  expect(nameOf(await send())).toBe("422 sign_in_not_valid");
});

test("a refused sign-in leaves the browser's session as it was", async () => {
  const browser = await aSignedIn(aNewAddress());
  expect(nameOf(await browser.post("/v1/sessions", { linkToken: "none" }))).toBe("422 sign_in_not_valid");
  expect((await browser.get("/v1/me")).status).toBe(200);
});

test("sessions are listed newest first, with what each browser said of itself", async () => {
  const email = aNewAddress();
  const [older, newer] = [await aSignedIn(email), await aSignedIn(email)];
  const listed = await listOf(older);
  expect(listed.map((it) => it.current)).toEqual([false, true]);
  expect(listed[0]).toMatchObject({ userAgent: "Mozilla/5.0 (made up)", endedAt: null });
  expect((await current(newer)).id).toBe(listed[0]?.id);
  const page = await older.told<{ data: Session[]; nextCursor: string }>(older.get("/v1/sessions?limit=1"));
  const next = await older.told<{ data: Session[] }>(
    older.get(`/v1/sessions?limit=1&cursor=${page.nextCursor}`),
  );
  expect([...page.data, ...next.data].map((it) => it.id)).toEqual(listed.map((it) => it.id));
});

test("of what a browser says of itself two hundred characters are kept", async () => {
  const email = aNewAddress();
  const browser = new Browser();
  await browser.asksForMail(email);
  const { linkToken } = await newestProofsTo(email);
  const headers = { "User-Agent": "x".repeat(5_000) };
  const session = await browser.told<Session>(
    browser.ask("POST", "/v1/sessions", { body: { linkToken }, headers }),
  );
  expect(session.userAgent).toBe("x".repeat(200));
});

test("a session that is ended from another browser is refused on the very next request", async () => {
  const email = aNewAddress();
  const [here, there] = [await aSignedIn(email), await aSignedIn(email)];
  const { id } = await current(there);
  const ended = await here.told<Session>(here.delete(`/v1/sessions/${id}`));
  expect(ended.endedAt).not.toBeNull();
  expect(nameOf(await there.get("/v1/me"))).toBe(SIGNED_OUT);
  expect((await listOf(here)).map((it) => it.id)).not.toContain(id);
  expect(await here.told<Session>(here.delete(`/v1/sessions/${id}`))).toEqual(ended);
});

test("who ends the session they ask with is signed out, and the cookie goes", async () => {
  const browser = await aSignedIn(aNewAddress());
  const { cookie } = browser;
  const answer = await browser.delete(`/v1/sessions/${(await current(browser)).id}`);
  expect(answer.headers.get("Set-Cookie")).toMatch(/^__Host-jiehua-session=; .*Max-Age=0/);
  expect(browser.cookie).toBeUndefined();
  browser.cookie = cookie;
  expect(nameOf(await browser.get("/v1/me"))).toBe(SIGNED_OUT);
});

test("signing out everywhere ends every session of the person and says how many", async () => {
  const email = aNewAddress();
  const browsers = [await aSignedIn(email), await aSignedIn(email), await aSignedIn(email)];
  const [here] = browsers as [Browser];
  const answer = await here.delete("/v1/sessions");
  expect(answer.json).toEqual({ ended: 3 } satisfies EndedSessions);
  expect(answer.headers.get("Set-Cookie")).toContain("Max-Age=0");
  for (const browser of browsers) expect(nameOf(await browser.get("/v1/me"))).toBe(SIGNED_OUT);
  const again = await aSignedIn(email);
  expect(await listOf(again)).toHaveLength(1);
});

test("signing out everywhere many times at once counts each session once", async () => {
  const email = aNewAddress();
  const browsers = [
    await aSignedIn(email),
    await aSignedIn(email),
    await aSignedIn(email),
    await aSignedIn(email),
  ];
  const answers = await atOnce(32, (index) => (browsers[index % 4] as Browser).delete("/v1/sessions"));
  const ended = answers.filter(({ status }) => status === 200).map(({ json }) => Number(json.ended));
  expect(ended.reduce((sum, it) => sum + it, 0)).toBe(4);
  expect(Object.keys(countAnswers(answers)).sort()).toEqual(["200", SIGNED_OUT]);
});

test("a session ends a week after it was last used", async () => {
  const [just, over] = [await aSignedIn(aNewAddress()), await aSignedIn(aNewAddress())];
  await age(just, "seen_at", SESSION_IDLE_MS - DAY_MS / 24);
  await age(over, "seen_at", SESSION_IDLE_MS);
  expect((await just.get("/v1/me")).status).toBe(200);
  expect(nameOf(await over.get("/v1/me"))).toBe(SIGNED_OUT);
});

test("a session that is used goes on, and ends a month after it began whatever happens", async () => {
  const browser = await aSignedIn(aNewAddress());
  await age(browser, "seen_at", DAY_MS);
  await browser.me();
  await expect
    .poll(async () => Date.parse((await current(browser)).seenAt))
    .toBeGreaterThan(Date.now() - DAY_MS);
  await age(browser, "expires_at", SESSION_MAX_MS);
  expect(nameOf(await browser.get("/v1/me"))).toBe(SIGNED_OUT);
});

test("no other site's page signs a browser in or out", async () => {
  const browser = await aSignedIn(aNewAddress());
  const { id } = await current(browser);
  for (const headers of [
    { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" },
    { Origin: "http://shop.jiehua.test", "Sec-Fetch-Site": "same-site" },
    { Origin: "null", "Sec-Fetch-Site": "cross-site" },
    { Origin: "http://jiehua.test:8080" },
  ]) {
    const answers = [
      await browser.ask("DELETE", `/v1/sessions/${id}`, { headers }),
      await browser.ask("DELETE", "/v1/sessions", { headers }),
      await browser.ask("POST", "/v1/sessions", { headers, body: { linkToken: "x" } }),
    ];
    for (const answer of answers) expect(nameOf(answer)).toBe("403 cross_site_refused");
  }
  expect((await browser.get("/v1/me")).status).toBe(200);
});

test("a key is nobody signed in, and a session is no key", async () => {
  const browser = await aSignedIn(aNewAddress());
  expect(nameOf(await call("GET", "/v1/sessions", { key: env.OPERATOR_KEY }))).toBe("403 role_not_allowed");
  const token = browser.cookie?.split("=")[1] ?? "";
  expect(nameOf(await call("GET", "/v1/me", { key: token }))).toBe(SIGNED_OUT);
  expect(nameOf(await browser.get("/v1/alliance"))).toBe("403 membership_needed");
});

test("who signs in, or tries to, from one address all the time is slowed down", async () => {
  const browser = new Browser();
  const answers = await atOnce(121, () => browser.post("/v1/sessions", { linkToken: "none" }));
  const slowed = answers.filter(({ status }) => status === 429);
  expect(slowed.length).toBeGreaterThan(0);
  expect(slowed[0]?.json.code).toBe("too_many_requests");
  expect((await new Browser().post("/v1/sessions", { linkToken: "none" })).status).toBe(422);
});

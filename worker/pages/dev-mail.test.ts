// The mailbox page: there for who started the instance, and nowhere else.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { Browser } from "../../tests/support/browser.ts";
import { aNewAddress, mailsTo, proofsIn } from "../../tests/support/mailbox.ts";
import { only } from "../../tests/support/world.ts";
import { app } from "../app.ts";

const HERE = "http://localhost:8787";

async function open(origin: string, bindings: object = {}, headers: Record<string, string> = {}) {
  const request = new Request(`${origin}/dev/mail`, { headers });
  const answer = await app.fetch(request, { ...env, ...bindings }, createExecutionContext());
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test("an instance without a mailbox, such as every live one, has no such page", async () => {
  expect((await open(HERE, { MAILBOX: undefined })).status).toBe(404);
  expect((await open("https://jiehua.example", { MAILBOX: undefined })).status).toBe(404);
});

test("a page elsewhere whose name leads to this machine is told nothing", async () => {
  for (const origin of ["http://elsewhere.example", "http://localhost.elsewhere.example:8787"])
    expect((await open(origin)).status, origin).toBe(404);
  // As a page whose name was made to lead here could ask the local runtime, which believes `MF-Original-URL`.
  for (const Host of [
    "elsewhere.example:8787",
    "localhost.elsewhere.example",
    "localhost:8787@elsewhere.example",
  ])
    expect((await open(HERE, {}, { Host })).status, Host).toBe(404);
  expect((await open(HERE, {}, { Host: "localhost:8787" })).status).toBe(200);
  for (const origin of [HERE, "http://127.0.0.1:8787", "http://[::1]:8787"])
    expect((await open(origin)).status, origin).toBe(200);
});

test("a mail's link can be followed, its code read, and the newest comes first", async () => {
  const [older, newer] = [aNewAddress(), aNewAddress()];
  await new Browser().asksForMail(older);
  await new Browser().asksForMail(newer);
  const { text } = await open(HERE);
  const { linkToken, code } = proofsIn(only(await mailsTo(newer)));
  expect(text).toContain(`<a href="http://jiehua.test/sign-in/link#${linkToken}">`);
  expect(text).toContain(code);
  expect(text.indexOf(newer)).toBeLessThan(text.indexOf(older));
});

test("it speaks the reader's language and lets browsers load its own style alone", async () => {
  const english = await open(HERE);
  const chinese = await open(HERE, {}, { "Accept-Language": "zh-CN" });
  expect([english.text, chinese.text].map((it) => /<h1>(.*?)<\/h1>/.exec(it)?.[1])).toEqual([
    "Mail on this machine",
    "本机邮箱",
  ]);
  expect(english.headers.get("Content-Security-Policy")).toMatch(
    /^default-src 'none'.*; style-src 'sha256-[^']+'$/,
  );
  expect(english.headers.get("Cache-Control")).toBe("no-store");
  expect(english.text).not.toContain("<script");
});

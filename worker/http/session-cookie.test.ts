// The session's cookie: bound to its host and to TLS, but for an instance on the reader's own machine.
import { expect, test } from "vitest";
import { sessionCookie, sessionTokenOf } from "./session-cookie.ts";

const PUBLIC = new URL("https://jiehua.example/v1/me");
const OWN_MACHINE = new URL("http://localhost:8787/v1/me");

test("a browser keeps the cookie for this very host, out of reach of scripts and of other sites", () => {
  expect(sessionCookie(PUBLIC, "00abc")).toBe(
    "__Host-jiehua-session=00abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure",
  );
});

test("on one's own machine it works without TLS, and nowhere else", () => {
  expect(sessionCookie(OWN_MACHINE, "00abc")).not.toContain("Secure");
  expect(sessionCookie(new URL("http://jiehua.example/"), "00abc")).toMatch(/^__Host-.*Secure$/);
  expect(sessionCookie(new URL("http://localhost.example/"), "00abc")).toMatch(/^__Host-.*Secure$/);
});

test("taking it away leaves nothing behind", () => {
  expect(sessionCookie(PUBLIC, null)).toContain("__Host-jiehua-session=; Path=/; Max-Age=0;");
});

test("only the cookie of our own name and form is read", () => {
  expect(sessionTokenOf(PUBLIC, "a=1; __Host-jiehua-session=00abc; b=2")).toBe("00abc");
  for (const cookies of [
    undefined,
    "",
    "jiehua-session=00abc",
    "__Host-jiehua-session=",
    "__Host-jiehua-session=a.b",
  ])
    expect(sessionTokenOf(PUBLIC, cookies), cookies).toBeUndefined();
});

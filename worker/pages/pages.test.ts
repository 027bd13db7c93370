// The pages through the whole app: where they lead, in which language, and what they let browsers load.
import { expect, test } from "vitest";
import { call } from "../../tests/support/api.ts";
import { app } from "../app.ts";

const policyOf = (answer: { headers: Headers }) => answer.headers.get("Content-Security-Policy");

test("every address of the app has the same policy: scripts, styles and requests of this server only", async () => {
  for (const path of [
    "/",
    "/sign-in",
    "/sign-in/link",
    "/invitations",
    "/apply/x",
    "/account",
    "/m/x/team",
  ]) {
    const answer = await call("GET", path);
    expect([200, 503], path).toContain(answer.status);
    expect(policyOf(answer), path).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    );
  }
});

test("the till may be installed and opens without a network; else it has the app's policy, and the camera is its own", async () => {
  const answer = await call("GET", "/till");
  expect([200, 503]).toContain(answer.status);
  const [app, till] = [policyOf(await call("GET", "/")), policyOf(answer)];
  const withWasm = app?.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
  expect(till).toBe(`${withWasm}; manifest-src 'self'; worker-src 'self'`);
  expect(answer.headers.get("Permissions-Policy")).toContain("camera=(self)");
  expect((await call("GET", "/till/x")).json.code).toBe("not_found");
});

test("an address that is none of the app's is not answered by its page", async () => {
  for (const path of ["/sign-out", "/apply", "/account/x"]) {
    expect((await call("GET", path)).json.code, path).toBe("not_found");
  }
});

test("the docs load scripts of this server only, and none that stand in the page", async () => {
  const answer = await call("GET", "/docs");
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('<script src="/scalar.js">');
  expect(answer.text).not.toMatch(/https?:\/\//);
  expect(policyOf(answer)).toContain("default-src 'none'");
  expect(policyOf(answer)).toContain("script-src 'self';");
  expect(policyOf(answer)).toContain("connect-src 'self'");
});

test("the docs let through the styles to which their first script gives the page's nonce, another each time", async () => {
  const [first, second] = [await call("GET", "/docs"), await call("GET", "/docs")].map((answer) => {
    const nonce = /<script src="\/docs.js" nonce="([^"]+)">/.exec(answer.text)?.[1];
    expect(policyOf(answer)).toContain(`style-src 'nonce-${nonce}';`);
    return nonce;
  });
  expect(first).not.toBe(second);
});

test("no page makes an exception for inline styles, inline scripts or compiled text", async () => {
  const pages = app.routes.filter(({ method, path }) => method === "GET" && !path.startsWith("/v1/"));
  expect(pages.length).toBeGreaterThan(3);
  for (const { path } of pages) {
    const answer = await call("GET", path.replace(/:\w+(\{.*\})?/g, "offer_not_live"));
    expect(policyOf(answer), path).toMatch(/^default-src 'none'/);
    // WebAssembly of ours, which the till alone may run, is no text that becomes a program.
    expect(policyOf(answer)?.replace("'wasm-unsafe-eval'", ""), path).not.toMatch(
      /unsafe-|strict-dynamic|\*/,
    );
    expect(answer.text, path).not.toMatch(
      /<script(?![^>]* (src|type="application\/json"))|<[^>]* style=| on\w+=/,
    );
  }
});

test("a problem's page is in the language asked for", async () => {
  const english = await call("GET", "/problems/coupon_expired");
  expect(english.text).toContain('<html lang="en">');
  expect(english.text).toContain("This coupon has expired");
  const headers = { "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5" };
  const chinese = await call("GET", "/problems/coupon_expired", { headers });
  expect(chinese.text).toContain('<html lang="zh-CN">');
  expect(chinese.text).toContain("此券已过期");
  expect(chinese.headers.get("Content-Language")).toBe("zh-CN");
});

test("a problem's page lets through its own style and nothing else", async () => {
  const answer = await call("GET", "/problems/role_not_allowed");
  const style = /<style>([\s\S]*)<\/style>/.exec(answer.text)?.[1];
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  expect(policyOf(answer)).toMatch(/^default-src 'none'/);
  expect(policyOf(answer)?.endsWith(`; style-src 'sha256-${hash}'`)).toBe(true);
  expect(answer.text).not.toContain("<script");
});

test("words in backticks are shown as code", async () => {
  const { text } = await call("GET", "/problems/minimum_spend_not_met");
  expect(text).toContain("<code>minSpendMinor</code>");
});

test("a problem that does not exist has no page", async () => {
  for (const code of ["no_such_rule", "toString", "__proto__"]) {
    const answer = await call("GET", `/problems/${code}`);
    expect([answer.status, answer.json.code]).toEqual([404, "not_found"]);
  }
});

test("an answer of the API lets browsers load nothing", async () => {
  const answer = await call("GET", "/v1/alliance");
  expect(answer.status).toBe(401);
  expect(policyOf(answer)).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test("the page to which a refusal's type leads exists", async () => {
  const refusal = await call("GET", "/v1/alliance");
  const page = await call("GET", String(refusal.json.type));
  expect(page.status).toBe(200);
  expect(page.text).toContain(String(refusal.json.title));
});

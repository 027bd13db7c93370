// The pages through the whole app: where they lead, in which language, and what they let browsers load.
import { expect, test } from "vitest";
import { call } from "../../tests/support/api.ts";

const policyOf = (answer: { headers: Headers }) => answer.headers.get("Content-Security-Policy");

test("the front door leads to the docs", async () => {
  const answer = await call("GET", "/");
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/docs"]);
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
  const nonce = /<style nonce="([^"]+)">/.exec(answer.text)?.[1];
  expect(policyOf(answer)).toMatch(/^default-src 'none'/);
  expect(policyOf(answer)).toMatch(new RegExp(`style-src 'nonce-${nonce}'$`));
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

// What goes with every answer, whatever it says: browsers keep to the safest, caches keep nothing, bodies stay small.
/// <reference types="vite/types/importMeta.d.ts" />
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ENDPOINTS } from "../../worker/api.ts";
import { app } from "../../worker/app.ts";
import { type Answer, type CallOptions, call } from "../support/api.ts";
import { aCoupon, aGift, anOrder, aPartnership, aWorld } from "../support/world.ts";
import { fire } from "./support/fire.ts";

const world = await aPartnership();

const ALWAYS: Record<string, RegExp> = {
  "Strict-Transport-Security": /^max-age=31536000; includeSubDomains$/,
  "X-Content-Type-Options": /^nosniff$/,
  "X-Frame-Options": /^DENY$/,
  // A page with a form tells its own server where the form was sent from, and nobody else anything.
  "Referrer-Policy": /^(no-referrer|same-origin)$/,
  "Content-Security-Policy":
    /^default-src 'none'; base-uri 'none'; form-action '(none|self)'; frame-ancestors 'none'/,
  "Cross-Origin-Opener-Policy": /^same-origin$/,
  "Cross-Origin-Resource-Policy": /^same-origin$/,
  "Cross-Origin-Embedder-Policy": /^require-corp$/,
  "Permissions-Policy": /^camera=\(self\), .*microphone=\(\)/,
  "Cache-Control": /^no-(store|cache)$/,
  "Jiehua-Request-Id": /^[\w-]{1,64}$/,
};

/** No answer is told to whoever shares an origin with nobody. */
const NEVER = ["Access-Control-Allow-Origin", "X-Powered-By", "Server"];

function expectHeaders({ headers, status }: Pick<Answer, "headers" | "status">, of: string): void {
  for (const [name, value] of Object.entries(ALWAYS))
    expect(headers.get(name), `${of} ${status} ${name}`).toMatch(value);
  for (const name of NEVER) expect(headers.has(name), `${of} ${name}`).toBe(false);
}

async function answered(method: string, path: string, options: CallOptions = {}): Promise<number> {
  const answer = await call(method, path, options);
  expectHeaders(answer, `${method} ${path}`);
  return answer.status;
}

test("every operation's answer has them, with a credential and without", async () => {
  const { admin, toys } = await aWorld();
  const statuses = new Set<number>();
  // What throws the test alliance away comes last.
  const isItsEnd = ({ method, path }: (typeof ENDPOINTS)[number]) =>
    method === "delete" && path === "/v1/alliance";
  for (const { method, path } of ENDPOINTS.toSorted((a, b) => Number(isItsEnd(a)) - Number(isItsEnd(b)))) {
    const address = path.replace(/\{\w+\}/g, "none");
    for (const key of [undefined, admin.key, toys.key])
      statuses.add(await answered(method.toUpperCase(), address, { key, now: key && toys.now }));
  }
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 401, 403, 404, 422]));
});

test("every page has them, found or not", async () => {
  const { url } = await aGift(world.pram, [world.allotment]);
  const paths = app.routes.filter(({ method, path }) => method === "GET" && !path.startsWith("/v1/"));
  const addresses = paths.map(({ path }) => path.replace(/:\w+(\{.*\})?/g, "none"));
  for (const path of [...addresses, "/v1/openapi.json", new URL(url).pathname, "/problems/offer_not_live"])
    await answered("GET", path);
});

test("only the till's page may run WebAssembly, and no page makes a program of a text", async () => {
  const pages = app.routes.filter(({ method, path }) => method === "GET" && !path.startsWith("/v1/"));
  const able = [];
  for (const { path } of pages) {
    const { headers } = await call("GET", path.replace(/:\w+(\{.*\})?/g, "none"));
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy, path).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
    if (policy.includes("'wasm-unsafe-eval'")) able.push(path);
  }
  expect(able).toEqual(["/till"]);
});

test("an answer about nothing, to nothing we have, or to too much has them too", async () => {
  const { key, now } = world.toys;
  const headers = { "Content-Type": "application/xml" };
  expect(await answered("GET", "/v1/nothing")).toBe(404);
  expect(await answered("PUT", "/v1/gifts")).toBe(405);
  expect(await answered("OPTIONS", "/v1/gifts", { headers: { Origin: "https://elsewhere.example" } })).toBe(
    405,
  );
  const asked = { Authorization: `Bearer ${key}`, "Jiehua-Now": String(now) };
  const head = await fire({ method: "HEAD", path: "/v1/alliance", headers: asked, body: undefined });
  expectHeaders(head, "HEAD");
  expect([head.status, head.text]).toEqual([200, ""]);
  expect(await answered("POST", "/v1/redemptions", { key, now, body: `"${"x".repeat(300_000)}"` })).toBe(413);
  expect(await answered("POST", "/v1/redemptions", { key, now, body: "<a/>", headers })).toBe(415);
});

test("nothing that is answered to a credential is kept by a cache", async () => {
  const { key, now } = world.toys;
  for (const { method, path } of ENDPOINTS) {
    const address = path.replace(/\{\w+\}/g, "none");
    const { headers } = await call(method.toUpperCase(), address, { key, now });
    expect(headers.get("Cache-Control"), address).toBe("no-store");
  }
});

test("a fault of ours has them, and says nothing of itself", async () => {
  const broken = new Proxy(env.DB, {
    get: () => () => {
      throw new Error("D1_ERROR: no such table: secrets");
    },
  });
  const headers = { Authorization: `Bearer ${world.toys.key}` };
  const request = new Request("http://jiehua.test/v1/alliance", { headers });
  const response = await app.fetch(request, { ...env, DB: broken }, createExecutionContext());
  expectHeaders(response, "a fault");
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/D1_ERROR|secrets|\.ts/);
});

test("a request's own id is taken over where it is one, and replaced where it could deceive a log", async () => {
  const idOf = async (sent: string) =>
    (await call("GET", "/v1/health", { headers: { "Jiehua-Request-Id": sent } })).headers.get(
      "Jiehua-Request-Id",
    );
  expect(await idOf("till-7")).toBe("till-7");
  for (const sent of ["x".repeat(65), "a b", "<b>", ""]) expect(await idOf(sent)).toMatch(/^[\da-f-]{36}$/);
});

const [assetHeaders] = Object.values(
  import.meta.glob<string>("../../worker/pages/assets/_header*", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

test("files that are served without the Worker have what concerns them", () => {
  for (const name of [
    "Strict-Transport-Security",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
  ])
    expect(assetHeaders).toMatch(new RegExp(`^  ${name}: ${ALWAYS[name]?.source.slice(1, -1)}$`, "m"));
  expect(assetHeaders).toMatch(/^ {2}Cross-Origin-Resource-Policy: same-origin$/m);
});

const LIMIT = 256 * 1024;

/** A body of that many bytes in chunks, that counts how many were taken of it. */
function chunked(bytes: number): { stream: ReadableStream<Uint8Array>; taken: () => number } {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes) return controller.close();
      sent += 16_384;
      controller.enqueue(new Uint8Array(16_384).fill(0x20));
    },
  });
  return { stream, taken: () => sent };
}

async function sendChunked(bytes: number, declared?: string): Promise<{ status: number; taken: number }> {
  const { stream, taken } = chunked(bytes);
  const request = new Request("http://jiehua.test/v1/redemptions", {
    method: "POST",
    headers: {
      Authorization: `Bearer ${world.toys.key}`,
      "Content-Type": "application/json",
      ...(declared === undefined ? {} : { "Content-Length": declared }),
    },
    body: stream,
  });
  const response = await app.fetch(request, env, createExecutionContext());
  return { status: response.status, taken: taken() };
}

test("a body is cut off at its limit, whatever length it declares or none", async () => {
  for (const declared of [undefined, "10", "0", "-1", "abc"]) {
    const { status, taken } = await sendChunked(64 * LIMIT, declared);
    expect(status, declared).toBe(413);
    expect(taken, declared).toBeLessThan(2 * LIMIT);
  }
  expect(await sendChunked(64 * LIMIT, String(64 * LIMIT))).toEqual({
    status: 413,
    taken: expect.any(Number),
  });
  expect((await sendChunked(LIMIT)).status).toBe(400);
});

test("a body in an encoding that is not undone here is refused", async () => {
  const coupon = await aCoupon(world.pram, world.allotment);
  const redeem = (encoding: string) =>
    world.toys.post("/v1/redemptions", anOrder(coupon), { headers: { "Content-Encoding": encoding } });
  for (const encoding of ["gzip", "br", "deflate, identity"])
    expect((await redeem(encoding)).json.code, encoding).toBe("content_type_not_supported");
  expect((await redeem("identity")).status).toBe(201);
});

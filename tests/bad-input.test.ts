// Bad input gets the documented problem, never a 5xx, and writes nothing.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { z } from "zod";
import type { FieldError } from "../schema/problems.ts";
import { ENDPOINTS } from "../worker/api.ts";
import type { Endpoint } from "../worker/http/endpoint.ts";
import { type Answer, type Caller, call, operator } from "./support/api.ts";
import { aSignedIn } from "./support/browser.ts";
import { postLines } from "./support/ledger.ts";
import { aNewAddress } from "./support/mailbox.ts";
import { close } from "./support/settling.ts";
import { ALLIANCE, aCoupon, anOrder, aPartnership, START, TERMS, type World } from "./support/world.ts";

const world = await aPartnership();
const person = await aSignedIn(aNewAddress());

/** A caller whose role the operation takes, so that what is wrong is the input alone. */
function callerOf({ by }: Endpoint): Caller | undefined {
  const callers: Record<string, Caller> = { operator, admin: world.admin };
  return by[0] === "public" || by[0] === "person" ? undefined : (callers[by[0] ?? ""] ?? world.toys);
}

async function send(
  endpoint: Endpoint,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const path = endpoint.path.replace(/\{\w+\}/g, "none");
  return call(endpoint.method.toUpperCase(), path, {
    body,
    key: callerOf(endpoint)?.key,
    now: callerOf(endpoint)?.now,
    headers: { ...sessionFor(endpoint), "Content-Type": "application/json", ...headers },
  });
}

function sessionFor({ by }: Endpoint): Record<string, string> {
  return by[0] === "person" ? person.headers() : {};
}

/** How many rows each table holds. */
async function rowsOfAllTables(): Promise<string> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ name: string }>();
  const counts = results.map(({ name }) => env.DB.prepare(`SELECT count(*) AS n FROM "${name}"`));
  const answers = await env.DB.batch<{ n: number }>(counts);
  return results.map(({ name }, index) => `${name} ${answers[index]?.results[0]?.n}`).join("\n");
}

const takesBody = ENDPOINTS.filter((it) => it.body !== undefined && it.by[0] !== "public");

const badBodies: [
  name: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
  expected: [number, string],
][] = [
  ["malformed JSON", "{", {}, [400, "malformed_request"]],
  ["a member named twice", '{"reason":"a","reason":"b"}', {}, [400, "malformed_request"]],
  ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), {}, [400, "malformed_request"]],
  ["no body", "", {}, [422, "validation_failed"]],
  ["an array", "[]", {}, [422, "validation_failed"]],
  ["a number", "1e999", {}, [422, "validation_failed"]],
  ["an unknown field", '{"amuontMinor":1}', {}, [422, "validation_failed"]],
  ["deep nesting", `${"[".repeat(100_000)}1${"]".repeat(100_000)}`, {}, [400, "malformed_request"]],
  // Long enough to end the test's time where each of its quotes is followed to the end.
  ["a text that never ends", `"${'\\"'.repeat(131_000)}`, {}, [400, "malformed_request"]],
  ["a body of a megabyte", `"${"x".repeat(1_000_000)}"`, {}, [413, "body_too_large"]],
  [
    "another media type",
    "<order/>",
    { "Content-Type": "application/xml" },
    [415, "content_type_not_supported"],
  ],
  [
    "a form",
    "a=1",
    { "Content-Type": "application/x-www-form-urlencoded" },
    [415, "content_type_not_supported"],
  ],
];

for (const [name, body, headers, expected] of badBodies) {
  test(`${name} is refused everywhere, and nothing is written`, async () => {
    const before = await rowsOfAllTables();
    for (const endpoint of takesBody) {
      if (body === "" && endpoint.body?.safeParse(undefined).success) continue;
      const answer = await send(endpoint, body, headers);
      expect([answer.status, answer.json.code], `${endpoint.method} ${endpoint.path}`).toEqual(expected);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    }
    expect(await rowsOfAllTables()).toBe(before);
  });
}

const refusedField = async (caller: Caller, path: string, body: unknown) => {
  const answer = await caller.post(path, body);
  const errors = (answer.json.errors ?? []) as FieldError[];
  return [answer.status, answer.json.code, ...new Set(errors.map((it) => it.pointer))];
};

test("an amount is a whole number of minor units within the limit, and nothing else", async () => {
  const { pram, toys, allotment } = world;
  const coupon = await aCoupon(pram, allotment);
  const before = await rowsOfAllTables();
  for (const amountMinor of [1.5, -1, "100", null, true, 100_000_000_000, 2 ** 60, [1], {}]) {
    const refused = await refusedField(toys, "/v1/redemptions", anOrder(coupon, { order: { amountMinor } }));
    expect(refused, String(amountMinor)).toEqual([422, "validation_failed", "/order/amountMinor"]);
  }
  expect(await rowsOfAllTables()).toBe(before);
});

test("each wrong field is pointed at", async () => {
  const terms = { ...TERMS, discount: { kind: "percent", bps: 10_001, capMinor: 0 }, minSpendMinor: -1 };
  const refused = await refusedField(world.toys, "/v1/offers", {
    title: "",
    terms,
    quota: 0,
    budgetMinor: null,
  });
  expect(refused.slice(0, 2)).toEqual([422, "validation_failed"]);
  expect(refused.slice(2).sort()).toEqual([
    "/quota",
    "/terms/discount/bps",
    "/terms/discount/capMinor",
    "/terms/minSpendMinor",
    "/title",
  ]);
});

test("text that could deceive a reader is refused", async () => {
  for (const name of ["a\u0000b", "a\u202Eb", "a\uD800b", "a\u200Bb", "a\nb", "   ", "x".repeat(121)]) {
    const refused = await refusedField(world.admin, "/v1/merchants", {
      ...{ category: "toys", priceTier: 1, monthlyOrders: 1, regions: [] },
      name,
    });
    expect(refused, JSON.stringify(name)).toEqual([422, "validation_failed", "/name"]);
  }
});

test("currencies, zones and days that do not exist are refused", async () => {
  const pointerOf = (change: object) => refusedField(operator, "/v1/alliances", { ...ALLIANCE, ...change });
  expect(await pointerOf({ currency: "XXQ" })).toEqual([422, "validation_failed", "/currency"]);
  expect(await pointerOf({ timeZone: "Mars/Olympus" })).toEqual([422, "validation_failed", "/timeZone"]);
  expect(await pointerOf({ timeZone: "+08:00" })).toEqual([422, "validation_failed", "/timeZone"]);
  const validity = { kind: "dates", firstDay: "2026-02-30", lastDay: "2026-03-01" };
  const body = { title: "Off", terms: { ...TERMS, validity }, quota: 1, budgetMinor: null };
  expect(await refusedField(world.toys, "/v1/offers", body)).toEqual([
    422,
    "validation_failed",
    "/terms/validity/firstDay",
  ]);
});

test("a holder is named by its value or its hash, never both, never neither", async () => {
  const { pram, allotment } = world;
  const sha256 = "a".repeat(64);
  for (const holder of [
    { kind: "phone" },
    { kind: "phone", value: "1", sha256 },
    { kind: "fax", value: "1" },
  ]) {
    const refused = await pram.refused("/v1/gifts", { allotmentIds: [allotment.id], holder });
    expect(refused, JSON.stringify(holder)).toEqual([422, "validation_failed"]);
  }
});

/** What a list must be asked besides its page. */
const NEEDED: Record<string, string> = { "/v1/reports/performance": "by=partner&" };

test("every list refuses cursors that it did not give and limits beyond its own", async () => {
  const lists = ENDPOINTS.filter(({ query }) => query instanceof z.ZodObject && "limit" in query.shape);
  expect(lists.length).toBeGreaterThan(5);
  const owed = { debitId: world.toys.id, creditId: world.pram.id, amountMinor: 500, effectiveAt: START };
  await postLines(world.id, [owed]);
  const settlement = await close(world, "2026-01-06T02:00:00.000Z");
  for (const endpoint of lists) {
    const caller = callerOf(endpoint);
    const path = endpoint.path
      .replace("/offers/{id}/", `/offers/${world.offer.id}/`)
      .replace("/settlements/{id}/", `/settlements/${settlement.id}/`);
    const needed = NEEDED[endpoint.path] ?? "";
    const codeOf = async (query: string) =>
      (await (caller ?? person).get(`${path}?${needed}${query}`)).json.code;
    expect(await codeOf("limit=1"), endpoint.path).toBeUndefined();
    expect(await codeOf("cursor=%00"), endpoint.path).toBe("malformed_request");
    expect(await codeOf(`cursor=${btoa("' OR 1=1")}`), endpoint.path).toBe("malformed_request");
    for (const limit of ["0", "-1", "1.5", "many", "10001"])
      expect(await codeOf(`limit=${limit}`), `${endpoint.path} ${limit}`).toBe("validation_failed");
    expect(await codeOf("colour=red"), endpoint.path).toBe("validation_failed");
  }
});

test("a key that was never ours, a wrong scheme and no key at all answer alike", async () => {
  const keys = ["jh_live_x", world.admin.key.slice(0, -1), `${world.admin.key}0`, "null", "operator"];
  for (const Authorization of [
    ...keys.map((it) => `Bearer ${it}`),
    `Basic ${world.admin.key}`,
    "Bearer",
    "",
  ]) {
    const answer = await call("GET", "/v1/alliance", { headers: { Authorization } });
    expect([answer.status, answer.json.code], Authorization).toEqual([401, "credentials_missing"]);
  }
});

test("an Idempotency-Key is visible ASCII of at most 255", async () => {
  for (const idempotencyKey of ["", "a b", "x".repeat(256)]) {
    const refused = await world.toys.refused("/v1/redemptions", anOrder({ code: "x" }), { idempotencyKey });
    expect(refused, idempotencyKey.slice(0, 5)).toEqual([400, "malformed_request"]);
  }
});

test("the clock of a test alliance goes on and never back; a live alliance refuses it", async () => {
  const { admin, at } = (await aPartnership()) satisfies World;
  at("2026-03-01T00:00:00.000Z");
  await admin.made("/v1/merchants", {
    name: "M",
    category: "toys",
    priceTier: 1,
    monthlyOrders: 1,
    regions: [],
  });
  at("2026-02-28T23:59:59.999Z");
  const stale = await admin.get("/v1/alliance");
  expect([stale.status, stale.json.code]).toEqual([409, "clock_goes_back"]);
  for (const now of ["yesterday", "2026-03-02", "2026-02-30T00:00:00Z"]) {
    expect((await call("GET", "/v1/alliance", { key: admin.key, now })).json.code).toBe("malformed_request");
  }
  const live = await operator.made<{ adminKey: string }>("/v1/alliances", { ...ALLIANCE, test: false });
  const refused = await call("GET", "/v1/alliance", { key: live.adminKey, now: "2026-03-01T00:00:00.000Z" });
  expect([refused.status, refused.json.code]).toEqual([400, "clock_is_real"]);
});

test("an unknown path and a known one under another method are told apart", async () => {
  expect((await call("GET", "/v1/nothing")).json.code).toBe("not_found");
  const wrong = await call("DELETE", "/v1/redemptions");
  expect([wrong.status, wrong.json.code, wrong.headers.get("Allow")]).toEqual([
    405,
    "method_not_allowed",
    "POST, GET",
  ]);
});

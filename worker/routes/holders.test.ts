// Holders through the API: who may ask about them, what is told, what is erased, and that money never notices.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { type CreatedGift, giftRequest } from "../../schema/contract/gifts.ts";
import type { HolderErasure, HolderExport } from "../../schema/contract/holders.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import { sha256 } from "../../schema/hash.ts";
import { Caller, call } from "../../tests/support/api.ts";
import { postAgainst } from "../../tests/support/rival.ts";
import { everythingStored, tablesWith } from "../../tests/support/stored.ts";
import {
  aCoupon,
  aGift,
  anOrder,
  aPartnership,
  atOnce,
  aWorld,
  countAnswers,
  only,
  START,
} from "../../tests/support/world.ts";
import { holderKeyOf } from "../domain/holders/key.ts";

const ERASURE = "/v1/holders/erasure";
const EXPORT = "/v1/holders/export";
const holder = { kind: "phone", value: "+86 138 0013 8000" } as const;
const sourceOrder = { reference: "P-1", amountMinor: 250_000, occurredAt: START };
const consent = { textVersion: "2026-01", at: START };
const NOTHING = { gifts: 0, links: 0, merchants: 0, answers: 0 };

/** A world in which somebody was given three gifts, spent one coupon of them, and was named at a till once. */
async function aKnownHolder() {
  const world = await aPartnership({ perHolderLimit: 3 });
  const { pram, toys, allotment } = world;
  const wanted = { allotmentIds: [allotment.id], sourceOrder, holder, consent, channel: "till" };
  const first = await pram.made<CreatedGift>("/v1/gifts", wanted, { idempotencyKey: "first" });
  await pram.made("/v1/gifts", wanted, { idempotencyKey: "again" });
  const live = await aGift(pram, [allotment], { holder });
  const spent = await aGift(pram, [allotment], { holder });
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(only(spent.coupons)));
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment), { holder }));
  return { ...world, wanted, gifts: [first, live, spent] as const, redeemed };
}

/** All by which the holder could be found: keys, links, the value however it is written, and its inner hash. */
async function tracesOf(allianceId: string, gifts: readonly CreatedGift[]): Promise<string[]> {
  const scope = { holderSecret: env.HOLDER_SECRET, allianceId, merchantId: "" };
  const tokens = gifts.map(({ url }) => url.slice(-32));
  return [
    await holderKeyOf(holder, scope),
    ...tokens,
    ...(await Promise.all(tokens.map(sha256))),
    holder.value,
    "8613800138000",
    await sha256("phone:+8613800138000"),
  ];
}

test("no merchant's owner, staff or cashier may export or erase a holder", async () => {
  const { pram, toys } = await aKnownHolder();
  const callers = [pram, toys];
  for (const role of ["staff", "cashier"]) {
    const { key } = await toys.made<{ key: string }>("/v1/api-keys", { role, label: role });
    callers.push(Object.assign(new Caller(key, START), { id: toys.id }));
  }
  const before = await everythingStored();
  for (const caller of callers)
    for (const path of [ERASURE, EXPORT])
      expect(await caller.refused(path, { holder })).toEqual([403, "role_not_allowed"]);
  expect((await call("POST", EXPORT, { body: { holder } })).status).toBe(401);
  expect(await everythingStored()).toEqual(before);
});

test("another alliance's admin is told nothing of a holder and erases nothing here", async () => {
  const { id, gifts } = await aKnownHolder();
  const stranger = await aWorld();
  const told = await stranger.admin.made<HolderExport>(EXPORT, { holder });
  expect([told.gifts, told.knownTo]).toEqual([[], []]);
  expect(await stranger.admin.made(ERASURE, { holder })).toMatchObject(NOTHING);
  expect(await tablesWith(...(await tracesOf(id, gifts)))).not.toEqual([]);
});

test("after an erasure nothing stored anywhere leads to the holder", async () => {
  const { id, admin, gifts } = await aKnownHolder();
  const traces = await tracesOf(id, gifts);
  const holding = ["customers", "gift_holders", "gift_links", "idempotency_keys"];
  expect(await tablesWith(...traces)).toEqual(holding);
  const codes = gifts.map((it) => only(it.coupons).code);
  expect(await tablesWith(...codes)).toEqual(["idempotency_keys"]);
  const erased = await admin.made<HolderErasure>(ERASURE, { holder }, { idempotencyKey: "erase" });
  expect(erased).toEqual({ erasedAt: START, gifts: 3, links: 3, merchants: 1, answers: 2 });
  expect(await tablesWith(...traces, ...codes)).toEqual([]);
});

test("what is kept to tell a repeated request is no hash that a guessed number gives", async () => {
  const { id, admin, wanted } = await aKnownHolder();
  const scope = { holderSecret: env.HOLDER_SECRET, allianceId: id, merchantId: "" };
  const parsed = { ...giftRequest.parse(wanted), holder: await holderKeyOf(holder, scope) };
  await admin.made(ERASURE, { holder }, { idempotencyKey: "erase" });
  const guesses = [wanted, { holder }, parsed].map((body) => sha256(JSON.stringify(body)));
  expect(await tablesWith(...(await Promise.all(guesses)))).toEqual([]);
});

test("an erasure leaves every row of gifts, coupons and money as it was", async () => {
  const { admin, toys, redeemed } = await aKnownHolder();
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R", amountMinor: 900 });
  const before = await everythingStored();
  const positions = await admin.read("/v1/positions");
  await admin.made(ERASURE, { holder });
  const after = await everythingStored();
  const changed = Object.keys(before).filter((name) => String(before[name]) !== String(after[name]));
  expect(changed.sort()).toEqual([
    "audit_events",
    "customers",
    "gift_holders",
    "gift_links",
    "idempotency_keys",
  ]);
  expect(await admin.read("/v1/positions")).toEqual(positions);
  expect((await admin.read("/v1/integrity")).violations).toEqual([]);
});

test("after an erasure the link answers like one that never was, and the coupon in hand is honoured", async () => {
  const { admin, toys, gifts } = await aKnownHolder();
  const [, live] = gifts;
  const path = new URL(live.url).pathname;
  expect((await call("GET", path)).status).toBe(200);
  await admin.made(ERASURE, { holder });
  const unknown = await call("GET", `/g/00${"A".repeat(30)}`);
  const erased = await call("GET", path);
  expect([erased.status, erased.text]).toEqual([404, unknown.text]);
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(only(live.coupons)));
  expect([redeemed.discountMinor, redeemed.newCustomer]).toEqual([5000, false]);
});

test("a gift that was erased is neither repeated nor given again", async () => {
  const { admin, pram, wanted, gifts } = await aKnownHolder();
  await admin.made(ERASURE, { holder });
  const [first] = gifts;
  const again = await pram.post("/v1/gifts", wanted, { idempotencyKey: "first" });
  expect([again.status, again.headers.get("Idempotent-Replayed")]).toEqual([201, "true"]);
  const code = only(first.coupons).code.replaceAll("-", "").slice(-4);
  const url = first.url.slice(0, -32);
  expect(again.json).toEqual({ ...first, url, coupons: [{ ...only(first.coupons), code }] });
  expect((await call("GET", new URL(url).pathname)).status).toBe(404);
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "source_order_already_gifted"]);
});

test("an erasure is answered once under its key, and repeating it finds nothing more", async () => {
  const { admin } = await aKnownHolder();
  const once = await admin.post(ERASURE, { holder }, { idempotencyKey: "erase" });
  const replayed = await admin.post(ERASURE, { holder }, { idempotencyKey: "erase" });
  expect([once.json.gifts, replayed.text]).toEqual([3, once.text]);
  expect(replayed.headers.get("Idempotent-Replayed")).toBe("true");
  expect(await admin.made(ERASURE, { holder })).toEqual({ erasedAt: START, ...NOTHING });
});

test("who asks is on record, and nothing that identifies whom", async () => {
  const { id, admin, gifts } = await aKnownHolder();
  await admin.made(EXPORT, { holder });
  await admin.made(ERASURE, { holder });
  await admin.made(ERASURE, { holder });
  const { results } = await env.DB.prepare(
    "SELECT action, subject_id AS subject, details FROM audit_events WHERE alliance_id = ? AND action LIKE 'holder.%' ORDER BY seq",
  )
    .bind(id)
    .all<{ action: string; subject: string; details: string }>();
  expect(results.map((it) => [it.action, it.subject, JSON.parse(it.details)])).toEqual([
    ["holder.exported", id, { kind: "phone", gifts: 3 }],
    ["holder.erased", id, { kind: "phone", gifts: 3, links: 3, merchants: 1, answers: 2 }],
    ["holder.erased", id, { kind: "phone", ...NOTHING }],
  ]);
  const traces = await tracesOf(id, gifts);
  expect(traces.filter((it) => JSON.stringify(results).includes(it))).toEqual([]);
});

test("limits and newness start anew for who was erased", async () => {
  const { admin, pram, toys, allotment, wanted } = await aKnownHolder();
  const more = { allotmentIds: wanted.allotmentIds, holder };
  expect(await pram.refused("/v1/gifts", more)).toEqual([409, "holder_limit_reached"]);
  await admin.made(ERASURE, { holder });
  const coupon = await aCoupon(pram, allotment, { holder });
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  expect(redeemed.newCustomer).toBe(true);
});

test("somebody else's gifts, links and stored answers stay", async () => {
  const { admin, pram, allotment } = await aKnownHolder();
  const body = { allotmentIds: [allotment.id], holder: { kind: "phone", value: "+8613900139000" } };
  const others = await pram.made<CreatedGift>("/v1/gifts", body, { idempotencyKey: "others" });
  await admin.made(ERASURE, { holder });
  expect((await call("GET", new URL(others.url).pathname)).status).toBe(200);
  const again = await pram.made<CreatedGift>("/v1/gifts", body, { idempotencyKey: "others" });
  expect(again).toEqual(others);
  expect(await admin.made(ERASURE, { holder: body.holder })).toMatchObject({
    gifts: 1,
    links: 1,
    answers: 1,
  });
});

test("an external identifier is erased at the merchant whose own it is, and at no other", async () => {
  const { admin, pram, toys, allotment } = await aPartnership();
  const external = { kind: "external", value: "C-1" };
  await aGift(pram, [allotment], { holder: external });
  expect(await admin.made(ERASURE, { holder: external, merchantId: toys.id })).toMatchObject(NOTHING);
  const told = await admin.made<HolderExport>(EXPORT, { holder: external, merchantId: pram.id });
  expect(told.gifts).toHaveLength(1);
  const erased = await admin.made(ERASURE, { holder: external, merchantId: pram.id });
  expect(erased).toMatchObject({ gifts: 1, links: 1 });
});

test("a merchant is named for an external identifier and for nothing else, and must be one of ours", async () => {
  const { admin, pram } = await aWorld();
  const stranger = await aWorld();
  const external = { kind: "external", value: "C-1" };
  for (const path of [ERASURE, EXPORT]) {
    for (const body of [{ holder: external }, { holder, merchantId: pram.id }]) {
      const { status, json } = await admin.post(path, body);
      expect([status, json.errors]).toMatchObject([422, [{ pointer: "/merchantId" }]]);
    }
    const elsewhere = { holder: external, merchantId: stranger.pram.id };
    expect(await admin.refused(path, elsewhere)).toEqual([404, "not_found"]);
    const nobody = await admin.refused(path, { holder: { kind: "phone", value: "n/a" } });
    expect(nobody).toEqual([422, "validation_failed"]);
  }
});

test("an export tells what is held, without the identifier, a code or a link", async () => {
  const { id, admin, pram, toys, gifts, redeemed } = await aKnownHolder();
  const [first, live, spent] = gifts;
  const answer = await admin.post(EXPORT, { holder });
  const told: HolderExport = JSON.parse(answer.text);
  expect(answer.status).toBe(200);
  expect(told).toMatchObject({ exportedAt: START, holder: { kind: "phone" } });
  expect(told.gifts?.map((it) => [it.id, it.gifterId, it.channel, it.createdAt])).toEqual([
    [first.id, pram.id, "till", START],
    [live.id, pram.id, null, START],
    [spent.id, pram.id, null, START],
  ]);
  expect(told.gifts?.[0]).toMatchObject({ consent, sourceOrder });
  const coupons = told.gifts?.flatMap((it) => it.coupons) ?? [];
  expect(coupons.map((it) => [it.state, it.redeemerId, it.redemption?.id])).toEqual([
    ["active", toys.id, undefined],
    ["active", toys.id, undefined],
    ["redeemed", toys.id, redeemed.id],
  ]);
  expect(coupons.every(({ code }) => code.length === 4)).toBe(true);
  expect(only(told.knownTo ?? [])).toMatchObject({ merchantId: toys.id, firstSeenAt: START });
  const codes = gifts.map((it) => only(it.coupons).code);
  const hidden = [...(await tracesOf(id, gifts)), ...codes, ...codes.map((it) => it.replaceAll("-", ""))];
  expect(hidden.filter((it) => answer.text.includes(it))).toEqual([]);
});

test("an export is not kept a second time: its replay tells nothing", async () => {
  const { admin, gifts } = await aKnownHolder();
  await admin.made(EXPORT, { holder }, { idempotencyKey: "tell" });
  const replay = await admin.made(EXPORT, { holder }, { idempotencyKey: "tell" });
  expect(replay).toMatchObject({ gifts: null, knownTo: null });
  await admin.made(ERASURE, { holder });
  const { idempotency_keys: stored } = await everythingStored();
  expect(stored?.filter((row) => row.includes("export") && row.includes(gifts[0].id))).toEqual([]);
  const afterwards = await admin.made<HolderExport>(EXPORT, { holder });
  expect([afterwards.gifts, afterwards.knownTo]).toEqual([[], []]);
});

test("of gifts and erasures of one holder at once, each gift is wholly there or wholly erased", async () => {
  const { id, admin, pram, allotment } = await aPartnership();
  const wanted = { allotmentIds: [allotment.id], holder };
  const answers = await atOnce(32, (index) =>
    index % 2 === 0 ? pram.post("/v1/gifts", wanted) : admin.post(ERASURE, { holder }),
  );
  expect(countAnswers(answers)).toEqual({ "200": 16, "201": 16 });
  const erased = answers.reduce((sum, { json }) => sum + Number(json.erasedAt ? json.gifts : 0), 0);
  const { gift_holders: holders, gift_links: links } = await everythingStored();
  const ofAlliance = (rows: string[] = []) => rows.filter((row) => row.includes(id)).length;
  expect(ofAlliance(holders) + erased).toBe(16);
  expect(ofAlliance(links)).toBe(ofAlliance(holders));
});

test("a gift that comes between an erasure's look and its write is erased and counted too", async () => {
  const { admin, pram, allotment } = await aPartnership();
  await aGift(pram, [allotment], { holder });
  const giving = () => aGift(pram, [allotment], { holder });
  const { json } = await postAgainst(giving, admin, ERASURE, { holder });
  expect(json).toMatchObject({ gifts: 2, links: 2 });
});

test("a redemption that began before an erasure does not bring the holder back", async () => {
  const { id, admin, pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  const erasing = () => admin.made(ERASURE, { holder });
  const order = anOrder(only(gift.coupons));
  const redeemed = await postAgainst(erasing, toys, "/v1/redemptions", order, { writesOnTrip: 2 });
  expect([redeemed.status, redeemed.json.newCustomer]).toEqual([201, true]);
  expect(await tablesWith(...(await tracesOf(id, [gift])))).toEqual([]);
});

test("a repeated gift that was erased meanwhile shows no code any more", async () => {
  const { admin, pram, allotment } = await aPartnership();
  const wanted = { allotmentIds: [allotment.id], sourceOrder, holder };
  await pram.made("/v1/gifts", wanted);
  const erasing = () => admin.made(ERASURE, { holder });
  const { status, json } = await postAgainst(erasing, pram, "/v1/gifts", wanted);
  expect([status, json.code]).toEqual([409, "source_order_already_gifted"]);
});

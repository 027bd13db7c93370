// The job that delivers webhooks: who hears what, signed, at least once, whatever the receiver does.
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import type { Redemption, Refund } from "../../schema/contract/redemptions.ts";
import { DAY_MS, MINUTE_MS } from "../../schema/time.ts";
import { toldAs } from "../../schema/webhook-events.ts";
import { aLivedInWorld } from "../../tests/support/lived-in.ts";
import { confirm, settleAt } from "../../tests/support/settling.ts";
import {
  anEndpoint,
  deliver,
  deliverAll,
  deliveriesOf,
  heard,
  received,
} from "../../tests/support/webhooks.ts";
import { aCoupon, aGift, anOrder, aPartnership, aWorld, only } from "../../tests/support/world.ts";
import { WAITS_MS } from "../domain/webhooks/attempts.ts";
import { MOST_EVENTS } from "./deliver-webhooks.ts";

const typesOf = (events: readonly { type: string }[]) => events.map(({ type }) => type).sort();

test("a merchant never hears of what others do among themselves", async () => {
  const { pram, toys, photo, allotment } = await aPartnership();
  const [toPram, toToys, toPhoto] = await Promise.all([pram, toys, photo].map((it) => anEndpoint(it)));
  if (!toPram || !toToys || !toPhoto) throw new Error("three endpoints were made");
  const coupon = await aCoupon(pram, allotment);
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "r", amountMinor: 100 });
  await toys.made(`/v1/offers/${allotment.offerId}/pause`);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  for (const it of [toPram, toToys, toPhoto]) await deliverAll(it);
  expect(typesOf(await heard(toPram))).toEqual([
    "coupon.redeemed",
    "gift.created",
    "offer.paused",
    "redemption.refunded",
  ]);
  expect(typesOf(await heard(toToys))).toEqual([
    "coupon.redeemed",
    "offer.paused",
    "redemption.refunded",
    "store.created",
  ]);
  expect(await heard(toPhoto)).toEqual([]);
});

test("who is no longer entrusted with an offer does not hear of it any more", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const listening = await anEndpoint(pram);
  await toys.made(`/v1/offers/${allotment.offerId}/pause`);
  await deliverAll(listening);
  await toys.made(`/v1/allotments/${allotment.id}/withdrawal`);
  await toys.made(`/v1/offers/${allotment.offerId}/resumption`);
  await deliverAll(listening);
  expect(typesOf(await heard(listening))).toEqual(["allotment.withdrawn", "offer.paused"]);
});

test("of a settlement those hear who have a due in it, of an instruction its payer and its payee", async () => {
  const world = await aPartnership();
  const { admin, pram, toys, photo, allotment } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const [toPram, toToys, toPhoto, toAdmin] = await Promise.all(
    [pram, toys, photo, admin].map((it) => anEndpoint(it)),
  );
  if (!toPram || !toToys || !toPhoto || !toAdmin) throw new Error("four endpoints were made");
  const settled = await settleAt(world, "2026-02-01T00:00:00.000Z");
  const paid = settled.instructions.filter(({ payeeId }) => payeeId === pram.id);
  for (const it of settled.instructions) await confirm(world, it);
  for (const it of [toPram, toToys, toPhoto, toAdmin]) await deliverAll(it);
  expect((await heard(toPram)).filter(({ type }) => type === "instruction.confirmed")).toHaveLength(
    paid.length,
  );
  expect(typesOf(await heard(toPram)).slice(-2)).toEqual(["settlement.approved", "settlement.closed"]);
  expect((await heard(toToys)).length).toBe(settled.instructions.length + 2);
  expect((await heard(toAdmin)).length).toBe(settled.instructions.length + 2);
  expect(await heard(toPhoto)).toEqual([]);
});

test("another alliance's events are nobody's here", async () => {
  const [one, other] = [await aPartnership(), await aPartnership()];
  const listening = await anEndpoint(one.admin);
  await aGift(other.pram, [other.allotment]);
  await deliverAll(listening);
  expect(await heard(listening)).toEqual([]);
});

test("a body holds ids and no more, and says that it is of a test alliance", async () => {
  const { id: allianceId, pram, toys, allotment } = await aPartnership();
  const listening = await anEndpoint(toys, "200", ["coupon.redeemed", "redemption.refunded"]);
  const coupon = await aCoupon(pram, allotment);
  const { id } = await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  const amount = { reference: "r", amountMinor: 100 };
  const refund = await toys.made<Refund>(`/v1/redemptions/${id}/refunds`, amount);
  await deliverAll(listening);
  const bodies = (await received(listening)).map(({ body }) => JSON.parse(body));
  const timestamp = "2026-01-05T02:00:00.000Z";
  expect(bodies.sort((a, b) => (a.type < b.type ? -1 : 1))).toEqual([
    { type: "coupon.redeemed", timestamp, test: true, data: { allianceId, id, couponId: coupon.id } },
    { type: "redemption.refunded", timestamp, test: true, data: { allianceId, id, refundId: refund.id } },
  ]);
});

test("no body of a lived-in world holds a code, a name, a reference or an amount", async () => {
  const world = await aLivedInWorld();
  const listening = await anEndpoint(world.admin);
  await env.DB.prepare("UPDATE webhook_endpoints SET through_seq = 0 WHERE id = ?").bind(listening.id).run();
  await deliverAll(listening);
  const bodies = await heard(listening);
  expect(bodies.length).toBeGreaterThan(40);
  for (const { data } of bodies)
    for (const value of Object.values(data)) expect(value).toMatch(/^[a-z]{3}_[0-9a-z]{26,28}$/);
});

test("what is told to nobody is about keys, people, holders, settings, deposits, bank accounts or a checkout's hold", async () => {
  const { id } = await aLivedInWorld();
  const done = env.DB.prepare("SELECT DISTINCT action FROM audit_events WHERE alliance_id = ?").bind(id);
  const { results } = await done.all<{ action: string }>();
  const untold = results.map(({ action }) => action).filter((it) => toldAs(it) === undefined);
  expect(untold.sort()).toEqual([
    ...["admin.added", "alliance.created", "alliance.revised", "bank_line.failed", "bank_lines.imported"],
    ...["coupon.reserved", "deposit.paid_back", "deposit.received"],
    ...["payee_details.confirmed", "payee_details.proposed", "payment_file.made"],
  ]);
});

test("each message is signed as the public library verifies it, and no other secret verifies it", async () => {
  const { toys } = await aWorld();
  const [one, other] = [await anEndpoint(toys), await anEndpoint(toys)];
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await deliverAll(one);
  expect(typesOf(await heard(one))).toEqual(["store.created"]);
  await expect(heard({ ...one, secret: other.secret })).rejects.toThrow("No matching signature found");
});

test("during an overlap both secrets verify, after it the new one alone", async () => {
  const { toys } = await aWorld();
  const old = await anEndpoint(toys);
  const path = `/v1/webhook-endpoints/${old.id}/rotation`;
  const { secret } = await toys.made<{ secret: string }>(path, { overlapHours: 1 });
  expect(secret).not.toBe(old.secret);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await deliverAll(old);
  for (const it of [old.secret, secret]) expect(await heard({ ...old, secret: it })).toHaveLength(1);
  await toys.made(path, { overlapHours: 0 });
  await toys.made("/v1/stores", { reference: "S", name: "South" });
  await deliverAll(old);
  const [, last] = await received(old);
  for (const it of [old.secret, secret])
    expect(() => new Webhook(it).verify(last?.body ?? "", last?.headers ?? {})).toThrow();
});

test("what a receiver refuses is sent again under its id until it is taken", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys, "500-302-drop-200");
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await toys.made("/v1/stores", { reference: "S", name: "South" });
  let now = Date.now();
  const seen: unknown[] = [];
  for (const wait of [0, ...WAITS_MS.slice(0, 3)]) {
    now += wait;
    await deliverAll(listening, now);
    const [delivery] = await deliveriesOf(toys, listening);
    seen.push([delivery?.status, delivery?.attempts, delivery?.lastStatus, delivery?.lastError]);
  }
  expect(seen).toEqual([
    ["pending", 1, 500, "refused"],
    ["pending", 2, 302, "redirected"],
    ["pending", 3, null, "unreachable"],
    ["delivered", 4, 200, null],
  ]);
  const ids = (await received(listening)).map(({ headers }) => headers["webhook-id"]);
  expect(ids).toHaveLength(8);
  expect(new Set(ids).size).toBe(2);
  expect(new Set((await received(listening)).map(({ body }) => body)).size).toBe(2);
});

test("a receiver that does not answer is not waited for for ever, nor asked twice in a run", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys, "hang-200");
  for (const reference of ["N", "S"]) await toys.made("/v1/stores", { reference, name: "Store" });
  const now = Date.now();
  await deliver(now, 200);
  const errors = (await deliveriesOf(toys, listening)).map(({ lastError }) => lastError);
  expect(new Set(errors)).toEqual(new Set(["timed_out", null]));
  await deliverAll(listening, now, 200);
  await deliverAll(listening, now + MINUTE_MS);
  expect((await deliveriesOf(toys, listening)).map(({ status }) => status)).toEqual([
    "delivered",
    "delivered",
  ]);
  expect(new Set((await heard(listening)).map(({ id }) => id)).size).toBe(2);
});

test("what happened while a receiver was down arrives once it is up", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys);
  const moveTo = (url: string) =>
    env.DB.prepare("UPDATE webhook_endpoints SET url = ? WHERE id = ?").bind(url, listening.id).run();
  await moveTo("http://localhost:1/");
  for (const reference of ["N", "S"]) await toys.made("/v1/stores", { reference, name: "Store" });
  const now = Date.now();
  await deliverAll(listening, now);
  expect((await deliveriesOf(toys, listening)).map(({ lastError }) => lastError)).toEqual([
    "unreachable",
    "unreachable",
  ]);
  await moveTo(`${env.RECEIVER}/${listening.name}/200`);
  await deliverAll(listening, now + MINUTE_MS);
  expect(typesOf(await heard(listening))).toEqual(["store.created", "store.created"]);
});

test("after the last attempt a delivery has failed, and a replay begins anew", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys, "500-500-500-500-500-500-500-500-500-200");
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  let now = Date.now();
  for (const wait of [0, ...WAITS_MS, DAY_MS]) {
    now += wait;
    await deliverAll(listening, now);
  }
  const failed = only(await deliveriesOf(toys, listening));
  expect(failed).toMatchObject({ status: "failed", attempts: WAITS_MS.length + 1, nextAttemptAt: null });
  const again = await toys.made(`/v1/webhook-deliveries/${failed.id}/replay`);
  expect(again).toMatchObject({ status: "pending", attempts: 0 });
  await deliverAll(listening);
  expect(only(await deliveriesOf(toys, listening))).toMatchObject({ status: "delivered", attempts: 1 });
  const ids = (await received(listening)).map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids)).toEqual(new Set([failed.id]));
});

test("410 ends the endpoint, and what was due to it", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys, "410");
  for (const reference of ["N", "S"]) await toys.made("/v1/stores", { reference, name: "Store" });
  await deliverAll(listening);
  const [endpoint] = (await toys.read<{ data: object[] }>("/v1/webhook-endpoints")).data;
  expect(endpoint).toMatchObject({ id: listening.id, endedBecause: "gone" });
  expect((await deliveriesOf(toys, listening)).map(({ status }) => status)).toEqual(["failed", "failed"]);
  expect(await received(listening)).toHaveLength(1);
  const [delivery] = await deliveriesOf(toys, listening);
  expect(await toys.refused(`/v1/webhook-deliveries/${delivery?.id}/replay`)).toEqual([
    409,
    "webhook_endpoint_ended",
  ]);
});

test("a target that is not allowed any more is not called", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await env.DB.prepare(
    "UPDATE webhook_endpoints SET url = replace(url, 'localhost', '127.0.0.1') WHERE id = ?",
  )
    .bind(listening.id)
    .run();
  await deliverAll(listening);
  expect(await received(listening)).toEqual([]);
  expect(only(await deliveriesOf(toys, listening)).lastError).toBe("target_not_allowed");
});

test("of many runs at once one makes an attempt that is due", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys, "500-200");
  const references = Array.from({ length: 10 }, (_, index) => `S${index}`);
  for (const reference of references) await toys.made("/v1/stores", { reference, name: "Store" });
  const now = Date.now();
  await deliverAll(listening, now);
  await Promise.all(Array.from({ length: 16 }, () => deliver(now + MINUTE_MS)));
  expect(await heard(listening)).toHaveLength(20);
});

test("of many runs at once each event becomes one delivery and is sent once", async () => {
  const { admin, toys } = await aWorld();
  const [one, other] = [await anEndpoint(toys), await anEndpoint(admin)];
  const deeds = Array.from({ length: 10 }, (_, index) =>
    toys.made("/v1/stores", { reference: `S${index}`, name: "Store" }),
  );
  const now = Date.now() + 1;
  await Promise.all([...deeds, ...Array.from({ length: 16 }, () => deliver(now))]);
  for (const it of [one, other]) {
    await deliverAll(it, now);
    expect(await heard(it)).toHaveLength(10);
  }
});

test("a long log is told in stretches, and nothing of it is passed over", async () => {
  const { id, toys } = await aWorld();
  const listening = await anEndpoint(toys, "200", ["store.created"]);
  const { id: storeId } = await toys.made<{ id: string }>("/v1/stores", { reference: "N", name: "North" });
  await env.DB.prepare(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?2)
     INSERT INTO audit_events (alliance_id, seq, at, principal_id, action, subject_id, details)
     SELECT ?1, n + (SELECT max(seq) FROM audit_events WHERE alliance_id = ?1), 0, 'p',
       iif(n = ?2, 'store.created', 'filled'), ?3, '{}' FROM numbers`,
  )
    .bind(id, MOST_EVENTS + 1, storeId)
    .run();
  await deliverAll(listening);
  expect(typesOf(await heard(listening))).toEqual(["store.created", "store.created"]);
});

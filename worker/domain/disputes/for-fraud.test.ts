// Suspended for fraud: what customers hold is honoured, and nothing reaches the shop before an admin has decided.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Dispute, DisputeSummary } from "../../../schema/contract/disputes.ts";
import type { Integrity } from "../../../schema/contract/integrity.ts";
import type { Redemption, RedemptionDetail } from "../../../schema/contract/redemptions.ts";
import type { Caller } from "../../../tests/support/api.ts";
import {
  aRedeemedWorld,
  disputed,
  positionsIn,
  type Redeemed,
  refunded,
  resolved,
} from "../../../tests/support/disputing.ts";
import { databaseWhere, postAgainst } from "../../../tests/support/rival.ts";
import { close, column, settleAt } from "../../../tests/support/settling.ts";
import {
  aCoupon,
  anOrder,
  aPartnership,
  atOnce,
  countAnswers,
  type Member,
  only,
  POLICY,
} from "../../../tests/support/world.ts";
import { decideDisputes } from "../../jobs/decide-disputes.ts";

test("a subsidy of a redeemer that is suspended for fraud is held in the redemption's own write", async () => {
  const world = await aGiftedWorld();
  const { pram, toys, orders } = world;
  await suspend(world.admin, toys);
  const redemption = await toys.made<Redemption>("/v1/redemptions", orders[0]);
  expect(await positionsIn(world)).toEqual({ [pram.id]: 1570, [toys.id]: -1744, alliance: 174 });
  const { transfers } = await toys.read<RedemptionDetail>(`/v1/redemptions/${redemption.id}`);
  const holds = transfers.filter(({ code }) => code === "dispute_hold");
  expect(holds.map((it) => [it.debitId, it.creditId, it.amountMinor, it.effectiveAt])).toEqual([
    [toys.id, pram.id, 2000, redemption.effectiveAt],
  ]);
  expect(await brokenIn(world)).toEqual([]);
});

test("a commission of a gifter that is suspended for fraud is held with its fee", async () => {
  const world = await aGiftedWorld();
  const { pram, toys, orders } = world;
  await suspend(world.admin, pram);
  await toys.made("/v1/redemptions", orders[0]);
  expect(await positionsIn(world)).toEqual({ [pram.id]: -2000, [toys.id]: 2000 });
  await suspend(world.admin, toys);
  await toys.made("/v1/redemptions", orders[1]);
  expect(await positionsIn(world)).toEqual({});
  expect(await brokenIn(world)).toEqual([]);
});

test("what credits it in the open period is held at once, pending or locked, and what it owes is not", async () => {
  for (const at of ["2026-01-06T00:00:00.000Z", "2026-01-25T00:00:00.000Z"]) {
    const world = await aRedeemedWorld();
    const { admin, pram, toys, redemption } = world;
    world.at(at);
    await suspend(admin, toys);
    expect(await positionsIn(world)).toEqual({ [pram.id]: 1570, [toys.id]: -1744, alliance: 174 });
    const { transfers } = await toys.read<Dispute>(`/v1/disputes/${only(await heldIn(toys)).id}`);
    expect(transfers.map((it) => [it.code, it.amountMinor, it.effectiveAt])).toEqual([
      ["subsidy", 2000, redemption.effectiveAt],
      ["dispute_hold", 2000, redemption.effectiveAt],
    ]);
    expect(await brokenIn(world)).toEqual([]);
  }
});

test("at the suspension only what refunds have left is held, and nothing of a closed period or disputed before", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys } = world;
  await refunded(world, { amountMinor: 10_900 });
  const settled = await settleAt(world, "2026-02-01T00:00:00.000Z");
  expect(column(settled, "dueMinor")).toEqual({ [pram.id]: -215, [toys.id]: 128, alliance: 87 });
  const second = await redeemedNow(world);
  const third = await redeemedNow(world);
  await resolved(admin, await disputed(pram, third, "subsidy"), "rejected");
  await refunded({ ...world, redemption: second }, { amountMinor: 10_900 });
  await suspend(admin, toys);
  expect((await heldIn(toys)).map((it) => [it.redemptionId, it.claim, it.heldMinor])).toEqual([
    [second.id, "subsidy", 1000],
  ]);
  expect(await brokenIn(world)).toEqual([]);
});

test("a refund under a hold of the alliance's takes nothing back twice", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys } = world;
  await suspend(admin, toys);
  await suspend(admin, pram);
  expect(await positionsIn(world)).toEqual({});
  await refunded(world, { amountMinor: 10_900 });
  expect(await positionsIn(world)).toEqual({});
  await refunded(world, { full: true });
  expect(await positionsIn(world)).toEqual({});
  expect(await brokenIn(world)).toEqual([]);
});

test("both sides read why without an accusation, nobody else anything, and only admins what for", async () => {
  const world = await aGiftedWorld();
  const { admin, pram, toys, photo, orders } = world;
  await suspend(admin, toys);
  await toys.made("/v1/redemptions", orders[0]);
  for (const side of [pram, toys, admin]) {
    const held = only(await heldIn(side));
    expect(held).toMatchObject({ openedBy: "alliance", debtorId: pram.id, creditorId: toys.id });
    expect(held.reason).toBe("the alliance looks into it before it is paid");
  }
  expect(await heldIn(photo)).toEqual([]);
  for (const other of [pram, photo, toys]) {
    const shown = await other.get(`/v1/merchants/${toys.id}`);
    expect(shown.json).not.toHaveProperty("suspendedForFraud");
    expect(shown.text).not.toContain("raud");
    expect((await other.get("/v1/merchants")).text).not.toContain("raud");
  }
  expect(await admin.read(`/v1/merchants/${toys.id}`)).toMatchObject({ suspendedForFraud: true });
  expect(await admin.read(`/v1/merchants/${pram.id}`)).toMatchObject({ suspendedForFraud: false });
});

test("only an admin suspends, each merchant once for fraud, also one that was suspended for less", async () => {
  const { admin, pram, toys } = await aRedeemedWorld();
  const path = `/v1/merchants/${toys.id}/suspension`;
  expect(await pram.refused(path, { reason: "rivals", fraud: true })).toEqual([403, "role_not_allowed"]);
  await admin.made(path, { reason: "late" });
  expect(await heldIn(admin)).toEqual([]);
  expect(await admin.refused(path, { reason: "late" })).toEqual([409, "merchant_status_differs"]);
  await suspend(admin, toys);
  expect(await heldIn(admin)).toHaveLength(1);
  expect(await admin.refused(path, { reason: "again", fraud: true })).toEqual([
    409,
    "merchant_status_differs",
  ]);
});

test("reinstatement releases nothing, and what is redeemed from then on is free; an admin decides of the rest", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys } = world;
  await suspend(admin, toys);
  const before = await positionsIn(world);
  await admin.made(`/v1/merchants/${toys.id}/reinstatement`, { reason: "it was a mistake" });
  expect(await positionsIn(world)).toEqual(before);
  await redeemedNow(world);
  expect(await heldIn(admin)).toHaveLength(1);
  await resolved(admin, only(await heldIn(admin)), "rejected");
  expect(await positionsIn(world)).toEqual({ [pram.id]: -860, [toys.id]: 512, alliance: 348 });
  expect(await brokenIn(world)).toEqual([]);
});

test("leaving does not end it", async () => {
  const world = await aGiftedWorld();
  const { admin, toys, orders } = world;
  await suspend(admin, toys);
  await toys.made(`/v1/merchants/${toys.id}/departure`, { reason: "we move" });
  await toys.made("/v1/redemptions", orders[0]);
  expect(await heldIn(admin)).toHaveLength(1);
});

test("no deadline decides of what the alliance holds", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  await suspend(admin, toys);
  await disputed(toys, redemption);
  world.at("2026-03-01T00:00:00.000Z");
  await pram.patch(`/v1/merchants/${pram.id}`, { priceTier: 4 });
  await decideDisputes(env.DB, { auditSecret: env.AUDIT_SECRET, now: Date.now() });
  const { data } = await admin.read<{ data: DisputeSummary[] }>("/v1/disputes");
  expect(data.map((it) => `${it.openedBy} ${it.status}`)).toEqual(["debtor upheld", "alliance open"]);
  const tasksOf = async (of: Caller, path: string) =>
    (await of.read<{ tasks: { kind: string; day: string | null }[] }>(path)).tasks
      .filter(({ kind }) => /dispute|hold/.test(kind))
      .map(({ kind, day }) => [kind, day]);
  expect(await tasksOf(admin, "/v1/alliance/home")).toEqual([["decide_hold", null]]);
  expect(await tasksOf(toys, "/v1/home")).toEqual([]);
});

test("of 31 redemptions and a suspension at once each is held, whichever came first", async () => {
  const world = await aGiftedWorld(31);
  const { admin, pram, toys, orders } = world;
  const answers = await atOnce(32, (index) =>
    index === 16
      ? suspension(admin, toys)
      : toys.post("/v1/redemptions", orders[index > 16 ? index - 1 : index]),
  );
  expect(countAnswers(answers)).toEqual({ "200": 1, "201": 31 });
  expect(await positionsIn(world)).toEqual({
    ...{ [pram.id]: 31 * 1570, [toys.id]: -31 * 1744, alliance: 31 * 174 },
  });
  expect(await heldIn(admin)).toHaveLength(31);
  expect(await brokenIn(world)).toEqual([]);
});

test("of 32 suspensions at once one holds, and holds once", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys } = world;
  const answers = await atOnce(32, () => suspension(admin, toys));
  expect(countAnswers(answers)).toEqual({ "200": 1, "409 merchant_status_differs": 31 });
  expect(await positionsIn(world)).toEqual({ [pram.id]: 1570, [toys.id]: -1744, alliance: 174 });
});

test("a suspension that begins or ends while a redemption is being written decides of it", async () => {
  const world = await aGiftedWorld(2);
  const { admin, toys, orders } = world;
  const begun = await postAgainst(() => suspend(admin, toys), toys, "/v1/redemptions", orders[0], {
    writesOnTrip: 2,
  });
  expect(begun.status).toBe(201);
  expect(await heldIn(admin)).toHaveLength(1);
  const reinstated = () => admin.made(`/v1/merchants/${toys.id}/reinstatement`, { reason: "cleared" });
  const ended = await postAgainst(reinstated, toys, "/v1/redemptions", orders[1], { writesOnTrip: 2 });
  expect(ended.status).toBe(201);
  expect(await heldIn(admin)).toHaveLength(1);
});

test("what is redeemed, or closed, while a merchant is being suspended is held, or not, by what was first", async () => {
  const world = await aRedeemedWorld();
  const { admin, toys } = world;
  const path = `/v1/merchants/${toys.id}/suspension`;
  const fraud = { reason: "receipts are made up", fraud: true };
  const late = await postAgainst(() => redeemedNow(world), admin, path, fraud);
  expect(late.status).toBe(200);
  expect(await heldIn(admin)).toHaveLength(2);
  const other = await aRedeemedWorld();
  other.at("2026-02-01T00:00:00.000Z");
  const shut = () => close(other, "2026-02-01T00:00:00.000Z");
  const otherPath = `/v1/merchants/${other.toys.id}/suspension`;
  const after = await postAgainst(shut, other.admin, otherPath, fraud);
  expect(after.status).toBe(200);
  expect(await heldIn(other.admin)).toEqual([]);
});

test("a refund of the fee alone while its claim is being held is not held again", async () => {
  const world = await aPartnership({}, { alliance: { policy: { ...POLICY, feeBps: 9000 } } });
  const { admin, pram, toys, allotment } = world;
  const redemption = await toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  expect(await positionsIn(world)).toEqual({ [pram.id]: 174, [toys.id]: -1744, alliance: 1570 });
  const rival = () => refunded({ ...world, redemption }, { amountMinor: 30 });
  const answer = await postAgainst(rival, admin, `/v1/merchants/${pram.id}/suspension`, FRAUD);
  expect(answer.status).toBe(200);
  expect(await positionsIn(world)).toEqual({});
  expect(only(await heldIn(admin)).heldMinor).toBe(1742);
  expect(await brokenIn(world)).toEqual([]);
});

test("no deadline pays what a debtor disputed of a merchant that is suspended for fraud", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const { id } = await disputed(pram, redemption, "subsidy");
  await toys.made(`/v1/disputes/${id}/notes`, { text: "here is the receipt" });
  await suspend(admin, toys);
  const before = await positionsIn(world);
  world.at("2026-03-01T00:00:00.000Z");
  await pram.patch(`/v1/merchants/${pram.id}`, { priceTier: 4 });
  await decideDisputes(env.DB, { auditSecret: env.AUDIT_SECRET, now: Date.now() });
  expect(await admin.read(`/v1/disputes/${id}`)).toMatchObject({ status: "open" });
  expect(await positionsIn(world)).toEqual(before);
  await admin.made(`/v1/merchants/${toys.id}/reinstatement`, { reason: "it was a mistake" });
  await decideDisputes(env.DB, { auditSecret: env.AUDIT_SECRET, now: Date.now() });
  expect(await admin.read(`/v1/disputes/${id}`)).toMatchObject({ status: "rejected" });
});

test("a deadline that is acted on while its creditor is being suspended for fraud pays nothing", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const { id } = await disputed(pram, redemption, "subsidy");
  await toys.made(`/v1/disputes/${id}/notes`, { text: "here is the receipt" });
  world.at("2026-03-01T00:00:00.000Z");
  await pram.patch(`/v1/merchants/${pram.id}`, { priceTier: 4 });
  const raced = databaseWhere("INSERT INTO dispute_outcomes", () => suspend(admin, toys));
  await decideDisputes(raced, { auditSecret: env.AUDIT_SECRET, now: Date.now() });
  expect(await admin.read(`/v1/disputes/${id}`)).toMatchObject({ status: "open" });
});

test("a merchant that is leaving already is held all the same, and goes on leaving", async () => {
  const world = await aGiftedWorld();
  const { admin, pram, toys, orders } = world;
  await toys.made("/v1/redemptions", orders[0]);
  await toys.made(`/v1/merchants/${toys.id}/departure`, { reason: "we move" });
  expect(await admin.made(`/v1/merchants/${toys.id}/suspension`, FRAUD)).toMatchObject({ status: "leaving" });
  await toys.made("/v1/redemptions", orders[1]);
  expect(await heldIn(admin)).toHaveLength(2);
  expect(await positionsIn(world)).toEqual({ [pram.id]: 3140, [toys.id]: -3488, alliance: 348 });
  expect(await admin.refused(`/v1/merchants/${toys.id}/suspension`, FRAUD)).toEqual([
    409,
    "merchant_status_differs",
  ]);
  expect(await brokenIn(world)).toEqual([]);
});

test("a departure that begins while a merchant is being suspended for fraud is not undone", async () => {
  const world = await aRedeemedWorld();
  const { admin, toys } = world;
  const leaves = () => toys.made(`/v1/merchants/${toys.id}/departure`, { reason: "we move" });
  const answer = await postAgainst(leaves, admin, `/v1/merchants/${toys.id}/suspension`, FRAUD);
  expect([answer.status, answer.json.status]).toEqual([200, "leaving"]);
  expect(await heldIn(admin)).toHaveLength(1);
});

test("what a reopened period credits a merchant that stands suspended for fraud is held when that is said again", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys } = world;
  const { id } = await close(world, "2026-02-01T00:00:00.000Z");
  await suspend(admin, toys);
  expect(await heldIn(admin)).toEqual([]);
  await admin.made(`/v1/settlements/${id}/reopening`, { reason: "one of its shops is looked into" });
  await suspend(admin, toys);
  expect(await heldIn(admin)).toHaveLength(1);
  expect((await suspension(admin, toys)).json.code).toBe("merchant_status_differs");
  const again = await close(world, "2026-02-01T00:00:00.000Z");
  expect(column(again, "dueMinor")).toEqual({ [pram.id]: 1570, [toys.id]: -1744, alliance: 174 });
  expect(await brokenIn(world)).toEqual([]);
});

test("who is suspended for fraud again has each claim held once", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys } = world;
  await suspend(admin, toys);
  await admin.made(`/v1/merchants/${toys.id}/reinstatement`, { reason: "cleared" });
  await redeemedNow(world);
  await suspend(admin, toys);
  expect(await heldIn(admin)).toHaveLength(2);
  expect(await positionsIn(world)).toEqual({ [pram.id]: 3140, [toys.id]: -3488, alliance: 348 });
  expect(await brokenIn(world)).toEqual([]);
});

/** The worked example's partners, and orders on which customers of the toy shop show so many coupons. */
async function aGiftedWorld(count = 2) {
  const world = await aPartnership({}, { allotment: { coFundingBps: 4000 } });
  const orders: object[] = [];
  for (let it = 0; it < count; it += 1) orders.push(anOrder(await aCoupon(world.pram, world.allotment)));
  return { ...world, orders };
}

async function redeemedNow({ pram, toys, allotment }: Omit<Redeemed, "redemption">): Promise<Redemption> {
  return toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
}

const FRAUD = { reason: "its receipts are made up", fraud: true };

function suspension(admin: Caller, { id }: Member) {
  return admin.post(`/v1/merchants/${id}/suspension`, FRAUD);
}

function suspend(admin: Caller, { id }: Member) {
  return admin.made(`/v1/merchants/${id}/suspension`, FRAUD);
}

async function heldIn(reader: Caller): Promise<DisputeSummary[]> {
  const { data } = await reader.read<{ data: DisputeSummary[] }>("/v1/disputes?status=open&limit=100");
  return data.filter(({ openedBy }) => openedBy === "alliance");
}

async function brokenIn({ admin }: { admin: Caller }): Promise<Integrity["violations"]> {
  return (await admin.read<Integrity>("/v1/integrity")).violations;
}

// Many at once: one dispute, one outcome, and nothing held, released or settled twice.
import { expect, test } from "vitest";
import type { Dispute } from "../../../schema/contract/disputes.ts";
import type { Settlement } from "../../../schema/contract/settlements.ts";
import {
  aRedeemedWorld,
  disputed,
  positionsIn,
  refunded,
  transferOf,
} from "../../../tests/support/disputing.ts";
import { postAgainst } from "../../../tests/support/rival.ts";
import { approve, close, column } from "../../../tests/support/settling.ts";
import { atOnce, countAnswers } from "../../../tests/support/world.ts";

test("of 32 disputes at once one is opened, and holds once", async () => {
  const world = await aRedeemedWorld();
  const { pram, toys, redemption } = world;
  const { id: transferId } = await transferOf(toys, redemption, "commission");
  const answers = await atOnce(32, () => toys.post("/v1/disputes", { transferId, reason: because }));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 disputed_once": 31 });
  expect(await positionsIn(world)).toEqual({ [pram.id]: -2000, [toys.id]: 2000 });
});

test("of a dispute and 31 approvals at once one decides what the settlement holds", async () => {
  const world = await aRedeemedWorld();
  const { secondAdmin, pram, toys, redemption } = world;
  const { id: transferId } = await transferOf(toys, redemption, "commission");
  const { id } = await close(world, FIRST);
  const [dispute, ...approvals] = await atOnce(32, (index) =>
    index === 0
      ? toys.post("/v1/disputes", { transferId, reason: because })
      : secondAdmin.post(`/v1/settlements/${id}/approval`),
  );
  const isDisputed = dispute?.status === 201;
  expect(countAnswers(approvals)).toEqual(
    isDisputed ? { "409 settlement_not_closed": 31 } : { "200": 1, "409 settlement_not_closed": 30 },
  );
  if (!isDisputed) expect(dispute?.json.code).toBe("dispute_in_time");
  const { status } = await secondAdmin.read<Settlement>(`/v1/settlements/${id}`);
  expect(status).toBe(isDisputed ? "reopened" : "approved");
  expect(await positionsIn(world)).toEqual(
    isDisputed ? { [pram.id]: -2000, [toys.id]: 2000 } : { [pram.id]: -430, [toys.id]: 256, alliance: 174 },
  );
});

test("a settlement that is approved while one of its lines is being disputed stays approved", async () => {
  const world = await aRedeemedWorld();
  const { toys, redemption } = world;
  const { id: transferId } = await transferOf(toys, redemption, "commission");
  const settlement = await close(world, FIRST);
  const body = { transferId, reason: because };
  const rival = () => approve(world, settlement);
  const answer = await postAgainst(rival, toys, "/v1/disputes", body, { writesOnTrip: 4 });
  expect([answer.status, answer.json.code]).toEqual([409, "dispute_in_time"]);
});

test("a settlement that is closed while one of its lines is being disputed is reopened", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  world.at(FIRST);
  const { id: transferId } = await transferOf(toys, redemption, "commission");
  const body = { transferId, reason: because };
  const rival = () => close(world, FIRST);
  const answer = await postAgainst(rival, toys, "/v1/disputes", body, { writesOnTrip: 4 });
  expect(answer.status).toBe(201);
  const { data } = await admin.read<{ data: Settlement[] }>("/v1/settlements");
  expect(data.map(({ status }) => status)).toEqual(["reopened"]);
  expect(column(await close(world, FIRST), "dueMinor")).toEqual({ [pram.id]: -2000, [toys.id]: 2000 });
});

test("a line that is disputed while its period is being closed is not in it", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  world.at(FIRST);
  const rival = () => disputed(toys, redemption);
  const { status, text } = await postAgainst(rival, admin, "/v1/settlements");
  expect(status).toBe(201);
  expect(column(JSON.parse(text), "dueMinor")).toEqual({ [pram.id]: -2000, [toys.id]: 2000 });
});

test("of disputes, outcomes and refunds at once none gives anything back twice", async () => {
  const world = await aRedeemedWorld();
  const { toys, redemption } = world;
  const { id: transferId } = await transferOf(toys, redemption, "commission");
  const refunds = await atOnce(32, (index) =>
    index % 2 === 0
      ? toys.post("/v1/disputes", { transferId, reason: because })
      : toys.post(`/v1/redemptions/${redemption.id}/refunds`, { reference: `R-${index}`, amountMinor: 1000 }),
  );
  expect(countAnswers(refunds)).toEqual({ "201": 17, "409 disputed_once": 15 });
  await refunded(world, { full: true });
  expect(await positionsIn(world)).toEqual({});
});

test("a refund that comes in while a dispute is being decided leaves less to release", async () => {
  const world = await aRedeemedWorld();
  const { admin, toys, redemption } = world;
  const { id } = await disputed(toys, redemption);
  const rival = () => refunded(world, { full: true });
  const body = { outcome: "rejected", note: "no proof" };
  const answer = await postAgainst(rival, admin, `/v1/disputes/${id}/resolution`, body, { writesOnTrip: 6 });
  expect(answer.status).toBe(200);
  expect(await positionsIn(world)).toEqual({});
});

test("of 32 outcomes at once one is given, and releases once", async () => {
  const world = await aRedeemedWorld();
  const { admin, secondAdmin, pram, toys, redemption } = world;
  const { id } = await disputed(toys, redemption);
  const answers = await atOnce(32, (index) =>
    (index % 2 ? admin : secondAdmin).post(`/v1/disputes/${id}/resolution`, {
      ...{ outcome: "rejected", note: "no proof" },
    }),
  );
  expect(countAnswers(answers)).toEqual({ "200": 1, "409 dispute_is_open": 31 });
  expect(await positionsIn(world)).toEqual({ [pram.id]: -430, [toys.id]: 256, alliance: 174 });
});

test("of notes at once all are in the thread", async () => {
  const { pram, toys, redemption } = await aRedeemedWorld();
  const { id } = await disputed(toys, redemption);
  const answers = await atOnce(4, (index) => pram.post(`/v1/disputes/${id}/notes`, { text: `${index}` }));
  expect(countAnswers(answers)).toEqual({ "201": 4 });
  const { notes } = await toys.read<Dispute>(`/v1/disputes/${id}`);
  expect(notes.map(({ text }) => text).sort()).toEqual(["0", "1", "2", "3"]);
});

const FIRST = "2026-02-01T00:00:00.000Z";
const because = "the customer was ours before";

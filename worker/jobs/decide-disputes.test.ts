// The job that ends disputes: silence of the creditor upholds, silence of the admins rejects, and an admin's word stays.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Dispute } from "../../schema/contract/disputes.ts";
import type { Integrity } from "../../schema/contract/integrity.ts";
import {
  aRedeemedWorld,
  disputed,
  positionsIn,
  type Redeemed,
  resolved,
} from "../../tests/support/disputing.ts";
import { atOnce, countAnswers, POLICY, START } from "../../tests/support/world.ts";
import { decideDisputes } from "./decide-disputes.ts";

const run = () => decideDisputes(env.DB, { auditSecret: env.AUDIT_SECRET, now: Date.now() });
const DAY_MS = 86_400_000;
const after = (days: number, ms = 0) => new Date(Date.parse(START) + days * DAY_MS + ms).toISOString();

test("before its deadline a dispute is left open, whatever the real time", async () => {
  const world = await aDisputedWorld();
  await liveUntil(world, after(14, -1));
  await run();
  expect(await disputeOf(world)).toMatchObject({ status: "open" });
});

test("without an answer of the creditor it is upheld, once, and nothing is posted", async () => {
  const world = await aDisputedWorld();
  const before = await positionsIn(world);
  await world.admin.made(`/v1/disputes/${world.dispute.id}/notes`, { text: "Please answer." });
  await world.toys.made(`/v1/disputes/${world.dispute.id}/notes`, { text: "We wait." });
  await liveUntil(world, after(14));
  await Promise.all(Array.from({ length: 8 }, run));
  expect(await disputeOf(world)).toMatchObject({
    ...{ status: "upheld", outcome: { principalId: "system", allowedMinor: 0, decidedAt: after(14) } },
  });
  expect(await positionsIn(world)).toEqual(before);
});

test("an answer that came too late is none", async () => {
  const world = await aDisputedWorld();
  world.at(after(14));
  await answer(world);
  await run();
  expect(await disputeOf(world)).toMatchObject({ status: "upheld" });
});

test("without a decision it is rejected, once, and all that is held is released", async () => {
  const world = await aDisputedWorld();
  await answer(world);
  await liveUntil(world, after(15));
  await Promise.all(Array.from({ length: 8 }, run));
  await run();
  expect(await disputeOf(world)).toMatchObject({
    ...{ status: "rejected", outcome: { principalId: "system", allowedMinor: 1744 } },
  });
  expect(await positionsIn(world)).toEqual({
    ...{ [world.pram.id]: -430, [world.toys.id]: 256, alliance: 174 },
  });
  expect((await world.admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

test("the policy says how many days there are", async () => {
  const world = await aDisputedWorld({ policy: { ...POLICY, disputeDays: 3 } });
  await liveUntil(world, after(3));
  await run();
  expect(await disputeOf(world)).toMatchObject({ status: "upheld", answerBy: after(3) });
});

test("of admins and the job at once one decides", async () => {
  const world = await aDisputedWorld();
  await answer(world);
  await liveUntil(world, after(14));
  const path = `/v1/disputes/${world.dispute.id}/resolution`;
  const [answers] = await Promise.all([
    atOnce(16, () => world.admin.post(path, { outcome: "upheld", note: "as the till's journal shows" })),
    ...Array.from({ length: 16 }, run),
  ]);
  const { status, outcome } = await disputeOf(world);
  const isTheAdmins = outcome?.principalId !== "system";
  expect(status).toBe(isTheAdmins ? "upheld" : "rejected");
  expect(countAnswers(answers)).toEqual(
    isTheAdmins ? { "200": 1, "409 dispute_is_open": 15 } : { "409 dispute_is_open": 16 },
  );
});

test("what an admin decided is not decided again", async () => {
  const world = await aDisputedWorld();
  const decided = await resolved(world.admin, world.dispute, "upheld", 100);
  await liveUntil(world, after(30));
  await run();
  expect((await disputeOf(world)).outcome).toEqual(decided.outcome);
});

type Disputed = Redeemed & { dispute: Dispute };

async function aDisputedWorld(alliance: object = {}): Promise<Disputed> {
  const world = await aRedeemedWorld(alliance);
  return { ...world, dispute: await disputed(world.toys, world.redemption) };
}

const disputeOf = ({ admin, dispute }: Disputed) => admin.read<Dispute>(`/v1/disputes/${dispute.id}`);

const answer = ({ pram, dispute }: Disputed) =>
  pram.made(`/v1/disputes/${dispute.id}/notes`, { text: "They came with our coupon." });

/** Somebody does something, and a test alliance's clock stands at it. */
async function liveUntil(world: Disputed, at: string): Promise<void> {
  world.at(at);
  await world.toys.made("/v1/stores", { reference: crypto.randomUUID(), name: "North" });
}

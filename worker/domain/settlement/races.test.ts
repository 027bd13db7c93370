// Many at once: one closing, one confirmation, one decision, and no transfer between two periods.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Settlement, Statement } from "../../../schema/contract/settlements.ts";
import type { Position, Transfer } from "../../../schema/contract/transfers.ts";
import { postLines } from "../../../tests/support/ledger.ts";
import { postAgainst } from "../../../tests/support/rival.ts";
import { approve, between, close, column, confirm, settleAt, step } from "../../../tests/support/settling.ts";
import { aWorld, POLICY, START, type World } from "../../../tests/support/world.ts";

test("of 32 concurrent closings one settles and the others are told why not", async () => {
  const world = await owing(await aWorld());
  world.at(FIRST);
  const cutoffs = Array.from({ length: RIVALS }, (_, index) =>
    new Date(Date.parse(FIRST) - index * 1000).toISOString(),
  );
  const answers = await Promise.all(
    cutoffs.map((cutoffAt) => world.admin.post("/v1/settlements", { cutoffAt })),
  );
  const outcomes = answers.map(({ status, json }) => (status === 201 ? "closed" : json.code));
  expect(outcomes.filter((it) => it === "closed")).toHaveLength(1);
  expect(new Set(outcomes)).not.toContain("state_changed");
  expect(
    outcomes.every(
      (it) => it === "closed" || it === "cutoff_already_passed" || it === "previous_settlement_not_approved",
    ),
  ).toBe(true);
  expect((await world.admin.read<{ data: unknown[] }>("/v1/settlements")).data).toHaveLength(1);
});

test("of 32 concurrent closings at the same cut-off one settles", async () => {
  const world = await owing(await aWorld());
  world.at(FIRST);
  const answers = await Promise.all(
    Array.from({ length: RIVALS }, () => world.admin.post("/v1/settlements", {})),
  );
  const outcomes = answers.map(({ status, json }) => (status === 201 ? "closed" : json.code));
  expect(outcomes.sort()).toEqual(["closed", ...Array(RIVALS - 1).fill("cutoff_already_passed")].sort());
});

test("of 32 concurrent confirmations with one bank reference one is a payment", async () => {
  const world = await owing(await aWorld());
  const { id } = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  const confirmation = { bankReference: "B-1", amountMinor: 300 };
  const answers = await Promise.all(
    Array.from({ length: RIVALS }, () =>
      world.toys.post(`/v1/instructions/${id}/confirmation`, confirmation),
    ),
  );
  const outcomes = answers.map(({ status, json }) => (status === 200 ? json.status : json.code));
  expect(outcomes.sort()).toEqual([...Array(RIVALS - 1).fill("bank_reference_used"), "short"]);
  expect(await positionOf(world, world.pram.id)).toBe(-200);
});

test("concurrent confirmations with bank references of their own are all recorded", async () => {
  const world = await owing(await aWorld());
  const { id } = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      world.toys.post(`/v1/instructions/${id}/confirmation`, {
        bankReference: `B-${index}`,
        amountMinor: 50,
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(answers.map(({ json }) => json.paidMinor).sort()).toEqual(
    [50, 100, 150, 200, 250, 300, 350, 400].sort(),
  );
  expect(await positionOf(world, world.pram.id)).toBe(-100);
});

test("of concurrent confirmations of all that is unpaid one is a payment", async () => {
  const world = await owing(await aWorld());
  const instruction = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  await step(world, instruction, "failure");
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      world.toys.post(`/v1/instructions/${instruction.id}/confirmation`, { bankReference: `B-${index}` }),
    ),
  );
  const outcomes = answers.map(({ status, json }) => (status === 200 ? json.status : json.code));
  expect(outcomes.sort()).toEqual(["failed", ...Array(7).fill("instruction_is_final")]);
  expect(await positionOf(world, world.pram.id)).toBe(0);
});

test("a transfer that races with a closing is in it or refused", async () => {
  const world = await owing(await aWorld());
  world.at(FIRST);
  const posts = Array.from({ length: RIVALS }, (_, index) => posted(world, index + 1));
  const [closing, ...outcomes] = await Promise.all([world.admin.post("/v1/settlements", {}), ...posts]);
  expect(closing.status).toBe(201);
  const accepted = outcomes.filter((it) => it.accepted).reduce((sum, it) => sum + it.amountMinor, 0);
  const settlement: Settlement = JSON.parse(closing.text);
  expect(settlement.grossMinor).toBe(500 + accepted);
  const path = `/v1/settlements/${settlement.id}/statements/${world.toys.id}`;
  const statement = await world.toys.read<Statement>(path);
  expect(statement.linesMinor).toBe(500 + accepted);
  expect(statement.lines.reduce((sum, it) => sum + it.amountMinor, 0)).toBe(statement.linesMinor);
});

test("a payment that races with the next closing is in its opening or still on its way", async () => {
  const world = await owing(await aWorld());
  const instruction = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  await owing(world, FIRST);
  world.at(SECOND);
  const confirmation = { bankReference: "B-1", amountMinor: 100 };
  const [closing, confirmed] = await Promise.all([
    world.admin.post("/v1/settlements", {}),
    world.toys.post(`/v1/instructions/${instruction.id}/confirmation`, confirmation),
  ]);
  expect([closing.status, confirmed.status]).toEqual([201, 200]);
  const { dues }: Settlement = JSON.parse(closing.text);
  const pram = dues.find(({ ownerId }) => ownerId === world.pram.id);
  expect([
    [-400, 0],
    [0, -500],
  ]).toContainEqual([pram?.openingMinor, pram?.inFlightMinor]);
});

test("of an approval and a reopening at once one decides", async () => {
  const world = await owing(await aWorld());
  const { id } = await close(world, FIRST);
  const answers = await Promise.all([
    ...Array.from({ length: 8 }, () => world.secondAdmin.post(`/v1/settlements/${id}/approval`)),
    ...Array.from({ length: 8 }, () =>
      world.secondAdmin.post(`/v1/settlements/${id}/reopening`, { reason: "a line is missing" }),
    ),
  ]);
  const outcomes = answers.map(({ status, json }) => (status === 200 ? "decided" : json.code));
  expect(outcomes.sort()).toEqual(["decided", ...Array(15).fill("settlement_not_closed")]);
});

test("of payouts sent at once only those that the collections cover are sent", async () => {
  const policy = { ...POLICY, settlementMode: "clearing", clearingInstitution: "The Bank" };
  const world = await aWorld({ policy });
  const { pram, toys, photo } = world;
  await postLines(
    world.id,
    [toys, photo].map(({ id }) => ({ debitId: pram.id, creditId: id, amountMinor: 300, effectiveAt: START })),
  );
  const settlement = await settleAt(world, FIRST);
  await confirm(world, between(settlement, pram.id, "clearing"), 500);
  const payouts = [toys, photo].map(({ id }) => between(settlement, "clearing", id).id);
  const answers = await Promise.all(
    payouts.map((payout) => world.admin.post(`/v1/instructions/${payout}/sending`)),
  );
  const outcomes = answers.map(({ status, json }) => (status === 200 ? "sent" : json.code));
  expect(outcomes.sort()).toEqual(["payout_needs_collections", "sent"]);
});

test("a transfer that comes in while a closing sums is in it", async () => {
  const world = await owing(await aWorld());
  world.at(FIRST);
  const closed = await postAgainst(() => owing(world), world.admin, "/v1/settlements");
  expect([closed.status, closed.json.lineCount, closed.json.grossMinor]).toEqual([201, 2, 1000]);
});

test("a payment that fails while the next closing sums returns to its opening", async () => {
  const world = await owing(await aWorld());
  const instruction = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  await owing(world, FIRST);
  world.at(SECOND);
  const fail = () => step(world, instruction, "failure");
  const closed = await postAgainst(fail, world.admin, "/v1/settlements");
  const settlement: Settlement = JSON.parse(closed.text);
  expect(column(settlement, "openingMinor")).toMatchObject({ [world.pram.id]: -500 });
  expect(column(settlement, "inFlightMinor")).toMatchObject({ [world.pram.id]: 0 });
});

test("a closing that comes in while another sums is the only one", async () => {
  const world = await owing(await aWorld());
  world.at(FIRST);
  const closed = await postAgainst(() => close(world, FIRST), world.admin, "/v1/settlements");
  expect([closed.status, closed.json.code]).toEqual([409, "cutoff_already_passed"]);
});

test("a closing nets by the policy in force when it is written, not by the one it was summed under", async () => {
  const world = await owing(await aWorld());
  world.at(FIRST);
  const policy = { settlementMode: "clearing", clearingInstitution: "A bank" };
  const revise = () => world.admin.patch("/v1/alliance", { policy });
  const closed = await postAgainst(revise, world.admin, "/v1/settlements");
  expect([closed.status, closed.json.mode]).toEqual([201, policy.settlementMode]);
});

test("a settlement that is approved while it is being reopened stays approved", async () => {
  const world = await owing(await aWorld());
  const { id } = await close(world, FIRST);
  const path = `/v1/settlements/${id}/reopening`;
  const reopened = await postAgainst(() => approve(world, { id }), world.admin, path, { reason: "late" });
  expect([reopened.status, reopened.json.code]).toEqual([409, "settlement_not_closed"]);
});

test("a settlement that is followed by another while it is being reopened is not the latest", async () => {
  const world = await owing(await aWorld());
  const { id } = await close(world, FIRST);
  await owing(world, FIRST);
  world.at(SECOND);
  const follow = async () => {
    await approve(world, { id });
    await close(world, SECOND);
  };
  const path = `/v1/settlements/${id}/reopening`;
  const reopened = await postAgainst(follow, world.admin, path, { reason: "late" });
  expect([reopened.status, reopened.json.code]).toEqual([409, "settlement_not_latest"]);
});

test("money that arrives while more is being confirmed is counted once", async () => {
  const world = await owing(await aWorld());
  const instruction = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  const path = `/v1/instructions/${instruction.id}/confirmation`;
  const rival = () => confirm(world, instruction, 200);
  const confirmed = await postAgainst(rival, world.toys, path, { bankReference: "B-1" });
  expect([confirmed.status, confirmed.json.status, confirmed.json.paidMinor]).toEqual([200, "short", 500]);
  expect(await positionOf(world, world.pram.id)).toBe(0);
});

test("an instruction that fails while it is being sent is not sent", async () => {
  const world = await owing(await aWorld());
  const instruction = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  const fail = () => step(world, instruction, "failure");
  const sent = await postAgainst(fail, world.pram, `/v1/instructions/${instruction.id}/sending`);
  expect([sent.status, sent.json.code]).toEqual([409, "instruction_is_final"]);
});

test("a payment never takes effect before a cut-off that another clock has set", async () => {
  const world = await owing(await aWorld());
  const instruction = between(await settleAt(world, FIRST), world.pram.id, world.toys.id);
  const ahead = Date.parse(FIRST) + 60_000;
  await env.DB.prepare(
    `INSERT INTO settlements SELECT alliance_id, 'stl_ahead', 2, unit, cutoff_at, ?2, mode, 0, 0, 0, ?2, closed_by, policy_version
     FROM settlements WHERE alliance_id = ?1`,
  )
    .bind(world.id, ahead)
    .run();
  await confirm(world, instruction);
  const { data } = await world.pram.read<{ data: Transfer[] }>("/v1/transfers");
  expect(data[0]).toMatchObject({ code: "payment", effectiveAt: "2026-02-01T00:01:00.000Z" });
});

const RIVALS = 32;
const FIRST = "2026-02-01T00:00:00.000Z";
const SECOND = "2026-03-01T00:00:00.000Z";

async function owing(world: World, effectiveAt = START): Promise<World> {
  const line = { debitId: world.pram.id, creditId: world.toys.id, amountMinor: 500, effectiveAt };
  await postLines(world.id, [line]);
  return world;
}

async function posted(world: World, amountMinor: number) {
  const line = { debitId: world.pram.id, creditId: world.toys.id, amountMinor, effectiveAt: START };
  const outcome = await postLines(world.id, [line]).then(
    () => "accepted",
    (error: Error) => error.message,
  );
  if (outcome !== "accepted") expect(outcome).toBe("period_is_open");
  return { amountMinor, accepted: outcome === "accepted" };
}

async function positionOf(world: World, ownerId: string): Promise<number | undefined> {
  const { data } = await world.admin.read<{ data: Position[] }>("/v1/positions");
  return data.find((it) => it.ownerId === ownerId && it.unit === "CNY")?.positionMinor;
}

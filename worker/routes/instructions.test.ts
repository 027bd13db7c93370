// Payments through the API: who says that one was sent, arrived, failed or is lost, and what follows.
import { expect, test } from "vitest";
import type { Instruction, Settlement } from "../../schema/contract/settlements.ts";
import type { Position, Transfer } from "../../schema/contract/transfers.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { approve, between, close, column, confirm, settleAt, step } from "../../tests/support/settling.ts";
import { aWorld, POLICY, START, type World } from "../../tests/support/world.ts";

test("the payer marks a payment sent, the payee confirms it, and the settlement is paid", async () => {
  const { world, settlement, instruction } = await aSettlement();
  const { id, payerId, payeeId } = instruction;
  expect(await world.pram.made(`/v1/instructions/${id}/sending`)).toMatchObject({
    status: "sent",
    paidMinor: 0,
  });
  const confirmed = await world.toys.made<Instruction>(`/v1/instructions/${id}/confirmation`, {
    bankReference: "B-1",
  });
  expect(confirmed).toMatchObject({
    id,
    payerId,
    payeeId,
    amountMinor: 500,
    status: "confirmed",
    paidMinor: 500,
  });
  expect(await world.admin.read(`/v1/settlements/${settlement.id}`)).toMatchObject({
    status: "paid",
    instructions: [confirmed],
  });
  const { data } = await world.pram.read<{ data: Transfer[] }>("/v1/transfers");
  expect(data[0]).toMatchObject({
    ...{
      code: "payment",
      debitId: world.toys.id,
      creditId: world.pram.id,
      amountMinor: 500,
      effectiveAt: FIRST,
    },
    settlementId: settlement.id,
  });
  expect(await positionOf(world, world.pram.id)).toBe(0);
});

test("a payee may confirm money that simply arrived", async () => {
  const { world, instruction } = await aSettlement();
  const confirmed = await world.toys.made(`/v1/instructions/${instruction.id}/confirmation`, {
    bankReference: "B-1",
  });
  expect(confirmed).toMatchObject({ status: "confirmed" });
});

test("only the payer's side marks sent, only the payee's confirms, only admins tell what failed or is lost", async () => {
  const { world, instruction } = await aSettlement();
  const path = (name: string) => `/v1/instructions/${instruction.id}/${name}`;
  const reason = { reason: "it came back" };
  expect(await world.toys.refused(path("sending"))).toEqual([403, "role_not_allowed"]);
  expect(await world.pram.refused(path("confirmation"), REFERENCE)).toEqual([403, "role_not_allowed"]);
  expect(await world.pram.refused(path("failure"), reason)).toEqual([403, "role_not_allowed"]);
  expect(await world.pram.refused(path("unknown"), reason)).toEqual([403, "role_not_allowed"]);
});

test("an instruction of others does not exist", async () => {
  const { world, instruction } = await aSettlement();
  const stranger = await aWorld();
  stranger.at(FIRST);
  const path = (name: string) => `/v1/instructions/${instruction.id}/${name}`;
  for (const caller of [world.photo, stranger.pram, stranger.admin]) {
    expect(await caller.refused(path("sending"))).toEqual([404, "not_found"]);
    expect(await caller.refused(path("confirmation"), REFERENCE)).toEqual([404, "not_found"]);
  }
  expect(await stranger.admin.refused(path("failure"), { reason: "x" })).toEqual([404, "not_found"]);
});

test("nothing is paid before the settlement is approved", async () => {
  const world = await owing(await aWorld());
  const settlement = await close(world, FIRST);
  const { id } = between(settlement, world.pram.id, world.toys.id);
  const expected = [409, "settlement_not_approved"];
  expect(await world.admin.refused(`/v1/instructions/${id}/sending`)).toEqual(expected);
  expect(await world.admin.refused(`/v1/instructions/${id}/confirmation`, REFERENCE)).toEqual(expected);
  for (const name of ["failure", "unknown"])
    expect(await world.admin.refused(`/v1/instructions/${id}/${name}`, { reason: "x" })).toEqual(expected);
});

test("a payment is sent once, and not again while its outcome is unknown", async () => {
  const { world, instruction } = await aSettlement();
  await step(world, instruction, "sending");
  const again = () => world.admin.refused(`/v1/instructions/${instruction.id}/sending`);
  expect(await again()).toEqual([409, "instruction_not_planned"]);
  expect(await step(world, instruction, "unknown")).toMatchObject({
    status: "unknown",
    reason: "the bank said so",
  });
  expect(await again()).toEqual([409, "instruction_not_planned"]);
  expect(await confirm(world, instruction)).toMatchObject({ status: "confirmed", reason: null });
  expect(await again()).toEqual([409, "instruction_is_final"]);
});

test("the outcome of what was never sent is not unknown", async () => {
  const { world, instruction } = await aSettlement();
  const refused = await world.admin.refused(`/v1/instructions/${instruction.id}/unknown`, { reason: "x" });
  expect(refused).toEqual([409, "instruction_not_sent"]);
});

test("an instruction fails from every state but a final one", async () => {
  for (const before of [[], ["sending"], ["sending", "unknown"]] as const) {
    const { world, instruction } = await aSettlement();
    for (const name of before) await step(world, instruction, name);
    expect(await step(world, instruction, "failure")).toMatchObject({ status: "failed", paidMinor: 0 });
    for (const name of ["failure", "unknown"])
      expect(
        await world.admin.refused(`/v1/instructions/${instruction.id}/${name}`, { reason: "x" }),
      ).toEqual([409, "instruction_is_final"]);
  }
});

test("a withdrawn instruction takes no step and no money", async () => {
  const world = await owing(await aWorld());
  const settlement = await close(world, FIRST);
  const { id } = between(settlement, world.pram.id, world.toys.id);
  await world.admin.made(`/v1/settlements/${settlement.id}/reopening`, { reason: "a line is missing" });
  const expected = [409, "instruction_is_final"];
  expect(await world.admin.refused(`/v1/instructions/${id}/sending`)).toEqual(expected);
  expect(await world.admin.refused(`/v1/instructions/${id}/failure`, { reason: "x" })).toEqual(expected);
  const confirmation = { ...REFERENCE, amountMinor: 5 };
  expect(await world.admin.refused(`/v1/instructions/${id}/confirmation`, confirmation)).toEqual(expected);
});

test("what arrives in part ends the instruction, and the rest returns to the next opening", async () => {
  const { world, instruction } = await aSettlement();
  expect(await confirm(world, instruction, 180)).toMatchObject({ status: "short", paidMinor: 180 });
  const second = await settleAt(world, SECOND);
  expect(column(second, "openingMinor")).toEqual({ [world.pram.id]: -320, [world.toys.id]: 320 });
  expect(second.instructions).toMatchObject([{ amountMinor: 320, retries: instruction.id }]);
});

test("a short rest below the minimum is carried", async () => {
  const { world, instruction } = await aSettlement();
  await confirm(world, instruction, 400);
  const second = await settleAt(world, SECOND);
  expect(second.instructions).toEqual([]);
  expect(column(second, "carriedMinor")).toEqual({ [world.pram.id]: -100, [world.toys.id]: 100 });
});

test("what is on its way is in nobody's opening until it is reconciled", async () => {
  const { world, instruction } = await aSettlement();
  await step(world, instruction, "sending");
  await step(world, instruction, "unknown");
  await owing(world, SECOND, 300);
  const second = await settleAt(world, THIRD);
  expect(column(second, "inFlightMinor")).toEqual({ [world.pram.id]: -500, [world.toys.id]: 500 });
  expect(column(second, "openingMinor")).toEqual({ [world.pram.id]: 0, [world.toys.id]: 0 });
  await confirm(world, between(second, world.pram.id, world.toys.id));
  await step(world, instruction, "failure");
  const third = await settleAt(world, "2026-05-01T00:00:00.000Z");
  expect(column(third, "openingMinor")).toEqual({ [world.pram.id]: -500, [world.toys.id]: 500 });
  expect(third.instructions).toMatchObject([{ amountMinor: 500, retries: instruction.id }]);
});

test("money that arrives late on a final instruction is recorded, changes no status and comes back", async () => {
  const { world, instruction } = await aSettlement();
  await step(world, instruction, "failure");
  const second = await settleAt(world, SECOND);
  await confirm(world, between(second, world.pram.id, world.toys.id));
  expect(await confirm(world, instruction, 500)).toMatchObject({ status: "failed", paidMinor: 500 });
  const third = await settleAt(world, THIRD);
  expect(column(third, "openingMinor")).toEqual({ [world.pram.id]: 500, [world.toys.id]: -500 });
  expect(third.instructions).toMatchObject([
    { payerId: world.toys.id, payeeId: world.pram.id, retries: null },
  ]);
});

test("all that is unpaid of a failed instruction is what late money means where no amount is said", async () => {
  const { world, instruction } = await aSettlement();
  await confirm(world, instruction, 100);
  expect(await confirm(world, instruction)).toMatchObject({ status: "short", paidMinor: 500 });
  const refused = await world.admin.refused(`/v1/instructions/${instruction.id}/confirmation`, REFERENCE);
  expect(refused).toEqual([409, "instruction_is_final"]);
});

test("more than was asked for is recorded as it came and returns", async () => {
  const { world, instruction } = await aSettlement();
  expect(await confirm(world, instruction, 900)).toMatchObject({ status: "confirmed", paidMinor: 900 });
  const second = await settleAt(world, SECOND);
  expect(column(second, "openingMinor")).toEqual({ [world.pram.id]: 400, [world.toys.id]: -400 });
});

test("a bank reference is recorded once in an alliance", async () => {
  const { world, instruction } = await aSettlement();
  const other = await aSettlement();
  const path = ({ id }: Instruction) => `/v1/instructions/${id}/confirmation`;
  const confirmation = { ...REFERENCE, amountMinor: 100 };
  await world.admin.made(path(instruction), confirmation);
  expect(await world.admin.refused(path(instruction), confirmation)).toEqual([409, "bank_reference_used"]);
  await other.world.admin.made(path(other.instruction), confirmation);
  expect(await positionOf(world, world.pram.id)).toBe(-400);
});

test("a confirmation repeated under its Idempotency-Key is one payment", async () => {
  const { world, instruction } = await aSettlement();
  const path = `/v1/instructions/${instruction.id}/confirmation`;
  const first = await world.toys.post(path, REFERENCE, { idempotencyKey: "once" });
  const again = await world.toys.post(path, REFERENCE, { idempotencyKey: "once" });
  expect([again.status, again.json]).toEqual([200, first.json]);
  expect(again.headers.get("Idempotent-Replayed")).toBe("true");
  expect(await positionOf(world, world.pram.id)).toBe(0);
});

test("through one account payouts are sent only against what was collected", async () => {
  const world = await clearing();
  const { pram, toys, photo } = world;
  await postLines(world.id, [
    { debitId: pram.id, creditId: toys.id, amountMinor: 500, effectiveAt: START },
    { debitId: pram.id, creditId: photo.id, amountMinor: 120, effectiveAt: START },
  ]);
  const settlement = await settleAt(world, FIRST);
  expect(settlement).toMatchObject({ mode: "clearing", instructedMinor: 1240 });
  const collection = between(settlement, pram.id, "clearing");
  const toToys = between(settlement, "clearing", toys.id);
  const toPhoto = between(settlement, "clearing", photo.id);
  const sending = ({ id }: Instruction) => world.admin.refused(`/v1/instructions/${id}/sending`);
  expect(await sending(toToys)).toEqual([409, "payout_needs_collections"]);
  await confirm(world, collection, 600);
  await step(world, toToys, "sending");
  expect(await sending(toPhoto)).toEqual([409, "payout_needs_collections"]);
  await step(world, toToys, "failure");
  await step(world, toPhoto, "sending");
  await confirm(world, toPhoto);
  expect(await positionOf(world, "clearing")).toBe(-480);
});

test("a payout that was not sent cannot be confirmed past its collections", async () => {
  const world = await clearing();
  await owing(world);
  const { id } = between(await settleAt(world, FIRST), "clearing", world.toys.id);
  const refused = await world.toys.refused(`/v1/instructions/${id}/confirmation`, REFERENCE);
  expect(refused).toEqual([409, "instruction_not_sent"]);
});

test("through one account what failed is collected again and the payout stays on its way", async () => {
  const world = await clearing();
  await owing(world);
  const first = await settleAt(world, FIRST);
  await step(world, between(first, world.pram.id, "clearing"), "failure");
  const second = await settleAt(world, SECOND);
  expect(column(second, "inFlightMinor")).toEqual({
    [world.pram.id]: 0,
    [world.toys.id]: 500,
    clearing: -500,
  });
  expect(column(second, "openingMinor")).toEqual({
    [world.pram.id]: -500,
    [world.toys.id]: 0,
    clearing: 500,
  });
  expect(second.instructions).toMatchObject([
    { payerId: world.pram.id, payeeId: "clearing", amountMinor: 500 },
  ]);
  await confirm(world, between(second, world.pram.id, "clearing"));
  const payout = between(first, "clearing", world.toys.id);
  await step(world, payout, "sending");
  await confirm(world, payout);
  for (const owner of [world.pram.id, world.toys.id, "clearing"])
    expect(await positionOf(world, owner)).toBe(0);
});

test("what a change of mode leaves on the clearing account is settled all the same", async () => {
  const world = await clearing();
  await owing(world);
  const first = await settleAt(world, FIRST);
  await step(world, between(first, world.pram.id, "clearing"), "failure");
  await world.admin.patch("/v1/alliance", { policy: { settlementMode: "direct", minPayoutMinor: 1000 } });
  const second = await settleAt(world, SECOND);
  expect(column(second, "carriedMinor")).toMatchObject({ [world.pram.id]: -500, clearing: 500 });
  await world.admin.patch("/v1/alliance", { policy: { settlementMode: "clearing" } });
  const third = await settleAt(world, THIRD);
  expect(third.instructions).toMatchObject([
    { payerId: world.pram.id, payeeId: "clearing", amountMinor: 500 },
  ]);
  expect(column(third, "carriedMinor")).toMatchObject({ [world.pram.id]: 0, clearing: 0 });
});

const FIRST = "2026-02-01T00:00:00.000Z";
const SECOND = "2026-03-01T00:00:00.000Z";
const THIRD = "2026-04-01T00:00:00.000Z";
const REFERENCE = { bankReference: "B-1" };

/** An approved settlement in which the pram shop pays the toy shop 500. */
async function aSettlement(): Promise<{ world: World; settlement: Settlement; instruction: Instruction }> {
  const world = await owing(await aWorld());
  const settlement = await approve(world, await close(world, FIRST));
  return { world, settlement, instruction: between(settlement, world.pram.id, world.toys.id) };
}

async function owing(world: World, effectiveAt = START, amountMinor = 500): Promise<World> {
  await postLines(world.id, [{ debitId: world.pram.id, creditId: world.toys.id, amountMinor, effectiveAt }]);
  return world;
}

function clearing(): Promise<World> {
  return aWorld({ policy: { ...POLICY, settlementMode: "clearing", clearingInstitution: "The Bank" } });
}

async function positionOf(world: World, ownerId: string): Promise<number | undefined> {
  const { data } = await world.admin.read<{ data: Position[] }>("/v1/positions");
  return data.find((it) => it.ownerId === ownerId && it.unit === "CNY")?.positionMinor;
}

// Adjustments through the API: two persons, once, and nobody else's to see.
import { expect, test } from "vitest";
import type { Adjustment } from "../../schema/contract/adjustments.ts";
import type { Transfer } from "../../schema/contract/transfers.ts";
import { positionsIn } from "../../tests/support/disputing.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { close, column } from "../../tests/support/settling.ts";
import { atOnce, aWorld, countAnswers, type World } from "../../tests/support/world.ts";

test("of 32 approvals at once one posts it, and the proposal alone moves nothing", async () => {
  const world = await aWorld();
  const { secondAdmin, pram, toys } = world;
  const { id } = await proposed(world);
  expect(await positionsIn(world)).toEqual({});
  const answers = await atOnce(32, () => secondAdmin.post(`/v1/adjustments/${id}/approval`));
  expect(countAnswers(answers)).toEqual({ "200": 1, "409 adjustment_is_proposed": 31 });
  expect(await positionsIn(world)).toEqual({ [pram.id]: -1234, [toys.id]: 1234 });
});

test("who proposed it does not approve it, by whichever key", async () => {
  const world = await aWorld();
  const { id } = await proposed(world);
  const path = `/v1/adjustments/${id}/approval`;
  expect(await world.admin.refused(path)).toEqual([409, "approver_proposed_it"]);
  const { key } = await world.admin.made<{ key: string }>("/v1/api-keys", { role: "admin", label: "Other" });
  expect(await world.admin.refused(path, undefined, { key })).toEqual([409, "approver_proposed_it"]);
  expect(await positionsIn(world)).toEqual({});
});

test("an adjustment says who proposed and who approved it, and its transfer names it", async () => {
  const world = await aWorld();
  const made = await proposed(world);
  expect(made).toMatchObject({ status: "proposed", approvedBy: null, approvedAt: null });
  const approved = await world.secondAdmin.made<Adjustment>(`/v1/adjustments/${made.id}/approval`);
  expect(approved).toMatchObject({ status: "approved", reason: "the parking was promised" });
  expect(approved.approvedBy).not.toBe(approved.proposedBy);
  expect(await world.admin.read(`/v1/adjustments/${made.id}`)).toEqual(approved);
  const { data } = await world.toys.read<{ data: Transfer[] }>("/v1/transfers");
  expect(data).toMatchObject([{ code: "adjustment", adjustmentId: made.id, amountMinor: 1234 }]);
});

test("adjustments are listed by their state, with the names of their sides, and for admins of the two persons", async () => {
  const world = await aWorld();
  const { admin, secondAdmin, toys } = world;
  const [first, second] = [await proposed(world), await proposed(world)];
  const approved = await secondAdmin.made<Adjustment>(`/v1/adjustments/${first.id}/approval`);
  const listed = async (status: string) =>
    (await admin.read<{ data: Adjustment[] }>(`/v1/adjustments?status=${status}`)).data;
  expect(await listed("proposed")).toEqual([second]);
  expect(await listed("approved")).toEqual([approved]);
  expect(approved).toMatchObject({ debitName: second.debitName, creditName: second.creditName });
  expect([second.debitName, second.creditName, second.proposedByName]).not.toContain(null);
  expect(new Set([second.approvedByName, approved.approvedByName, approved.proposedByName]).size).toBe(3);
  const { data } = await toys.read<{ data: Adjustment[] }>("/v1/adjustments");
  const unnamed = { proposedByName: null, approvedByName: null };
  expect(data).toEqual([second, approved].map((it) => ({ ...it, ...unnamed })));
  const body = { debitId: toys.id, creditId: "alliance", amountMinor: 1, reason: "the fair" };
  expect(await admin.made("/v1/adjustments", body)).toMatchObject({ creditName: null });
  expect((await admin.get("/v1/adjustments?status=refused")).status).toBe(422);
});

test("it is a line of the open period, whenever its cut-off was set", async () => {
  const world = await aWorld();
  const { admin, secondAdmin, pram, toys, photo } = world;
  const { id } = await proposed(world);
  const line = { debitId: pram.id, creditId: photo.id, amountMinor: 500 };
  await postLines(world.id, [{ ...line, effectiveAt: "2026-01-20T00:00:00.000Z" }]);
  const first = await close(world, "2026-02-01T00:00:00.000Z");
  expect(column(first, "linesMinor")).toEqual({ [pram.id]: -500, [photo.id]: 500 });
  await secondAdmin.made(`/v1/settlements/${first.id}/approval`);
  await secondAdmin.made(`/v1/adjustments/${id}/approval`);
  world.at("2026-03-01T00:00:00.000Z");
  const second = await admin.made<typeof first>("/v1/settlements", {});
  expect(column(second, "linesMinor")).toEqual({ [pram.id]: -1234, [toys.id]: 1234, [photo.id]: 0 });
});

test("only its sides and the admins see it, and only admins propose", async () => {
  const world = await aWorld();
  const { id } = await proposed(world);
  for (const side of [world.pram, world.toys, world.admin])
    expect(await side.read("/v1/adjustments")).toMatchObject({ data: [{ id }] });
  expect(await world.photo.read("/v1/adjustments")).toMatchObject({ data: [] });
  expect((await world.photo.get(`/v1/adjustments/${id}`)).status).toBe(404);
  expect((await (await aWorld()).admin.get(`/v1/adjustments/${id}`)).status).toBe(404);
  expect(await world.pram.refused("/v1/adjustments", {})).toEqual([403, "role_not_allowed"]);
});

test("somebody without an account in the alliance is refused by name of the rule", async () => {
  const world = await aWorld();
  const other = await aWorld();
  const body = { debitId: world.pram.id, creditId: "alliance", amountMinor: 1, reason: "r" };
  for (const debitId of [other.pram.id, "mer_00000000000000000000000000"])
    expect(await world.admin.refused("/v1/adjustments", { ...body, debitId })).toEqual([
      422,
      "owner_unknown",
    ]);
  for (const debitId of ["clearing", "alliance", "somebody"])
    expect(await world.admin.refused("/v1/adjustments", { ...body, debitId }), debitId).toEqual([
      422,
      "validation_failed",
    ]);
  await world.admin.made("/v1/adjustments", body);
});

test("the currency that an adjustment names stays the alliance's", async () => {
  const world = await aWorld();
  await proposed(world);
  const { status, json } = await world.admin.patch("/v1/alliance", { currency: "EUR" });
  expect([status, json.code]).toEqual([409, "fixed_after_first_gift"]);
});

function proposed({ admin, pram, toys }: World): Promise<Adjustment> {
  const sides = { debitId: pram.id, creditId: toys.id };
  return admin.made("/v1/adjustments", { ...sides, amountMinor: 1234, reason: "the parking was promised" });
}

// Adjustments through the API: two persons, decided once, and nobody else's to see.
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

test("of 32 approvals, refusals and withdrawals at once one decides, and money moves only by an approval", async () => {
  const world = await aWorld();
  const { admin, secondAdmin, pram, toys } = world;
  for (const first of [0, 1, 2]) {
    const { id } = await proposed(world);
    const before = await positionsIn(world);
    const answers = await atOnce(32, (index) => {
      const deed = (index + first) % 3;
      if (deed === 0) return secondAdmin.post(`/v1/adjustments/${id}/approval`);
      const step = deed === 1 ? "refusal" : "withdrawal";
      return (deed === 1 ? secondAdmin : admin).post(`/v1/adjustments/${id}/${step}`, because);
    });
    expect(countAnswers(answers)).toEqual({ "200": 1, "409 adjustment_is_proposed": 31 });
    const { status } = await admin.read<Adjustment>(`/v1/adjustments/${id}`);
    const moved = status === "approved" ? 1234 : 0;
    const { [pram.id]: owed = 0, [toys.id]: due = 0 } = before;
    const after = await positionsIn(world);
    expect([after[pram.id] ?? 0, after[toys.id] ?? 0]).toEqual([owed - moved, due + moved]);
  }
});

test("what was refused or withdrawn is never posted", async () => {
  const world = await aWorld();
  const { admin, secondAdmin } = world;
  const deeds = [
    { by: secondAdmin, step: "refusal", status: "refused" },
    { by: admin, step: "withdrawal", status: "withdrawn" },
  ] as const;
  for (const { by, step, status } of deeds) {
    const { id } = await proposed(world);
    const path = `/v1/adjustments/${id}`;
    const decision = { decision: status, ...because };
    expect(await by.made(`${path}/${step}`, because)).toMatchObject({ status, decision });
    for (const [other, again, body] of [
      [secondAdmin, "approval", undefined],
      [secondAdmin, "refusal", because],
      [admin, "withdrawal", because],
    ] as const)
      expect(await other.refused(`${path}/${again}`, body)).toEqual([409, "adjustment_is_proposed"]);
  }
  expect(await positionsIn(world)).toEqual({});
});

test("who proposed it withdraws it and does not refuse it, others refuse it and do not withdraw it", async () => {
  const world = await aWorld();
  const { admin, secondAdmin, toys } = world;
  const { id } = await proposed(world);
  const path = `/v1/adjustments/${id}`;
  const { key } = await admin.made<{ key: string }>("/v1/api-keys", { role: "admin", label: "Other" });
  for (const how of [{}, { key }])
    expect(await admin.refused(`${path}/refusal`, because, how)).toEqual([409, "approver_proposed_it"]);
  expect(await secondAdmin.refused(`${path}/withdrawal`, because)).toEqual([409, "proposal_not_yours"]);
  for (const step of ["refusal", "withdrawal"]) {
    expect(await toys.refused(`${path}/${step}`, because)).toEqual([403, "role_not_allowed"]);
    expect(await (await aWorld()).admin.refused(`${path}/${step}`, because)).toEqual([404, "not_found"]);
    expect((await admin.post(`${path}/${step}`, { reason: " " })).status).toBe(422);
  }
  expect(await admin.read(path)).toMatchObject({ status: "proposed", decision: null });
});

test("an adjustment says who proposed and who approved it, and its transfer names it", async () => {
  const world = await aWorld();
  const made = await proposed(world);
  expect(made).toMatchObject({ status: "proposed", decision: null });
  const approved = await world.secondAdmin.made<Adjustment>(`/v1/adjustments/${made.id}/approval`);
  expect(approved).toMatchObject({ status: "approved", reason: "the parking was promised" });
  expect(approved.decision).toMatchObject({ decision: "approved", reason: null });
  expect(approved.decision?.principalId).not.toBe(approved.proposedBy);
  expect(await world.admin.read(`/v1/adjustments/${made.id}`)).toEqual(approved);
  const { data } = await world.toys.read<{ data: Transfer[] }>("/v1/transfers");
  expect(data).toMatchObject([{ code: "adjustment", adjustmentId: made.id, amountMinor: 1234 }]);
});

test("an approval stands beside the decision as well, under the names that it had first", async () => {
  const world = await aWorld();
  const [first, second] = [await proposed(world), await proposed(world)];
  const none = { approvedBy: null, approvedByName: null, approvedAt: null };
  expect(first).toMatchObject({ decision: null, ...none });
  const approved = await world.secondAdmin.made<Adjustment>(`/v1/adjustments/${first.id}/approval`);
  const { principalId, name, decidedAt } = approved.decision ?? {};
  expect(approved).toMatchObject({ approvedBy: principalId, approvedByName: name, approvedAt: decidedAt });
  expect([principalId, name, decidedAt]).not.toContain(undefined);
  const refused = await world.secondAdmin.made<Adjustment>(`/v1/adjustments/${second.id}/refusal`, because);
  expect(refused).toMatchObject(none);
  expect(await world.toys.read(`/v1/adjustments/${second.id}`)).toMatchObject(none);
});

test("adjustments are listed by their state, with the names of their sides, and for admins of the two persons", async () => {
  const world = await aWorld();
  const { admin, secondAdmin, toys } = world;
  const first = await proposed(world);
  const second = await proposed(world);
  const third = await proposed(world);
  const fourth = await proposed(world);
  const approved = await secondAdmin.made<Adjustment>(`/v1/adjustments/${first.id}/approval`);
  const refused = await secondAdmin.made<Adjustment>(`/v1/adjustments/${third.id}/refusal`, because);
  const withdrawn = await admin.made<Adjustment>(`/v1/adjustments/${fourth.id}/withdrawal`, because);
  const listed = async (status: string) =>
    (await admin.read<{ data: Adjustment[] }>(`/v1/adjustments?status=${status}`)).data;
  expect(await listed("proposed")).toEqual([second]);
  expect(await listed("approved")).toEqual([approved]);
  expect(await listed("refused")).toEqual([refused]);
  expect(await listed("withdrawn")).toEqual([withdrawn]);
  expect(approved).toMatchObject({ debitName: second.debitName, creditName: second.creditName });
  expect([second.debitName, second.creditName, second.proposedByName]).not.toContain(null);
  expect(approved.decision?.name).not.toBe(approved.proposedByName);
  expect(refused.decision?.name).toBe(approved.decision?.name);
  expect(withdrawn.decision?.name).toBe(withdrawn.proposedByName);
  const { data } = await toys.read<{ data: Adjustment[] }>("/v1/adjustments");
  const unnamed = ({ decision, ...it }: Adjustment) => {
    const unnamedToo = decision && { ...decision, name: null };
    return { ...it, proposedByName: null, decision: unnamedToo, approvedByName: null };
  };
  expect(data).toEqual([withdrawn, refused, second, approved].map(unnamed));
  expect(data[0]?.decision?.principalId).toBe(data[0]?.proposedBy);
  const body = { debitId: toys.id, creditId: "alliance", amountMinor: 1, reason: "the fair" };
  expect(await admin.made("/v1/adjustments", body)).toMatchObject({ creditName: null });
  expect((await admin.get("/v1/adjustments?status=decided")).status).toBe(422);
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

const because = { reason: "it was paid in cash" };

function proposed({ admin, pram, toys }: World): Promise<Adjustment> {
  const sides = { debitId: pram.id, creditId: toys.id };
  return admin.made("/v1/adjustments", { ...sides, amountMinor: 1234, reason: "the parking was promised" });
}

// Disputes through the API: held together, in the right period, given back once, and nobody else's to see.
import { expect, test } from "vitest";
import type { Dispute } from "../../schema/contract/disputes.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import type { Settlement, Statement } from "../../schema/contract/settlements.ts";
import {
  aRedeemedWorld,
  disputed,
  positionsIn,
  refunded,
  resolved,
  transferOf,
} from "../../tests/support/disputing.ts";
import { approve, close, column, settleAt } from "../../tests/support/settling.ts";
import { aCoupon, anOrder, aPartnership } from "../../tests/support/world.ts";

const because = "the customer was ours before";

test("a refund under a hold takes nothing back twice", async () => {
  const world = await aRedeemedWorld();
  const { pram, toys, redemption } = world;
  expect(await positionsIn(world)).toEqual({ [pram.id]: -430, [toys.id]: 256, alliance: 174 });
  await disputed(toys, redemption);
  expect(await positionsIn(world)).toEqual({ [pram.id]: -2000, [toys.id]: 2000 });
  await refunded(world, { amountMinor: 10_900 });
  expect(await positionsIn(world)).toEqual({ [pram.id]: -1000, [toys.id]: 1000 });
  await refunded(world, { full: true });
  expect(await positionsIn(world)).toEqual({});
});

test("a rejected dispute gives back what refunds have left of the hold, and no more", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const dispute = await disputed(toys, redemption);
  await refunded(world, { amountMinor: 10_900 });
  const { outcome } = await resolved(admin, dispute, "rejected");
  expect(outcome?.allowedMinor).toBe(785 + 87);
  expect(await positionsIn(world)).toEqual({ [pram.id]: -215, [toys.id]: 128, alliance: 87 });
});

test("a refund after an upheld dispute takes nothing back twice either", async () => {
  const world = await aRedeemedWorld();
  await resolved(world.admin, await disputed(world.toys, world.redemption), "upheld", 1000);
  await refunded(world, { full: true });
  expect(await positionsIn(world)).toEqual({});
});

test("a dispute whose all was refunded since is decided over nothing", async () => {
  const world = await aRedeemedWorld();
  const { admin, toys, redemption } = world;
  const dispute = await disputed(toys, redemption);
  await refunded(world, { full: true });
  const { outcome } = await resolved(admin, dispute, "rejected");
  expect(outcome?.allowedMinor).toBe(0);
  expect(await positionsIn(world)).toEqual({});
});

test("a shop that is no side of it learns of no dispute, and may not open one", async () => {
  const world = await aRedeemedWorld();
  const { photo, pram, toys, redemption } = world;
  const commission = await transferOf(toys, redemption, "commission");
  const asked = { transferId: commission.id, reason: because };
  expect(await photo.refused("/v1/disputes", asked)).toEqual([404, "not_found"]);
  expect(await pram.refused("/v1/disputes", asked)).toEqual([403, "role_not_allowed"]);
  const { id } = await disputed(toys, redemption);
  expect((await photo.get(`/v1/disputes/${id}`)).status).toBe(404);
  expect(await photo.refused(`/v1/disputes/${id}/notes`, { text: "me too" })).toEqual([404, "not_found"]);
  expect(await photo.read("/v1/disputes")).toMatchObject({ data: [] });
  for (const side of [pram, toys, world.admin])
    expect(await side.read("/v1/disputes")).toMatchObject({ data: [{ id, status: "open" }] });
  expect((await (await aPartnership()).admin.get(`/v1/disputes/${id}`)).status).toBe(404);
});

test("commission and fee are held together, whichever of them is named", async () => {
  for (const code of ["commission", "fee"] as const) {
    const { toys, pram, redemption } = await aRedeemedWorld();
    const dispute = await disputed(toys, redemption, code);
    expect(dispute).toMatchObject({ claim: "commission", heldMinor: 1744, status: "open" });
    expect(dispute).toMatchObject({ debtorId: toys.id, creditorId: pram.id, outcome: null });
    const held = dispute.transfers.filter((it) => it.code === "dispute_hold");
    expect(held.map((it) => [it.debitId, it.creditId, it.amountMinor, it.effectiveAt])).toEqual([
      [pram.id, toys.id, 1570, redemption.effectiveAt],
      ["alliance", toys.id, 174, redemption.effectiveAt],
    ]);
    expect(await pram.read<Dispute>(`/v1/disputes/${dispute.id}`)).toEqual(dispute);
  }
});

test("a subsidy is disputed by its funder, beside the commission", async () => {
  const world = await aRedeemedWorld();
  const { pram, toys, redemption } = world;
  expect(await disputed(pram, redemption, "subsidy")).toMatchObject({
    ...{ claim: "subsidy", debtorId: pram.id, creditorId: toys.id, heldMinor: 2000 },
  });
  await disputed(toys, redemption);
  expect(await positionsIn(world)).toEqual({});
});

test("the same is disputed once, even after its outcome, and a refund's reversal never", async () => {
  const world = await aRedeemedWorld();
  const { admin, toys, redemption } = world;
  const commission = await transferOf(toys, redemption, "commission");
  await resolved(admin, await disputed(toys, redemption), "rejected");
  const again = { transferId: commission.id, reason: because };
  expect(await toys.refused("/v1/disputes", again)).toEqual([409, "disputed_once"]);
  await refunded(world, { amountMinor: 100 });
  const { id: transferId } = await transferOf(toys, redemption, "reversal");
  const reversal = { transferId, reason: because };
  expect(await toys.refused("/v1/disputes", reversal)).toEqual([422, "transfer_is_disputable"]);
});

test("what was refunded already is not held, and of nothing there is no dispute", async () => {
  const world = await aRedeemedWorld();
  await refunded(world, { amountMinor: 10_900 });
  expect(await disputed(world.toys, world.redemption)).toMatchObject({ heldMinor: 785 + 87 });
  const other = await aRedeemedWorld();
  await refunded(other, { full: true });
  const { id: transferId } = await transferOf(other.toys, other.redemption, "fee");
  expect(await other.toys.refused("/v1/disputes", { transferId, reason: because })).toEqual([
    409,
    "something_left_to_dispute",
  ]);
});

test("in an open period the hold is of that period, before the transfer locks and after", async () => {
  const world = await aRedeemedWorld();
  const { pram, toys, redemption } = world;
  world.at("2026-01-29T02:00:00.000Z");
  await disputed(toys, redemption);
  const settlement = await close(world, FIRST);
  expect(column(settlement, "linesMinor")).toEqual({ [pram.id]: -2000, [toys.id]: 2000 });
});

test("a closed settlement that is not approved is reopened, and closes again without the amount", async () => {
  const world = await aRedeemedWorld();
  const { admin, secondAdmin, pram, toys, redemption } = world;
  const first = await close(world, FIRST);
  world.at("2026-02-02T00:00:00.000Z");
  await disputed(toys, redemption);
  expect(await admin.read(`/v1/settlements/${first.id}`)).toMatchObject({
    ...{ status: "reopened", decision: { reason: "something in its period is disputed" } },
  });
  const approval = await secondAdmin.refused(`/v1/settlements/${first.id}/approval`);
  expect(approval).toEqual([409, "settlement_not_closed"]);
  const again = await admin.made<Settlement>("/v1/settlements", { cutoffAt: FIRST });
  expect(column(again, "dueMinor")).toEqual({ [pram.id]: -2000, [toys.id]: 2000 });
  await approve(world, again);
});

test("who disputed is told to the admins, and to no other merchant by the settlement that it reopened", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, photo, toys, redemption } = world;
  const { id } = await close(world, FIRST);
  world.at("2026-02-02T00:00:00.000Z");
  await disputed(toys, redemption);
  const { decision } = await admin.read<Settlement>(`/v1/settlements/${id}`);
  expect(decision?.principalId).toMatch(/^prn_/);
  for (const merchant of [pram, photo, toys]) {
    const one = await merchant.read<Settlement>(`/v1/settlements/${id}`);
    expect(one.decision).toMatchObject({ decision: "reopened", principalId: null });
    const shown = JSON.stringify([
      one,
      await merchant.read("/v1/settlements"),
      await merchant.read("/v1/home"),
    ]);
    expect(shown).not.toContain(decision?.principalId);
  }
  const approved = await settleAt(world, "2026-02-03T00:00:00.000Z");
  const read = await photo.read<Settlement>(`/v1/settlements/${approved.id}`);
  expect(read.decision).toEqual(approved.decision);
});

test("who of a shop spoke is told to its own people and the admins, not to the other side", async () => {
  const { admin, pram, toys, redemption } = await aRedeemedWorld();
  const { id } = await disputed(toys, redemption);
  const path = `/v1/disputes/${id}`;
  for (const [speaker, text] of [
    [pram, "ours"],
    [admin, "show it"],
    [toys, "here"],
  ] as const)
    await speaker.made(`${path}/notes`, { text });
  const told = async (reader: typeof admin) =>
    (await reader.read<Dispute>(path)).notes.map(({ principalId }) => principalId !== null);
  expect([await told(admin), await told(pram), await told(toys)]).toEqual([
    [true, true, true],
    [true, true, false],
    [false, true, true],
  ]);
});

test("a dispute names its order and its sides, and says whether the creditor has answered", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const opened = await disputed(toys, redemption);
  const { orderReference } = redemption;
  expect(opened).toMatchObject({ orderReference, answered: false });
  const names = async () => (await toys.read<{ data: Dispute[] }>("/v1/disputes")).data[0];
  expect(await names()).toMatchObject({ debtorName: opened.debtorName, creditorName: opened.creditorName });
  const path = `/v1/disputes/${opened.id}`;
  for (const [speaker, answered] of [
    [toys, false],
    [admin, false],
    [pram, true],
    [toys, true],
  ] as const)
    expect(await speaker.made(`${path}/notes`, { text: "a word" })).toMatchObject({ answered });
  expect(await pram.read(path)).toMatchObject({ answered: true, status: "open" });
});

test("after approval it is too late", async () => {
  const world = await aRedeemedWorld();
  await settleAt(world, FIRST);
  const { id: transferId } = await transferOf(world.toys, world.redemption, "commission");
  expect(await world.toys.refused("/v1/disputes", { transferId, reason: because })).toEqual([
    409,
    "dispute_in_time",
  ]);
});

test("of an approved period it is too late too while its successor is closed", async () => {
  const world = await aRedeemedWorld();
  const { pram, toys, allotment, redemption } = world;
  await settleAt(world, FIRST);
  await toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await close(world, "2026-03-01T00:00:00.000Z");
  const { id: transferId } = await transferOf(toys, redemption, "commission");
  expect(await toys.refused("/v1/disputes", { transferId, reason: because })).toEqual([
    409,
    "dispute_in_time",
  ]);
});

test("upheld posts nothing, and a part that is owed all the same is released by its shares", async () => {
  const world = await aRedeemedWorld();
  const { admin, toys, redemption } = world;
  const dispute = await disputed(toys, redemption);
  const before = await positionsIn(world);
  const upheld = await resolved(admin, dispute, "upheld");
  expect(upheld).toMatchObject({ status: "upheld", outcome: { outcome: "upheld", allowedMinor: 0 } });
  expect(await positionsIn(world)).toEqual(before);

  const other = await aRedeemedWorld();
  const partly = await disputed(other.toys, other.redemption);
  const beyond = { outcome: "upheld", allowedMinor: 1745, note: "more" };
  const path = `/v1/disputes/${partly.id}/resolution`;
  expect(await other.admin.refused(path, beyond)).toEqual([422, "allowance_within_hold"]);
  const { transfers } = await resolved(other.admin, partly, "upheld", 1000);
  const released = transfers.filter((it) => it.code === "dispute_release");
  expect(released.map((it) => it.amountMinor)).toEqual([900, 100]);
});

test("a hold is released now, or with its original while that lies ahead", async () => {
  const early = await aRedeemedWorld();
  const ahead = await resolved(early.admin, await disputed(early.toys, early.redemption), "rejected");
  expect(releasedAt(ahead)).toEqual([early.redemption.effectiveAt]);
  expect(await positionsIn(early)).toEqual({
    ...{ [early.pram.id]: -430, [early.toys.id]: 256, alliance: 174 },
  });

  const late = await aRedeemedWorld();
  const dispute = await disputed(late.toys, late.redemption);
  await settleAt(late, FIRST);
  const now = "2026-02-10T00:00:00.000Z";
  late.at(now);
  expect(releasedAt(await resolved(late.admin, dispute, "rejected"))).toEqual([now]);
});

test("a dispute is decided once", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const dispute = await disputed(toys, redemption);
  await resolved(admin, dispute, "upheld");
  const again = { outcome: "rejected", note: "on second thoughts" };
  const path = `/v1/disputes/${dispute.id}`;
  expect(await admin.refused(`${path}/resolution`, again)).toEqual([409, "dispute_is_open"]);
  expect(await pram.refused(`${path}/notes`, { text: "but" })).toEqual([409, "dispute_is_open"]);
});

test("both sides and the admins speak in one thread, each under its own name", async () => {
  const { admin, pram, toys, redemption } = await aRedeemedWorld();
  const { id } = await disputed(toys, redemption);
  const path = `/v1/disputes/${id}/notes`;
  await pram.made(path, {
    text: "They came with our coupon.",
    evidenceUrl: "https://example.com/receipt.jpg",
  });
  await toys.made(path, { text: "They have a card of ours." });
  const { notes } = await admin.made<Dispute>(path, { text: "Please show it." });
  expect(notes.map(({ merchantId, text, evidenceUrl }) => [merchantId, text, evidenceUrl])).toEqual([
    [pram.id, "They came with our coupon.", "https://example.com/receipt.jpg"],
    [toys.id, "They have a card of ours.", null],
    [null, "Please show it.", null],
  ]);
  expect((await admin.read<Dispute>(`/v1/disputes/${id}`)).notes).toEqual(notes);
  for (const evidenceUrl of ["http://example.com", "javascript:alert(1)", "https://user:word@example.com/"])
    expect(await toys.refused(path, { text: "see", evidenceUrl }), evidenceUrl).toEqual([
      422,
      "validation_failed",
    ]);
});

test("disputes are listed newest first, by their standing", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const first = await disputed(pram, redemption, "subsidy");
  const second = await disputed(toys, redemption);
  await resolved(admin, first, "rejected");
  const idsOf = async (query: string) =>
    (await toys.read<{ data: Dispute[] }>(`/v1/disputes${query}`)).data.map(({ id }) => id);
  expect(await idsOf("")).toEqual([second.id, first.id]);
  expect(await idsOf("?status=open")).toEqual([second.id]);
  expect(await idsOf("?status=rejected")).toEqual([first.id]);
  expect(await idsOf("?status=upheld")).toEqual([]);
  const page = await toys.read<{ data: Dispute[]; nextCursor: string }>("/v1/disputes?limit=1");
  expect(page.data.map(({ id }) => id)).toEqual([second.id]);
  expect(await idsOf(`?limit=1&cursor=${page.nextCursor}`)).toEqual([first.id]);
});

test("both statements show what was held, and what was released, under the dispute's id", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const dispute = await disputed(toys, redemption);
  const first = await settleAt(world, FIRST);
  await resolved(admin, dispute, "upheld", 1000);
  const second = await settleAt(world, "2026-03-01T00:00:00.000Z");
  const linesOf = async ({ id }: { id: string }, side: typeof pram) => {
    const { lines } = await side.read<Statement>(`/v1/settlements/${id}/statements/${side.id}`);
    const disputed = lines.filter(({ disputeId }) => disputeId === dispute.id);
    return disputed.map(({ code, amountMinor }) => [code, amountMinor]);
  };
  expect(await linesOf(first, pram)).toEqual([["dispute_hold", -1570]]);
  expect(await linesOf(second, pram)).toEqual([["dispute_release", 900]]);
  expect(await linesOf(first, toys)).toEqual([
    ["dispute_hold", 1570],
    ["dispute_hold", 174],
  ]);
  expect(await linesOf(second, toys)).toEqual([
    ["dispute_release", -900],
    ["dispute_release", -100],
  ]);
  const csv = await pram.get(`/v1/settlements/${first.id}/statements/${pram.id}.csv`);
  expect(csv.text).toContain(`,CNY,${redemption.id},${redemption.orderReference},${dispute.id},\r\n`);
});

test("what an open dispute holds is in the position, and in nobody's exposure", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, allotment, redemption } = world;
  const dispute = await disputed(toys, redemption);
  const limit = ({ id }: { id: string }, creditLimitMinor: number | null) =>
    admin.patch(`/v1/merchants/${id}`, { creditLimitMinor });
  const gift = async () => (await pram.post("/v1/gifts", { allotmentIds: [allotment.id] })).json.code;
  // Without the hold the toy shop is owed 256, and one live coupon weighs 1,200.
  await limit(toys, 943);
  expect(await gift()).toBe("exposure_limit_reached");
  await limit(toys, null);
  // Without the hold the pram shop owes 430, and one live coupon weighs 600.
  await limit(pram, 1030);
  expect(await gift()).toBeUndefined();
  await resolved(admin, dispute, "upheld");
  await limit(pram, 2000 + 2 * 600 - 1);
  expect(await gift()).toBe("exposure_limit_reached");
});

const FIRST = "2026-02-01T00:00:00.000Z";

const releasedAt = ({ transfers }: Dispute) => [
  ...new Set(transfers.filter((it) => it.code === "dispute_release").map((it) => it.effectiveAt)),
];

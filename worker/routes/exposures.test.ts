// Exposures and deposits through the API: a deposit raises a limit and does nothing else, and nobody reads another's.
import { expect, test } from "vitest";
import type { BankImport } from "../../schema/contract/bank-lines.ts";
import type { Deposit } from "../../schema/contract/deposits.ts";
import type { ListedExposure } from "../../schema/contract/exposures.ts";
import type { Position } from "../../schema/contract/transfers.ts";
import { arrivalOf, camt053 } from "../../tests/support/banking.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { between, close, confirm, settleAt, step } from "../../tests/support/settling.ts";
import {
  aCoupon,
  aGift,
  anOrder,
  aPartnership,
  atOnce,
  aWorld,
  countAnswers,
  type Member,
  only,
  POLICY,
  START,
  type World,
} from "../../tests/support/world.ts";

type Exposures = { data: ListedExposure[]; nextCursor: string | null };

const HELD = { policy: { ...POLICY, clearingInstitution: "The Bank of Toys" } };

test("exposures name everybody with how each stands, nearest to the limit first, page by page", async () => {
  const world = await aPartnership();
  const { admin, pram, toys, photo, allotment } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await admin.patch(`/v1/merchants/${photo.id}`, { creditLimitMinor: 100_000 });
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 2_000 });
  const path = "/v1/exposures";
  const { data } = await admin.read<Exposures>(path);
  expect(data.map(({ merchantId }) => merchantId)).toEqual([toys.id, photo.id, pram.id]);
  const positions = (await admin.read<{ data: Position[] }>("/v1/positions")).data;
  for (const { merchantId, positionMinor, pendingMinor } of data)
    expect(positions).toContainEqual(
      expect.objectContaining({ ownerId: merchantId, unit: "CNY", positionMinor, pendingMinor }),
    );
  const first = await admin.read<Exposures>(`${path}?limit=1`);
  const second = await admin.read<Exposures>(`${path}?limit=2&cursor=${first.nextCursor}`);
  expect([...first.data, ...second.data]).toEqual(data);
  expect(second.nextCursor).toBeNull();
  expect((await admin.read<Exposures>(`${path}?merchantId=${photo.id}`)).data).toEqual([data[1]]);
});

test("a merchant reads its own exposure and deposits, and no other's", async () => {
  const world = await aWorld(HELD);
  const { toys, pram, admin } = world;
  await deposit(world, toys, 500);
  expect((await toys.read<Exposures>("/v1/exposures")).data.map((it) => it.merchantId)).toEqual([toys.id]);
  expect((await toys.read<{ data: Deposit[] }>("/v1/deposits")).data).toHaveLength(1);
  expect((await pram.read<{ data: Deposit[] }>("/v1/deposits")).data).toEqual([]);
  for (const path of ["/v1/exposures", "/v1/deposits"])
    expect((await pram.get(`${path}?merchantId=${toys.id}`)).json.code).toBe("not_found");
  expect((await admin.read<{ data: Deposit[] }>("/v1/deposits")).data).toMatchObject([
    { merchantId: toys.id, amountMinor: 500, unit: "DEPOSIT", institution: "The Bank of Toys" },
  ]);
  const stranger = await aWorld(HELD);
  expect((await stranger.admin.get(`/v1/deposits?merchantId=${toys.id}`)).json.code).toBe("not_found");
  const theirs = { ...aDeposit(toys, 500), kind: "deposit" };
  expect(await stranger.admin.refused("/v1/deposits", theirs)).toEqual([404, "not_found"]);
  expect(await toys.refused("/v1/deposits", theirs)).toEqual([403, "role_not_allowed"]);
});

test("an exposure is told with its parts, and what is left of the limit", async () => {
  const world = await aPartnership({}, { alliance: HELD });
  const { admin, pram, toys, allotment } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await aGift(pram, [allotment]);
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 3_000 });
  await deposit(world, toys, 500);
  // Commission 1,744 of the one redeemed; of the live one at most 4,000, of which 30 % count.
  expect(await exposureOf(world, toys)).toMatchObject({
    ...{ positionMinor: -1_744, heldMinor: 0, worstCaseMinor: 4_000, weightBps: 3_000 },
    ...{ exposureMinor: 2_944, creditLimitMinor: 3_000, depositMinor: 500, limitMinor: 3_500 },
    ...{ headroomMinor: 556, status: "active" },
  });
  expect(await exposureOf(world, pram)).toMatchObject({ limitMinor: null, headroomMinor: null });
});

test("a deposit lets gifting go on, and moves neither a position nor a settlement", async () => {
  const world = await aPartnership({}, { alliance: HELD });
  const { admin, pram, toys, allotment } = world;
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 1_200 });
  await aGift(pram, [allotment]);
  const wanted = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "exposure_limit_reached"]);
  const before = await admin.read("/v1/positions");
  await deposit(world, toys, 1_200);
  expect(await admin.read("/v1/positions")).toEqual(before);
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "exposure_limit_reached"]);
  expect(await admin.refused("/v1/settlements", {})).toEqual([409, "nothing_to_settle"]);
});

test("of 32 gifts at once a deposit carries as many as it covers", async () => {
  const world = await aPartnership({}, { alliance: HELD });
  const { admin, pram, toys, allotment } = world;
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 0 });
  await deposit(world, toys, 3 * 1_200);
  const answers = await atOnce(32, () => pram.post("/v1/gifts", { allotmentIds: [allotment.id] }));
  expect(countAnswers(answers)).toEqual({ "201": 3, "409 exposure_limit_reached": 29 });
});

test("who is refused learns whose limit it is, and no figure of it", async () => {
  const world = await aPartnership({}, { allotment: { coFundingBps: 4_000 } });
  const { admin, pram, toys, allotment } = world;
  for (const payer of [toys, pram]) {
    await admin.patch(`/v1/merchants/${payer.id}`, { creditLimitMinor: 123 });
    const { status, json, text } = await pram.post("/v1/gifts", { allotmentIds: [allotment.id] });
    expect([status, json.code, json.merchantId]).toEqual([409, "exposure_limit_reached", payer.id]);
    expect(text).not.toContain("123");
    expect(await exposureOf(world, payer)).toMatchObject({ creditLimitMinor: 123, exposureMinor: 0 });
    await admin.patch(`/v1/merchants/${payer.id}`, { creditLimitMinor: null });
  }
});

test("of 32 records of one bank reference at once one is made", async () => {
  const world = await aWorld(HELD);
  const body = { ...aDeposit(world.toys, 700), kind: "deposit" };
  const answers = await atOnce(32, () => world.admin.post("/v1/deposits", body));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 bank_reference_used": 31 });
  expect(await exposureOf(world, world.toys)).toMatchObject({ depositMinor: 700 });
});

test("one line on the institution's account is a deposit or a payment, never both", async () => {
  const policy = { ...HELD.policy, settlementMode: "clearing" };
  const world = await aWorld({ policy });
  const { admin, toys } = world;
  await owe(world, 1_000, START);
  const settled = await settleAt(world, "2026-02-01T00:00:00.000Z");
  const collection = between(settled, toys.id, "clearing");
  const confirmation = `/v1/instructions/${collection.id}/confirmation`;
  await admin.made("/v1/deposits", { ...aDeposit(toys, 1_000), kind: "deposit", bankReference: "BK-1" });
  const used = [409, "bank_reference_used"];
  expect(await admin.refused(confirmation, { bankReference: "BK-1" })).toEqual(used);
  const body = { ...aDeposit(toys, 500), kind: "deposit", bankReference: "BK-2" };
  const answers = await atOnce(32, (index) =>
    index % 2 === 0
      ? admin.post("/v1/deposits", body)
      : admin.post(confirmation, { bankReference: "BK-2", amountMinor: 500 }),
  );
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
  // Under other references both are booked.
  await admin.made("/v1/deposits", { ...body, bankReference: "BK-3" });
  await admin.made(confirmation, { bankReference: "BK-4", amountMinor: 500 });
  for (const kind of ["deposit", "withdrawal"])
    expect(await admin.refused("/v1/deposits", { ...body, kind, bankReference: "BK-4" })).toEqual(used);
});

test("a line that was recorded as a deposit is no payment when the institution's statement comes in", async () => {
  const world = await aWorld({ policy: { ...HELD.policy, settlementMode: "clearing" } });
  const { admin, toys } = world;
  await owe(world, 1_000, START);
  const collection = between(await settleAt(world, "2026-02-01T00:00:00.000Z"), toys.id, "clearing");
  await admin.made("/v1/deposits", { ...aDeposit(toys, 1_000), kind: "deposit", bankReference: "BK-1" });
  const answer: BankImport = await admin.made("/v1/bank-imports", {
    ...{ ownerId: "clearing", format: "camt.053" },
    content: camt053(arrivalOf(collection, { reference: "BK-1" })),
  });
  expect(answer).toMatchObject({
    confirmedCount: 0,
    lines: [{ status: "unmatched", bankReference: "BK-1" }],
  });
});

test("no more is paid back than is held, however many ask at once", async () => {
  const world = await aWorld(HELD);
  const { toys, pram, admin } = world;
  await deposit(world, toys, 700);
  await deposit(world, pram, 10_000);
  const answers = await atOnce(32, () =>
    admin.post("/v1/deposits", { ...aDeposit(toys, 300), kind: "withdrawal" }),
  );
  expect(countAnswers(answers)).toEqual({ "201": 2, "409 withdrawal_exceeds_deposit": 30 });
  expect(await exposureOf(world, toys)).toMatchObject({ depositMinor: 100 });
});

test("others' money is taken only where an institution is named, and given back also after that", async () => {
  const world = await aWorld();
  const { toys, admin } = world;
  const body = { ...aDeposit(toys, 700), kind: "deposit" };
  expect(await admin.refused("/v1/deposits", body)).toEqual([422, "clearing_needs_institution"]);
  await admin.patch("/v1/alliance", HELD);
  await admin.made("/v1/deposits", body);
  await admin.patch("/v1/alliance", { policy: { ...POLICY, clearingInstitution: null } });
  expect(await admin.refused("/v1/deposits", { ...aDeposit(toys, 1), kind: "deposit" })).toEqual([
    422,
    "clearing_needs_institution",
  ]);
  await admin.made("/v1/deposits", { ...aDeposit(toys, 700), kind: "withdrawal" });
  expect(await exposureOf(world, toys)).toMatchObject({ depositMinor: 0 });
});

test("what is owed ages from the first approval, also where it is asked for again", async () => {
  const world = await aWorld();
  const { toys } = world;
  await owe(world, 1_000, START);
  const closed = await close(world, "2026-02-01T00:00:00.000Z");
  expect(await owedBy(world)).toMatchObject({ totalMinor: 0 });
  const settled = await world.secondAdmin.made<typeof closed>(`/v1/settlements/${closed.id}/approval`);
  expect(await owedBy(world)).toMatchObject({ totalMinor: 1_000, upTo7DaysMinor: 1_000 });
  world.at("2026-02-08T23:59:59.000Z");
  expect(await owedBy(world)).toMatchObject({ upTo7DaysMinor: 1_000 });
  world.at("2026-02-09T00:00:00.000Z");
  expect(await owedBy(world)).toMatchObject({ upTo7DaysMinor: 0, upTo14DaysMinor: 1_000 });
  const first = between(settled, toys.id, world.pram.id);
  await step(world, first, "sending");
  await confirm(world, first, 400);
  expect(await owedBy(world)).toMatchObject({ totalMinor: 600, upTo14DaysMinor: 600 });
  await owe(world, 50, "2026-02-10T00:00:00.000Z");
  const second = await settleAt(world, "2026-02-20T00:00:00.000Z");
  expect(await owedBy(world)).toEqual({
    ...{ totalMinor: 600, upTo7DaysMinor: 0, upTo14DaysMinor: 0 },
    ...{ upTo30DaysMinor: 600, olderMinor: 0 },
  });
  world.at("2026-03-20T00:00:00.000Z");
  expect(await owedBy(world)).toMatchObject({ olderMinor: 600 });
  await confirm(world, first, 100);
  expect(await owedBy(world)).toMatchObject({ totalMinor: 500 });
  const again = between(second, toys.id, world.pram.id);
  await step(world, again, "sending");
  await confirm(world, again);
  expect(await owedBy(world)).toMatchObject({ totalMinor: 0 });
});

test("who does not pay is suspended by a person, and its partners see it", async () => {
  const world = await aPartnership();
  const { admin, pram, toys, allotment } = world;
  await owe(world, 1_000, START);
  await settleAt(world, "2026-02-01T00:00:00.000Z");
  world.at("2026-04-01T00:00:00.000Z");
  expect(await exposureOf(world, toys)).toMatchObject({ status: "active", owed: { olderMinor: 1_000 } });
  await admin.made(`/v1/merchants/${toys.id}/suspension`, { reason: "It has not paid for two months." });
  expect(await pram.read(`/v1/merchants/${toys.id}`)).toMatchObject({ status: "suspended" });
  const { data } = await pram.read<{ data: { id: string; stoppedBy: string }[] }>("/v1/allotments");
  expect(data).toMatchObject([{ id: allotment.id, stoppedBy: "merchant_not_active" }]);
});

function aDeposit({ id }: Member, amountMinor: number) {
  return { merchantId: id, amountMinor, bankReference: `bank-${crypto.randomUUID()}` };
}

function deposit({ admin }: World, merchant: Member, amountMinor: number): Promise<Deposit> {
  return admin.made("/v1/deposits", { ...aDeposit(merchant, amountMinor), kind: "deposit" });
}

async function exposureOf({ admin }: World, { id }: Member): Promise<ListedExposure> {
  return only((await admin.read<Exposures>(`/v1/exposures?merchantId=${id}`)).data);
}

async function owedBy(world: World): Promise<ListedExposure["owed"]> {
  return (await exposureOf(world, world.toys)).owed;
}

/** The toy shop owes the pram shop a commission. */
function owe({ id, toys, pram }: World, amountMinor: number, effectiveAt: string): Promise<string[]> {
  return postLines(id, [{ debitId: toys.id, creditId: pram.id, amountMinor, effectiveAt }]);
}

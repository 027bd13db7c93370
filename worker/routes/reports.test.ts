// Reports through the API: nobody sees another shop's figures, and what they say sums to the ledger.
import { expect, test } from "vitest";
import type { DisputeSummary } from "../../schema/contract/disputes.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import type { Flows, Performance, PositionDays } from "../../schema/contract/reports.ts";
import type { Position, Transfer } from "../../schema/contract/transfers.ts";
import type { Caller } from "../../tests/support/api.ts";
import { disputed, resolved } from "../../tests/support/disputing.ts";
import { aLivedInWorld, type LivedIn } from "../../tests/support/lived-in.ts";
import { passedOn } from "../../tests/support/passing-on.ts";
import { confirm, settleAt } from "../../tests/support/settling.ts";
import {
  aCoupon,
  aGift,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  START,
} from "../../tests/support/world.ts";

const PARTNERS = "/v1/reports/performance?by=partner";

test("a shop sees no figure of coupons in which it took no part", async () => {
  const world = await aPartnership();
  const { pram, toys, photo, allotment } = world;
  await redeem(toys, await aCoupon(pram, allotment));
  for (const by of ["partner", "offer", "staff", "rule"]) {
    const { data, total } = await photo.read<Performance>(`/v1/reports/performance?by=${by}`);
    expect([by, data, total.giftedCoupons, total.revenueMinor]).toEqual([by, [], 0, 0]);
  }
  expect((await photo.read<Performance>(`${PARTNERS}&role=redeemer`)).data).toEqual([]);
  expect((await photo.read<Flows>("/v1/reports/flows")).data).toEqual([]);
  // Each of the two sees them on its own side alone.
  expect((await pram.read<Performance>(PARTNERS)).total.giftedCoupons).toBe(1);
  expect((await toys.read<Performance>(PARTNERS)).total.giftedCoupons).toBe(0);
  expect((await toys.read<Performance>(`${PARTNERS}&role=redeemer`)).total.giftedCoupons).toBe(1);
});

test("staff and rules are told to the gifter alone", async () => {
  const { pram, toys, allotment } = await aPartnership();
  await aGift(pram, [allotment], { staffRef: "amy", ruleRef: "after-30-days" });
  await aGift(pram, [allotment]);
  const staff = await pram.read<Performance>("/v1/reports/performance?by=staff");
  expect(staff.data.map(({ key, merchantId, giftedCoupons }) => [key, merchantId, giftedCoupons])).toEqual([
    [null, pram.id, 1],
    ["amy", pram.id, 1],
  ]);
  const rules = await pram.read<Performance>("/v1/reports/performance?by=rule");
  expect(rules.data.map(({ key }) => key)).toEqual([null, "after-30-days"]);
  for (const by of ["staff", "rule"]) {
    const refused = await toys.get(`/v1/reports/performance?by=${by}&role=redeemer`);
    expect([refused.status, refused.json.code]).toEqual([422, "validation_failed"]);
  }
});

test("the worked example is told as it was redeemed, and half of it after half was refunded", async () => {
  const { pram, toys, admin, offer, allotment } = await aPartnership(
    {},
    { allotment: { coFundingBps: 4000 } },
  );
  const holder = { kind: "phone", value: "13800000000" };
  const redemption = await redeem(toys, await aCoupon(pram, allotment, { holder }));
  const figures = { giftedCoupons: 1, openCoupons: 0, redeemedCoupons: 1, paidCoupons: 0, newCustomers: 1 };
  const money = { revenueMinor: 21_800, discountMinor: 5000, gifterMinor: 1570, feeMinor: 174 };
  const whole = { ...figures, ...money, subsidyMinor: 2000, costPerNewCustomerMinor: 4744 };
  const ofPram = await pram.read<Performance>(PARTNERS);
  expect(ofPram.data).toMatchObject([{ key: toys.id, name: "Toy House", merchantId: toys.id, ...whole }]);
  expect(ofPram.total).toMatchObject({ ...whole, knownCustomers: 1, returningCustomers: 0 });
  const ofToys = await toys.read<Performance>("/v1/reports/performance?by=offer&role=redeemer");
  expect(ofToys.data).toMatchObject([{ key: offer.id, name: offer.title, merchantId: toys.id, ...whole }]);
  await toys.made(`/v1/redemptions/${redemption.id}/refunds`, { reference: "half", amountMinor: 10_900 });
  const half = { revenueMinor: 10_900, discountMinor: 2500, gifterMinor: 785, feeMinor: 87 };
  const { data } = await admin.read<Flows>("/v1/reports/flows");
  expect(data).toMatchObject([
    { gifterName: "Pram & Co", redeemerName: "Toy House", ...figures, ...half, subsidyMinor: 1000 },
  ]);
});

test("commission, fee and subsidy sum to the ledger's, reversals and upheld disputes deducted, by whatever", async () => {
  const world = await aLivedInWorld();
  const { admin, pram, toys } = world;
  const allotment = await anAllotment(toys, pram, await anOffer(toys), { coFundingBps: 4000 });
  const contested = await redeem(toys, await aCoupon(pram, allotment));
  await disputed(toys, contested);
  await disputed(pram, contested, "subsidy");
  await toys.made(`/v1/redemptions/${contested.id}/refunds`, { reference: "part", amountMinor: 1234 });
  await resolved(admin, await disputed(toys, await redeem(toys, await aCoupon(pram, allotment))), "upheld");
  const ledger = await ledgerOf(world);
  expect(ledger.heldMinor).toBeGreaterThan(0);
  for (const by of ["partner", "offer", "staff", "rule"]) {
    const { data, total } = await world.admin.read<Performance>(`/v1/reports/performance?by=${by}`);
    expect([by, sumsIn(data)]).toEqual([by, ledger]);
    expect([by, sumsIn([total])]).toEqual([by, ledger]);
  }
  const { data, total } = await world.admin.read<Flows>("/v1/reports/flows");
  expect(sumsIn(data)).toEqual(ledger);
  expect(sumsIn([total])).toEqual(ledger);
  for (const role of ["gifter", "redeemer"]) {
    const shops = [world.pram, world.toys, world.photo];
    const each = await Promise.all(shops.map((it) => it.read<Performance>(`${PARTNERS}&role=${role}`)));
    expect([role, sumsIn(each.map((it) => it.total))]).toEqual([role, ledger]);
  }
  const positions = await world.admin.read<{ data: Position[] }>("/v1/positions");
  const newCustomers = positions.data.filter((it) => it.unit === "NEW_CUSTOMER" && it.positionMinor > 0);
  expect(total.newCustomers).toBe(newCustomers.reduce((sum, it) => sum + it.positionMinor, 0));
});

test("each coupon is counted once, with one fate", async () => {
  const { admin } = await aLivedInWorld();
  const { data, total } = await admin.read<Flows>("/v1/reports/flows");
  for (const it of [...data, total])
    expect(it.giftedCoupons).toBe(
      it.openCoupons + it.expiredCoupons + it.revokedCoupons + it.redeemedCoupons + it.refundedCoupons,
    );
  // Six by the pram shop, of which one was replaced and one passed on; one by the photographer, two by the toy shop.
  expect(total).toMatchObject({ giftedCoupons: 9, revokedCoupons: 1, redeemedCoupons: 6, expiredCoupons: 2 });
});

test("a coupon that was passed on, or replaced after a full refund, counts where it went", async () => {
  const { pram, toys, allotment } = await aPartnership({ transferable: true });
  await passedOn(await aGift(pram, [allotment], { staffRef: "amy" }), START);
  const redemption = await redeem(toys, await aCoupon(pram, allotment, { staffRef: "amy" }));
  await toys.made(`/v1/redemptions/${redemption.id}/refunds`, { reference: "all", full: true });
  const { data } = await pram.read<Performance>("/v1/reports/performance?by=staff");
  expect(data).toMatchObject([
    { key: "amy", giftedCoupons: 2, openCoupons: 2, redeemedCoupons: 0, refundedCoupons: 0, gifterMinor: 0 },
  ]);
});

test("a customer who came again is told as one who returned", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const phone = (value: string) => ({ holder: { kind: "phone", value } });
  for (const it of ["13800000001", "13800000001", "13800000002"])
    await redeem(toys, await aCoupon(pram, allotment, phone(it)));
  await redeem(toys, await aCoupon(pram, allotment));
  const { total } = await toys.read<Performance>(`${PARTNERS}&role=redeemer`);
  expect(total).toMatchObject({ redeemedCoupons: 4, knownCustomers: 2, returningCustomers: 1 });
});

test("a coupon is paid once the settlement is in whose period its money locked", async () => {
  const world = await aPartnership({}, { allotment: { coFundingBps: 0 } });
  await redeem(world.toys, await aCoupon(world.pram, world.allotment));
  const paid = async () => (await world.pram.read<Performance>(PARTNERS)).total.paidCoupons;
  const settlement = await settleAt(world, "2026-02-01T00:00:00.000Z");
  expect(await paid()).toBe(0);
  for (const it of settlement.instructions) await confirm(world, it);
  expect(await paid()).toBe(1);
});

test("a period selects by when coupons were gifted: from is included, to is not", async () => {
  const world = await aPartnership();
  for (const day of ["10", "11", "12"]) {
    world.at(`2026-01-${day}T00:00:00.000Z`);
    await aGift(world.pram, [world.allotment]);
  }
  const span = "from=2026-01-10T00:00:00.000Z&to=2026-01-12T00:00:00.000Z";
  const asked: [Caller, string][] = [
    [world.pram, `${PARTNERS}&${span}`],
    [world.toys, `${PARTNERS}&role=redeemer&${span}`],
    [world.admin, `/v1/reports/flows?${span}`],
  ];
  for (const [caller, path] of asked)
    expect((await caller.read<Performance>(path)).total.giftedCoupons).toBe(2);
});

test("a report comes page by page in the order asked for, with the total of all rows on each", async () => {
  const { pram, toys, photo, admin } = await aPartnership();
  const shops = [toys, photo];
  for (const [index, redeemer] of shops.entries()) {
    const allotment = await anAllotment(redeemer, pram, await anOffer(redeemer));
    for (let times = 0; times <= index; times++) await aCoupon(pram, allotment);
  }
  for (const caller of [pram, admin]) {
    const first = await caller.read<Performance>(`${PARTNERS}&sort=giftedCoupons&limit=1`);
    expect(first).toMatchObject({ data: [{ key: photo.id }], total: { giftedCoupons: 3 } });
    const rest = await caller.read<Performance>(
      `${PARTNERS}&sort=giftedCoupons&limit=1&cursor=${first.nextCursor}`,
    );
    expect(rest).toMatchObject({ data: [{ key: toys.id }], nextCursor: null, total: { giftedCoupons: 3 } });
  }
  const foreign = await pram.get(`${PARTNERS}&cursor=${btoa("toys")}`);
  expect([foreign.status, foreign.json.code]).toEqual([400, "malformed_request"]);
});

test("a position is told day by day in the alliance's zone, and ends where the ledger does", async () => {
  const world = await aPartnership();
  const { pram, toys, admin } = world;
  await redeem(toys, await aCoupon(pram, world.allotment));
  const path = "/v1/reports/position-days?firstDay=2026-01-17&lastDay=2026-01-21";
  const { data, unit } = await pram.read<PositionDays>(path);
  // Locks on 19 January, ten in the morning in Shanghai.
  expect([unit, data.map((it) => it.lockedMinor)]).toEqual(["CNY", [0, 0, 1570, 1570, 1570]]);
  expect(data.map((it) => it.day)).toEqual(["17", "18", "19", "20", "21"].map((it) => `2026-01-${it}`));
  for (const it of (await settleAt(world, "2026-01-20T16:00:00.000Z")).instructions) await confirm(world, it);
  const after = await admin.read<PositionDays>(`${path}&ownerId=${toys.id}`);
  // The alliance's fee is below the smallest payment, so it is carried forward.
  expect(after.data.map((it) => it.lockedMinor)).toEqual([0, 0, -1744, -1744, -174]);
});

test("another shop's position is not found, and a year is as much as is told", async () => {
  const { pram, toys, admin } = await aPartnership();
  const days = "firstDay=2026-01-17&lastDay=2026-01-21";
  const answers = [
    await pram.get(`/v1/reports/position-days?${days}&ownerId=${toys.id}`),
    await pram.get(`/v1/reports/position-days?${days}&ownerId=alliance`),
    await admin.get(`/v1/reports/position-days?${days}`),
    await pram.get("/v1/reports/position-days?firstDay=2026-01-17&lastDay=2026-01-16"),
    await pram.get("/v1/reports/position-days?firstDay=2024-01-01&lastDay=2026-01-16"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 422, 422]);
});

type Sums = Record<"gifterMinor" | "feeMinor" | "subsidyMinor" | "heldMinor", number>;

/** The ledger's commissions, fees and subsidies, each less what was reversed of it, and less what decided disputes keep. */
async function ledgerOf({ admin }: LivedIn): Promise<Sums> {
  const { data } = await admin.read<{ data: Transfer[] }>("/v1/transfers?limit=100");
  const { data: undecided } = await admin.read<{ data: DisputeSummary[] }>("/v1/disputes?status=open");
  const codes = new Map(data.map(({ id, code }) => [id, code]));
  const isOpen = ({ disputeId }: Transfer) => undecided.some(({ id }) => id === disputeId);
  const held = sum(data.filter(isOpen).map((it) => -leaving(it)));
  const sumOf = (code: string) =>
    sum(
      data
        .filter((it) => !isOpen(it) && (it.code === code || codes.get(it.reverses ?? "") === code))
        .map(leaving),
    );
  const [gifterMinor, feeMinor, subsidyMinor] = [sumOf("commission"), sumOf("fee"), sumOf("subsidy")];
  return { gifterMinor, feeMinor, subsidyMinor, heldMinor: held };
}

/** What it adds to what its original leaves; less than 0 where it takes back or holds. */
function leaving({ code, amountMinor }: Transfer): number {
  return code === "reversal" || code === "dispute_hold" ? -amountMinor : amountMinor;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function sumsIn(rows: readonly Sums[]): Sums {
  const sumOf = (name: keyof Sums) => sum(rows.map((it) => it[name]));
  return {
    gifterMinor: sumOf("gifterMinor"),
    feeMinor: sumOf("feeMinor"),
    subsidyMinor: sumOf("subsidyMinor"),
    heldMinor: sumOf("heldMinor"),
  };
}

function redeem(redeemer: Caller, coupon: { code: string }): Promise<Redemption> {
  return redeemer.made<Redemption>("/v1/redemptions", anOrder(coupon));
}

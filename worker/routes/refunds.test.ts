// Refunds through the API: pro rata, never beyond the payment, and a replacement after a full one.
import { expect, test } from "vitest";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { Gift } from "../../schema/contract/gifts.ts";
import type {
  ListedRedemption,
  Redemption,
  RedemptionDetail,
  Refund,
} from "../../schema/contract/redemptions.ts";
import { Caller } from "../../tests/support/api.ts";
import {
  aCoupon,
  aGift,
  anOrder,
  aPartnership,
  atOnce,
  countAnswers,
  type Member,
  only,
} from "../../tests/support/world.ts";

const refundsOf = (redemption: { id: string }) => `/v1/redemptions/${redemption.id}/refunds`;
const full = { reference: "R-full", full: true };

async function aRedemption(
  pram: Member,
  toys: Member,
  allotment: Parameters<typeof aCoupon>[1],
  gift: object = {},
) {
  return toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment, gift)));
}

const moved = (refund: Refund) => refund.transfers.map((it) => it.amountMinor);

test("refunds in several steps take back, step by step, what their sum takes back", async () => {
  const { pram, toys, allotment } = await aPartnership({}, { allotment: { coFundingBps: 4000 } });
  const redemption = await aRedemption(pram, toys, allotment);
  const half = await toys.made<Refund>(refundsOf(redemption), { reference: "R-1", amountMinor: 10_900 });
  expect(moved(half)).toEqual([785, 87, 1000]);
  const rest = await toys.made<Refund>(refundsOf(redemption), { reference: "R-2", amountMinor: 10_900 });
  expect(moved(rest)).toEqual([785, 87, 1000]);
  expect(rest.refundedMinor).toBe(21_800);
  const detail = await toys.read<RedemptionDetail>(`/v1/redemptions/${redemption.id}`);
  expect(detail.refunds.map((it) => it.amountMinor)).toEqual([10_900, 10_900]);
});

test("a list says of each redemption what was refunded on it, and of no other", async () => {
  const { admin, pram, toys, allotment } = await aPartnership();
  const [untouched, part, whole] = [
    await aRedemption(pram, toys, allotment),
    await aRedemption(pram, toys, allotment),
    await aRedemption(pram, toys, allotment),
  ];
  await toys.made(refundsOf(part), { reference: "R-1", amountMinor: 100 });
  await toys.made(refundsOf(part), { reference: "R-2", amountMinor: 250 });
  await toys.made(refundsOf(whole), full);
  for (const reader of [admin, toys, pram]) {
    const { data } = await reader.read<{ data: ListedRedemption[] }>("/v1/redemptions");
    const refunded = data.map((it) => [it.id, it.refundedMinor, it.fullyRefunded]);
    expect(refunded).toEqual([
      [whole.id, 21_800, true],
      [part.id, 350, false],
      [untouched.id, 0, false],
    ]);
  }
  const detail = await toys.read<RedemptionDetail>(`/v1/redemptions/${whole.id}`);
  expect([detail.refundedMinor, detail.fullyRefunded, detail.netMinor]).toEqual([21_800, true, 21_800]);
});

test("where nothing was paid a full refund is known as one", async () => {
  const free = { discount: { kind: "fixed", valueMinor: 5_000 }, minSpendMinor: 0 };
  const { pram, toys, allotment } = await aPartnership(free);
  const coupon = await aCoupon(pram, allotment);
  const order = { reference: "A-1", amountMinor: 5_000 };
  const { id, netMinor } = await toys.made<Redemption>("/v1/redemptions", anOrder(coupon, { order }));
  await toys.made(refundsOf({ id }), full);
  const { data } = await toys.read<{ data: ListedRedemption[] }>("/v1/redemptions");
  expect([netMinor, only(data).refundedMinor, only(data).fullyRefunded]).toEqual([0, 0, true]);
});

test("the same reference and amount answers the first refund again; another amount is refused", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const redemption = await aRedemption(pram, toys, allotment);
  const first = await toys.made<Refund>(refundsOf(redemption), { reference: "R-1", amountMinor: 100 });
  await toys.made<Refund>(refundsOf(redemption), { reference: "R-2", amountMinor: 300 });
  expect(await toys.made<Refund>(refundsOf(redemption), { reference: "R-1", amountMinor: 100 })).toEqual(
    first,
  );
  const other = await toys.refused(refundsOf(redemption), { reference: "R-1", amountMinor: 101 });
  expect(other).toEqual([409, "refund_reference_reused"]);
});

test("no more is refunded than was paid", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const redemption = await aRedemption(pram, toys, allotment);
  const beyond = await toys.refused(refundsOf(redemption), { reference: "R-1", amountMinor: 21_801 });
  expect(beyond).toEqual([409, "refund_exceeds_payment"]);
  await toys.made(refundsOf(redemption), { reference: "R-1", amountMinor: 21_800 });
  expect(await toys.refused(refundsOf(redemption), { reference: "R-2", amountMinor: 1 })).toEqual([
    409,
    "refund_exceeds_payment",
  ]);
  expect(await toys.refused(refundsOf(redemption), full)).toEqual([409, "refund_exceeds_payment"]);
});

test("of 32 refunds at once only those within the payment happen", async () => {
  const { admin, pram, toys, allotment } = await aPartnership();
  const redemption = await aRedemption(pram, toys, allotment);
  const answers = await atOnce(32, (index) =>
    toys.post(refundsOf(redemption), { reference: `R-${index}`, amountMinor: 10_900 }),
  );
  expect(countAnswers(answers)).toEqual({ "201": 2, "409 refund_exceeds_payment": 30 });
  const detail = await admin.read<RedemptionDetail>(`/v1/redemptions/${redemption.id}`);
  const reversed = detail.transfers.filter((it) => it.code === "reversal").map((it) => it.amountMinor);
  expect(reversed.sort()).toEqual([785, 785, 87, 87].sort());
});

test("32 full refunds at once under different references are one", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const redemption = await aRedemption(pram, toys, allotment);
  const answers = await atOnce(32, (index) =>
    toys.post(refundsOf(redemption), { reference: `R-${index}`, full: true }),
  );
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 refund_exceeds_payment": 31 });
});

test("a full refund in time issues a replacement for the same days, spent like its original", async () => {
  const { pram, toys, allotment } = await aPartnership({}, { allotment: { quantity: 1 } });
  const gift = await aGift(pram, [allotment]);
  const original = only(gift.coupons);
  const redemption = await toys.made<Redemption>("/v1/redemptions", anOrder(original));
  const refunded = await toys.made<Refund>(refundsOf(redemption), full);
  expect(refunded.replacementCoupon).toMatchObject({
    state: "active",
    expiresAt: original.expiresAt,
    lastDay: original.lastDay,
  });
  expect(refunded.replacementCoupon?.code).toHaveLength(4);
  const { coupons } = await pram.read<Gift>(`/v1/gifts/${gift.id}`);
  expect(coupons.map((it) => [it.id, it.state, it.replacedBy])).toEqual([
    [original.id, "refunded", refunded.replacementCoupon?.id],
    [refunded.replacementCoupon?.id, "active", null],
  ]);
  expect(await pram.refused("/v1/gifts", { allotmentIds: [allotment.id] })).toEqual([
    409,
    "allotment_exhausted",
  ]);
});

test("no replacement is issued after expiry, under a revoked gift, or where the terms say so", async () => {
  const late = await aPartnership();
  const redemption = await aRedemption(late.pram, late.toys, late.allotment);
  late.at("2026-02-10T00:00:00.000Z");
  expect((await late.toys.made<Refund>(refundsOf(redemption), full)).replacementCoupon).toBeNull();

  const { pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const spent = await toys.made<Redemption>("/v1/redemptions", anOrder(only(gift.coupons)));
  await pram.made(`/v1/gifts/${gift.id}/revocation`, { reason: "order cancelled" });
  expect((await toys.made<Refund>(refundsOf(spent), full)).replacementCoupon).toBeNull();

  const never = await aPartnership({ reissueOnFullRefund: false });
  const once = await aRedemption(never.pram, never.toys, never.allotment);
  expect((await never.toys.made<Refund>(refundsOf(once), full)).replacementCoupon).toBeNull();
});

test("an order that cost nothing is refunded in full once, and keeps nothing", async () => {
  const discount = { kind: "fixed", valueMinor: 30_000 };
  const commission = { kind: "fixed", valueMinor: 500 };
  const { pram, toys, allotment } = await aPartnership({ discount, commission });
  const redemption = await aRedemption(pram, toys, allotment);
  expect(redemption).toMatchObject({ netMinor: 0, commissionMinor: 500, feeMinor: 50 });
  const refunded = await toys.made<Refund>(refundsOf(redemption), full);
  expect(moved(refunded)).toEqual([450, 50]);
  expect(await toys.refused(refundsOf(redemption), { reference: "R-2", full: true })).toEqual([
    409,
    "refund_exceeds_payment",
  ]);
});

test("a new customer stays one until everything is refunded", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const holder = { kind: "phone", value: "+8613800138000" };
  const redemption = await aRedemption(pram, toys, allotment, { holder });
  expect(redemption.newCustomer).toBe(true);
  const half = await toys.made<Refund>(refundsOf(redemption), { reference: "R-1", amountMinor: 10_900 });
  expect(half.transfers.map((it) => it.unit)).not.toContain("NEW_CUSTOMER");
  const rest = await toys.made<Refund>(refundsOf(redemption), full);
  expect(rest.transfers.filter((it) => it.unit === "NEW_CUSTOMER").map((it) => it.amountMinor)).toEqual([1]);
});

test("before its original locks a reversal locks with it; afterwards it counts at once", async () => {
  const { pram, toys, allotment, at } = await aPartnership();
  const redemption = await aRedemption(pram, toys, allotment);
  const early = await toys.made<Refund>(refundsOf(redemption), { reference: "R-1", amountMinor: 100 });
  expect(new Set(early.transfers.map((it) => it.effectiveAt))).toEqual(new Set([redemption.effectiveAt]));
  at("2026-01-20T02:00:00.000Z");
  const late = await toys.made<Refund>(refundsOf(redemption), { reference: "R-2", amountMinor: 300 });
  expect(new Set(late.transfers.map((it) => it.effectiveAt))).toEqual(new Set(["2026-01-20T02:00:00.000Z"]));
});

test("a cashier undoes its own redemption, whole and within ten minutes", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const keys = await Promise.all(
    [1, 2].map((till) =>
      toys.made<CreatedApiKey>("/v1/api-keys", { role: "cashier", label: `Till ${till}` }),
    ),
  );
  const [cashier, other] = keys.map((it) => new Caller(it.key ?? "", toys.now)) as [Caller, Caller];
  const redeemed = async (by: Caller) =>
    by.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const own = await redeemed(cashier);
  expect(await cashier.refused(refundsOf(own), { reference: "U", amountMinor: 1 })).toEqual([
    403,
    "role_not_allowed",
  ]);
  expect(await other.refused(refundsOf(own), full)).toEqual([403, "role_not_allowed"]);
  expect((await cashier.post(refundsOf(own), full)).status).toBe(201);
  const slow = await redeemed(cashier);
  cashier.now = "2026-01-05T02:10:00.001Z";
  expect(await cashier.refused(refundsOf(slow), full)).toEqual([409, "undo_too_late"]);
});

test("neither the gifter nor a stranger refunds", async () => {
  const { pram, toys, photo, allotment } = await aPartnership();
  const redemption = await aRedemption(pram, toys, allotment);
  for (const caller of [pram, photo])
    expect(await caller.refused(refundsOf(redemption), full)).toEqual([404, "not_found"]);
});

test("a cashier is not shown a refund that it could not have made", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const redemption = await aRedemption(pram, toys, allotment);
  const partial = { reference: "R-1", amountMinor: 100 };
  await toys.made(refundsOf(redemption), partial);
  const made = await toys.made<CreatedApiKey>("/v1/api-keys", { role: "cashier", label: "Till 1" });
  const cashier = new Caller(made.key ?? "", toys.now);
  expect(await cashier.refused(refundsOf(redemption), partial)).toEqual([403, "role_not_allowed"]);
});

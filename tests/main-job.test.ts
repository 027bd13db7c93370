// The main job, end to end: the worked example through the API, to the cent.
import { expect, test } from "vitest";
import type { Redemption, Refund } from "../schema/contract/redemptions.ts";
import { aGift, anAllotment, anOffer, aWorld } from "./support/world.ts";

test("a gifted coupon is redeemed once and half refunded, to the cent", async () => {
  const { pram, toys } = await aWorld();
  const offer = await anOffer(toys);
  const allotment = await anAllotment(toys, pram, offer, { coFundingBps: 4000 });
  const gift = await aGift(pram, [allotment]);
  const code = gift.coupons[0]?.code;
  const redeemed = await toys.made<Redemption>("/v1/redemptions", {
    code,
    order: { reference: "A-1", amountMinor: 26_800 },
    channel: "store",
  });
  expect(redeemed).toMatchObject({
    discountMinor: 5000,
    netMinor: 21_800,
    commissionMinor: 1744,
    feeMinor: 174,
    gifterMinor: 1570,
    subsidies: [{ merchantId: pram.id, amountMinor: 2000 }],
  });
  const again = await toys.refused("/v1/redemptions", {
    code,
    order: { amountMinor: 26_800 },
    channel: "store",
  });
  expect(again).toEqual([409, "coupon_already_redeemed"]);
  const refunded = await toys.made<Refund>(`/v1/redemptions/${redeemed.id}/refunds`, {
    reference: "R-1",
    amountMinor: 10_900,
  });
  expect(refunded.refundedMinor).toBe(10_900);
  expect(refunded.transfers.map((it) => it.amountMinor)).toEqual([785, 87, 1000]);
});

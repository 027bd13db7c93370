// Replacing the holder secret: nobody is forgotten by it, and whoever returned no longer needs the one before.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedGift } from "../../../schema/contract/gifts.ts";
import type { HolderErasure, HolderExport } from "../../../schema/contract/holders.ts";
import type { Redemption } from "../../../schema/contract/redemptions.ts";
import { tablesWith } from "../../../tests/support/stored.ts";
import { aCoupon, aGift, anOrder, aPartnership, only, START } from "../../../tests/support/world.ts";
import { holderKeyOf } from "./key.ts";

const HOLDER_SECRET = "the secret after the one that the tests know";
/** While the secret is being replaced, and when that is done. */
const during = { bindings: { HOLDER_SECRET, HOLDER_SECRET_PREVIOUS: env.HOLDER_SECRET } };
const after = { bindings: { HOLDER_SECRET } };

const holder = { kind: "phone", value: "+8613800138000" } as const;
const LATER = "2026-01-06T02:00:00.000Z";

const keyUnder = (holderSecret: string, allianceId: string) =>
  holderKeyOf(holder, { holderSecret, allianceId, merchantId: "" });

/** A customer whom the toy shop knows from yesterday, under the secret of yesterday. */
async function aKnownCustomer(terms: object = {}) {
  const world = await aPartnership(terms);
  const { id, pram, toys, allotment, at } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment, { holder })));
  at(LATER);
  const wanted = { allotmentIds: [allotment.id], holder };
  const [former, current] = [await keyUnder(env.HOLDER_SECRET, id), await keyUnder(HOLDER_SECRET, id)];
  return { ...world, wanted, former, current };
}

test("a customer known under the former secret is still not new, and under the new one alone would be", async () => {
  for (const [options, newCustomer] of [
    [during, false],
    [after, true],
  ] as const) {
    const { pram, toys, wanted } = await aKnownCustomer();
    const gift = await pram.made<CreatedGift>("/v1/gifts", wanted, options);
    const order = anOrder(only(gift.coupons));
    const redeemed = await toys.made<Redemption>("/v1/redemptions", order, options);
    expect(redeemed.newCustomer).toBe(newCustomer);
  }
});

test("whoever returns is known by the new key alone, and then the former secret may go", async () => {
  const { pram, toys, wanted, former, current } = await aKnownCustomer({ perHolderLimit: 3 });
  expect(await tablesWith(former)).toEqual(["customers", "gift_holders"]);
  await pram.made("/v1/gifts", wanted, during);
  expect(await tablesWith(former)).toEqual([]);
  expect(await tablesWith(current)).toEqual(["customers", "gift_holders"]);
  const gift = await pram.made<CreatedGift>("/v1/gifts", wanted, after);
  const order = anOrder(only(gift.coupons));
  expect(await toys.made("/v1/redemptions", order, after)).toMatchObject({ newCustomer: false });
  const more = await pram.refused("/v1/gifts", wanted, after);
  expect(more).toEqual([409, "holder_limit_reached"]);
});

test("coupons gifted under the former secret count against a holder's limit", async () => {
  const { pram, wanted, former } = await aKnownCustomer({ perHolderLimit: 1 });
  const more = await pram.refused("/v1/gifts", wanted, during);
  expect(more).toEqual([409, "holder_limit_reached"]);
  expect(await tablesWith(former)).toEqual(["customers", "gift_holders"]);
});

test("a till that names a customer known under the former secret finds them not new, and moves them", async () => {
  const { pram, toys, allotment, former, current } = await aKnownCustomer();
  const order = anOrder(await aCoupon(pram, allotment), { holder });
  const redeemed = await toys.made<Redemption>("/v1/redemptions", order, during);
  expect(redeemed.newCustomer).toBe(false);
  expect(await tablesWith(former)).toEqual([]);
  expect(await tablesWith(current)).toEqual(["customers", "gift_holders"]);
});

test("a coupon gifted under the former secret is redeemed as under any other", async () => {
  const { id, pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  const order = anOrder(only(gift.coupons));
  expect(await toys.made("/v1/redemptions", order, during)).toMatchObject({ newCustomer: true });
  expect(await tablesWith(await keyUnder(env.HOLDER_SECRET, id))).toEqual(["customers", "gift_holders"]);
});

test("whom both secrets know, a merchant knows since the earlier day", async () => {
  const { admin, pram, toys, allotment, wanted } = await aKnownCustomer();
  const order = anOrder(await aCoupon(pram, allotment), { holder });
  await toys.made("/v1/redemptions", order, after);
  await pram.made("/v1/gifts", wanted, during);
  const told = await admin.made<HolderExport>("/v1/holders/export", { holder }, after);
  expect(only(told.knownTo ?? [])).toMatchObject({ merchantId: toys.id, firstSeenAt: START });
  expect(told.gifts).toHaveLength(2);
});

test("the identical request for a source order answers the gift that the former secret signed", async () => {
  const { pram, allotment } = await aPartnership();
  const sourceOrder = { reference: "P-1", amountMinor: 1, occurredAt: START };
  const wanted = { allotmentIds: [allotment.id], holder, sourceOrder };
  const first = await pram.made<CreatedGift>("/v1/gifts", wanted);
  expect(await pram.made<CreatedGift>("/v1/gifts", wanted, during)).toEqual(first);
});

test("an export tells and an erasure removes what either secret knows", async () => {
  const { admin, pram, allotment, wanted, former, current } = await aKnownCustomer();
  await pram.made("/v1/gifts", wanted, after);
  await aGift(pram, [allotment]);
  const told = await admin.made<HolderExport>("/v1/holders/export", { holder }, during);
  expect(told.gifts).toHaveLength(2);
  const erased = await admin.made<HolderErasure>("/v1/holders/erasure", { holder }, during);
  expect(erased).toMatchObject({ gifts: 2, links: 2, merchants: 1 });
  expect(await tablesWith(former, current)).toEqual([]);
});

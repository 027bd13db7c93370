// An account that is bound to a store redeems there and nowhere else, and sees what happened there.
import { expect, test } from "vitest";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { CreatedInvitation } from "../../schema/contract/invitations.ts";
import type { Store } from "../../schema/contract/merchants.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import { Caller } from "../../tests/support/api.ts";
import { aMember, tokenOf } from "../../tests/support/people.ts";
import { aCoupon, anAllotment, anOffer, anOrder, aWorld } from "../../tests/support/world.ts";

type List<Item> = { data: Item[] };

/** A partnership whose redeemer has two stores, with a cashier bound to the first, by key and by session. */
async function aBoundTill(terms: object = {}) {
  const world = await aWorld();
  const { toys, pram } = world;
  for (const reference of ["North", "South"])
    await toys.made("/v1/stores", { reference, name: `${reference} shop` });
  const allotment = await anAllotment(toys, pram, await anOffer(toys, terms));
  const body = { role: "cashier", label: "Till", storeRef: "North" };
  const made = await toys.made<CreatedApiKey>("/v1/api-keys", body);
  const key = new Caller(made.key ?? "", toys.now);
  const cashier = await aMember(toys, { role: "cashier", storeRef: "North" });
  return { ...world, allotment, tills: [key, cashier] as const };
}

test("a bound till names no store and means its own; another one is refused", async () => {
  const { pram, tills, allotment } = await aBoundTill({ storeRefs: ["North"] });
  for (const till of tills) {
    const coupon = await aCoupon(pram, allotment);
    const order = { reference: `A-${coupon.id}`, amountMinor: 26_800 };
    const refused = [403, "store_not_yours"];
    const storeRef = "South";
    expect(await till.refused(`/v1/coupons/${coupon.code}/validation`, { order, storeRef })).toEqual(refused);
    const held = { order, ttlSeconds: 60, storeRef };
    expect(await till.refused(`/v1/coupons/${coupon.code}/reservations`, held)).toEqual(refused);
    expect(await till.refused("/v1/redemptions", anOrder(coupon, { storeRef }))).toEqual(refused);
    await till.made(`/v1/coupons/${coupon.code}/validation`, { order, storeRef: "North" });
    const { id: reservationId } = await till.made<{ id: string }>(`/v1/coupons/${coupon.code}/reservations`, {
      order,
      ttlSeconds: 60,
    });
    const redeemed = await till.made<Redemption>(
      "/v1/redemptions",
      anOrder(coupon, { order, reservationId }),
    );
    expect(redeemed.storeRef).toBe("North");
  }
});

test("a bound account's lists and refunds are its store's", async () => {
  const { pram, toys, tills, allotment } = await aBoundTill();
  const [north, south] = [await aCoupon(pram, allotment), await aCoupon(pram, allotment)];
  const here = await toys.made<Redemption>("/v1/redemptions", anOrder(north, { storeRef: "North" }));
  const there = await toys.made<Redemption>("/v1/redemptions", anOrder(south, { storeRef: "South" }));
  const staff = await aMember(toys, { role: "staff", storeRef: "North" });
  for (const caller of [...tills, staff]) {
    const { data } = await caller.read<List<Redemption>>("/v1/redemptions");
    expect(data.map((it) => it.id)).toEqual([here.id]);
    expect((await caller.get("/v1/redemptions?storeRef=South")).json.code).toBe("store_not_yours");
    expect((await caller.get(`/v1/redemptions/${here.id}`)).status).toBe(200);
    expect((await caller.get(`/v1/redemptions/${there.id}`)).status).toBe(404);
  }
  const full = { reference: "R-1", full: true };
  expect(await staff.refused(`/v1/redemptions/${there.id}/refunds`, full)).toEqual([404, "not_found"]);
  expect(await staff.refused(`/v1/redemptions/${here.id}/refunds`, full)).toEqual([201, undefined]);
  expect((await toys.read<List<Redemption>>("/v1/redemptions")).data).toHaveLength(2);
});

test("whoever works at a shop knows its stores, a bound account its own, and a partner's none", async () => {
  const { admin, pram, toys, tills } = await aBoundTill();
  const knownTo = async (caller: Caller) =>
    (await caller.read<List<Store>>("/v1/stores")).data.map(({ reference, name }) => [reference, name]);
  const both = [
    ["South", "South shop"],
    ["North", "North shop"],
  ];
  for (const role of ["cashier", "staff"] as const)
    expect(await knownTo(await aMember(toys, { role }))).toEqual(both);
  expect(await knownTo(toys)).toEqual(both);
  for (const till of tills) expect(await knownTo(till)).toEqual([["North", "North shop"]]);
  expect(await knownTo(await aMember(pram, { role: "cashier" }))).toEqual([]);
  expect((await admin.get("/v1/stores")).json.code).toBe("role_not_allowed");
  const cashier = await aMember(toys, { role: "cashier" });
  expect(await cashier.refused("/v1/stores", { reference: "East", name: "East" })).toEqual([
    403,
    "role_not_allowed",
  ]);
});

test("an account without a store of its own redeems at each", async () => {
  const { pram, toys, allotment } = await aBoundTill();
  const cashier = await aMember(toys, { role: "cashier" });
  for (const storeRef of ["North", "South"]) {
    const coupon = await aCoupon(pram, allotment);
    const redeemed = await cashier.made<Redemption>("/v1/redemptions", anOrder(coupon, { storeRef }));
    expect(redeemed.storeRef).toBe(storeRef);
  }
});

test("whatever names a store says what its own shop calls it", async () => {
  const { admin, pram, toys, tills, allotment } = await aBoundTill();
  await pram.made("/v1/stores", { reference: "North", name: "Another shop's" });
  const named = { storeRef: "North", storeName: "North shop" };
  const [key, cashier] = tills;
  const { id } = await key.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  for (const reader of [toys, pram, admin, ...tills]) {
    expect((await reader.read<List<object>>("/v1/redemptions")).data).toMatchObject([named]);
    expect(await reader.read(`/v1/redemptions/${id}`)).toMatchObject(named);
  }
  expect(await cashier.as(cashier.membership.id).read("/v1/me")).toMatchObject({ memberships: [named] });
  const { data: keys } = await toys.read<List<{ id: string; role: string }>>("/v1/api-keys");
  const bound = keys.filter(({ role }) => role === "cashier");
  expect(bound).toMatchObject([named]);
  expect(await toys.made(`/v1/api-keys/${bound[0]?.id}/rotation`, {})).toMatchObject(named);
  const invitation = await toys.made<CreatedInvitation>("/v1/invitations", {
    ...{ role: "cashier", storeRef: "North" },
  });
  expect(invitation).toMatchObject(named);
  expect(await new Caller("").read(`/v1/invitation-links/${tokenOf(invitation)}`)).toMatchObject(named);
  expect((await toys.read<List<object>>("/v1/invitations?limit=1")).data).toMatchObject([named]);
  const moved = await toys.patch(`/v1/memberships/${cashier.membership.id}`, { storeRef: "South" });
  expect(moved.json).toMatchObject({ storeRef: "South", storeName: "South shop" });
  const { data: members } = await admin.read<List<object>>("/v1/memberships?limit=1");
  expect(members).toMatchObject([{ storeRef: "South", storeName: "South shop" }]);
});

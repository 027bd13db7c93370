// Redemptions in lists: which are selected, in which order, and what each comes to for who asks.
import { expect, test } from "vitest";
import type { ListedRedemption, RedemptionDetail } from "../../schema/contract/redemptions.ts";
import type { Caller } from "../../tests/support/api.ts";
import { aCoupon, anAllotment, anOffer, anOrder, aPartnership, only } from "../../tests/support/world.ts";

type List = { data: ListedRedemption[]; nextCursor: string | null };

const idsOf = async (caller: Caller, query: string) =>
  (await caller.read<List>(`/v1/redemptions?${query}`)).data.map(({ id }) => id);

/** Three days, a redemption each: the toy shop redeems two gifts of the pram shop, then the pram shop one of the toy shop's. */
async function threeDays() {
  const world = await aPartnership({}, { allotment: { coFundingBps: 4000 } });
  const { pram, toys, allotment, at } = world;
  const back = await anAllotment(pram, toys, await anOffer(pram));
  const first = await toys.made<ListedRedemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  at("2026-01-06T02:00:00.000Z");
  const second = await toys.made<ListedRedemption>(
    "/v1/redemptions",
    anOrder(await aCoupon(pram, allotment)),
  );
  at("2026-01-07T02:00:00.000Z");
  const third = await pram.made<ListedRedemption>("/v1/redemptions", anOrder(await aCoupon(toys, back)));
  return { ...world, ids: [first.id, second.id, third.id] };
}

test("a merchant's share of a redemption is what its transfers come to, refunds taken off", async () => {
  const { pram, toys, admin, allotment } = await aPartnership({}, { allotment: { coFundingBps: 4000 } });
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const shares = async () =>
    Promise.all(
      [pram, toys, admin].map(async (it) => only((await it.read<List>("/v1/redemptions")).data).shareMinor),
    );
  expect(await shares()).toEqual([-430, 256, 174]);
  const { id } = only((await toys.read<List>("/v1/redemptions")).data);
  await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "R-1", amountMinor: 10_900 });
  expect(await shares()).toEqual([-215, 128, 87]);
  const detail = await toys.read<RedemptionDetail>(`/v1/redemptions/${id}`);
  const sum = detail.transfers.reduce(
    (total, it) => total + (it.creditId === toys.id ? it.amountMinor : -it.amountMinor),
    0,
  );
  expect([detail.shareMinor, detail.refundedMinor]).toEqual([sum, 10_900]);
  await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "R-2", full: true });
  expect(await shares()).toEqual([0, 0, 0]);
});

test("nothing was paid, and a full refund of it still takes the subsidy back", async () => {
  const discount = { kind: "fixed", valueMinor: 30_000 };
  const { pram, toys, allotment } = await aPartnership(
    { discount, commission: null },
    { allotment: { coFundingBps: 4000 } },
  );
  const { id } = await toys.made<ListedRedemption>(
    "/v1/redemptions",
    anOrder(await aCoupon(pram, allotment)),
  );
  expect(only((await pram.read<List>("/v1/redemptions")).data).shareMinor).toBe(-10_720);
  await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "R-1", full: true });
  expect(only((await pram.read<List>("/v1/redemptions")).data).shareMinor).toBe(0);
});

test("a redemption in a list names its offer and both sides", async () => {
  const { pram, toys, allotment, offer } = await aPartnership();
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  expect(only((await pram.read<List>("/v1/redemptions")).data)).toMatchObject({
    ...{ offerId: offer.id, offerTitle: "¥50 off", gifterName: "Pram & Co", redeemerName: "Toy House" },
    refundedMinor: 0,
    fullyRefunded: false,
  });
});

test("a list is narrowed by one's own part, by the partner and by the time", async () => {
  const { pram, toys, photo, admin, ids } = await threeDays();
  const [first = "", second = "", third = ""] = ids;
  expect(await idsOf(pram, "role=gifter")).toEqual([second, first]);
  expect(await idsOf(pram, "role=redeemer")).toEqual([third]);
  expect(await idsOf(pram, `partnerId=${toys.id}`)).toEqual([third, second, first]);
  expect(await idsOf(pram, `partnerId=${photo.id}`)).toEqual([]);
  expect(await idsOf(admin, `partnerId=${toys.id}`)).toEqual([third, second, first]);
  const span = "from=2026-01-06T00:00:00.000Z&to=2026-01-07T00:00:00.000Z";
  expect(await idsOf(pram, span)).toEqual([second]);
  expect(await idsOf(photo, span)).toEqual([]);
});

test("the oldest come first where that is asked for, page by page", async () => {
  const { pram, ids } = await threeDays();
  expect(await idsOf(pram, "order=oldest")).toEqual(ids);
  const page = await pram.read<List>("/v1/redemptions?order=oldest&limit=2");
  expect(await idsOf(pram, `order=oldest&cursor=${page.nextCursor}`)).toEqual(ids.slice(2));
});

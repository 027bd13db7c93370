// Redemptions in lists: which are selected, in which order, and what each comes to for who asks.
import { expect, test } from "vitest";
import type {
  ListedRedemption,
  Redemption,
  RedemptionDetail,
  RedemptionTotals,
} from "../../schema/contract/redemptions.ts";
import type { Performance } from "../../schema/contract/reports.ts";
import type { Caller } from "../../tests/support/api.ts";
import { disputed, resolved } from "../../tests/support/disputing.ts";
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

test("what an open dispute holds of a share is what the report says, with refunds, until it is decided", async () => {
  const { pram, toys, admin, secondAdmin, allotment } = await aPartnership(
    {},
    { allotment: { coFundingBps: 4000 } },
  );
  const order = anOrder(await aCoupon(pram, allotment));
  const redemption = await toys.made<Redemption>("/v1/redemptions", order);
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const heldOf = async (caller: Caller) => {
    const { data } = await caller.read<List>("/v1/redemptions");
    expect(data[0]?.heldMinor).toBe(0);
    const { sums } = await caller.read<RedemptionTotals>("/v1/redemptions/totals");
    const detail = await caller.read<RedemptionDetail>(`/v1/redemptions/${redemption.id}`);
    const own = merchantIdOf(caller);
    const { heldMinor, shareMinor } = detail;
    expect([data[1]?.heldMinor, sums?.heldMinor]).toEqual([heldMinor, heldMinor]);
    // What it comes to until then is what its transfers come to.
    expect(shareMinor - heldMinor).toBe(
      detail.transfers
        .filter((it) => [it.debitId, it.creditId].includes(own))
        .reduce((total, it) => total + (it.creditId === own ? it.amountMinor : -it.amountMinor), 0),
    );
    return heldMinor;
  };
  const merchantIdOf = (caller: Caller) =>
    caller === pram ? pram.id : caller === toys ? toys.id : "alliance";
  const reported = async () =>
    (await admin.read<Performance>("/v1/reports/performance?by=partner")).total.heldMinor;
  const shares = async () => [await heldOf(pram), await heldOf(toys), await heldOf(admin)];
  expect([await shares(), await reported()]).toEqual([[0, 0, 0], 0]);
  const commission = await disputed(toys, redemption);
  expect([await shares(), await reported()]).toEqual([[1570, -1744, 174], 1744]);
  await toys.made(`/v1/redemptions/${redemption.id}/refunds`, { reference: "R-1", amountMinor: 10_900 });
  expect([await shares(), await reported()]).toEqual([[785, -872, 87], 872]);
  const subsidy = await disputed(pram, redemption, "subsidy");
  expect([await shares(), await reported()]).toEqual([[785 - 1000, 1000 - 872, 87], 872 + 1000]);
  await resolved(secondAdmin, commission, "upheld", 72);
  expect([await shares(), await reported()]).toEqual([[-1000, 1000, 0], 1000]);
  await resolved(secondAdmin, subsidy, "rejected");
  expect([await shares(), await reported()]).toEqual([[0, 0, 0], 0]);
  // What upheld disputes keep is off the shares as it is off the report's figures.
  const { total } = await admin.read<Performance>("/v1/reports/performance?by=partner");
  const shareOf = async (caller: Caller) =>
    (await caller.read<RedemptionTotals>("/v1/redemptions/totals")).sums?.shareMinor;
  expect(await shareOf(admin)).toBe(total.feeMinor);
  expect(await shareOf(pram)).toBe(total.gifterMinor - total.subsidyMinor);
  expect(await shareOf(toys)).toBe(total.subsidyMinor - total.gifterMinor - total.feeMinor);
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

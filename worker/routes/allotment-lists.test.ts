// Lists of allotments: from one side or the other, and what they say beside each.
import { expect, test } from "vitest";
import type { ListedAllotment } from "../../schema/contract/allotments.ts";
import type { ListedTermsVersion } from "../../schema/contract/offers.ts";
import type { Caller } from "../../tests/support/api.ts";
import {
  aCoupon,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  aWorld,
  only,
  TERMS,
} from "../../tests/support/world.ts";

test("a list says whose offer it is, what it promises, and that it may be gifted", async () => {
  const { pram, offer, allotment } = await aPartnership();
  expect(only(await listed(pram))).toMatchObject({
    id: allotment.id,
    redeemerName: "Toy House",
    gifterName: "Pram & Co",
    offer: { title: offer.title, status: "live", termsVersion: 1, terms: TERMS },
    termsInForce: TERMS,
    stoppedBy: null,
  });
});

test("each side asks for its own, and for those of one offer or status", async () => {
  const { pram, toys, admin } = await aWorld();
  const [mine, theirs] = [await anOffer(pram), await anOffer(toys)];
  const given = await anAllotment(pram, toys, mine);
  const taken = await anAllotment(toys, pram, theirs);
  await pram.made(`/v1/allotments/${given.id}/withdrawal`);
  const ids = async (caller: Caller, query: string) => (await listed(caller, query)).map((it) => it.id);
  expect(await ids(pram, "?role=redeemer")).toEqual([given.id]);
  expect(await ids(pram, "?role=gifter")).toEqual([taken.id]);
  expect(await ids(pram, `?offerId=${theirs.id}`)).toEqual([taken.id]);
  expect(await ids(pram, "?status=withdrawn")).toEqual([given.id]);
  expect(await ids(pram, "?role=gifter&status=withdrawn")).toEqual([]);
  expect(await ids(admin, "?role=gifter")).toEqual([taken.id, given.id]);
});

test("what is proposed has no terms in force, and after a revision those that were accepted stay", async () => {
  const { pram, toys } = await aWorld();
  const offer = await anOffer(toys);
  const body = { offerId: offer.id, gifterId: pram.id, quantity: 5, coFundingBps: 4000 };
  const { id } = await toys.made<{ id: string }>("/v1/allotments", body);
  expect(only(await listed(pram))).toMatchObject({
    termsInForce: null,
    stoppedBy: "funder_has_not_consented",
  });
  await pram.made(`/v1/allotments/${id}/acceptance`, { termsVersion: 1 });
  const revised = { ...TERMS, minSpendMinor: 30_000 };
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms: revised });
  expect(only(await listed(pram))).toMatchObject({
    offer: { termsVersion: 2, terms: revised },
    termsInForce: TERMS,
    acceptedTermsVersion: 1,
    stoppedBy: null,
  });
});

test("what stops an allotment is named as the gift would name it", async () => {
  const { pram, toys, admin, offer, allotment, at } = await aPartnership({
    validity: { kind: "dates", firstDay: "2026-01-01", lastDay: "2026-01-31" },
  });
  const stop = async () => {
    const [{ stoppedBy }, [, refused]] = [
      only(await listed(pram)),
      await pram.refused("/v1/gifts", { allotmentIds: [allotment.id] }),
    ];
    expect(stoppedBy).toBe(refused);
    return stoppedBy;
  };
  await toys.made(`/v1/offers/${offer.id}/pause`);
  expect(await stop()).toBe("offer_not_live");
  await toys.made(`/v1/offers/${offer.id}/resumption`);
  await admin.made(`/v1/merchants/${toys.id}/suspension`, { reason: "asked" });
  expect(await stop()).toBe("merchant_not_active");
  await admin.made(`/v1/merchants/${toys.id}/reinstatement`, { reason: "answered" });
  at("2026-02-01T02:00:00.000Z");
  expect(await stop()).toBe("offer_not_live");
  await pram.made(`/v1/allotments/${allotment.id}/withdrawal`);
  expect(await stop()).toBe("allotment_not_live");
});

test("an offer's versions tell how many coupons in customers' hands keep each", async () => {
  const { pram, toys, offer, allotment, at } = await aPartnership();
  const [kept, spent] = [await aCoupon(pram, allotment), await aCoupon(pram, allotment)];
  await toys.made("/v1/redemptions", anOrder(spent));
  const revised = { ...TERMS, minSpendMinor: 30_000 };
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms: revised });
  await aCoupon(pram, allotment);
  await aCoupon(pram, allotment);
  expect(kept.termsVersion).toBe(1);
  expect(await versions(toys, offer.id)).toMatchObject([
    { offerId: offer.id, termsVersion: 2, terms: revised, liveCoupons: 2 },
    { offerId: offer.id, termsVersion: 1, terms: TERMS, liveCoupons: 1 },
  ]);
  const [first] = await versions(toys, offer.id, "?limit=1");
  expect(first?.termsVersion).toBe(2);
  at("2026-03-05T02:00:00.000Z");
  expect((await versions(toys, offer.id)).map((it) => it.liveCoupons)).toEqual([0, 0]);
});

test("how many coupons are out is told to the redeemer and the admins alone", async () => {
  const { pram, photo, admin, offer } = await aPartnership();
  expect(await versions(admin, offer.id)).toHaveLength(1);
  for (const other of [pram, photo])
    expect((await other.get(`/v1/offers/${offer.id}/terms`)).status).toBe(404);
});

async function listed(caller: Caller, query = ""): Promise<ListedAllotment[]> {
  return (await caller.read<{ data: ListedAllotment[] }>(`/v1/allotments${query}`)).data;
}

async function versions(caller: Caller, offerId: string, query = ""): Promise<ListedTermsVersion[]> {
  return (await caller.read<{ data: ListedTermsVersion[] }>(`/v1/offers/${offerId}/terms${query}`)).data;
}

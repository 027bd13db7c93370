// Matches through the API: what a shop may find of others, what it never finds, and in which order.
import { expect, test } from "vitest";
import type { Match } from "../../schema/contract/matches.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import { call } from "../../tests/support/api.ts";
import { aMerchant, anAllotment, anOffer, aWorld, only, TERMS } from "../../tests/support/world.ts";

type Matches = { data: Match[]; nextCursor: string | null };
type Reader = Awaited<ReturnType<typeof aWorld>>["pram"];

const matches = async (shop: Reader, query = "") => (await shop.read<Matches>(`/v1/matches${query}`)).data;
const titles = async (shop: Reader, query = "") => (await matches(shop, query)).map(({ title }) => title);

test("nothing is found of a competitor, of another alliance or of oneself", async () => {
  const { admin, pram, toys } = await aWorld({ competing: [["prams", "photo"]] });
  const stranger = await aWorld();
  const rival = await aMerchant(admin, "Other prams", "prams");
  const marked = await aMerchant(admin, "Marked", "photo");
  for (const it of [pram, rival, marked, stranger.toys]) await anOffer(it, {}, { title: "never" });
  await anOffer(toys, {}, { title: "toys" });
  expect(await titles(pram)).toEqual(["toys"]);
  await admin.patch(`/v1/merchants/${toys.id}`, { category: "prams" });
  expect(await titles(pram)).toEqual([]);
});

test("nothing is found of an offer that is not live, or of a shop that is not active", async () => {
  const { admin, pram, toys, photo } = await aWorld();
  await toys.made("/v1/offers", { title: "draft", terms: TERMS, quota: 10, budgetMinor: null });
  for (const step of ["pause", "end"])
    await toys.made(`/v1/offers/${(await anOffer(toys, {}, { title: step })).id}/${step}`);
  await anOffer(photo, {}, { title: "photo" });
  expect(await titles(pram)).toEqual(["photo"]);
  await admin.made(`/v1/merchants/${photo.id}/suspension`, { reason: "papers" });
  expect(await titles(pram)).toEqual([]);
  await admin.made(`/v1/merchants/${photo.id}/reinstatement`, { reason: "papers came" });
  expect(await titles(pram)).toEqual(["photo"]);
  await admin.made(`/v1/merchants/${pram.id}/suspension`, { reason: "papers" });
  expect(await titles(pram)).toEqual([]);
});

test("nothing is found that one may gift already or is asked to co-fund, nor what is used up or over", async () => {
  const { pram, toys, at } = await aWorld();
  const offer = await anOffer(toys, {}, { title: "mine" });
  const allotment = await anAllotment(toys, pram, offer);
  expect(await titles(pram)).toEqual([]);
  await pram.made(`/v1/allotments/${allotment.id}/withdrawal`);
  expect(await titles(pram)).toEqual(["mine"]);
  await toys.made("/v1/allotments", { ...wanted(offer), gifterId: pram.id, coFundingBps: 100 });
  expect(await titles(pram)).toEqual([]);
  const dates = { validity: { kind: "dates", firstDay: "2026-01-01", lastDay: "2026-01-19" } };
  await anOffer(toys, dates, { title: "dated" });
  at("2026-01-19T15:59:59.000Z");
  expect(await titles(pram)).toEqual(["dated"]);
  at("2026-01-19T16:00:00.000Z");
  expect(await titles(pram)).toEqual([]);
});

test("an offer without a coupon left is not found", async () => {
  const { pram, toys, photo } = await aWorld();
  const offer = await anOffer(toys, {}, { title: "few", quota: 1 });
  const allotment = await anAllotment(toys, photo, offer, { quantity: 1 });
  expect(await titles(pram)).toEqual(["few"]);
  await photo.made("/v1/gifts", { allotmentIds: [allotment.id] });
  expect(await titles(pram)).toEqual([]);
});

test("a match tells who, what and why, and nothing of anybody's sales, limits or customers", async () => {
  const { admin, pram, toys } = await aWorld({ complements: [["prams", "toys", 80]] });
  await admin.patch(`/v1/merchants/${toys.id}`, { priceTier: 4, regions: ["Suzhou", "shanghai"] });
  const offer = await anOffer(toys, {}, { title: "¥50 off toys", quota: 7_654_321, budgetMinor: 76_543_211 });
  expect(only(await matches(pram))).toEqual({
    ...{ offerId: offer.id, title: "¥50 off toys", termsVersion: 1, terms: offer.terms },
    ...{ redeemerId: toys.id, redeemerName: "Toy House", category: "toys", priceTier: 4 },
    ...{ complementStrength: 80, priceTiersApart: 1, regionsInCommon: ["shanghai"], openRequestId: null },
    fit: 48 + 15 + 20,
    because: [
      { reason: "complement", points: 48, most: 60 },
      { reason: "price_tier", points: 15, most: 20 },
      { reason: "region", points: 20, most: 20 },
    ],
  });
});

test("strength is that of the seller's trade after one's own, not the other way round", async () => {
  const { pram, toys } = await aWorld({ complements: [["prams", "toys", 80]] });
  await anOffer(pram);
  expect(only(await matches(toys))).toMatchObject({ complementStrength: null, fit: 40 });
});

test("the best fit comes first, the newest among equals, page by page, whatever the page's size", async () => {
  const { admin, pram, toys, photo } = await aWorld({ complements: [["prams", "photo", 50]] });
  for (const title of ["t1", "t2"]) await anOffer(toys, {}, { title });
  await anOffer(photo, {}, { title: "p1" });
  await admin.patch(`/v1/merchants/${toys.id}`, { priceTier: 5 });
  expect(await titles(pram)).toEqual(["p1", "t2", "t1"]);
  const paged: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Matches = await pram.read(`/v1/matches?limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`);
    paged.push(...page.data.map(({ title }) => title));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(["p1", "t2", "t1"]);
  expect(await titles(pram, "?category=toys")).toEqual(["t2", "t1"]);
  expect(await titles(pram, "?category=prams")).toEqual([]);
});

test("a match says where one has asked already, to whoever asked and nobody else", async () => {
  const { pram, toys, photo } = await aWorld();
  const offer = await anOffer(toys);
  const { id } = await pram.made<{ id: string }>("/v1/allotment-requests", wanted(offer));
  expect(only(await matches(pram)).openRequestId).toBe(id);
  expect(only(await matches(photo)).openRequestId).toBeNull();
  await pram.made(`/v1/allotment-requests/${id}/withdrawal`);
  expect(only(await matches(pram)).openRequestId).toBeNull();
});

test("an admin has no shop and finds none", async () => {
  const { admin } = await aWorld();
  expect((await admin.get("/v1/matches")).json.code).toBe("role_not_allowed");
  expect((await call("GET", "/v1/matches")).status).toBe(401);
});

const wanted = ({ id: offerId }: Offer) => ({ offerId, quantity: 5 });

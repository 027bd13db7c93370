// Allotment requests through the API: who may ask whom, who answers, that it is answered once, and what comes of it.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { AskTotals, RequestedAllotment } from "../../schema/contract/allotment-requests.ts";
import type { Allotment } from "../../schema/contract/allotments.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import type { Caller } from "../../tests/support/api.ts";
import { anEndpoint, deliverAll, heard } from "../../tests/support/webhooks.ts";
import {
  aGift,
  aMerchant,
  anOffer,
  atOnce,
  aWorld,
  countAnswers,
  type Member,
  only,
  TERMS,
} from "../../tests/support/world.ts";

test("nobody but the redeemer's owner approves or refuses, and nobody but the gifter's takes it back", async () => {
  const { admin, pram, toys, photo, request } = await anAsked();
  const stranger = await aWorld();
  const path = `/v1/allotment-requests/${request.id}`;
  for (const caller of [pram, photo, stranger.toys])
    for (const [step, body] of [["approval", {}] as const, ["refusal", because] as const])
      expect(await caller.refused(`${path}/${step}`, body)).toEqual([404, "not_found"]);
  for (const caller of [toys, photo, stranger.pram])
    expect(await caller.refused(`${path}/withdrawal`)).toEqual([404, "not_found"]);
  expect(await admin.refused(`${path}/approval`, {})).toEqual([403, "role_not_allowed"]);
  expect(await requests(pram)).toMatchObject([{ status: "open" }]);
  expect(await allotments(toys)).toEqual([]);
});

test("a request is seen by its two sides and the admins, and by nobody else", async () => {
  const { admin, pram, toys, photo, offer, request } = await anAsked();
  expect(request).toMatchObject({
    ...{ offerId: offer.id, offerTitle: offer.title, quantity: 30, message: "For our spring customers" },
    ...{ redeemerId: toys.id, redeemerName: "Toy House", gifterId: pram.id, gifterName: "Pram & Co" },
    ...{ status: "open", reason: null, allotmentId: null, decidedAt: null },
  });
  for (const caller of [admin, pram, toys]) expect(await requests(caller)).toEqual([request]);
  for (const caller of [photo, (await aWorld()).admin]) {
    expect(await requests(caller)).toEqual([]);
    expect(await totals(caller)).toEqual({ rows: 0, complete: true, sums: { quantity: 0 } });
  }
});

test("approval entrusts what was asked for, and its gifter gives it", async () => {
  const { pram, toys, offer, request } = await anAsked();
  const approved = await toys.made<RequestedAllotment>(`/v1/allotment-requests/${request.id}/approval`, {});
  const allotment = only(await allotments(pram));
  const decided = { status: "approved", allotmentId: allotment.id, decidedAt: pram.now };
  expect(approved).toEqual({ ...request, ...decided });
  expect(allotment).toMatchObject({ offerId: offer.id, quantity: 30, coFundingBps: 0, status: "live" });
  expect(await requests(pram)).toEqual([approved]);
  expect((await aGift(pram, [allotment])).coupons).toHaveLength(1);
  expect(await audited(request.id)).toEqual(["allotment_request.created", "allotment_request.approved"]);
  expect(await audited(allotment.id)).toEqual(["allotment.created"]);
});

test("approval may be for another number and a share, which the gifter accepts first", async () => {
  const { pram, toys, request } = await anAsked();
  await toys.made(`/v1/allotment-requests/${request.id}/approval`, { quantity: 7, coFundingBps: 2500 });
  const proposed = only(await allotments(pram));
  expect(proposed).toMatchObject({ quantity: 7, coFundingBps: 2500, status: "proposed" });
  expect(await pram.refused("/v1/gifts", { allotmentIds: [proposed.id] })).toEqual([
    ...[409, "funder_has_not_consented"],
  ]);
});

test("approval holds every rule of an allotment, and what it refuses stays open", async () => {
  const { admin, pram, toys, offer, request } = await anAsked();
  const approve = (body: object = {}) => toys.refused(`/v1/allotment-requests/${request.id}/approval`, body);
  expect(await approve({ quantity: 101 })).toEqual([422, "allotment_exceeds_quota"]);
  await admin.made(`/v1/merchants/${pram.id}/suspension`, because);
  expect(await approve()).toEqual([409, "merchant_not_active"]);
  await admin.made(`/v1/merchants/${pram.id}/reinstatement`, because);
  await admin.patch("/v1/alliance", { competing: [["prams", "toys"]] });
  expect((await approve())[1]).toBe("competitors_cannot_partner");
  await admin.patch("/v1/alliance", { competing: [] });
  await toys.made(`/v1/offers/${offer.id}/end`);
  expect(await approve()).toEqual([409, "offer_ended"]);
  expect(await requests(toys)).toEqual([request]);
  expect(await allotments(toys)).toEqual([]);
});

test("a refusal is read with its reason, and one may ask anew", async () => {
  const { pram, toys, offer, request } = await anAsked();
  const path = `/v1/allotment-requests/${request.id}`;
  expect(await toys.made(`${path}/refusal`, because)).toMatchObject({ status: "refused", ...because });
  for (const [caller, step, body] of [
    [toys, "approval", {}] as const,
    [toys, "refusal", because] as const,
    [pram, "withdrawal", undefined] as const,
  ])
    expect(await caller.refused(`${path}/${step}`, body)).toEqual([409, "allotment_request_decided"]);
  const again = await ask(pram, offer);
  expect((await requests(pram)).map(({ id, status }) => [id, status])).toEqual([
    [again.id, "open"],
    [request.id, "refused"],
  ]);
  expect(await audited(request.id)).toEqual(["allotment_request.created", "allotment_request.refused"]);
});

test("one request for an offer and gifter is open; whoever takes it back asks anew", async () => {
  const { pram, toys, photo, offer, request } = await anAsked();
  const taken = [409, "allotment_request_open"];
  expect(await pram.refused("/v1/allotment-requests", wanted(offer))).toEqual(taken);
  await ask(photo, offer);
  await ask(pram, await anOffer(toys));
  expect(await pram.made(`/v1/allotment-requests/${request.id}/withdrawal`)).toMatchObject({
    ...{ status: "withdrawn", reason: null, allotmentId: null },
  });
  await ask(pram, offer);
  expect(await pram.refused("/v1/allotment-requests", wanted(offer))).toEqual(taken);
  expect(await audited(request.id)).toEqual(["allotment_request.created", "allotment_request.withdrawn"]);
});

test("of 32 requests at once one is made, time after time", async () => {
  const { pram, toys } = await aWorld();
  const offer = await anOffer(toys);
  for (const round of [1, 2]) {
    const answers = await atOnce(32, () => pram.post("/v1/allotment-requests", wanted(offer)));
    expect(countAnswers(answers)).toEqual({ "201": 1, "409 allotment_request_open": 31 });
    expect(await requests(pram)).toHaveLength(round);
    const open = only(await requests(pram, "?status=open"));
    await toys.made(`/v1/allotment-requests/${open.id}/refusal`, because);
  }
});

test("of 32 approvals at once one makes one allotment", async () => {
  const { pram, toys, request } = await anAsked();
  const answers = await atOnce(32, () => toys.post(`/v1/allotment-requests/${request.id}/approval`, {}));
  expect(countAnswers(answers)).toEqual({ "200": 1, "409 allotment_request_decided": 31 });
  expect(await allotments(pram)).toHaveLength(1);
});

test("of approvals, refusals and withdrawals at once one decides, and only an approval makes an allotment", async () => {
  const { pram, toys, request } = await anAsked();
  const path = `/v1/allotment-requests/${request.id}`;
  const answers = await atOnce(32, (index) => {
    if (index % 3 === 0) return toys.post(`${path}/approval`, {});
    return index % 3 === 1 ? toys.post(`${path}/refusal`, because) : pram.post(`${path}/withdrawal`);
  });
  expect(countAnswers(answers)).toEqual({ "200": 1, "409 allotment_request_decided": 31 });
  const { status } = only(await requests(pram));
  expect(await allotments(pram)).toHaveLength(status === "approved" ? 1 : 0);
});

test("a draft is nobody's to ask for, and one asks neither oneself nor a competitor nor for what is not live", async () => {
  const { admin, pram, toys } = await aWorld();
  const rival = await aMerchant(admin, "Other toys", "toys");
  const draft = { title: "Draft", terms: TERMS, quota: 10, budgetMinor: null };
  const { id: offerId } = await toys.made<Offer>("/v1/offers", draft);
  const refused = (caller: Caller, of: string) =>
    caller.refused("/v1/allotment-requests", { offerId: of, quantity: 1 });
  expect(await refused(pram, offerId)).toEqual([404, "not_found"]);
  const offer = await anOffer(toys);
  expect(await refused((await aWorld()).pram, offer.id)).toEqual([404, "not_found"]);
  expect(await refused(toys, offer.id)).toEqual([422, "gifter_is_redeemer"]);
  expect((await refused(rival, offer.id))[1]).toBe("competitors_cannot_partner");
  await toys.made(`/v1/offers/${offer.id}/pause`);
  expect(await refused(pram, offer.id)).toEqual([409, "offer_not_live"]);
  await toys.made(`/v1/offers/${offer.id}/end`);
  expect(await refused(pram, offer.id)).toEqual([409, "offer_ended"]);
  await admin.made(`/v1/merchants/${pram.id}/suspension`, because);
  expect(await refused(pram, (await anOffer(toys)).id)).toEqual([409, "merchant_not_active"]);
});

test("a list is read from either end and narrowed, and its totals are those of its rows", async () => {
  const { pram, toys, offer, request } = await anAsked();
  const mine = await anOffer(pram);
  const other = await ask(toys, mine);
  await toys.made(`/v1/allotment-requests/${request.id}/refusal`, because);
  const ids = async (query: string) => (await requests(pram, query)).map(({ id }) => id);
  expect(await ids("")).toEqual([other.id, request.id]);
  expect(await ids("?order=oldest")).toEqual([request.id, other.id]);
  expect(await ids("?role=gifter")).toEqual([request.id]);
  expect(await ids("?role=redeemer")).toEqual([other.id]);
  expect(await ids(`?offerId=${offer.id}`)).toEqual([request.id]);
  expect(await ids("?status=open")).toEqual([other.id]);
  expect(await ids("?role=gifter&status=open")).toEqual([]);
  const page = await pram.read<List>("/v1/allotment-requests?limit=1&order=oldest");
  expect(page.data.map(({ id }) => id)).toEqual([request.id]);
  expect(await ids(`?order=oldest&cursor=${page.nextCursor}`)).toEqual([other.id]);
  expect(await totals(pram)).toEqual({ rows: 2, complete: true, sums: { quantity: 60 } });
  expect(await totals(pram, "?status=refused")).toMatchObject({ rows: 1, sums: { quantity: 30 } });
});

test("both sides hear of a request and of its outcome, and nobody else does", async () => {
  const { pram, toys, photo } = await aWorld();
  const [toPram, toToys, toPhoto] = await Promise.all([pram, toys, photo].map((it) => anEndpoint(it)));
  if (!toPram || !toToys || !toPhoto) throw new Error("three endpoints were made");
  const { id } = await ask(pram, await anOffer(toys));
  await toys.made(`/v1/allotment-requests/${id}/approval`, {});
  for (const it of [toPram, toToys, toPhoto]) await deliverAll(it);
  for (const it of [toPram, toToys]) {
    const types = (await heard(it)).map(({ type }) => type);
    for (const type of ["allotment_request.created", "allotment_request.approved", "allotment.created"])
      expect(types).toContain(type);
  }
  expect(await heard(toPhoto)).toEqual([]);
});

const because = { reason: "no more this spring" };
const wanted = ({ id: offerId }: Offer) => ({
  ...{ offerId, quantity: 30, message: "For our spring customers" },
});

const ask = (gifter: Member, offer: Offer) =>
  gifter.made<RequestedAllotment>("/v1/allotment-requests", wanted(offer));

/** The pram shop has asked for coupons of the toy shop's offer. */
async function anAsked() {
  const world = await aWorld();
  const offer = await anOffer(world.toys);
  return { ...world, offer, request: await ask(world.pram, offer) };
}

type List = { data: RequestedAllotment[]; nextCursor: string | null };
const requests = async (caller: Caller, query = "") =>
  (await caller.read<List>(`/v1/allotment-requests${query}`)).data;
const totals = (caller: Caller, query = "") =>
  caller.read<AskTotals>(`/v1/allotment-requests/totals${query}`);
const allotments = async (caller: Caller) =>
  (await caller.read<{ data: Allotment[] }>("/v1/allotments")).data;

async function audited(subjectId: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT action FROM audit_events WHERE subject_id = ? ORDER BY seq",
  )
    .bind(subjectId)
    .all<{ action: string }>();
  return results.map(({ action }) => action);
}

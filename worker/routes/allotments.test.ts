// Allotments through the API: who may entrust what to whom, who agreed to bear what, and who ends it.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Allotment, ListedAllotment } from "../../schema/contract/allotments.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import { type Caller, call } from "../../tests/support/api.ts";
import {
  aMerchant,
  anAllotment,
  anOffer,
  aWorld,
  type Member,
  TERMS,
  type World,
} from "../../tests/support/world.ts";

test("an allotment is live at once where its gifter bears nothing", async () => {
  const { toys, pram } = await aWorld();
  const offer = await anOffer(toys);
  const made = await toys.post("/v1/allotments", wanted(offer, pram, { quantity: 12 }));
  expect(made.status).toBe(201);
  expect(made.json).toMatchObject({
    offerId: offer.id,
    redeemerId: toys.id,
    gifterId: pram.id,
    quantity: 12,
    remaining: 12,
    coFundingBps: 0,
    acceptedTermsVersion: null,
    status: "live",
  });
  expect(await listed(pram)).toEqual([made.json]);
});

test("what remains is the quantity without what is gifted", async () => {
  const { toys, pram } = await aWorld();
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  await env.DB.prepare("UPDATE allotments SET gifted = 8 WHERE id = ?").bind(allotment.id).run();
  expect(await listed(toys)).toEqual([{ ...allotment, quantity: 50, remaining: 42 }]);
});

test("a co-funded allotment is proposed until its gifter accepts a version of the terms", async () => {
  const { toys, pram } = await aWorld();
  const offer = await anOffer(toys);
  const proposed = await aProposal(toys, pram, offer);
  expect(proposed).toMatchObject({ status: "proposed", coFundingBps: 4000, acceptedTermsVersion: null });
  const accepted = await accept(pram, proposed, 1);
  expect(accepted.status).toBe(200);
  expect(accepted.json).toEqual({ ...proposed, status: "live", acceptedTermsVersion: 1 });
  expect(await listed(toys)).toEqual([accepted.json]);
  expect(await audited(proposed)).toEqual(["allotment.created", "allotment.accepted"]);
});

test("revised terms reach a co-funded allotment when its gifter accepts them", async () => {
  const { toys, pram } = await aWorld();
  const offer = await anOffer(toys);
  const allotment = await anAllotment(toys, pram, offer, { coFundingBps: 4000 });
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms: TERMS });
  expect(await listed(pram)).toEqual([{ ...allotment, acceptedTermsVersion: 1 }]);
  expect((await accept(pram, allotment, 2)).json).toEqual({ ...allotment, acceptedTermsVersion: 2 });
  expect(await listed(pram)).toEqual([{ ...allotment, acceptedTermsVersion: 2 }]);
});

test("accepting again what was accepted or superseded changes nothing", async () => {
  const { toys, pram } = await aWorld();
  const offer = await anOffer(toys);
  const proposed = await aProposal(toys, pram, offer);
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms: TERMS });
  const accepted = await accept(pram, proposed, 2);
  for (const version of [2, 1]) expect((await accept(pram, proposed, version)).json).toEqual(accepted.json);
  expect(await acceptances(proposed)).toEqual([2]);
  expect(await audited(proposed)).toEqual(["allotment.created", "allotment.accepted"]);
});

test("an allotment whose gifter bears nothing needs no acceptance and pins no version", async () => {
  const { toys, pram } = await aWorld();
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  expect((await accept(pram, allotment, 1)).json).toEqual(allotment);
  expect(await acceptances(allotment)).toEqual([]);
});

test("terms that do not exist cannot be accepted", async () => {
  const { toys, pram } = await aWorld();
  const proposed = await aProposal(toys, pram, await anOffer(toys));
  const refused = await accept(pram, proposed, 2);
  expect([refused.status, refused.json.code]).toEqual([404, "not_found"]);
  expect(await listed(pram)).toEqual([proposed]);
  expect((await accept(pram, proposed, 0)).json.code).toBe("validation_failed");
});

test("only the gifter accepts", async () => {
  const { toys, pram, photo } = await aWorld();
  const stranger = (await aWorld()).pram;
  const proposed = await aProposal(toys, pram, await anOffer(toys));
  for (const other of [toys, photo, stranger])
    expect((await accept(other, proposed, 1)).json.code).toBe("not_found");
  expect(await listed(pram)).toEqual([proposed]);
});

test("32 acceptances at once are one", async () => {
  const { toys, pram } = await aWorld();
  const proposed = await aProposal(toys, pram, await anOffer(toys));
  const answers = await atOnce(32, () => accept(pram, proposed, 1));
  for (const answer of answers)
    expect(answer.json).toEqual({ ...proposed, status: "live", acceptedTermsVersion: 1 });
  expect(await acceptances(proposed)).toEqual([1]);
  expect(await audited(proposed)).toEqual(["allotment.created", "allotment.accepted"]);
});

test("a withdrawn allotment is not accepted any more", async () => {
  const { toys, pram } = await aWorld();
  const proposed = await aProposal(toys, pram, await anOffer(toys));
  await toys.made(withdrawal(proposed));
  const refused = await accept(pram, proposed, 1);
  expect([refused.status, refused.json.code]).toEqual([409, "allotment_not_live"]);
  const live = await anAllotment(toys, pram, await anOffer(toys), { coFundingBps: 100 });
  await pram.made(withdrawal(live));
  expect((await accept(pram, live, 1)).json.code).toBe("allotment_not_live");
});

test("acceptances that race a withdrawal leave the allotment withdrawn", async () => {
  const { toys, pram } = await aWorld();
  const proposed = await aProposal(toys, pram, await anOffer(toys));
  const accepting = atOnce(16, () => accept(pram, proposed, 1));
  const withdrawing = atOnce(16, () => toys.post(withdrawal(proposed)));
  const won = (await withdrawing).filter((it) => it.status === 200);
  for (const answer of await accepting) expect([200, 409]).toContain(answer.status);
  expect(won).toHaveLength(1);
  expect(await listed(pram)).toMatchObject([{ status: "withdrawn" }]);
});

test("either side withdraws, once", async () => {
  const { toys, pram } = await aWorld();
  for (const side of [toys, pram]) {
    const allotment = await anAllotment(toys, pram, await anOffer(toys));
    expect(await side.made(withdrawal(allotment))).toEqual({ ...allotment, status: "withdrawn" });
    for (const again of [toys, pram])
      expect(await again.refused(withdrawal(allotment))).toEqual([409, "allotment_not_live"]);
    expect(await audited(allotment)).toEqual(["allotment.created", "allotment.withdrawn"]);
  }
});

test("of 32 withdrawals at once one wins", async () => {
  const { toys, pram } = await aWorld();
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  const answers = await atOnce(32, () => pram.post(withdrawal(allotment)));
  expect(answers.filter((it) => it.status === 200)).toHaveLength(1);
  expect(await audited(allotment)).toEqual(["allotment.created", "allotment.withdrawn"]);
});

test("nobody else withdraws", async () => {
  const { toys, pram, photo, admin } = await aWorld();
  const stranger = (await aWorld()).pram;
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  for (const other of [photo, stranger])
    expect(await other.refused(withdrawal(allotment))).toEqual([404, "not_found"]);
  expect(await admin.refused(withdrawal(allotment))).toEqual([403, "role_not_allowed"]);
  expect(await toys.refused("/v1/allotments/alt_00000000000000000000000000/withdrawal")).toEqual([
    ...[404, "not_found"],
  ]);
});

test("merchants of one category cannot partner, those of unmarked ones can", async () => {
  const { toys, photo, admin } = await aWorld();
  const rival = await aMerchant(admin, "Bricks", "toys");
  const offer = await anOffer(toys);
  expect(await toys.refused("/v1/allotments", wanted(offer, rival))).toEqual([
    ...[409, "competitors_cannot_partner"],
  ]);
  expect(await listed(rival)).toEqual([]);
  await anAllotment(toys, photo, offer);
});

test("merchants of a marked pair cannot partner in either direction", async () => {
  const { toys, pram, photo } = await aWorld({ competing: [["toys", "prams"]] });
  const offers = [await anOffer(toys), await anOffer(pram)] as const;
  expect((await toys.refused("/v1/allotments", wanted(offers[0], pram)))[1]).toBe(
    "competitors_cannot_partner",
  );
  expect((await pram.refused("/v1/allotments", wanted(offers[1], toys)))[1]).toBe(
    "competitors_cannot_partner",
  );
  await anAllotment(toys, photo, offers[0]);
  await anAllotment(pram, photo, offers[1]);
});

test("a pair that came to compete after the proposal is not accepted", async () => {
  const { toys, pram, admin } = await aWorld();
  const proposed = await aProposal(toys, pram, await anOffer(toys));
  await admin.patch("/v1/alliance", { competing: [["prams", "toys"]] });
  expect((await accept(pram, proposed, 1)).json.code).toBe("competitors_cannot_partner");
  expect(await listed(pram)).toEqual([proposed]);
  await admin.patch("/v1/alliance", { competing: [] });
  expect((await accept(pram, proposed, 1)).status).toBe(200);
});

test("both sides must be active to allot and to accept", async () => {
  const { toys, pram, admin } = await aWorld();
  const offer = await anOffer(toys);
  const proposed = await aProposal(toys, pram, offer);
  for (const side of [toys, pram]) {
    await admin.made(`/v1/merchants/${side.id}/suspension`, { reason: "Under review." });
    expect(await toys.refused("/v1/allotments", wanted(offer, pram))).toEqual([409, "merchant_not_active"]);
    expect((await accept(pram, proposed, 1)).json.code).toBe("merchant_not_active");
    await admin.made(`/v1/merchants/${side.id}/reinstatement`, { reason: "Reviewed." });
  }
  expect((await accept(pram, proposed, 1)).status).toBe(200);
  await anAllotment(toys, pram, offer);
});

test("a draft can be allotted, an ended offer can neither be allotted nor accepted", async () => {
  const { toys, pram } = await aWorld();
  const draft = { title: "¥50 off", terms: TERMS, quota: 100, budgetMinor: null };
  const offer = await toys.made<Offer>("/v1/offers", draft);
  await anAllotment(toys, pram, offer);
  const proposed = await aProposal(toys, pram, offer);
  await toys.made(`/v1/offers/${offer.id}/end`);
  expect(await toys.refused("/v1/allotments", wanted(offer, pram))).toEqual([409, "offer_ended"]);
  expect((await accept(pram, proposed, 1)).json.code).toBe("offer_ended");
});

test("a merchant does not gift its own offer", async () => {
  const { toys } = await aWorld();
  const refused = await toys.refused("/v1/allotments", wanted(await anOffer(toys), toys));
  expect(refused).toEqual([422, "gifter_is_redeemer"]);
});

test("an allotment may be as large as the quota and no larger", async () => {
  const { toys, pram } = await aWorld();
  const offer = await anOffer(toys);
  expect(await toys.refused("/v1/allotments", wanted(offer, pram, { quantity: 101 }))).toEqual([
    ...[422, "allotment_exceeds_quota"],
  ]);
  expect(await listed(toys)).toEqual([]);
  await anAllotment(toys, pram, offer, { quantity: 100 });
});

test("offers of others and gifters of elsewhere are not found", async () => {
  const { id, toys, pram, admin } = await aWorld();
  const elsewhere = await aWorld();
  const offer = await anOffer(toys);
  const application = { name: "Frames", category: "photo", priceTier: 2, monthlyOrders: 10, regions: [] };
  const body = { ...application, contact: { name: "Ms Lin" } };
  const applicant = await call("POST", `/v1/alliances/${id}/applications`, { body });
  const missing = [404, "not_found"];
  for (const gifterId of [elsewhere.pram.id, applicant.json.id, "mer_00000000000000000000000000"])
    expect(await toys.refused("/v1/allotments", wanted(offer, pram, { gifterId }))).toEqual(missing);
  expect(await pram.refused("/v1/allotments", wanted(offer, pram))).toEqual(missing);
  expect(await elsewhere.toys.refused("/v1/allotments", wanted(offer, elsewhere.pram))).toEqual(missing);
  expect(await admin.refused("/v1/allotments", wanted(offer, pram))).toEqual([403, "role_not_allowed"]);
});

test("a merchant lists both its sides in one order, an admin lists all", async () => {
  const world = await aWorld();
  const { toys, pram, photo, admin } = world;
  const made = await someAllotments(world);
  const newestFirst = made.map((it) => it.id).reverse();
  expect(await walked(admin, 2)).toEqual(newestFirst);
  for (const side of [toys, pram, photo]) {
    const own = made.filter((it) => it.redeemerId === side.id || it.gifterId === side.id);
    expect(await walked(side, 2)).toEqual(own.map((it) => it.id).reverse());
  }
  expect(await listed((await aWorld()).admin)).toEqual([]);
});

test.each([
  ["an unknown field", { rate: 1 }, "/rate"],
  ["a share of more than all", { coFundingBps: 10_001 }, "/coFundingBps"],
  ["a fraction of a coupon", { quantity: 1.5 }, "/quantity"],
  ["a quantity of none", { quantity: 0 }, "/quantity"],
  ["an id of another kind", { gifterId: "off_00000000000000000000000000" }, "/gifterId"],
])("%s is refused by its pointer", async (_, some, pointer) => {
  const { toys, pram } = await aWorld();
  const refused = await toys.post("/v1/allotments", wanted(await anOffer(toys), pram, some));
  expect([refused.status, refused.json.code]).toEqual([422, "validation_failed"]);
  expect(refused.json.errors).toMatchObject([{ pointer }]);
  expect(await listed(toys)).toEqual([]);
});

function wanted(offer: Offer, gifter: { id: string }, more: object = {}): object {
  return { offerId: offer.id, gifterId: gifter.id, quantity: 10, ...more };
}

function aProposal(redeemer: Member, gifter: Member, offer: Offer): Promise<Allotment> {
  return redeemer.made("/v1/allotments", wanted(offer, gifter, { coFundingBps: 4000 }));
}

function accept(caller: Caller, { id }: Allotment, termsVersion: number) {
  return caller.post(`/v1/allotments/${id}/acceptance`, { termsVersion });
}

function withdrawal({ id }: Allotment): string {
  return `/v1/allotments/${id}/withdrawal`;
}

/** Allotments that alternate between the sides of each merchant, oldest first. */
async function someAllotments({ toys, pram, photo }: World): Promise<Allotment[]> {
  const made: Allotment[] = [];
  const sides = [
    [toys, pram],
    [pram, toys],
    [toys, photo],
    [photo, toys],
    [pram, photo],
    [toys, pram],
  ] as const;
  for (const [redeemer, gifter] of sides)
    made.push(await anAllotment(redeemer, gifter, await anOffer(redeemer)));
  return made;
}

/** The allotments as they are by themselves; allotment-lists.test.ts is about what a list says beside them. */
async function listed(caller: Caller): Promise<Allotment[]> {
  const { data } = await caller.read<{ data: ListedAllotment[] }>("/v1/allotments");
  return data.map(({ redeemerName, gifterName, offer, termsInForce, stoppedBy, ...it }) => it);
}

async function walked(caller: Caller, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const after: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page: { data: Allotment[]; nextCursor: string | null } = await caller.read(
      `/v1/allotments?limit=${limit}${after}`,
    );
    ids.push(...page.data.map((it) => it.id));
    cursor = page.nextCursor;
  }
  return ids;
}

function atOnce<Answer>(count: number, act: () => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, act));
}

async function acceptances({ id }: Allotment): Promise<number[]> {
  const rows = env.DB.prepare(
    "SELECT terms_version AS version FROM allotment_acceptances WHERE allotment_id = ? ORDER BY terms_version",
  );
  const { results } = await rows.bind(id).all<{ version: number }>();
  return results.map((it) => it.version);
}

async function audited({ id }: Allotment): Promise<string[]> {
  const rows = env.DB.prepare("SELECT action FROM audit_events WHERE subject_id = ? ORDER BY seq");
  const { results } = await rows.bind(id).all<{ action: string }>();
  return results.map((it) => it.action);
}

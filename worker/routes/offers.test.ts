// Offers through the API: what their redeemer may do with them, what it is refused, and who else sees them.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { Offer, TermsVersion } from "../../schema/contract/offers.ts";
import { Caller, type Json } from "../../tests/support/api.ts";
import { anAllotment, anOffer, aWorld, type Member, START, TERMS } from "../../tests/support/world.ts";

const DRAFT = { title: "¥50 off", terms: TERMS, quota: 100, budgetMinor: null };
const UNCAPPED_DISCOUNT = { ...TERMS, discount: { kind: "percent", bps: 1000, capMinor: null } };
const CAPPED_DISCOUNT = { ...TERMS, discount: { kind: "percent", bps: 1000, capMinor: 3000 } };
const UNCAPPED_COMMISSION = {
  ...TERMS,
  commission: { kind: "percent", bps: 800, base: "net", capMinor: null },
};
/** `START` is 10:00 on 5 January in the zone of the world's alliance. */
const LAST_DAY = "2026-01-05";
const DATED = { ...TERMS, validity: { kind: "dates", firstDay: "2026-01-01", lastDay: LAST_DAY } };
const HALF_PAST_MIDNIGHT = "2026-01-05T16:30:00.000Z";

test("an offer goes from draft to live, paused, live again and ended", async () => {
  const { toys } = await aWorld();
  const draft = await toys.made<Offer>("/v1/offers", DRAFT);
  expect(draft).toMatchObject({ redeemerId: toys.id, status: "draft", termsVersion: 1, gifted: 0 });
  expect(draft.terms).toMatchObject({ ...TERMS, transferable: false, reissueOnFullRefund: true });
  expect(await statusesAfter(toys, draft, "publication", "pause", "resumption", "end")).toEqual([
    ...["live", "paused", "live", "ended"],
  ]);
  expect(await toys.read(`/v1/offers/${draft.id}`)).toEqual({ ...draft, status: "ended" });
  const actions = ["created", "publication", "pause", "resumption", "end"];
  expect(await audited(draft.id)).toEqual(actions.map((it) => `offer.${it}`));
});

test("each step follows only from its own status", async () => {
  const { toys } = await aWorld();
  const draft = await toys.made<Offer>("/v1/offers", DRAFT);
  expect(await refusals(toys, draft, "pause", "resumption")).toEqual(["offer_not_live", "offer_not_paused"]);
  const live = await anOffer(toys);
  expect(await refusals(toys, live, "publication", "resumption")).toEqual([
    ...["offer_not_draft", "offer_not_paused"],
  ]);
  await toys.made(`/v1/offers/${live.id}/pause`);
  expect(await refusals(toys, live, "publication", "pause")).toEqual(["offer_not_draft", "offer_not_live"]);
});

test("a draft and a paused offer can be ended, and what has ended stays as it is", async () => {
  const { toys } = await aWorld();
  const draft = await toys.made<Offer>("/v1/offers", DRAFT);
  expect(await statusesAfter(toys, draft, "end")).toEqual(["ended"]);
  const offer = await anOffer(toys);
  expect(await statusesAfter(toys, offer, "pause", "end")).toEqual(["paused", "ended"]);
  const all = await refusals(toys, offer, "publication", "pause", "resumption", "end");
  expect(new Set(all)).toEqual(new Set(["offer_ended"]));
  expect(await toys.refused(`/v1/offers/${offer.id}/terms`, { terms: TERMS })).toEqual([409, "offer_ended"]);
  const patched = await toys.patch(`/v1/offers/${offer.id}`, { title: "Again" });
  expect([patched.status, patched.json.code]).toEqual([409, "offer_ended"]);
});

test("of 32 publications at once one wins", async () => {
  const { toys } = await aWorld();
  const draft = await toys.made<Offer>("/v1/offers", DRAFT);
  const answers = await atOnce(32, () => toys.post(`/v1/offers/${draft.id}/publication`));
  expect(answers.filter((it) => it.status === 200)).toHaveLength(1);
  const codes = answers.filter((it) => it.status !== 200).map((it) => it.json.code);
  expect(new Set(codes)).toEqual(new Set(["offer_not_draft"]));
  expect(await audited(draft.id)).toEqual(["offer.created", "offer.publication"]);
});

test("new terms are the next version and the old ones stay", async () => {
  const { toys } = await aWorld();
  const offer = await anOffer(toys);
  const next = await toys.post(`/v1/offers/${offer.id}/terms`, { terms: CAPPED_DISCOUNT });
  expect(next.status).toBe(201);
  expect(next.json).toMatchObject({ offerId: offer.id, termsVersion: 2, terms: CAPPED_DISCOUNT });
  const read = await toys.read<Offer>(`/v1/offers/${offer.id}`);
  expect(read).toMatchObject({ status: "live", termsVersion: 2, terms: CAPPED_DISCOUNT });
  expect(await storedTerms(offer)).toEqual([offer.terms, read.terms]);
});

test("32 new versions at once are all accepted, each under a number of its own", async () => {
  const { toys } = await aWorld();
  const offer = await anOffer(toys);
  const made = await atOnce(32, () =>
    toys.made<TermsVersion>(`/v1/offers/${offer.id}/terms`, { terms: TERMS }),
  );
  const numbers = made.map((it) => it.termsVersion).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 32 }, (_, index) => index + 2));
  expect(await toys.read(`/v1/offers/${offer.id}`)).toMatchObject({ termsVersion: 33 });
});

test("a revision changes what was sent and nothing else", async () => {
  const { toys } = await aWorld();
  const offer = await anOffer(toys, {}, { budgetMinor: 90_000 });
  const path = `/v1/offers/${offer.id}`;
  const titled = await toys.patch(path, { title: "¥50 off trains" });
  expect(titled.json).toEqual({ ...offer, title: "¥50 off trains" });
  await toys.patch(path, { quota: 7 });
  const lifted = await toys.patch(path, { budgetMinor: null });
  expect(lifted.json).toEqual({ ...offer, title: "¥50 off trains", quota: 7, budgetMinor: null });
  expect(await toys.read(path)).toEqual(lifted.json);
  expect(await audited(offer.id)).toEqual([
    ...["offer.created", "offer.publication", "offer.revised", "offer.revised", "offer.revised"],
  ]);
});

test("a quota may sink to what is gifted and no further", async () => {
  const { toys } = await aWorld();
  const offer = await anOffer(toys);
  await env.DB.prepare("UPDATE offers SET gifted = 3 WHERE id = ?").bind(offer.id).run();
  const low = await toys.patch(`/v1/offers/${offer.id}`, { quota: 2, title: "Few" });
  expect([low.status, low.json.code]).toEqual([409, "offer_quota_exhausted"]);
  const enough = await toys.patch(`/v1/offers/${offer.id}`, { quota: 3 });
  expect(enough.json).toMatchObject({ quota: 3, gifted: 3, title: offer.title });
});

test("a percentage discount under a budget needs a cap", async () => {
  const { toys } = await aWorld();
  const bounded = { ...DRAFT, budgetMinor: 100_000 };
  const needsCap = [422, "percentage_needs_cap"];
  expect(await toys.refused("/v1/offers", { ...bounded, terms: UNCAPPED_DISCOUNT })).toEqual(needsCap);
  expect((await toys.read<{ data: [] }>("/v1/offers")).data).toEqual([]);
  const capped = await toys.made<Offer>("/v1/offers", { ...bounded, terms: CAPPED_DISCOUNT });
  const uncapped = await toys.made<Offer>("/v1/offers", { ...DRAFT, terms: UNCAPPED_DISCOUNT });

  expect(await toys.refused(`/v1/offers/${capped.id}/terms`, { terms: UNCAPPED_DISCOUNT })).toEqual(needsCap);
  expect(await toys.read(`/v1/offers/${capped.id}`)).toEqual(capped);
  const limited = await toys.patch(`/v1/offers/${uncapped.id}`, { budgetMinor: 100_000 });
  expect([limited.status, limited.json.code]).toEqual(needsCap);
  expect(await toys.read(`/v1/offers/${uncapped.id}`)).toEqual(uncapped);

  expect((await toys.patch(`/v1/offers/${capped.id}`, { budgetMinor: 50_000 })).status).toBe(200);
  await toys.made(`/v1/offers/${uncapped.id}/publication`);
  await toys.patch(`/v1/offers/${capped.id}`, { budgetMinor: null });
  await toys.made(`/v1/offers/${capped.id}/terms`, { terms: UNCAPPED_DISCOUNT });
});

test("a budget and uncapped terms that race each other never both get in", async () => {
  const { toys } = await aWorld();
  const offer = await anOffer(toys, CAPPED_DISCOUNT);
  const path = `/v1/offers/${offer.id}`;
  const answers = await Promise.all([
    ...Array.from({ length: 8 }, () => toys.patch(path, { budgetMinor: 100_000 })),
    ...Array.from({ length: 8 }, () => toys.post(`${path}/terms`, { terms: UNCAPPED_DISCOUNT })),
  ]);
  expect(answers.filter((it) => it.status < 300)).toHaveLength(8);
  expect(answers.filter((it) => it.json.code === "percentage_needs_cap")).toHaveLength(8);
  const { budgetMinor, termsVersion } = await toys.read<Offer>(path);
  expect(budgetMinor === null).toBe(termsVersion === 9);
});

test("a percentage commission under the redeemer's credit limit needs a cap", async () => {
  const { toys, admin } = await aWorld();
  const needsCap = [422, "percentage_needs_cap"];
  const draft = await toys.made<Offer>("/v1/offers", { ...DRAFT, terms: UNCAPPED_COMMISSION });
  const paused = await anOffer(toys, UNCAPPED_COMMISSION);
  await toys.made(`/v1/offers/${paused.id}/pause`);
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 1_000_000 });

  expect(await toys.refused("/v1/offers", { ...DRAFT, terms: UNCAPPED_COMMISSION })).toEqual(needsCap);
  expect(await toys.refused(`/v1/offers/${draft.id}/publication`)).toEqual(needsCap);
  expect(await toys.refused(`/v1/offers/${paused.id}/resumption`)).toEqual(needsCap);
  expect(await toys.refused(`/v1/offers/${draft.id}/terms`, { terms: UNCAPPED_COMMISSION })).toEqual(
    needsCap,
  );
  expect(await toys.read(`/v1/offers/${draft.id}`)).toEqual(draft);
  expect((await toys.patch(`/v1/offers/${draft.id}`, { title: "Still mine" })).status).toBe(200);

  await toys.made(`/v1/offers/${draft.id}/terms`, { terms: { ...TERMS, commission: null } });
  await toys.made(`/v1/offers/${draft.id}/publication`);
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: null });
  await toys.made(`/v1/offers/${paused.id}/resumption`);
});

test("dates are accepted and published through their last day and not after it", async () => {
  const world = await aWorld();
  const { toys } = world;
  const draft = await toys.made<Offer>("/v1/offers", { ...DRAFT, terms: DATED });
  const paused = await anOffer(toys, DATED);
  await toys.made(`/v1/offers/${paused.id}/pause`);
  world.at(HALF_PAST_MIDNIGHT);

  expect(await toys.refused(`/v1/offers/${draft.id}/publication`)).toEqual([409, "offer_dates_passed"]);
  expect(await toys.refused(`/v1/offers/${paused.id}/resumption`)).toEqual([409, "offer_dates_passed"]);
  const passed = { pointer: "/terms/validity/lastDay", code: "custom", detail: "This day has passed." };
  const created = await toys.post("/v1/offers", { ...DRAFT, terms: DATED });
  expect([created.status, created.json.code, created.json.errors]).toEqual([
    ...[422, "validation_failed", [passed]],
  ]);
  const revised = await toys.post(`/v1/offers/${draft.id}/terms`, { terms: DATED });
  expect([revised.status, revised.json.errors]).toEqual([422, [passed]]);

  const later = { ...DATED, validity: { ...DATED.validity, lastDay: "2026-01-06" } };
  await toys.made(`/v1/offers/${draft.id}/terms`, { terms: later });
  await toys.made(`/v1/offers/${draft.id}/publication`);
});

test("terms name only stores that their redeemer has", async () => {
  const { toys, pram } = await aWorld();
  await toys.made("/v1/stores", { reference: "Xuhui", name: "Toy House Xuhui" });
  await pram.made("/v1/stores", { reference: "Pudong", name: "Pram & Co Pudong" });
  const own = { ...TERMS, storeRefs: ["Xuhui"] };
  const others = { ...TERMS, storeRefs: ["Pudong", "Xuhui", "Jing'an"] };
  const offer = await toys.made<Offer>("/v1/offers", { ...DRAFT, terms: own });
  expect(offer.terms.storeRefs).toEqual(["Xuhui"]);

  const created = await toys.post("/v1/offers", { ...DRAFT, terms: others });
  expect([created.status, created.json.code, pointersOf(created.json)]).toEqual([
    ...[422, "validation_failed", ["/terms/storeRefs/0", "/terms/storeRefs/2"]],
  ]);
  const revised = await toys.post(`/v1/offers/${offer.id}/terms`, { terms: others });
  expect(pointersOf(revised.json)).toEqual(["/terms/storeRefs/0", "/terms/storeRefs/2"]);
  expect(await toys.read(`/v1/offers/${offer.id}`)).toEqual(offer);
});

test("publishing warns of a fixed commission that may exceed the net", async () => {
  const { toys } = await aWorld();
  const modest = await anOffer(toys, { commission: { kind: "fixed", valueMinor: 15_000 } });
  const dear = await anOffer(toys, { commission: { kind: "fixed", valueMinor: 15_001 } });
  expect([modest.warnings, dear.warnings]).toEqual([[], ["fixed_commission_exceeds_net"]]);
});

test("an offer is its redeemer's to see, its gifters' and the admins'", async () => {
  const { toys, pram, photo, admin } = await aWorld();
  const stranger = (await aWorld()).toys;
  const offer = await anOffer(toys);
  await anAllotment(toys, pram, offer);
  const path = `/v1/offers/${offer.id}`;
  for (const privy of [toys, admin]) expect(await privy.read(path)).toEqual(offer);
  const { budgetMinor: _, ...withoutBudget } = offer;
  expect(await pram.read(path)).toEqual(withoutBudget);
  for (const other of [photo, stranger]) expect((await other.get(path)).status).toBe(404);
  expect((await toys.get("/v1/offers/off_00000000000000000000000000")).status).toBe(404);
});

test("an offer is only its redeemer's to change", async () => {
  const { toys, pram, admin } = await aWorld();
  const stranger = (await aWorld()).toys;
  const offer = await anOffer(toys);
  await anAllotment(toys, pram, offer);
  const steps = ["publication", "pause", "resumption", "end"];
  for (const other of [pram, stranger]) {
    expect(new Set(await refusals(other, offer, ...steps))).toEqual(new Set(["not_found"]));
    const terms = await other.refused(`/v1/offers/${offer.id}/terms`, { terms: TERMS });
    expect(terms).toEqual([404, "not_found"]);
    expect((await other.patch(`/v1/offers/${offer.id}`, { quota: 1 })).status).toBe(404);
  }
  expect(await admin.refused(`/v1/offers/${offer.id}/end`)).toEqual([403, "role_not_allowed"]);
  expect(await admin.refused("/v1/offers", DRAFT)).toEqual([403, "role_not_allowed"]);
  expect(await toys.read(`/v1/offers/${offer.id}`)).toEqual(offer);
});

test("staff see the offers that they may gift, only an owner makes them", async () => {
  const { toys, pram } = await aWorld();
  const offer = await anOffer(toys);
  await anAllotment(toys, pram, offer);
  const staff = await aColleague(pram, "staff");
  expect(await idsOf(staff, "?role=gifter")).toEqual([offer.id]);
  expect(await staff.refused("/v1/offers", DRAFT)).toEqual([403, "role_not_allowed"]);
  expect((await (await aColleague(pram, "cashier")).get("/v1/offers")).status).toBe(403);
});

test("the lists show what one redeems, what one may gift, or to an admin all", async () => {
  const { toys, pram, photo, admin } = await aWorld();
  const stranger = (await aWorld()).admin;
  const trains = await anOffer(toys);
  const dolls = await anOffer(toys);
  const wheels = await anOffer(pram);
  await anAllotment(toys, pram, trains);
  await anAllotment(toys, pram, trains);
  const withdrawn = await anAllotment(toys, pram, dolls);
  await toys.made(`/v1/allotments/${withdrawn.id}/withdrawal`);

  expect(await idsOf(toys)).toEqual([dolls.id, trains.id]);
  expect(await idsOf(toys, "?role=redeemer")).toEqual([dolls.id, trains.id]);
  expect(await idsOf(toys, "?role=gifter")).toEqual([]);
  expect(await idsOf(pram)).toEqual([wheels.id]);
  expect(await idsOf(pram, "?role=gifter")).toEqual([trains.id]);
  expect(await idsOf(photo, "?role=gifter")).toEqual([]);
  expect(await idsOf(admin)).toEqual([wheels.id, dolls.id, trains.id]);
  expect(await idsOf(stranger)).toEqual([]);
  expect((await pram.get("/v1/offers?role=holder")).json.code).toBe("validation_failed");
});

test("a list is walked page by page without loss or doubles", async () => {
  const { toys, pram } = await aWorld();
  const made: string[] = [];
  for (let count = 0; count < 5; count++) {
    const offer = await anOffer(toys);
    await anAllotment(toys, pram, offer);
    made.unshift(offer.id);
  }
  expect(await walked(toys, "/v1/offers?limit=2")).toEqual(made);
  expect(await walked(pram, "/v1/offers?role=gifter&limit=2")).toEqual(made);
});

test("a repeated creation makes one offer", async () => {
  const { toys } = await aWorld();
  const first = await toys.post("/v1/offers", DRAFT, { idempotencyKey: "draft-1" });
  const again = await toys.post("/v1/offers", DRAFT, { idempotencyKey: "draft-1" });
  expect(again.json).toEqual(first.json);
  expect(await idsOf(toys)).toHaveLength(1);
});

test.each([
  ["an unknown field", { ...DRAFT, quotas: 1 }, "/quotas"],
  ["a fraction of a minor unit", { ...DRAFT, budgetMinor: 0.5 }, "/budgetMinor"],
  ["a negative budget", { ...DRAFT, budgetMinor: -1 }, "/budgetMinor"],
  ["an amount beyond the limit", { ...DRAFT, budgetMinor: 100_000_000_000 }, "/budgetMinor"],
  ["a quota of nothing", { ...DRAFT, quota: 0 }, "/quota"],
  ["an empty title", { ...DRAFT, title: " " }, "/title"],
  ["a discount of nothing", withDiscount({ kind: "fixed", valueMinor: 0 }), "/terms/discount/valueMinor"],
  ["an unknown discount", withDiscount({ kind: "gift", valueMinor: 1 }), "/terms/discount/kind"],
  ["a day that does not exist", withDates("2026-02-01", "2026-02-30"), "/terms/validity/lastDay"],
  ["days in the wrong order", withDates("2026-02-02", "2026-02-01"), "/terms/validity/lastDay"],
])("%s is refused by its pointer", async (_, body, pointer) => {
  const { toys } = await aWorld();
  const refused = await toys.post("/v1/offers", body);
  expect([refused.status, refused.json.code]).toEqual([422, "validation_failed"]);
  expect(pointersOf(refused.json)).toContain(pointer);
  expect(await idsOf(toys)).toEqual([]);
});

function withDiscount(discount: object): object {
  return { ...DRAFT, terms: { ...TERMS, discount } };
}

function withDates(firstDay: string, lastDay: string): object {
  return { ...DRAFT, terms: { ...TERMS, validity: { kind: "dates", firstDay, lastDay } } };
}

async function statusesAfter(caller: Caller, offer: Offer, ...steps: string[]): Promise<string[]> {
  const statuses: string[] = [];
  for (const step of steps)
    statuses.push((await caller.made<Offer>(`/v1/offers/${offer.id}/${step}`)).status);
  return statuses;
}

async function refusals(caller: Caller, offer: Offer, ...steps: string[]): Promise<unknown[]> {
  const codes: unknown[] = [];
  for (const step of steps) codes.push((await caller.refused(`/v1/offers/${offer.id}/${step}`))[1]);
  return codes;
}

function atOnce<Answer>(count: number, act: () => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, act));
}

async function idsOf(caller: Caller, query = ""): Promise<string[]> {
  const { data } = await caller.read<{ data: Offer[] }>(`/v1/offers${query}`);
  return data.map((it) => it.id);
}

async function walked(caller: Caller, path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { data: Offer[]; nextCursor: string | null } = await caller.read(
      cursor === "" ? path : `${path}&cursor=${cursor}`,
    );
    ids.push(...page.data.map((it) => it.id));
    cursor = page.nextCursor;
  }
  return ids;
}

async function aColleague(owner: Member, role: "staff" | "cashier"): Promise<Caller> {
  const { key } = await owner.made<CreatedApiKey>("/v1/api-keys", { role, label: "A colleague" });
  return new Caller(key ?? "", START);
}

async function audited(subjectId: string): Promise<string[]> {
  const rows = env.DB.prepare("SELECT action FROM audit_events WHERE subject_id = ? ORDER BY seq");
  const { results } = await rows.bind(subjectId).all<{ action: string }>();
  return results.map((it) => it.action);
}

async function storedTerms({ id }: Offer): Promise<unknown[]> {
  const rows = env.DB.prepare("SELECT terms FROM offer_terms WHERE offer_id = ? ORDER BY version");
  const { results } = await rows.bind(id).all<{ terms: string }>();
  return results.map((it) => JSON.parse(it.terms));
}

function pointersOf(problem: Json): unknown[] {
  return Array.isArray(problem.errors) ? problem.errors.map((it) => it.pointer) : [];
}

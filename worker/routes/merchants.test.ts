// Merchants and stores through the API: admitted, changed, taken from status to status.
import { expect, test } from "vitest";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { CreatedMerchant, Merchant, Store } from "../../schema/contract/merchants.ts";
import { Caller, call } from "../../tests/support/api.ts";
import { aMember } from "../../tests/support/people.ts";
import { databaseWhere } from "../../tests/support/rival.ts";
import { aGift, aPartnership, atOnce, aWorld, countAnswers } from "../../tests/support/world.ts";

const APPLICATION = {
  name: "Nappy Nest",
  category: "toys",
  priceTier: 2,
  monthlyOrders: 40,
  regions: ["Hangzhou"],
  contact: { name: "Lin", email: "lin@example.com" },
};

/** Applies from an address of its own, so that tests do not meet each other's rate limit. */
const applyTo = (id: string, from: string, body: object = APPLICATION) =>
  call("POST", `/v1/alliances/${id}/applications`, { body, headers: { "CF-Connecting-IP": from } });

test("an applicant is seen by admins only, and admitted with a key of its owner's", async () => {
  const { id, admin, pram } = await aWorld();
  const applied = await applyTo(id, "10.0.0.1");
  expect([applied.status, applied.json.status]).toEqual([201, "applied"]);
  const path = `/v1/merchants/${applied.json.id}`;
  expect((await pram.get(path)).status).toBe(404);
  expect((await pram.read<{ data: Merchant[] }>("/v1/merchants")).data).toHaveLength(3);
  expect(await admin.read<Merchant>(path)).toMatchObject({ status: "applied", contact: { name: "Lin" } });
  const admitted = await admin.made<CreatedMerchant>(`${path}/approval`, { reason: "met them" });
  expect(admitted.status).toBe("active");
  const owner = new Caller(admitted.ownerKey ?? "", admin.now);
  expect((await owner.read<Merchant>(path)).status).toBe("active");
});

test("an admin who is removed while admitting a merchant gets no owner's key any more", async () => {
  const { id, secondAdmin } = await aWorld();
  const applied = await applyTo(id, "10.0.0.5");
  const { contact: _, ...shop } = APPLICATION;
  for (const [path, body, write] of [
    ["/v1/merchants", shop, "INSERT INTO merchants"],
    [`/v1/merchants/${applied.json.id}/approval`, { reason: "met them" }, "UPDATE merchants"],
  ] as const) {
    const member = await aMember(secondAdmin, { role: "admin" });
    const { key } = await member.made<CreatedApiKey>("/v1/api-keys", { role: "admin", label: "Board" });
    const removed = () => secondAdmin.delete(`/v1/memberships/${member.membership.id}`);
    const asking = new Caller(key ?? "", member.now);
    const answer = await asking.post(path, body, { bindings: { DB: databaseWhere(write, removed) } });
    expect([answer.status, answer.json.code], path).toEqual([401, "credentials_missing"]);
  }
  const { data } = await secondAdmin.read<{ data: Merchant[] }>("/v1/merchants");
  expect(data.map((it) => it.status).sort()).toEqual(["active", "active", "active", "applied"]);
});

test("an applicant that was refused stays out", async () => {
  const { id, admin } = await aWorld();
  const applied = await applyTo(id, "10.0.0.2");
  const path = `/v1/merchants/${applied.json.id}`;
  expect((await admin.made<Merchant>(`${path}/refusal`, { reason: "no shop" })).status).toBe("refused");
  expect(await admin.refused(`${path}/approval`, { reason: "again" })).toEqual([
    409,
    "merchant_status_differs",
  ]);
});

test("applications to an unknown alliance or category are refused", async () => {
  const { id } = await aWorld();
  const unknown = await applyTo("all_0001h455vb4pex5vsknk084sn02q", "10.0.0.3");
  expect(unknown.json.code).toBe("not_found");
  const fish = await applyTo(id, "10.0.0.3", { ...APPLICATION, category: "fish" });
  expect([fish.status, fish.json.code]).toEqual([422, "category_unknown"]);
});

test("applications from one address are slowed down", async () => {
  const { id } = await aWorld();
  const answers = await atOnce(12, () => applyTo(id, "10.0.0.4"));
  expect(countAnswers(answers)).toEqual({ "201": 5, "429 too_many_requests": 7 });
  expect(answers.find((it) => it.status === 429)?.headers.get("Retry-After")).toBe("60");
});

test("statuses follow each other; of 32 suspensions at once one is it", async () => {
  const { admin, toys } = await aWorld();
  const step = (name: string) => admin.post(`/v1/merchants/${toys.id}/${name}`, { reason: "because" });
  expect((await step("reinstatement")).json.code).toBe("merchant_status_differs");
  const suspensions = await atOnce(32, () => step("suspension"));
  expect(countAnswers(suspensions)).toEqual({ "200": 1, "409 merchant_status_differs": 31 });
  expect((await step("reinstatement")).json.status).toBe("active");
  expect((await step("departure")).json.status).toBe("leaving");
  expect((await step("suspension")).json.code).toBe("merchant_status_differs");
});

test("an owner leaves by itself, and takes no other step nor anybody else's", async () => {
  const { pram, toys } = await aWorld();
  const body = { reason: "closing shop" };
  expect(await pram.refused(`/v1/merchants/${toys.id}/departure`, body)).toEqual([404, "not_found"]);
  expect(await pram.refused(`/v1/merchants/${pram.id}/suspension`, body)).toEqual([403, "role_not_allowed"]);
  expect((await pram.made<Merchant>(`/v1/merchants/${pram.id}/departure`, body)).status).toBe("leaving");
});

test("an owner changes what is its own; category and credit limit are the admin's", async () => {
  const { admin, pram, toys } = await aWorld();
  const path = `/v1/merchants/${pram.id}`;
  expect((await pram.patch(path, { name: "Pram & Sons" })).json.name).toBe("Pram & Sons");
  expect((await pram.patch(path, { creditLimitMinor: null })).json.code).toBe("role_not_allowed");
  expect((await pram.patch(path, { category: "photo" })).json.code).toBe("role_not_allowed");
  expect((await toys.patch(path, { name: "Mine" })).status).toBe(404);
  await admin.patch(path, { creditLimitMinor: 5000 });
  expect((await admin.patch(path, { category: "photo" })).json).toMatchObject({
    category: "photo",
    creditLimitMinor: 5000,
  });
  expect((await admin.patch(path, { category: "fish" })).json.code).toBe("category_unknown");
});

test("a merchant's limit is shown to itself and the admins only", async () => {
  const { admin, pram, toys } = await aWorld();
  const path = `/v1/merchants/${pram.id}`;
  expect(await toys.read(path)).not.toHaveProperty("creditLimitMinor");
  for (const caller of [admin, pram])
    expect(await caller.read(path)).toHaveProperty("creditLimitMinor", null);
});

test("a list is narrowed by status, category and a part of the name", async () => {
  const { id, admin, toys } = await aWorld();
  await applyTo(id, "10.0.0.9");
  const found = async (query: string) =>
    (await admin.read<{ data: Merchant[] }>(`/v1/merchants?${query}`)).data.map(({ name }) => name);
  expect(await found("status=applied")).toEqual(["Nappy Nest"]);
  expect(await found("category=toys")).toEqual(["Nappy Nest", "Toy House"]);
  expect(await found("name=HOUSE")).toEqual(["Toy House"]);
  expect(await found("status=suspended")).toEqual([]);
  // What a shop may not see stays unseen, however it asks.
  expect((await toys.read<{ data: Merchant[] }>("/v1/merchants?status=applied")).data).toEqual([]);
});

test("a list goes on where its cursor says, newest first and without gaps", async () => {
  const { admin, pram, toys, photo } = await aWorld();
  const seen: string[] = [];
  let path = "/v1/merchants?limit=2";
  for (let page = 0; page < 2; page++) {
    const { data, nextCursor } = await admin.read<{ data: Merchant[]; nextCursor: string | null }>(path);
    seen.push(...data.map((it) => it.id));
    path = `/v1/merchants?limit=2&cursor=${nextCursor}`;
    expect(nextCursor === null).toBe(page === 1);
  }
  expect(seen).toEqual([photo.id, toys.id, pram.id]);
});

test("currency and time zone are fixed once the first gift is made, and free before", async () => {
  const before = await aWorld();
  const moved = await before.admin.patch("/v1/alliance", { currency: "EUR", timeZone: "Europe/Berlin" });
  expect(moved.json).toMatchObject({ currency: "EUR", timeZone: "Europe/Berlin" });
  const { admin, pram, allotment } = await aPartnership();
  await aGift(pram, [allotment]);
  for (const patch of [{ currency: "EUR" }, { timeZone: "Europe/Berlin" }]) {
    const refused = await admin.patch("/v1/alliance", patch);
    expect([refused.status, refused.json.code]).toEqual([409, "fixed_after_first_gift"]);
  }
  expect((await admin.patch("/v1/alliance", { name: "New name", currency: "CNY" })).status).toBe(200);
});

test("a store's reference is taken once by its merchant, and the store is its own", async () => {
  const { pram, toys } = await aWorld();
  const body = { reference: "Pudong", name: "Pudong shop", address: "1 Century Avenue" };
  const store = await toys.made<Store>("/v1/stores", body);
  expect(await toys.refused("/v1/stores", body)).toEqual([409, "reference_taken"]);
  expect((await pram.post("/v1/stores", body)).status).toBe(201);
  expect((await toys.patch(`/v1/stores/${store.id}`, { name: "Pudong" })).json).toMatchObject({
    name: "Pudong",
    address: "1 Century Avenue",
  });
  expect((await pram.patch(`/v1/stores/${store.id}`, { name: "Mine" })).status).toBe(404);
  expect((await toys.read<{ data: Store[] }>("/v1/stores")).data).toHaveLength(1);
});

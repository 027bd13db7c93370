// Alliances through the API: who may create, read and revise them.
import { expect, test } from "vitest";
import type { Alliance, CreatedAlliance } from "../../schema/contract/alliances.ts";
import { call, operator } from "../../tests/support/api.ts";
import {
  ALLIANCE,
  aCoupon,
  aMerchant,
  anAllotment,
  anOffer,
  anOrder,
  aWorld,
} from "../../tests/support/world.ts";

test("the operator creates an alliance and its admin reads it", async () => {
  const created = await operator.made<CreatedAlliance>("/v1/alliances", ALLIANCE);
  const read = await call("GET", "/v1/alliance", { key: created.adminKey });
  expect(read.status).toBe(200);
  expect(read.json).toMatchObject({
    id: created.id,
    currency: "CNY",
    policyVersion: 1,
    policy: { holdDays: 14 },
  });
});

test("a repeated creation answers the same alliance without its secret", async () => {
  const first = await operator.post("/v1/alliances", ALLIANCE, { idempotencyKey: "create-once" });
  const again = await operator.post("/v1/alliances", ALLIANCE, { idempotencyKey: "create-once" });
  expect(again.status).toBe(201);
  expect(again.headers.get("Idempotent-Replayed")).toBe("true");
  expect(again.json).toEqual({ ...first.json, adminKey: null });
});

test("a key that was used for another body is refused", async () => {
  await operator.made("/v1/alliances", ALLIANCE, { idempotencyKey: "reuse" });
  const other = await operator.post(
    "/v1/alliances",
    { ...ALLIANCE, name: "Other" },
    { idempotencyKey: "reuse" },
  );
  expect([other.status, other.json.code]).toEqual([409, "idempotency_key_reused"]);
});

test("a change of policy makes a new version and resets nothing that was not sent", async () => {
  const { admin } = await aWorld();
  const revised = await admin.patch("/v1/alliance", { policy: { feeBps: 500 } });
  expect(revised.json).toMatchObject({
    policyVersion: 2,
    policy: { feeBps: 500, holdDays: 14, minPayoutMinor: 200 },
  });
  expect(await admin.read("/v1/alliance")).toEqual(revised.json);
});

test("a merchant cannot revise the alliance", async () => {
  const { pram } = await aWorld();
  const refused = await pram.patch("/v1/alliance", { name: "Mine" });
  expect([refused.status, refused.json.code]).toEqual([403, "role_not_allowed"]);
});

test("a category that a merchant has must stay", async () => {
  const { admin } = await aWorld();
  const refused = await admin.patch("/v1/alliance", { categories: [{ key: "prams", name: "Prams" }] });
  expect([refused.status, refused.json.code]).toEqual([409, "category_in_use"]);
  expect((await admin.read("/v1/alliance")).categories).toHaveLength(3);
});

test("a merchant of an unknown category is refused and not written", async () => {
  const { admin } = await aWorld();
  await expect(aMerchant(admin, "Fish", "fish")).rejects.toThrow("category_unknown");
  expect((await admin.read("/v1/merchants")).data).toHaveLength(3);
});

test("clearing without a named institution is refused", async () => {
  const policy = { ...ALLIANCE.policy, settlementMode: "clearing" };
  const refused = await operator.post("/v1/alliances", { ...ALLIANCE, policy });
  expect([refused.status, refused.json.code]).toEqual([422, "clearing_needs_institution"]);
});

test("policy changes at once are all made, each on top of the other", async () => {
  const { admin, secondAdmin } = await aWorld();
  const answers = await Promise.all([
    admin.patch("/v1/alliance", { policy: { feeBps: 500 } }),
    secondAdmin.patch("/v1/alliance", { policy: { holdDays: 7 } }),
  ]);
  expect(answers.map((it) => it.status)).toEqual([200, 200]);
  const { policy, policyVersion } = await admin.read<Alliance>("/v1/alliance");
  expect([policy.feeBps, policy.holdDays, policyVersion]).toEqual([500, 7, 3]);
});

test("an admin who marks competitors and one who marks complements at once both have their way", async () => {
  const { admin, secondAdmin } = await aWorld();
  await Promise.all([
    admin.patch("/v1/alliance", { competing: [["toys", "prams"]] }),
    secondAdmin.patch("/v1/alliance", { complements: [["prams", "photo", 80]] }),
  ]);
  expect(await admin.read<Alliance>("/v1/alliance")).toMatchObject({
    competing: [["prams", "toys"]],
    complements: [["prams", "photo", 80]],
  });
});

test("a merchant admitted while the currency changes can be paid in the new one", async () => {
  const { admin, secondAdmin, toys } = await aWorld();
  const [, newcomer] = await Promise.all([
    secondAdmin.patch("/v1/alliance", { currency: "EUR" }),
    aMerchant(admin, "Nappy Nest", "prams"),
  ]);
  const coupon = await aCoupon(newcomer, await anAllotment(toys, newcomer, await anOffer(toys)));
  expect((await toys.post("/v1/redemptions", anOrder(coupon))).status).toBe(201);
});

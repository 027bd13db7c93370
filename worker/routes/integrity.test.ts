// Health for anybody; integrity for who is responsible, empty of violations where all is sound.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Integrity } from "../../schema/contract/integrity.ts";
import { call, operator } from "../../tests/support/api.ts";
import { aLivedInWorld } from "../../tests/support/lived-in.ts";
import { aCoupon, anOrder, aPartnership, aWorld } from "../../tests/support/world.ts";

test("anybody is told that the instance answers", async () => {
  const { status, json } = await call("GET", "/v1/health");
  expect([status, json]).toEqual([200, { status: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+/) }]);
});

test("a world with a past is sound, and every check finds rows to look at", async () => {
  const { admin } = await aLivedInWorld();
  const { checks, violations } = await admin.read<Integrity>("/v1/integrity");
  expect(violations).toEqual([]);
  expect(checks.filter(({ rows }) => rows === 0)).toEqual([]);
  expect(checks).toContainEqual({ name: "redemptions_follow_their_terms", rows: 7 });
});

test("an alliance in which nothing has happened is sound", async () => {
  const { admin } = await aWorld();
  expect((await admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

test("an admin has its own alliance checked, the operator all of them", async () => {
  const rowsOf = ({ checks }: Integrity) =>
    checks.find(({ name }) => name === "coupons_are_of_their_allotment")?.rows;
  const { admin, pram, allotment } = await aPartnership();
  await aCoupon(pram, allotment);
  expect(rowsOf(await admin.read<Integrity>("/v1/integrity"))).toBe(1);
  const all = await env.DB.prepare("SELECT count(*) AS coupons FROM coupons").first<{ coupons: number }>();
  expect(rowsOf(await operator.read<Integrity>("/v1/integrity"))).toBe(all?.coupons);
});

test("merchants and the public are not shown the books' integrity", async () => {
  const { pram } = await aWorld();
  expect((await pram.get("/v1/integrity")).json.code).toBe("role_not_allowed");
  expect((await call("GET", "/v1/integrity")).json.code).toBe("credentials_missing");
});

test("a budget lowered below what is used is no violation", async () => {
  const { admin, pram, toys, offer, allotment } = await aPartnership({}, { offer: { budgetMinor: 20_000 } });
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await toys.patch(`/v1/offers/${offer.id}`, { budgetMinor: 1 });
  expect((await admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

test("a replacement may cost more than its original did, even beyond the budget", async () => {
  const { admin, pram, toys, allotment } = await aPartnership(
    { discount: { kind: "percent", bps: 1000, capMinor: 5000 }, minSpendMinor: 0 },
    { offer: { budgetMinor: 6000 } },
  );
  const { id } = await toys.made<{ id: string }>("/v1/redemptions", {
    ...anOrder(await aCoupon(pram, allotment)),
    order: { amountMinor: 10_000 },
  });
  await aCoupon(pram, allotment);
  await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "all", full: true });
  expect((await admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

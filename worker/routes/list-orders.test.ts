// Lists from either end: whoever turns a list round sees the same rows, page by page, and nobody else's.
import { expect, test } from "vitest";
import type { CreatedMerchant } from "../../schema/contract/merchants.ts";
import { Caller } from "../../tests/support/api.ts";
import { camt053, imported } from "../../tests/support/banking.ts";
import { disputed } from "../../tests/support/disputing.ts";
import { detailsOf, everybodysDetails } from "../../tests/support/payees.ts";
import { close } from "../../tests/support/settling.ts";
import {
  aCoupon,
  aGift,
  aMerchant,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  aWorld,
  POLICY,
} from "../../tests/support/world.ts";

type Page = { data: Record<string, unknown>[]; nextCursor: string | null };

/** All rows of a list, asked for by pages of `limit`. */
async function walked(caller: Caller, path: string, limit: number): Promise<Page["data"]> {
  const rows: Page["data"] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const place: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page: Page = await caller.read<Page>(
      `/v1/${path}${path.includes("?") ? "&" : "?"}limit=${limit}${place}`,
    );
    rows.push(...page.data);
    cursor = page.nextCursor;
  }
  return rows;
}

/** Both shops gift and redeem on three days, twice in one instant, and one period is closed. */
async function aBusyWorld() {
  const world = await aPartnership({}, { allotment: { coFundingBps: 4000 } });
  const { admin, pram, toys, allotment, at } = world;
  const back = await anAllotment(pram, toys, await anOffer(pram));
  for (const day of ["05", "06", "07"]) {
    at(`2026-01-${day}T02:00:00.000Z`);
    await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
    const redeemed = await toys.made<{ id: string }>(
      "/v1/redemptions",
      anOrder(await aCoupon(pram, allotment)),
    );
    await disputed(toys, redeemed);
    const fee = { debitId: pram.id, creditId: "alliance", amountMinor: 1, reason: "the fair" };
    await admin.made("/v1/adjustments", fee);
    await pram.made("/v1/redemptions", anOrder(await aCoupon(toys, back)));
    await aGift(pram, [allotment]);
  }
  at("2026-02-20T02:00:00.000Z");
  await close(world, "2026-02-19T00:00:00.000Z");
  return world;
}

test("the oldest first is the newest first the other way round, for everybody who may ask, page by page", async () => {
  const { admin, pram, toys, photo } = await aBusyWorld();
  const ofAll = ["gifts", "redemptions", "transfers", "settlements", "merchants", "offers", "allotments"];
  const lists = [
    ...[admin, pram, toys, photo].flatMap((caller) => ofAll.map((path) => ({ caller, path }))),
    ...[pram, toys].map(({ id }) => ({ caller: admin, path: `transfers?ownerId=${id}` })),
    ...[admin, pram].map((caller) => ({ caller, path: "audit-events" })),
    ...[admin, pram, toys].flatMap((caller) => ["disputes", "adjustments"].map((path) => ({ caller, path }))),
    { caller: pram, path: "transfers?effectiveFrom=2026-01-20T03:00:00.000Z" },
    { caller: admin, path: "audit-events?action=gift.created" },
  ];
  let count = 0;
  for (const { caller, path } of lists) {
    const newest = await walked(caller, path, 100);
    const oldest = await walked(caller, `${path}${path.includes("?") ? "&" : "?"}order=oldest`, 2);
    expect(oldest, path).toEqual(newest.toReversed());
    count += oldest.length;
  }
  expect(count).toBeGreaterThan(150);
});

test("what the bank answered, deposits and payee details are read from either end, by those whom they concern", async () => {
  const world = await aWorld({ policy: { ...POLICY, clearingInstitution: "The Bank" } });
  const { admin, pram, toys } = world;
  await everybodysDetails(world);
  world.at("2026-01-20T02:00:00.000Z");
  await pram.made("/v1/payee-details", detailsOf("Pram & Co, another"));
  for (const reference of ["BK-1", "BK-2", "BK-3"])
    for (const of of [pram, toys]) {
      const bankReference = `${reference} ${of.id}`;
      await admin.made("/v1/deposits", {
        merchantId: of.id,
        kind: "deposit",
        amountMinor: 100,
        bankReference,
      });
      await imported(of, camt053({ amount: "3.00", reference }));
      await imported(admin, camt053({ amount: "3.00", reference: bankReference }));
    }
  const counts = [];
  for (const path of ["bank-lines", "bank-lines?status=unmatched", "deposits", "payee-details"])
    for (const caller of [admin, pram, toys]) {
      const newest = await walked(caller, path, 100);
      const turned = `${path}${path.includes("?") ? "&" : "?"}order=oldest`;
      expect(await walked(caller, turned, 2), path).toEqual(newest.toReversed());
      counts.push(newest.length);
    }
  expect(counts).toEqual([6, 3, 3, 6, 3, 3, 6, 3, 3, 6, 2, 1]);
});

test("the oldest go on from their own place, and what has no name is in no order of names", async () => {
  const { pram } = await aBusyWorld();
  const path = "/v1/transfers?limit=1&order=oldest";
  const first = await pram.read<Page>(path);
  const second = await pram.read<Page>(`${path}&cursor=${first.nextCursor}`);
  const [a, b] = [first.data[0], second.data[0]];
  expect(a?.id).not.toBe(b?.id);
  expect((await pram.get("/v1/gifts?order=name")).json.code).toBe("validation_failed");
});

const NAMES = ["万年青", "Zhu & Sons", "安安童装", "amber", "Brick 10", "Brick 9", "北门书店"];
const IN_ORDER = ["安安童装", "北门书店", "万年青", "amber", "Brick 9", "Brick 10", "Zhu & Sons"];

test("merchants by name come as a register has them: Chinese names by pinyin, then Latin ones", async () => {
  const { admin, pram } = await aWorld();
  for (const name of NAMES) await aMerchant(admin, name, "toys");
  const others = ["Photo Studio", "Pram & Co", "Toy House"];
  const names = async (query: string, limit: number) =>
    (await walked(pram, `merchants?${query}`, limit)).map(({ name }) => name);
  const all = [...IN_ORDER.slice(0, -1), ...others, "Zhu & Sons"];
  expect(await names("order=name", 100)).toEqual(all);
  expect(await names("order=name", 1)).toEqual(all);
  expect(await names("order=name&name=brick", 1)).toEqual(["Brick 9", "Brick 10"]);
});

test("a merchant that no longer meets the filter does not break the list that stood at it", async () => {
  const { admin } = await aWorld();
  const path = "/v1/merchants?order=name&status=active&limit=1";
  const first = await admin.read<{ data: { id: string }[]; nextCursor: string }>(path);
  await admin.made(`/v1/merchants/${first.data[0]?.id}/suspension`, { reason: "it did not pay" });
  const next = await admin.read<Page>(`${path}&cursor=${first.nextCursor}`);
  expect(next.data.map(({ name }) => name)).toEqual(["Pram & Co"]);
});

test("by name an applicant stays the admins' to see, and another alliance's cursor leads nowhere", async () => {
  const { id, admin, pram } = await aWorld();
  const anybody = new Caller("");
  const shop = { name: "Aaa", category: "toys", priceTier: 1, monthlyOrders: 1, regions: [] };
  await anybody.made<CreatedMerchant>(`/v1/alliances/${id}/applications`, {
    ...shop,
    contact: { name: "Somebody" },
  });
  const namesFor = async (caller: Caller) =>
    (await walked(caller, "merchants?order=name", 2)).map(({ name }) => name);
  expect(await namesFor(admin)).toContain("Aaa");
  expect(await namesFor(pram)).not.toContain("Aaa");
  const other = await aWorld();
  const { nextCursor } = await other.admin.read<Page>("/v1/merchants?order=name&limit=1");
  const stranger = await admin.get(`/v1/merchants?order=name&limit=1&cursor=${nextCursor}`);
  expect(stranger.json.code).toBe("malformed_request");
});

test("exposures come nearest to the limit first, largest first or by name, and one's own alone to a merchant", async () => {
  const { admin, pram, toys, photo, allotment } = await aPartnership();
  await admin.patch(`/v1/merchants/${pram.id}`, { creditLimitMinor: 1_000_000_000 });
  const ofPhoto = await anAllotment(toys, photo, await anOffer(toys));
  await toys.made("/v1/redemptions", anOrder(await aCoupon(photo, ofPhoto)));
  for (const _ of [1, 2]) await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 1 });
  const idsOf = async (caller: Caller, order: string, limit: number) =>
    (await walked(caller, `exposures?order=${order}`, limit)).map(({ merchantId }) => merchantId);
  for (const limit of [1, 100]) {
    expect(await idsOf(admin, "nearest", limit)).toEqual([toys.id, pram.id, photo.id]);
    expect((await idsOf(admin, "largest", limit))[0]).toBe(toys.id);
    expect(await idsOf(admin, "name", limit)).toEqual([photo.id, pram.id, toys.id]);
    for (const order of ["nearest", "largest", "name"])
      expect(await idsOf(pram, order, limit)).toEqual([pram.id]);
  }
});

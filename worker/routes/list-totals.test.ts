// Totals of lists: those of the very rows that the asker's list has, whatever is selected, and of no others.
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CreatedAlliance } from "../../schema/contract/alliances.ts";
import type { Allotment, AllotmentTotals } from "../../schema/contract/allotments.ts";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import { type CouponState, couponState } from "../../schema/contract/coupons.ts";
import type { Gift, GiftTotals } from "../../schema/contract/gifts.ts";
import type { Merchant, MerchantTotals } from "../../schema/contract/merchants.ts";
import type { ListedRedemption, RedemptionTotals } from "../../schema/contract/redemptions.ts";
import type { ListedTransfer, TransferTotals } from "../../schema/contract/transfers.ts";
import { Caller, operator } from "../../tests/support/api.ts";
import { postLines } from "../../tests/support/ledger.ts";
import {
  ALLIANCE,
  aCoupon,
  aGift,
  aMerchant,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  aWorld,
  type World,
} from "../../tests/support/world.ts";

/** Where a property fails, fast-check prints this seed and the path to the smallest failing case. */
const RUNS = { seed: 20_260_105, numRuns: 40 };

const NOTHING_REDEEMED = {
  amountMinor: 0,
  discountMinor: 0,
  netMinor: 0,
  refundedMinor: 0,
  shareMinor: 0,
  heldMinor: 0,
};

test("whoever has no part in a row has none in its sum, in this alliance or another", async () => {
  const { photo, toys } = await aBusyWorld();
  const stranger = await aWorld();
  for (const caller of [photo, stranger.admin, stranger.pram]) {
    expect(await caller.read<RedemptionTotals>("/v1/redemptions/totals")).toEqual({
      ...{ rows: 0, complete: true, sums: NOTHING_REDEEMED },
    });
    expect(await caller.read<GiftTotals>("/v1/gifts/totals")).toMatchObject({
      rows: 0,
      sums: { coupons: 0 },
    });
  }
  expect(await photo.read<TransferTotals>("/v1/transfers/totals")).toMatchObject({ rows: 0, complete: true });
  for (const caller of [photo, stranger.admin, stranger.pram])
    expect((await caller.get(`/v1/transfers/totals?ownerId=${toys.id}`)).status).toBe(404);
  expect((await toys.get("/v1/transfers/totals?ownerId=alliance")).status).toBe(404);
});

test("a cashier's total is that of its shop's day, and it has none of gifts or transfers", async () => {
  const { toys, allotment, pram, at, cashier } = await aBusyWorld();
  at("2026-01-09T02:00:00.000Z");
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const today = await cashier.read<RedemptionTotals>("/v1/redemptions/totals");
  expect([today.rows, today.sums?.amountMinor]).toEqual([1, 26_800]);
  for (const path of ["gifts", "transfers"])
    expect((await cashier.get(`/v1/${path}/totals`)).json.code).toBe("role_not_allowed");
});

test("the total of redemptions is the sum of all pages, for whatever is selected and whoever asks", async () => {
  const { admin, pram, toys, photo } = await aBusyWorld();
  const filters = fc.record(
    {
      role: fc.constantFrom("gifter", "redeemer"),
      partnerId: fc.constantFrom(pram.id, toys.id, photo.id),
      orderReference: fc.constantFrom("A-1", "A-2", "none"),
      day: fc.constantFrom("2026-01-05", "2026-01-06"),
      ...SPAN,
    },
    { requiredKeys: [] },
  );
  await forAll([admin, pram, toys], filters, async (caller, query) => {
    const rows = await walked<ListedRedemption>(caller, `redemptions?${query}`);
    const sum = (of: (it: ListedRedemption) => number) => rows.reduce((all, it) => all + of(it), 0);
    expect(await caller.read<RedemptionTotals>(`/v1/redemptions/totals?${query}`), query).toEqual({
      ...{ rows: rows.length, complete: true },
      sums: {
        amountMinor: sum((it) => it.amountMinor),
        discountMinor: sum((it) => it.discountMinor),
        netMinor: sum((it) => it.netMinor),
        refundedMinor: sum((it) => it.refundedMinor),
        shareMinor: sum((it) => it.shareMinor),
        heldMinor: sum((it) => it.heldMinor),
      },
    });
    return rows.length;
  });
});

test("the total of gifts counts the coupons of all pages by what became of them", async () => {
  const { admin, pram, toys } = await aBusyWorld();
  const filters = fc.record(
    { state: fc.constantFrom(...couponState.options), reference: fc.constantFrom("P-1", "none"), ...SPAN },
    { requiredKeys: [] },
  );
  await forAll([admin, pram, toys], filters, async (caller, query) => {
    const rows = await walked<Gift>(caller, `gifts?${query}`);
    const states = rows.flatMap(({ coupons }) => coupons.map(({ state }) => state));
    const count = (...of: CouponState[]) => states.filter((it) => of.includes(it)).length;
    expect(await caller.read<GiftTotals>(`/v1/gifts/totals?${query}`), query).toEqual({
      ...{ rows: rows.length, complete: true },
      sums: {
        ...{ coupons: states.length, openCoupons: count("scheduled", "active", "reserved") },
        ...{ redeemedCoupons: count("redeemed"), refundedCoupons: count("refunded") },
        ...{ expiredCoupons: count("expired"), revokedCoupons: count("revoked") },
        passedOnCoupons: count("passed_on"),
      },
    });
    return rows.length;
  });
});

test("the total of transfers is what came and what went on all pages", async () => {
  const { admin, pram, toys } = await aBusyWorld();
  const instant = fc.constantFrom("2026-01-19T02:00:00.000Z", "2026-01-20T02:00:00.000Z", LATER);
  const filters = fc.record({ effectiveFrom: instant, effectiveTo: instant }, { requiredKeys: [] });
  const total = async (caller: Caller, query: string, ownerId: string | undefined) => {
    const path = `${query}${ownerId === undefined ? "" : `&ownerId=${ownerId}`}`;
    const rows = await walked<ListedTransfer>(caller, `transfers?${path}`);
    const sum = (side: "creditId" | "debitId") =>
      rows
        .filter((it) => it.unit === "CNY" && (ownerId === undefined || it[side] === ownerId))
        .reduce((all, it) => all + it.amountMinor, 0);
    const [creditsMinor, debitsMinor] = [sum("creditId"), sum("debitId")];
    expect(await caller.read<TransferTotals>(`/v1/transfers/totals?${path}`), path).toEqual({
      ...{ rows: rows.length, complete: true },
      sums: { creditsMinor, debitsMinor, sumMinor: creditsMinor - debitsMinor },
    });
    return rows.length;
  };
  await forAll([pram, toys], filters, (caller, query) => total(caller, query, caller.id));
  for (const ownerId of [undefined, "alliance", pram.id])
    await forAll([admin], filters, (caller, query) => total(caller, query, ownerId));
});

test("the totals of allotments and merchants are the sums of their pages, for whoever asks", async () => {
  const { admin, pram, toys, photo, offer } = await aBusyWorld();
  for (const caller of [admin, pram, toys, photo])
    for (const query of ["", "role=gifter", "role=redeemer", "status=live", `offerId=${offer.id}`]) {
      const rows = await walked<Allotment>(caller, `allotments?${query}`);
      const sum = (of: (it: Allotment) => number) => rows.reduce((all, it) => all + of(it), 0);
      expect(await caller.read<AllotmentTotals>(`/v1/allotments/totals?${query}`), query).toEqual({
        ...{ rows: rows.length, complete: true },
        sums: { quantity: sum((it) => it.quantity), remaining: sum((it) => it.remaining) },
      });
    }
  for (const caller of [admin, photo])
    for (const query of ["", "category=toys", "status=active", "name=o", "name=none"]) {
      const rows = await walked<Merchant>(caller, `merchants?${query}`);
      expect(await caller.read<MerchantTotals>(`/v1/merchants/totals?${query}`), query).toEqual({
        ...{ rows: rows.length, complete: true },
        sums: { monthlyOrders: rows.reduce((all, it) => all + it.monthlyOrders, 0) },
      });
    }
});

test("in a live alliance, whose ids follow its clock, a span has the same rows and the same total", async () => {
  const { adminKey } = await operator.made<CreatedAlliance>("/v1/alliances", { ...ALLIANCE, test: false });
  const admin = new Caller(adminKey ?? "");
  const pram = await aMerchant(admin, "Pram & Co", "prams");
  const toys = await aMerchant(admin, "Toy House", "toys");
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const redeemed = await walked<ListedRedemption>(pram, "redemptions?");
  const at = Date.parse(redeemed[0]?.redeemedAt ?? "");
  for (const [fromMs, toMs, rows] of [
    [at, at + 1, 1],
    [at + 1, at + 9_000_000, 0],
    [at - 9_000_000, at, 0],
  ] as const) {
    const span = `from=${new Date(fromMs).toISOString()}&to=${new Date(toMs).toISOString()}`;
    expect(await walked(pram, `redemptions?${span}`)).toHaveLength(rows);
    expect((await pram.read<RedemptionTotals>(`/v1/redemptions/totals?${span}`)).rows).toBe(rows);
  }
});

test("what is more than may be summed is said to be, and no part of it is given for the whole", async () => {
  const { id, pram, toys } = await aWorld();
  await postLines(id, [{ debitId: toys.id, creditId: pram.id, amountMinor: 5, effectiveAt: LATER }]);
  const more = (count: number) =>
    env.DB.prepare(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
      INSERT INTO transfers (alliance_id, id, code, debit_id, credit_id, amount_minor, unit, effective_at, created_at)
      SELECT t.alliance_id, t.id || ?1 || '_' || i, t.code, t.debit_id, t.credit_id, t.amount_minor, t.unit,
        t.effective_at + i, t.created_at FROM transfers t, n WHERE t.alliance_id = ?2 AND length(t.id) = 30`)
      .bind(count, id)
      .run();
  await more(49_999);
  const whole = await pram.read<TransferTotals>("/v1/transfers/totals");
  expect([whole.rows, whole.complete, whole.sums?.creditsMinor]).toEqual([50_000, true, 250_000]);
  await more(1);
  const cut = await pram.read<TransferTotals>("/v1/transfers/totals");
  expect([cut.rows >= 50_000, cut.complete, cut.sums]).toEqual([true, false, null]);
  const few = `effectiveFrom=${LATER}&effectiveTo=${new Date(Date.parse(LATER) + 10).toISOString()}`;
  expect((await pram.read<TransferTotals>(`/v1/transfers/totals?${few}`)).complete).toBe(true);
});

const LATER = "2026-01-21T02:00:00.000Z";
const aTime = fc.constantFrom(
  "2026-01-05T02:00:00.000Z",
  "2026-01-06T00:00:00.000Z",
  "2026-01-07T02:00:00.001Z",
);
const SPAN = { from: aTime, to: aTime };

/** Tries each caller with filters by chance; some of them must find something. */
async function forAll<C extends Caller>(
  callers: readonly C[],
  filters: fc.Arbitrary<Record<string, string>>,
  rule: (caller: C, query: string) => Promise<number>,
): Promise<void> {
  let found = 0;
  for (const caller of callers) {
    const property = fc.asyncProperty(filters, async (chosen) => {
      found += await rule(caller, new URLSearchParams(chosen).toString());
    });
    await fc.assert(property, RUNS);
  }
  expect(found).toBeGreaterThan(0);
}

async function walked<Row>(caller: Caller, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let place = ""; ; ) {
    const page = await caller.read<{ data: Row[]; nextCursor: string | null }>(`/v1/${path}&limit=3${place}`);
    rows.push(...page.data);
    if (page.nextCursor === null) return rows;
    place = `&cursor=${page.nextCursor}`;
  }
}

/** Both shops gift and redeem on three days; some of it is refunded in part or whole, revoked, reserved, or expires. */
async function aBusyWorld(): Promise<World & Awaited<ReturnType<typeof aPartnership>> & { cashier: Caller }> {
  const world = await aPartnership({ transferable: true }, { allotment: { coFundingBps: 4000 } });
  const { pram, toys, allotment, at } = world;
  const brief = { validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 1 } };
  const back = await anAllotment(pram, toys, await anOffer(pram));
  const short = await anAllotment(toys, pram, await anOffer(toys, brief));
  const sourceOrder = { reference: "P-1", amountMinor: 250_000, occurredAt: "2026-01-05T02:00:00.000Z" };
  await aGift(pram, [allotment, short], { sourceOrder });
  for (const [index, day] of ["05", "06", "07"].entries()) {
    at(`2026-01-${day}T02:00:00.000Z`);
    const order = { reference: `A-${index}`, amountMinor: 26_801 };
    const { id } = await toys.made<{ id: string }>(
      "/v1/redemptions",
      anOrder(await aCoupon(pram, allotment), { order }),
    );
    if (index === 0) await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "R-1", amountMinor: 777 });
    if (index < 2) {
      const rest = index === 0 ? { amountMinor: 10_000 } : { full: true };
      await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "R-2", ...rest });
    }
    await pram.made("/v1/redemptions", anOrder(await aCoupon(toys, back)));
    await pram.made(`/v1/gifts/${(await aGift(pram, [allotment, short])).id}/revocation`, {
      reason: "cancelled",
    });
    const coupon = await aCoupon(pram, allotment);
    const held = { order: { reference: `H-${day}`, amountMinor: 26_800 }, ttlSeconds: 600 };
    await toys.made(`/v1/coupons/${coupon.code}/reservations`, held);
  }
  const passed = await aGift(pram, [allotment]);
  const token = new URL(passed.url).pathname.slice("/g/".length);
  await pram.made(`/v1/gift-links/${token}/passing-on`, { couponId: passed.coupons[0]?.id });
  const { key } = await toys.made<CreatedApiKey>("/v1/api-keys", { role: "cashier", label: "Till" });
  const cashier = new Caller(key ?? "", "2026-01-09T02:00:00.000Z");
  return { ...world, cashier };
}

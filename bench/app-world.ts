// A shop in the midst of a thousand, written past the API: it gives half of ten thousand gifts and is given the other half.
import type { D1Database } from "@cloudflare/workers-types";
import { firstIdAt, type IdKind, newId } from "../schema/ids.ts";
import { DAY_MS } from "../schema/time.ts";

export const MERCHANTS = 1_000;
export const GIFTS = 10_000;
/** Of ten coupons so many are redeemed. */
const REDEEMED_OF_TEN = 3;
/** Gifts are spread over so many days before today. */
const DAYS = 60;
/** Rows of one statement: what is bound to one is no more than a megabyte. */
const PORTION = 500;

/** What an order of ¥268.00 comes to under the terms of the worked example. */
const SALE = { amount: 26_800, discount: 5_000, net: 21_800, commission: 1_744, fee: 174 };

type Row = readonly (string | number | null)[];
type Whole = { allianceId: string; shopId: string; now: number };
type Sale = { at: number; number: number; gifterId: string; redeemerId: string };

/** Fills the alliance of a shop that has one live offer already, whose terms the others take over. */
export async function fillAlliance(db: D1Database, { allianceId, shopId, now }: Whole): Promise<void> {
  const insert = inserterInto(db, allianceId);
  const others = Array.from({ length: MERCHANTS - 2 }, () => newId("merchant"));
  const shopsRow = await db
    .prepare("SELECT * FROM offer_terms WHERE alliance_id = ? LIMIT 1")
    .bind(allianceId)
    .first<{ terms: string }>();
  if (shopsRow === null) throw new Error("no offer is there whose terms could be taken over");
  await insert(
    "merchants",
    MERCHANT,
    others.map((id, place) => [...merchant(id, place), now]),
  );
  await insert(
    "accounts",
    ACCOUNT,
    others.map((id) => [id, "CNY", 0, 0]),
  );
  const offers = new Map([shopId, ...others].map((id) => [id, newId("offer")]));
  await insert(
    "offers",
    OFFER,
    [...offers].map(([id, offer]) => [offer, id, "¥50 off", ...LIVE, now]),
  );
  await insert(
    "offer_terms",
    TERMS,
    [...offers.values()].map((it) => [it, 1, shopsRow.terms, now]),
  );
  const entrusted = others.flatMap((id) => [
    { gifterId: shopId, redeemerId: id },
    { gifterId: id, redeemerId: shopId },
  ]);
  const allotments = new Map(entrusted.map((it) => [keyOf(it), newId("allotment")]));
  await insert(
    "allotments",
    ALLOTMENT,
    entrusted.map((it) => [
      allotments.get(keyOf(it)) ?? "",
      offers.get(it.redeemerId) ?? "",
      ...[it.redeemerId, it.gifterId, 1_000, 20, 0, "live", now],
    ]),
  );
  const sales = Array.from({ length: GIFTS }, (_, number): Sale => {
    const other = others[number % others.length] ?? "";
    const isOurs = number % 2 === 0;
    const at = now - DAYS * DAY_MS + Math.floor((number / GIFTS) * DAYS * DAY_MS);
    return { at, number, gifterId: isOurs ? shopId : other, redeemerId: isOurs ? other : shopId };
  });
  await insert("gifts", GIFT, sales.map(giftOf));
  const couponOf = (it: Sale) => couponsRow(it, allotments.get(keyOf(it)), offers.get(it.redeemerId));
  await insert("coupons", COUPON, sales.map(couponOf));
  const redeemed = sales.filter(({ number }) => (number >> 1) % 10 < REDEEMED_OF_TEN);
  await insert(
    "coupon_endings",
    ENDING,
    redeemed.map((it) => [idOf("coupon", it), "redeemed", it.at + 1]),
  );
  await insert(
    "redemptions",
    REDEMPTION,
    redeemed.map((it) => redemptionOf(it, offers.get(it.redeemerId))),
  );
  await insert("transfers", TRANSFER, redeemed.flatMap(transfersOf));
}

/** Inserts rows without their alliance, a portion a statement. */
function inserterInto(db: D1Database, allianceId: string) {
  return async (table: string, columns: string, rows: readonly Row[]): Promise<void> => {
    const values = columns.split(", ").map((_, place) => `value ->> ${place}`);
    const sql = `INSERT INTO ${table} (alliance_id, ${columns})
      SELECT ?1, ${values.join(", ")} FROM json_each(?2) WHERE true`;
    for (let from = 0; from < rows.length; from += PORTION) {
      const portion = JSON.stringify(rows.slice(from, from + PORTION));
      await db.prepare(sql).bind(allianceId, portion).run();
    }
  };
}

function keyOf({ gifterId, redeemerId }: Pick<Sale, "gifterId" | "redeemerId">): string {
  return `${gifterId} ${redeemerId}`;
}

/** As old as what it names, so that lists have it in its place. */
function idOf(kind: IdKind, { at, number }: Sale, part = 0): string {
  return firstIdAt(kind, at) + String(number * 10 + part).padStart(16, "0");
}

const MERCHANT =
  "id, name, category, price_tier, monthly_orders, regions, contact, credit_limit_minor, status, created_at";
function merchant(id: string, place: number): Row {
  const category = ["prams", "toys", "photo"][place % 3] ?? "toys";
  return [id, `Shop ${place + 1}`, category, 3, 100, '["Shanghai"]', null, null, "active"];
}

const ACCOUNT = "owner_id, unit, debits_minor, credits_minor";
const OFFER =
  "id, redeemer_id, title, status, terms_version, quota, gifted, budget_minor, discounted_minor, created_at";
const LIVE = ["live", 1, 1_000_000, GIFTS, null, 0] as const;
const TERMS = "offer_id, version, terms, created_at";
const ALLOTMENT =
  "id, offer_id, redeemer_id, gifter_id, quantity, gifted, co_funding_bps, status, created_at";

const GIFT =
  "id, gifter_id, source_reference, source_amount_minor, source_occurred_at, rule_ref, staff_ref, channel, fingerprint, created_at";
function giftOf(sale: Sale): Row {
  const source = [`P-${sale.number}`, 250_000, sale.at];
  return [idOf("gift", sale), sale.gifterId, ...source, "", null, null, String(sale.number), sale.at];
}

const COUPON =
  "id, code, gift_id, allotment_id, offer_id, terms_version, policy_version, gifter_id, redeemer_id, co_funding_bps, opens_at, expires_at, last_day, worst_discount_minor, worst_commission_minor, worst_subsidy_minor, replaces, created_at";
function couponsRow(sale: Sale, allotmentId = "", offerId = ""): Row {
  const expiresAt = sale.at + 30 * DAY_MS;
  const lastDay = new Date(expiresAt - 1).toISOString().slice(0, 10);
  return [
    ...[idOf("coupon", sale), `BENCH${String(sale.number).padStart(12, "0")}`, idOf("gift", sale)],
    ...[allotmentId, offerId, 1, 1, sale.gifterId, sale.redeemerId, 0, sale.at, expiresAt, lastDay],
    ...[SALE.discount, SALE.commission, 0, null, sale.at],
  ];
}

const ENDING = "coupon_id, ending, ended_at";

const REDEMPTION =
  "id, coupon_id, gift_id, offer_id, gifter_id, redeemer_id, store_ref, order_day, order_reference, amount_minor, discount_minor, net_minor, commission_minor, fee_minor, subsidies, new_customer, channel, staff_ref, principal_id, key_id, effective_at, redeemed_at";
function redemptionOf(sale: Sale, offerId = ""): Row {
  const { amount, discount, net, commission, fee } = SALE;
  return [
    ...[idOf("redemption", sale), idOf("coupon", sale), idOf("gift", sale), offerId, sale.gifterId],
    ...[sale.redeemerId, "", new Date(sale.at).toISOString().slice(0, 10), `R-${sale.number}`],
    ...[amount, discount, net, commission, fee, "[]", 0, "store", null, "operator", "operator"],
    ...[sale.at + 14 * DAY_MS, sale.at + 1],
  ];
}

const TRANSFER = "id, code, debit_id, credit_id, amount_minor, unit, effective_at, created_at, redemption_id";
function transfersOf(sale: Sale): Row[] {
  const { gifterId, redeemerId, at } = sale;
  const line = (part: number, code: string, debit: string, credit: string, amount: number): Row => [
    ...[idOf("transfer", sale, part), code, debit, credit, amount, "CNY", at + 14 * DAY_MS, at + 1],
    idOf("redemption", sale),
  ];
  return [
    line(0, "commission", redeemerId, gifterId, SALE.commission),
    line(1, "fee", gifterId, "alliance", SALE.fee),
  ];
}

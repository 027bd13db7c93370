// Walks one coupon through a running server over HTTP, from the alliance to the paid settlement, and stops at the first difference.
// OPERATOR_KEY=… node_modules/.bin/node scripts/walk.mjs http://localhost:8787

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

const DAY = 86_400_000;
const HOLD_DAYS = 14;
const ORDER = { reference: "T-1001", amountMinor: 26_800 };

/** Each step is told what the earlier ones learned and returns what it adds to that. */
const STEPS = [
  ["the operator creates a test alliance and gets its first admin's key", createAlliance],
  ["the operator adds a second admin", addSecondAdmin],
  ["the admin admits a pram shop and a toy shop", admitMerchants],
  ["the toy shop makes a key for its cashier", makeCashierKey],
  ["the toy shop writes an offer and publishes it", publishOffer],
  ["the toy shop entrusts ten coupons to the pram shop, which agrees to bear 40 %", grantAllotment],
  ["the pram shop gifts one coupon, and repeating the request gifts no second one", giftCoupon],
  ["the holder's page shows the code in Chinese and in English", openHolderPage],
  ["the cashier validates the coupon: 50.00 off, 218.00 to pay", validateCoupon],
  ["the cashier redeems it: commission 17.44, fee 1.74, subsidy 20.00", redeemCoupon],
  ["a second redemption of the same coupon is refused", redeemAgain],
  ["positions are −4.30, +2.56 and +1.74", () => expectPositions(-430, 256, 174)],
  ["the toy shop refunds half of what was paid", refundHalf],
  ["positions are −2.15, +1.28 and +0.87", () => expectPositions(-215, 128, 87)],
  ["an admin closes the period after the hold has passed", closeSettlement],
  ["the admin who closed it may not approve it", approveAsCloser],
  ["the second admin approves it", approveSettlement],
  ["both payments are sent and confirmed", payInstructions],
  ["the statements sum to the dues, as JSON and as CSV", readStatements],
  ["the settlement is paid and every position is zero", expectPaid],
  ["integrity finds no violation", checkIntegrity],
];

const [base] = process.argv.slice(2);
const operatorKey = process.env.OPERATOR_KEY;
if (!base || !operatorKey) {
  console.error("Usage: OPERATOR_KEY=… node_modules/.bin/node scripts/walk.mjs http://localhost:8787");
  process.exit(2);
}
const world = {};
process.exitCode = await walk();

/** The exit code: 0 where every step held, 1 at the first that did not. */
async function walk() {
  for (const [index, [name, step]] of STEPS.entries()) {
    try {
      Object.assign(world, await step());
      console.log(`ok ${index + 1} ${name}`);
    } catch (error) {
      console.log(`not ok ${index + 1} ${name}`);
      console.error(error instanceof assert.AssertionError ? error.message : error);
      console.log(`${index} passed, 1 failed`);
      return 1;
    }
  }
  console.log(`${STEPS.length} passed, 0 failed`);
  return 0;
}

async function createAlliance() {
  const { body } = await post(operatorKey, "/v1/alliances", 201, {
    name: "Walk",
    currency: "CNY",
    timeZone: "Asia/Shanghai",
    test: true,
    policy: { holdDays: HOLD_DAYS, feeBps: 1_000, minPayoutMinor: 0, settlementMode: "direct" },
    categories: [
      { key: "prams", name: "Prams" },
      { key: "toys", name: "Toys" },
    ],
    competing: [],
    complements: [["prams", "toys", 80]],
  });
  return { allianceId: body.id, firstAdmin: body.adminKey };
}

async function addSecondAdmin() {
  const path = `/v1/alliances/${world.allianceId}/admins`;
  const { body } = await post(operatorKey, path, 201, { name: "Second admin" });
  return { secondAdmin: body.adminKey };
}

async function admitMerchants() {
  const profile = { priceTier: 3, monthlyOrders: 200, regions: ["Shanghai"], creditLimitMinor: null };
  const admit = async (name, category) =>
    (await post(world.firstAdmin, "/v1/merchants", 201, { name, category, ...profile })).body;
  const [pram, toy] = [await admit("Pram shop", "prams"), await admit("Toy shop", "toys")];
  assert.deepEqual([pram.status, toy.status], ["active", "active"]);
  return { pramId: pram.id, pramOwner: pram.ownerKey, toyId: toy.id, toyOwner: toy.ownerKey };
}

async function makeCashierKey() {
  const { body } = await post(world.toyOwner, "/v1/api-keys", 201, { role: "cashier", label: "Till 1" });
  return { cashier: body.key };
}

async function publishOffer() {
  const { body } = await post(world.toyOwner, "/v1/offers", 201, {
    title: "50 off from 200",
    terms: {
      discount: { kind: "fixed", valueMinor: 5_000 },
      minSpendMinor: 20_000,
      commission: { kind: "percent", bps: 800, base: "net", capMinor: 4_000 },
      newCustomersOnly: false,
      followOn: null,
      validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
      perHolderLimit: null,
      transferable: false,
      reissueOnFullRefund: true,
      storeRefs: [],
    },
    quota: 100,
    budgetMinor: null,
  });
  assertHolds(body, { status: "draft", termsVersion: 1 });
  await post(world.toyOwner, `/v1/offers/${body.id}/publication`, [200, 201]);
  return { offerId: body.id };
}

async function grantAllotment() {
  const grant = { offerId: world.offerId, gifterId: world.pramId, quantity: 10, coFundingBps: 4_000 };
  const { body } = await post(world.toyOwner, "/v1/allotments", 201, grant);
  assertHolds(body, { status: "proposed" });
  const path = `/v1/allotments/${body.id}/acceptance`;
  const accepted = await post(world.pramOwner, path, [200, 201], { termsVersion: 1 });
  assertHolds(accepted.body, { status: "live", remaining: 10 });
  return { allotmentId: body.id };
}

async function giftCoupon() {
  const now = new Date().toISOString();
  const gift = {
    allotmentIds: [world.allotmentId],
    sourceOrder: { reference: "P-2001", amountMinor: 259_900, occurredAt: now },
    holder: { kind: "phone", value: "+86 138 0013 8000" },
    consent: { textVersion: "2026-01", at: now },
  };
  const headers = { "Idempotency-Key": randomUUID() };
  const first = await post(world.pramOwner, "/v1/gifts", 201, gift, headers);
  const second = await post(world.pramOwner, "/v1/gifts", 201, gift, headers);
  assert.equal(second.headers.get("Idempotent-Replayed"), "true");
  assert.deepEqual(second.body, first.body);
  assert.equal(first.body.coupons.length, 1);
  const [coupon] = first.body.coupons;
  assertHolds(coupon, {
    offerId: world.offerId,
    redeemerId: world.toyId,
    state: "active",
    minSpendMinor: 20_000,
  });
  return { page: first.body.url, code: coupon.code, couponId: coupon.id };
}

async function openHolderPage() {
  const page = new URL(new URL(world.page, base).pathname, base);
  for (const language of ["zh-CN", "en"]) {
    const response = await fetch(page, { headers: { "Accept-Language": language } });
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.match(response.headers.get("Content-Type") ?? "", /^text\/html/);
    assert.match(html, new RegExp(`<html[^>]* lang="${language}"`));
    assert.ok(
      plain(html).includes(plain(world.code)),
      `the ${language} page does not show the coupon's code`,
    );
    assert.ok(html.includes("<svg"), `the ${language} page has no QR code`);
  }
}

/** Codes are shown in groups; only their characters count. */
function plain(text) {
  return text.replace(/[\s-]/g, "");
}

async function validateCoupon() {
  const path = `/v1/coupons/${encodeURIComponent(world.code)}/validation`;
  const { body } = await post(world.cashier, path, 200, { order: ORDER });
  assertHolds(body, { valid: true, discountMinor: 5_000, payableMinor: 21_800 });
}

async function redeemCoupon() {
  const redemption = { code: world.code, order: ORDER, channel: "store" };
  const { body } = await post(world.cashier, "/v1/redemptions", 201, redemption);
  assertHolds(body, {
    couponId: world.couponId,
    gifterId: world.pramId,
    redeemerId: world.toyId,
    orderReference: ORDER.reference,
    discountMinor: 5_000,
    netMinor: 21_800,
    commissionMinor: 1_744,
    feeMinor: 174,
    gifterMinor: 1_570,
    subsidies: [{ merchantId: world.pramId, amountMinor: 2_000 }],
    newCustomer: true,
  });
  assert.equal(Date.parse(body.effectiveAt) - Date.parse(body.redeemedAt), HOLD_DAYS * DAY);
  return { redemptionId: body.id };
}

async function redeemAgain() {
  const redemption = { code: world.code, order: { ...ORDER, reference: "T-1002" }, channel: "store" };
  await refused(post(world.cashier, "/v1/redemptions", 409, redemption), "coupon_already_redeemed");
}

async function refundHalf() {
  const path = `/v1/redemptions/${world.redemptionId}/refunds`;
  const refund = { reference: "R-1", amountMinor: 10_900 };
  const { body } = await post(world.toyOwner, path, 201, refund);
  assertHolds(body, { refundedMinor: 10_900, replacementCoupon: null });
  const reversals = body.transfers.filter(({ code, unit }) => code === "reversal" && unit === "CNY");
  assert.deepEqual(sorted(reversals.map(({ amountMinor }) => amountMinor)), [87, 785, 1_000]);
}

/** From here on the test alliance lives the day after the hold. */
async function closeSettlement() {
  world.now = new Date(Date.now() + (HOLD_DAYS + 1) * DAY).toISOString();
  const { body } = await post(world.firstAdmin, "/v1/settlements", 201, {});
  assertHolds(body, { status: "closed", instructedMinor: 215 });
  const payments = body.instructions.map(({ payerId, payeeId, amountMinor, status }) =>
    [payerId, payeeId, amountMinor, status].join(" "),
  );
  const expected = [`${world.pramId} ${world.toyId} 128 planned`, `${world.pramId} alliance 87 planned`];
  assert.deepEqual(sorted(payments), sorted(expected));
  return { settlementId: body.id, instructions: body.instructions };
}

async function approveAsCloser() {
  const path = `/v1/settlements/${world.settlementId}/approval`;
  await refused(post(world.firstAdmin, path, [403, 409]), "approver_closed_it");
}

async function approveSettlement() {
  const path = `/v1/settlements/${world.settlementId}/approval`;
  assertHolds((await post(world.secondAdmin, path, [200, 201])).body, { status: "approved" });
}

/** The payer marks sent; the payee confirms, for the alliance an admin. */
async function payInstructions() {
  for (const { id, payeeId } of world.instructions) {
    await post(world.pramOwner, `/v1/instructions/${id}/sending`, [200, 201]);
    const payee = payeeId === "alliance" ? world.firstAdmin : world.toyOwner;
    const confirmation = { bankReference: `BANK-${payeeId}` };
    await post(payee, `/v1/instructions/${id}/confirmation`, [200, 201], confirmation);
  }
}

async function readStatements() {
  const expected = { [world.pramId]: -215, [world.toyId]: 128, alliance: 87 };
  for (const [ownerId, dueMinor] of Object.entries(expected)) {
    const path = `/v1/settlements/${world.settlementId}/statements/${ownerId}`;
    const { body } = await get(world.firstAdmin, path);
    assertHolds(body, { ownerId, openingMinor: 0, linesMinor: dueMinor, dueMinor, carriedMinor: 0 });
    assert.equal(body.instructedMinor, dueMinor);
    assert.equal(sum(body.lines.map(({ amountMinor }) => amountMinor)), dueMinor);
    const csv = rowsOf((await fetchAs(world.firstAdmin, "GET", `${path}.csv`, 200)).text);
    const amountsOf = (kind) =>
      csv.filter(({ row }) => row === kind).map(({ amountMinor }) => Number(amountMinor));
    assert.equal(amountsOf("line").length, body.lines.length);
    assert.equal(sum(amountsOf("line")), dueMinor);
    assert.deepEqual(amountsOf("due"), [dueMinor]);
    assert.equal(sum(amountsOf("instruction")), dueMinor);
  }
}

/** The rows of a CSV by the names of its columns; none of this walk's cells holds a comma. */
function rowsOf(csv) {
  const [head, ...rows] = csv
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(","));
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index]])));
}

async function expectPaid() {
  const { body } = await get(world.firstAdmin, `/v1/settlements/${world.settlementId}`);
  assertHolds(body, { status: "paid" });
  await expectPositions(0, 0, 0);
}

async function checkIntegrity() {
  const { body } = await get(world.firstAdmin, "/v1/integrity");
  assert.ok(body.checks.length > 0, "no check was made");
  assert.deepEqual(body.violations, []);
}

async function expectPositions(pram, toy, alliance) {
  const { body } = await get(world.firstAdmin, "/v1/positions");
  const position = (owner) =>
    body.data.find(({ ownerId, unit }) => ownerId === owner && unit === "CNY")?.positionMinor;
  const actual = [world.pramId, world.toyId, "alliance"].map(position);
  assert.deepEqual(actual, [pram, toy, alliance]);
}

function post(key, path, status, body, headers = {}) {
  return fetchAs(key, "POST", path, status, body, { "Idempotency-Key": randomUUID(), ...headers });
}

function get(key, path) {
  return fetchAs(key, "GET", path, 200);
}

/** Throws with the problem's code and detail where the status is none of those expected. */
async function fetchAs(key, method, path, status, body, headers = {}) {
  const response = await fetch(new URL(path, base), {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(world.now && { "Jiehua-Now": world.now }),
      ...(body && { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const expected = [status].flat();
  assert.ok(
    expected.includes(response.status),
    `${method} ${path} answered ${response.status} instead of ${expected.join(" or ")}: ${text}`,
  );
  const isJson = /^application\/([\w.]+\+)?json/.test(response.headers.get("Content-Type") ?? "");
  return { headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

async function refused(request, code) {
  const { headers, body } = await request;
  assert.match(headers.get("Content-Type") ?? "", /^application\/problem\+json/);
  assert.equal(body.code, code);
}

/** Only the named fields are compared: answers may have more. */
function assertHolds(actual, expected) {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, actual[name]])), expected);
}

function sorted(values) {
  return [...values].sort((a, b) => (a < b ? -1 : Number(a > b)));
}

function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0);
}

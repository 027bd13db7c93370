// Has a running server make payment files, in euro and in yuan, and writes them into a folder: sepa.xml and plain.xml.
// OPERATOR_KEY=… node_modules/.bin/node scripts/payment-file.mjs http://localhost:8787 folder

import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const DAY = 86_400_000;

/** What is unlike elsewhere; names and addresses hold what XML and banks stumble over. */
const KINDS = [
  {
    file: "sepa.xml",
    alliance: { currency: "EUR", timeZone: "Europe/Berlin" },
    accounts: [
      { kind: "iban", iban: "DE89370400440532013000", bic: "COBADEFFXXX" },
      { kind: "iban", iban: "FR1420041010050500013M02606" },
      { kind: "iban", iban: "NL91ABNA0417164300", bic: "ABNANL2A" },
    ],
    address: {
      street: "Straße der 1000 Äpfel",
      building: "12b",
      postcode: "10115",
      town: "Berlin",
      country: "DE",
    },
  },
  {
    file: "plain.xml",
    alliance: { currency: "CNY", timeZone: "Asia/Shanghai" },
    accounts: [
      { kind: "card", cardNumber: "6222020000001234566", branchNumber: "102100099996" },
      { kind: "account", accountNumber: "31001234567890", branchNumber: "105290036005" },
      { kind: "account", accountNumber: "310066661018", bic: "BKCHCNBJ300" },
    ],
    address: { street: "南京东路", building: "100号", postcode: "200001", town: "上海", country: "CN" },
  },
];

const [base, folder] = process.argv.slice(2);
const operatorKey = process.env.OPERATOR_KEY;
if (!base || !folder || !operatorKey) {
  console.error(
    "Usage: OPERATOR_KEY=… node_modules/.bin/node scripts/payment-file.mjs http://localhost:8787 folder",
  );
  process.exit(2);
}
await mkdir(folder, { recursive: true });
for (const kind of KINDS) {
  const text = await paymentFile(kind);
  await writeFile(join(folder, kind.file), text);
  console.log(`${kind.file}: ${text.match(/<EndToEndId>/g)?.length ?? 0} transfers`);
}

/** The file of a shop that owes a commission to another and its fee to the alliance. */
async function paymentFile({ alliance, accounts, address }) {
  const { id, admins } = await anAlliance(alliance);
  const [pram, toys] = [await aShop(admins[0], "prams"), await aShop(admins[0], "toys")];
  const [first, second] = admins;
  const agree = async (proposer, confirmer, holderName, account) => {
    const made = await post(proposer, "/v1/payee-details", { holderName, address, account });
    await post(confirmer, `/v1/payee-details/${made.id}/confirmation`);
  };
  await agree(toys.ownerKey, first, 'Spielzeug "Müller" & Söhne <GmbH>', accounts[0]);
  await agree(pram.ownerKey, first, "Prams & Co's", accounts[1]);
  await agree(first, second, "Allianz / Alliance", accounts[2]);
  await redeemOne(pram, toys);
  const now = new Date(Date.now() + 4 * DAY).toISOString();
  const settlement = await post(first, "/v1/settlements", {}, now);
  await post(second, `/v1/settlements/${settlement.id}/approval`, undefined, now);
  const path = `/v1/settlements/${settlement.id}/payment-file?payerId=${toys.id}&format=pain.001`;
  const made = await ask(toys.ownerKey, "GET", path, undefined, now);
  const again = await ask(first, "GET", path, undefined, now);
  if (made !== again) throw new Error(`The file of ${id} was not the same bytes again.`);
  return made;
}

async function anAlliance(more) {
  const made = await post(operatorKey, "/v1/alliances", {
    ...{ name: "Payment files", test: true, ...more },
    policy: {
      ...{ holdDays: 0, feeBps: 1_000, minPayoutMinor: 0, settlementMode: "direct" },
      holderConsentRequired: false,
    },
    categories: [
      { key: "prams", name: "Prams" },
      { key: "toys", name: "Toys" },
    ],
  });
  const second = await post(operatorKey, `/v1/alliances/${made.id}/admins`, { name: "Second admin" });
  return { id: made.id, admins: [made.adminKey, second.adminKey] };
}

function aShop(admin, category) {
  const profile = { priceTier: 3, monthlyOrders: 200, regions: ["Here"] };
  return post(admin, "/v1/merchants", { name: `The ${category}`, category, ...profile });
}

async function redeemOne(pram, toys) {
  const offer = await post(toys.ownerKey, "/v1/offers", {
    title: "50 off",
    terms: {
      discount: { kind: "fixed", valueMinor: 5_000 },
      commission: { kind: "percent", bps: 800, base: "net", capMinor: 4_000 },
      validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
    },
    quota: 10,
    budgetMinor: null,
  });
  await post(toys.ownerKey, `/v1/offers/${offer.id}/publication`);
  const allotment = { offerId: offer.id, gifterId: pram.id, quantity: 5 };
  const { id } = await post(toys.ownerKey, "/v1/allotments", allotment);
  const { coupons } = await post(pram.ownerKey, "/v1/gifts", { allotmentIds: [id] });
  const order = { amountMinor: 26_800 };
  await post(toys.ownerKey, "/v1/redemptions", { code: coupons[0].code, order, channel: "store" });
}

async function post(key, path, body, now) {
  return JSON.parse(await ask(key, "POST", path, body, now));
}

/** Throws with the problem where the answer is one. */
async function ask(key, method, path, body, now) {
  const response = await fetch(new URL(path, base), {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(method === "POST" && { "Idempotency-Key": randomUUID() }),
      ...(now && { "Jiehua-Now": now }),
      ...(body && { "Content-Type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return text;
}

// Words how to get into the demo: a sign-in and a key for each role, a gift to open, and lines to paste into a terminal.
import type { CreatedGift } from "../../schema/contract/gifts.ts";
import { ALLIANCE } from "./alliance.ts";
import { made } from "./api.ts";
import type { Members } from "./found.ts";
import { type MerchantKey, merchantOf } from "./merchants.ts";
import { ADMINS, PEOPLE, type Person } from "./people.ts";

/** The shops of the first coupon to try: who gifted it and who honours it. */
const SHOPS = ["pram", "toys"] as const;
const ROLES = ["owner", "staff", "cashier"] as const;

/** What to print, line by line. The gift's first coupon must be one of the toy shop's. */
export function signInLines(members: Members, gift: CreatedGift): string[] {
  return [
    `Demo    ${ALLIANCE.name}, a test alliance in which everybody is made up`,
    "",
    "Sign in without a password, as anybody of these:",
    "",
    ...signInAddresses(new URL(gift.url)).map(([who, address]) => `        ${who.padEnd(24)} ${address}`),
    "",
    `        mail arrives at ${new URL("/dev/mail", gift.url)}`,
    "",
    "Keys    for programs, one for each of the same roles",
    "",
    ...keyLines(members).map(([who, key]) => `        ${who.padEnd(24)} ${key}`),
    "",
    `Gift    ${gift.url}`,
    "        what a customer of the pram shop sees on the phone",
    "",
    "Try     ask at the toy shop's till what its coupon is worth, redeem it, and see how each shop now stands:",
    "",
    ...curlLines(members, gift),
    "",
  ];
}

function signInAddresses({ origin }: URL): [who: string, address: string][] {
  const addressOf = ({ email }: Person) => `${origin}/sign-in?email=${email}`;
  return [
    ["admin", addressOf(ADMINS.first)],
    ["second admin", addressOf(ADMINS.second)],
    ...SHOPS.flatMap((shop) =>
      ROLES.map((role): [string, string] => [roleAt(shop, role), addressOf(PEOPLE[shop][role])]),
    ),
  ];
}

function roleAt(shop: MerchantKey, role: string): string {
  return `${merchantOf(shop).name.split(/ (?=\p{Script=Han})/u)[0]}, ${role}`;
}

function keyLines(members: Members): [who: string, key: string][] {
  return [
    ["admin", members.adminKey],
    ["second admin", members.secondAdminKey],
    ...SHOPS.flatMap((shop) =>
      ROLES.map((role): [string, string] => [roleAt(shop, role), made(members.merchants, shop)[role]]),
    ),
  ];
}

/** Pasted in this order they tell the worked example: ¥50 off ¥268, commission 8 %, two fifths borne by the pram shop. */
function curlLines(members: Members, { url, coupons: [coupon] }: CreatedGift): string[] {
  const { origin } = new URL(url);
  const code = coupon?.code ?? "";
  const cashier = made(members.merchants, "toys").cashier;
  const order = { reference: "TH-9001", amountMinor: 26_800 };
  return [
    post(`${origin}/v1/coupons/${code}/validation`, cashier, { order }),
    post(`${origin}/v1/redemptions`, cashier, { code, order, channel: "store", storeRef: "jingan" }),
    `curl -s ${origin}/v1/exposures -H 'Authorization: Bearer ${members.adminKey}'`,
  ];
}

function post(url: string, key: string, body: object): string {
  const headers = `-H 'Authorization: Bearer ${key}' -H 'Content-Type: application/json'`;
  return `curl -s ${url} ${headers} -d '${JSON.stringify(body)}'`;
}

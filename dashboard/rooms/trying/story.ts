// The story of the demo data: six made-up shops that complement each other, and three weeks between them. It is told in
// any currency, so amounts are minor units without a sign in the words, and its categories are its own.
import type { Shapes } from "../../api/client.ts";

export type ShopKey = "prams" | "toys" | "photo" | "nappies" | "swimming" | "books";

type Shop = {
  key: ShopKey;
  category: string;
  priceTier: number;
  monthlyOrders: number;
  name: string;
  /** Its one offer. */
  title: string;
  terms: Shapes["TermsInput"];
};

/** What all of them have in common. */
const PLAIN = {
  validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 45 },
  newCustomersOnly: false,
  followOn: null,
  perHolderLimit: null,
  transferable: true,
  reissueOnFullRefund: true,
  storeRefs: [],
  presentation: "static",
} satisfies Partial<Shapes["TermsInput"]>;
const percent = (bps: number, base: "net" | "gross", capMinor: number) =>
  ({ kind: "percent", bps, base, capMinor }) as const;

export const SHOPS: readonly Shop[] = [
  {
    ...{ key: "prams", category: "Prams 推车", priceTier: 4, monthlyOrders: 160 },
    name: "Willow Prams 柳荫推车",
    title: "Off any pram 推车立减",
    terms: {
      ...PLAIN,
      discount: { kind: "fixed", valueMinor: 15_000 },
      minSpendMinor: 120_000,
      commission: percent(300, "net", 12_000),
    },
  },
  {
    ...{ key: "toys", category: "Toys 玩具", priceTier: 3, monthlyOrders: 540 },
    name: "Kite & Drum 风筝鼓玩具",
    title: "Off toys 玩具立减",
    terms: {
      ...PLAIN,
      discount: { kind: "fixed", valueMinor: 5_000 },
      minSpendMinor: 20_000,
      commission: percent(800, "net", 4_000),
    },
  },
  {
    ...{ key: "photo", category: "Photographs 摄影", priceTier: 4, monthlyOrders: 80 },
    name: "Morning Glass Studio 晨镜摄影",
    title: "A sitting for less 拍摄套系优惠",
    terms: {
      ...PLAIN,
      discount: { kind: "percent", bps: 1_500, capMinor: 20_000 },
      minSpendMinor: 60_000,
      commission: { kind: "fixed", valueMinor: 6_000 },
    },
  },
  {
    ...{ key: "nappies", category: "Nappies 纸尿裤", priceTier: 2, monthlyOrders: 1_900 },
    name: "Cotton Field 棉田纸尿裤",
    title: "Off two packs 两包立减",
    terms: {
      ...PLAIN,
      discount: { kind: "fixed", valueMinor: 2_000 },
      minSpendMinor: 15_000,
      commission: percent(500, "gross", 2_500),
    },
  },
  {
    ...{ key: "swimming", category: "Baby swimming 婴儿游泳", priceTier: 3, monthlyOrders: 310 },
    name: "Little Otter 小水獭游泳",
    title: "A trial lesson with any pass 购卡赠体验课",
    terms: {
      ...PLAIN,
      discount: { kind: "item", name: "Trial lesson 体验课", retailValueMinor: 9_800 },
      minSpendMinor: 0,
      commission: { kind: "fixed", valueMinor: 2_500 },
    },
  },
  {
    ...{ key: "books", category: "Picture books 绘本", priceTier: 2, monthlyOrders: 420 },
    name: "Moon Pond Books 月塘绘本",
    title: "Picture books for less 绘本优惠",
    terms: {
      ...PLAIN,
      discount: { kind: "percent", bps: 1_200, capMinor: 3_000 },
      minSpendMinor: 8_000,
      commission: percent(600, "net", 1_500),
    },
  },
];

/** The shop of which the admin becomes an owner: it gives much and gets much. */
export const OWN_SHOP: ShopKey = "toys";

/** Who may gift whose offer, and which share of the discount the gifter bears. */
export const ALLOTMENTS: readonly { gifter: ShopKey; of: ShopKey; coFundingBps: number }[] = [
  { gifter: "prams", of: "toys", coFundingBps: 0 },
  { gifter: "prams", of: "photo", coFundingBps: 3_000 },
  { gifter: "prams", of: "nappies", coFundingBps: 0 },
  { gifter: "toys", of: "prams", coFundingBps: 0 },
  { gifter: "toys", of: "books", coFundingBps: 0 },
  { gifter: "toys", of: "swimming", coFundingBps: 0 },
  { gifter: "photo", of: "toys", coFundingBps: 0 },
  { gifter: "photo", of: "books", coFundingBps: 0 },
  { gifter: "nappies", of: "swimming", coFundingBps: 0 },
  { gifter: "nappies", of: "books", coFundingBps: 0 },
  { gifter: "nappies", of: "prams", coFundingBps: 0 },
  { gifter: "swimming", of: "nappies", coFundingBps: 0 },
  { gifter: "swimming", of: "photo", coFundingBps: 0 },
  { gifter: "books", of: "toys", coFundingBps: 0 },
  { gifter: "books", of: "photo", coFundingBps: 0 },
];

export type Gift = { daysAgo: number; gifter: ShopKey; of: readonly ShopKey[]; amountMinor: number };

const gift = (daysAgo: number, gifter: ShopKey, of: readonly ShopKey[], amountMinor: number): Gift => ({
  ...{ daysAgo, gifter, of, amountMinor },
});

/** In the order of time. */
export const GIFTS: readonly Gift[] = [
  gift(23, "prams", ["toys"], 219_900),
  gift(23, "nappies", ["swimming", "books"], 25_800),
  gift(22, "photo", ["toys"], 129_900),
  gift(21, "toys", ["prams", "books"], 31_900),
  gift(20, "prams", ["photo", "nappies"], 349_900),
  gift(19, "swimming", ["nappies"], 98_000),
  gift(18, "books", ["toys"], 12_600),
  gift(17, "nappies", ["swimming"], 19_900),
  gift(16, "prams", ["toys", "photo"], 189_900),
  gift(15, "photo", ["books"], 89_900),
  gift(14, "toys", ["swimming"], 23_800),
  gift(13, "prams", ["nappies"], 259_900),
  gift(12, "nappies", ["books", "prams"], 32_700),
  gift(11, "swimming", ["photo"], 128_000),
  gift(10, "books", ["photo"], 16_800),
  gift(9, "prams", ["toys"], 299_900),
  gift(8, "toys", ["books"], 18_900),
  gift(7, "nappies", ["swimming"], 25_800),
  gift(6, "photo", ["toys"], 159_900),
  gift(5, "prams", ["toys", "nappies"], 219_900),
  gift(4, "swimming", ["nappies"], 68_000),
  gift(3, "books", ["toys"], 9_800),
  gift(2, "nappies", ["prams"], 29_900),
  gift(1, "prams", ["photo"], 279_900),
  gift(0, "toys", ["swimming"], 26_900),
];

/** Which coupon of which gift is spent; what is refunded of it some days later. */
export type Redemption = {
  daysAgo: number;
  gift: number;
  at: ShopKey;
  amountMinor: number;
  refund?: { daysAgo: number; amountMinor: number };
};

const spent = (daysAgo: number, of: number, at: ShopKey, amountMinor: number): Redemption => ({
  ...{ daysAgo, gift: of, at, amountMinor },
});

/** In the order of time. */
export const REDEMPTIONS: readonly Redemption[] = [
  spent(21, 0, "toys", 26_800),
  spent(20, 1, "swimming", 128_000),
  spent(18, 3, "books", 9_800),
  { ...spent(17, 2, "toys", 31_500), refund: { daysAgo: 15, amountMinor: 8_000 } },
  spent(16, 4, "photo", 89_900),
  spent(14, 5, "nappies", 21_900),
  spent(13, 6, "toys", 24_600),
  spent(11, 8, "photo", 129_900),
  spent(9, 12, "books", 13_600),
  spent(6, 15, "toys", 45_900),
  spent(3, 18, "toys", 22_800),
  spent(1, 19, "nappies", 18_900),
];

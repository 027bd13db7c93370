// What the shops of the demo alliance promise each other's customers.
import type { z } from "zod";
import type { terms } from "../../schema/contract/terms.ts";
import type { MerchantKey } from "./merchants.ts";

export type OfferKey =
  | "toys-50"
  | "toys-rattle"
  | "blocks-15"
  | "nappies-8"
  | "photo-print"
  | "photo-100-days"
  | "classes-trial"
  | "classes-term"
  | "maternity-100"
  | "swimming-30"
  | "books-12"
  | "pram-5";

export type Offer = {
  key: OfferKey;
  redeemer: MerchantKey;
  title: string;
  terms: z.input<typeof terms>;
  quota: number;
  budgetMinor: number | null;
  /** How many of a hundred holders spend it in the end. */
  appealPercent: number;
  /** The smallest and the largest order on which it is spent, in whole yuan; never below the minimum spend. */
  basketYuan: readonly [from: number, to: number];
};

/** The local days on which the seasonal offers hold. */
export type Season = { firstDay: string; lastDay: string };

const days = (opensAfterDays: number, lastsDays: number) =>
  ({ kind: "afterGift", opensAfterDays, lastsDays }) as const;

/** Every kind of discount, commission and validity is among them. */
export function offersOf(season: Season): readonly Offer[] {
  const seasonal = { kind: "dates", ...season } as const;
  return [
    {
      key: "toys-50",
      redeemer: "toys",
      title: "¥50 off toys from ¥200 玩具满 200 减 50",
      terms: {
        discount: { kind: "fixed", valueMinor: 5_000 },
        minSpendMinor: 20_000,
        commission: { kind: "percent", bps: 800, base: "net", capMinor: 4_000 },
        validity: days(0, 30),
        perHolderLimit: 1,
      },
      quota: 400,
      budgetMinor: 2_000_000,
      appealPercent: 52,
      basketYuan: [200, 468],
    },
    {
      key: "toys-rattle",
      redeemer: "toys",
      title: "A wooden rattle with any order 任意消费赠木摇铃",
      terms: {
        discount: { kind: "item", name: "Wooden rattle 木摇铃", retailValueMinor: 3_900 },
        commission: { kind: "fixed", valueMinor: 600 },
        newCustomersOnly: true,
        validity: days(0, 21),
      },
      quota: 200,
      budgetMinor: null,
      appealPercent: 38,
      basketYuan: [19, 159],
    },
    {
      key: "blocks-15",
      redeemer: "blocks",
      title: "15% off building sets, up to ¥60 积木 85 折，最高减 60",
      terms: {
        discount: { kind: "percent", bps: 1_500, capMinor: 6_000 },
        minSpendMinor: 15_000,
        commission: { kind: "percent", bps: 600, base: "gross", capMinor: 3_000 },
        validity: days(0, 45),
      },
      quota: 300,
      budgetMinor: 1_000_000,
      appealPercent: 40,
      basketYuan: [150, 599],
    },
    {
      key: "nappies-8",
      redeemer: "nappies",
      title: "8% off nappies, up to ¥30 纸尿裤 92 折，最高减 30",
      terms: {
        discount: { kind: "percent", bps: 800, capMinor: 3_000 },
        minSpendMinor: 12_000,
        commission: { kind: "percent", bps: 500, base: "net", capMinor: 1_500 },
        validity: days(3, 40),
      },
      quota: 600,
      budgetMinor: null,
      appealPercent: 58,
      basketYuan: [129, 459],
    },
    {
      key: "photo-print",
      redeemer: "photo",
      title: "A free 10×15 family print 免费冲印全家福一张",
      terms: {
        discount: { kind: "item", name: "Family print 10×15 全家福", retailValueMinor: 9_800 },
        commission: { kind: "fixed", valueMinor: 3_000 },
        validity: seasonal,
        perHolderLimit: 1,
        storeRefs: ["xuhui"],
      },
      quota: 250,
      budgetMinor: null,
      appealPercent: 30,
      basketYuan: [0, 398],
    },
    {
      key: "photo-100-days",
      redeemer: "photo",
      title: "¥300 off a hundred-days session 百日照立减 300",
      terms: {
        discount: { kind: "fixed", valueMinor: 30_000 },
        minSpendMinor: 99_900,
        commission: { kind: "percent", bps: 1_000, base: "net", capMinor: 12_000 },
        validity: days(5, 90),
      },
      quota: 120,
      budgetMinor: 1_500_000,
      appealPercent: 34,
      basketYuan: [999, 2_399],
    },
    {
      key: "classes-trial",
      redeemer: "classes",
      title: "A trial class for two 亲子体验课一节",
      terms: {
        discount: { kind: "item", name: "Trial class 体验课", retailValueMinor: 18_800 },
        commission: { kind: "fixed", valueMinor: 4_500 },
        newCustomersOnly: true,
        validity: days(0, 60),
        perHolderLimit: 1,
      },
      quota: 200,
      budgetMinor: null,
      appealPercent: 36,
      basketYuan: [0, 0],
    },
    {
      key: "classes-term",
      redeemer: "classes",
      title: "10% off a term of classes, up to ¥500 早教课包 9 折，最高减 500",
      terms: {
        discount: { kind: "percent", bps: 1_000, capMinor: 50_000 },
        minSpendMinor: 200_000,
        commission: { kind: "percent", bps: 500, base: "net", capMinor: 30_000 },
        validity: days(0, 60),
      },
      quota: 80,
      budgetMinor: 2_000_000,
      appealPercent: 20,
      basketYuan: [2_480, 6_980],
    },
    {
      key: "maternity-100",
      redeemer: "maternity",
      title: "¥100 off postnatal care from ¥600 产后护理满 600 减 100",
      terms: {
        discount: { kind: "fixed", valueMinor: 10_000 },
        minSpendMinor: 60_000,
        commission: { kind: "percent", bps: 800, base: "gross", capMinor: 15_000 },
        validity: days(0, 60),
        transferable: true,
      },
      quota: 100,
      budgetMinor: null,
      appealPercent: 22,
      basketYuan: [680, 2_680],
    },
    {
      key: "swimming-30",
      redeemer: "swimming",
      title: "¥30 off a swim from ¥90 游泳满 90 减 30",
      terms: {
        discount: { kind: "fixed", valueMinor: 3_000 },
        minSpendMinor: 9_000,
        validity: days(1, 35),
      },
      quota: 300,
      budgetMinor: 900_000,
      appealPercent: 46,
      basketYuan: [98, 298],
    },
    {
      key: "books-12",
      redeemer: "books",
      title: "12% off picture books, up to ¥25 绘本 88 折，最高减 25",
      terms: {
        discount: { kind: "percent", bps: 1_200, capMinor: 2_500 },
        minSpendMinor: 8_000,
        commission: { kind: "fixed", valueMinor: 500 },
        validity: seasonal,
      },
      quota: 400,
      budgetMinor: null,
      appealPercent: 44,
      basketYuan: [80, 268],
    },
    {
      key: "pram-5",
      redeemer: "pram",
      title: "5% off prams and car seats, up to ¥200 推车座椅 95 折，最高减 200",
      terms: {
        discount: { kind: "percent", bps: 500, capMinor: 20_000 },
        minSpendMinor: 80_000,
        commission: { kind: "percent", bps: 400, base: "net", capMinor: 12_000 },
        validity: days(0, 60),
      },
      quota: 150,
      budgetMinor: null,
      appealPercent: 24,
      basketYuan: [899, 4_599],
    },
  ];
}

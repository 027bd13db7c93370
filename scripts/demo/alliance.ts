// The demo alliance: its name, its policy, which categories of shops it knows, and who asks to join it.
import type { z } from "zod";
import type { allianceRequest } from "../../schema/contract/alliances.ts";
import type { ApplicationRequest } from "../../schema/contract/merchants.ts";

export const TIME_ZONE = "Asia/Shanghai";
/** As long as a customer in China may return what was bought without giving a reason. */
export const HOLD_DAYS = 7;

/** Shops for young families in one city. A test alliance, so that its three months can be lived through in seconds. */
export const ALLIANCE = {
  name: "Little Steps 小步同行",
  currency: "CNY",
  timeZone: TIME_ZONE,
  test: true,
  policy: { holdDays: HOLD_DAYS, feeBps: 1_000, minPayoutMinor: 2_000, settlementMode: "direct" },
  categories: [
    { key: "prams", name: "Prams 推车" },
    { key: "toys", name: "Toys 玩具" },
    { key: "building-toys", name: "Building toys 积木" },
    { key: "nappies", name: "Nappies 纸尿裤" },
    { key: "photo", name: "Photographs 摄影" },
    { key: "early-learning", name: "Early learning 早教" },
    { key: "playgroup", name: "Playgroups 托育" },
    { key: "maternity", name: "Maternity care 月子护理" },
    { key: "swimming", name: "Baby swimming 婴儿游泳" },
    { key: "picture-books", name: "Picture books 绘本" },
  ],
  competing: [
    ["toys", "building-toys"],
    ["early-learning", "playgroup"],
  ],
  complements: [
    ["maternity", "nappies", 95],
    ["maternity", "photo", 90],
    ["prams", "nappies", 85],
    ["prams", "toys", 80],
    ["maternity", "prams", 80],
    ["nappies", "swimming", 75],
    ["prams", "photo", 70],
    ["swimming", "toys", 65],
    ["early-learning", "picture-books", 90],
    ["early-learning", "building-toys", 80],
    ["picture-books", "toys", 60],
  ],
} satisfies z.input<typeof allianceRequest>;

/** Waits for an admin's answer; until then it takes no part. */
export const APPLICANT: ApplicationRequest = {
  name: "Willow House 柳屋托育",
  category: "playgroup",
  priceTier: 4,
  monthlyOrders: 60,
  regions: ["Shanghai", "Xuhui"],
  contact: { name: "Shen Yu 沈瑜", email: "hello@willow-house.example" },
};

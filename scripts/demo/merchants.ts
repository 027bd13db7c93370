// The shops of the demo alliance. Every name and address is made up.

export type MerchantKey =
  | "pram"
  | "toys"
  | "blocks"
  | "nappies"
  | "photo"
  | "classes"
  | "maternity"
  | "swimming"
  | "books";

export type Merchant = {
  key: MerchantKey;
  name: string;
  category: string;
  priceTier: number;
  monthlyOrders: number;
  regions: string[];
  creditLimitMinor: number | null;
  /** What its order numbers begin with. */
  orderPrefix: string;
  /** The smallest and the largest of its ordinary orders, in whole yuan. */
  ordersYuan: readonly [from: number, to: number];
  /** Where its gifts are handed over. */
  giftChannel: "till" | "parcel" | "wechat";
  staff: readonly string[];
  /** The first one is also where single offers are honoured. */
  stores: readonly { reference: string; name: string; address: string }[];
};

export const MERCHANTS: readonly Merchant[] = [
  {
    key: "pram",
    name: "Pram & Co 童行推车",
    category: "prams",
    priceTier: 4,
    monthlyOrders: 180,
    regions: ["Shanghai", "Jing'an", "Pudong"],
    creditLimitMinor: null,
    orderPrefix: "PC",
    ordersYuan: [1_299, 4_999],
    giftChannel: "till",
    staff: ["zhou-min", "tang-li"],
    stores: [
      {
        reference: "jingan",
        name: "Jing'an 静安店",
        address: "静安区梧桐小路 18 号, 18 Wutong Lane, Jing'an",
      },
      {
        reference: "pudong",
        name: "Pudong 浦东店",
        address: "浦东新区向阳里 6 号 2 层, 2/F, 6 Xiangyang Court, Pudong",
      },
    ],
  },
  {
    key: "toys",
    name: "Toy House 木马玩具屋",
    category: "toys",
    priceTier: 3,
    monthlyOrders: 620,
    regions: ["Shanghai", "Jing'an", "Xuhui"],
    creditLimitMinor: 800_000,
    orderPrefix: "TH",
    ordersYuan: [89, 489],
    giftChannel: "till",
    staff: ["gu-nan", "he-jia"],
    stores: [
      {
        reference: "jingan",
        name: "Jing'an 静安店",
        address: "静安区木马弄 3 号, 3 Rocking Horse Alley, Jing'an",
      },
      {
        reference: "xuhui",
        name: "Xuhui 徐汇店",
        address: "徐汇区银杏坊 21 号, 21 Ginkgo Square, Xuhui",
      },
    ],
  },
  {
    key: "blocks",
    name: "Blocks & Beads 积木小镇",
    category: "building-toys",
    priceTier: 3,
    monthlyOrders: 410,
    regions: ["Shanghai", "Minhang"],
    creditLimitMinor: 500_000,
    orderPrefix: "BB",
    ordersYuan: [119, 699],
    giftChannel: "parcel",
    staff: ["xu-kai"],
    stores: [
      {
        reference: "minhang",
        name: "Minhang 闵行店",
        address: "闵行区七彩里 9 号, 9 Rainbow Court, Minhang",
      },
    ],
  },
  {
    key: "nappies",
    name: "Soft Cloud 云柔纸尿裤",
    category: "nappies",
    priceTier: 2,
    monthlyOrders: 2_400,
    regions: ["Shanghai", "Suzhou", "Hangzhou"],
    creditLimitMinor: null,
    orderPrefix: "SC",
    ordersYuan: [129, 399],
    giftChannel: "parcel",
    staff: ["warehouse"],
    stores: [
      { reference: "putuo", name: "Putuo 普陀店", address: "普陀区云间路 40 号, 40 Yunjian Road, Putuo" },
    ],
  },
  {
    key: "photo",
    name: "First Light Studio 初光儿童摄影",
    category: "photo",
    priceTier: 4,
    monthlyOrders: 90,
    regions: ["Shanghai", "Xuhui"],
    creditLimitMinor: null,
    orderPrefix: "FL",
    ordersYuan: [699, 2_999],
    giftChannel: "wechat",
    staff: ["qiu-shan", "bai-lu"],
    stores: [
      { reference: "xuhui", name: "Xuhui 徐汇店", address: "徐汇区晨光弄 11 号, 11 First Light Lane, Xuhui" },
    ],
  },
  {
    key: "classes",
    name: "Little Sprouts 小芽早教",
    category: "early-learning",
    priceTier: 4,
    monthlyOrders: 130,
    regions: ["Shanghai", "Jing'an", "Changning"],
    creditLimitMinor: null,
    orderPrefix: "LS",
    ordersYuan: [1_980, 6_980],
    giftChannel: "wechat",
    staff: ["miss-yan", "miss-ruan"],
    stores: [
      {
        reference: "changning",
        name: "Changning 长宁中心",
        address: "长宁区小芽里 5 号, 5 Sprout Court, Changning",
      },
      {
        reference: "jingan",
        name: "Jing'an 静安中心",
        address: "静安区麦田路 77 号, 77 Maitian Road, Jing'an",
      },
    ],
  },
  {
    key: "maternity",
    name: "Moon & Rest 悦禾月子护理",
    category: "maternity",
    priceTier: 5,
    monthlyOrders: 45,
    regions: ["Shanghai"],
    creditLimitMinor: null,
    orderPrefix: "MR",
    ordersYuan: [1_280, 8_800],
    giftChannel: "wechat",
    staff: ["sister-fang"],
    stores: [
      {
        reference: "pudong",
        name: "Pudong 浦东馆",
        address: "浦东新区静月路 2 号, 2 Quiet Moon Road, Pudong",
      },
    ],
  },
  {
    key: "swimming",
    name: "Bubble Bay 泡泡湾婴儿游泳",
    category: "swimming",
    priceTier: 3,
    monthlyOrders: 350,
    regions: ["Shanghai", "Pudong", "Xuhui"],
    creditLimitMinor: null,
    orderPrefix: "BY",
    ordersYuan: [98, 1_280],
    giftChannel: "till",
    staff: ["coach-mo", "coach-ning"],
    stores: [
      { reference: "pudong", name: "Pudong 浦东店", address: "浦东新区泡泡湾 1 号, 1 Bubble Bay, Pudong" },
      { reference: "xuhui", name: "Xuhui 徐汇店", address: "徐汇区涟漪里 14 号, 14 Ripple Court, Xuhui" },
    ],
  },
  {
    key: "books",
    name: "Paper Boat 纸船绘本馆",
    category: "picture-books",
    priceTier: 2,
    monthlyOrders: 540,
    regions: ["Shanghai", "Changning"],
    creditLimitMinor: null,
    orderPrefix: "PB",
    ordersYuan: [59, 298],
    giftChannel: "till",
    staff: ["yao-yao"],
    stores: [
      {
        reference: "changning",
        name: "Changning 长宁店",
        address: "长宁区纸船弄 8 号, 8 Paper Boat Lane, Changning",
      },
    ],
  },
];

/** The shop of that key. */
export function merchantOf(key: MerchantKey): Merchant {
  const merchant = MERCHANTS.find((it) => it.key === key);
  if (!merchant) throw new RangeError(`There is no demo shop "${key}".`);
  return merchant;
}

// The words of a gift and its coupons in both languages; one that is missing in either does not compile.
import type { CouponState } from "../../schema/contract/coupons.ts";
import type { Discount } from "../../schema/contract/terms.ts";
import type { Worth } from "../../schema/worth.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import type { Language } from "./document.tsx";
import type { Figures } from "./figures.ts";
import { han } from "./han.ts";

/** What sentences about one coupon are made of. */
export type Told = { coupon: HeldCoupon; gifter: string; figures: Figures };

export type Texts = {
  /** What stands between two sentences. */
  gap: string;
  testLabel: string;
  testNote: string;
  heading: (gifter: string) => string;
  lead: (count: number, worth: Worth, figures: Figures) => string;
  nothingLeft: string;
  fromFriend: string;
  backToGift: string;
  revokedHeading: string;
  revokedLead: (gifter: string) => string;
  value: (discount: Discount, figures: Figures) => string;
  /** The condition in one line, for the ticket's face. */
  condition: (coupon: HeldCoupon, figures: Figures) => string;
  lastDay: (day: string) => string;
  state: Record<CouponState, string>;
  sentence: Record<CouponState, (told: Told) => string>;
  soonOver: (daysLeft: number) => string;
  seeReplacement: string;
  showCode: string;
  hideCode: string;
  code: string;
  qrOf: (code: string) => string;
  codeEnds: (lastFour: string) => string;
  howLabel: string;
  how: (coupon: HeldCoupon, figures: Figures) => string;
  once: string;
  whenLabel: string;
  when: (coupon: HeldCoupon, figures: Figures) => string;
  whereLabel: string;
  anywhere: (redeemer: string) => string;
  onlyThere: (redeemer: string) => string;
  moreShops: (count: number) => string;
  map: string;
  past: string;
  neverSold: (gifter: string) => string;
  keepIt: string;
  storedLabel: string;
  stored: string;
  storedOfYou: (gifter: string) => string;
  storedNothingOfYou: string;
  noTracking: string;
  zone: (zone: string) => string;
  missingHeading: string;
  missingLead: string;
  missingHelp: string;
  pauseHeading: string;
  pauseLead: string;
  pauseHelp: string;
};

const en: Texts = {
  gap: " ",
  testLabel: "Test",
  testNote: "These coupons are for trying things out. No shop honours them.",
  heading: (gifter) => `A gift from ${gifter}`,
  lead: (count, worth, figures) => {
    const coupons = count === 1 ? "A coupon for a partner shop" : `${count} coupons for partner shops`;
    return `${coupons}${worthInEnglish(worth, figures)}. It costs you nothing.`;
  },
  nothingLeft: "There is nothing left to use here. Below is what became of it.",
  fromFriend: "A friend passed it on to you; it is yours now and stays with you.",
  backToGift: "Back to your gift",
  revokedHeading: "This gift has been withdrawn",
  revokedLead: (gifter) =>
    `${gifter} has withdrawn it, most likely because the order it came with was cancelled. There is nothing you need to do. If this surprises you, please ask ${gifter}.`,
  value: (discount, figures) => {
    if (discount.kind === "item") return "Free";
    if (discount.kind === "fixed") return `${figures.money(discount.valueMinor)} off`;
    return `${figures.percent(discount.bps)} off`;
  },
  condition: ({ discount, minSpendMinor }, figures) => {
    const minimum = minSpendMinor > 0 ? `Orders from ${figures.money(minSpendMinor)}` : "No minimum spend";
    const cap = capOf(discount);
    return cap === null ? minimum : `${minimum} · up to ${figures.money(cap)} off`;
  },
  lastDay: (day) => `Last day ${day}`,
  state: {
    scheduled: "Not yet open",
    active: "Ready to use",
    reserved: "At the till now",
    redeemed: "Used",
    refunded: "Refunded",
    expired: "Expired",
    revoked: "Withdrawn",
    passed_on: "Passed on",
  },
  sentence: {
    scheduled: ({ coupon, figures }) => `You can use it from ${figures.day(coupon.firstDay)}.`,
    active: ({ coupon }) => `Show the code at ${coupon.redeemer.name} before you pay.`,
    reserved: ({ coupon, figures }) =>
      `A checkout is using it. If nothing comes of it, the coupon is free again by ${figures.time(coupon.reservedUntil ?? 0)}.`,
    redeemed: ({ coupon, figures }) =>
      `You used it at ${coupon.redeemer.name} on ${figures.day(coupon.endedDay ?? coupon.lastDay)}. Enjoy!`,
    refunded: ({ coupon }) =>
      coupon.replacedBy === null
        ? "Your order was refunded in full. This coupon is not issued again."
        : "Your order was refunded in full, so you have a new coupon in its place.",
    expired: ({ coupon, figures }) =>
      `Its last day was ${figures.day(coupon.lastDay)}. You are welcome at ${coupon.redeemer.name} all the same.`,
    revoked: ({ gifter }) => `${gifter} has withdrawn it. There is nothing you need to do.`,
    passed_on: () => "You passed it on. It now belongs to its new holder.",
  },
  soonOver: (daysLeft) => {
    if (daysLeft <= 0) return "Today is the last day";
    return daysLeft === 1 ? "Tomorrow is the last day" : `${daysLeft} days left`;
  },
  seeReplacement: "See the new coupon",
  showCode: "Show the code",
  hideCode: "Hide the code",
  code: "Coupon code",
  qrOf: (code) => `QR code of ${code}`,
  codeEnds: (lastFour) => `Code ending in ${lastFour}`,
  howLabel: "How",
  how: ({ discount, minSpendMinor }, figures) => {
    const order = minSpendMinor > 0 ? `an order of ${figures.money(minSpendMinor)} or more` : "any order";
    if (discount.kind === "item") return `${discount.name}, free of charge with ${order}.`;
    const cap = capOf(discount);
    const bound = cap === null ? "" : `, ${figures.money(cap)} off at the most`;
    return `${en.value(discount, figures)} ${order}${bound}.`;
  },
  once: "Each coupon works once, one coupon an order; it is not exchanged for cash.",
  whenLabel: "When",
  when: ({ firstDay, lastDay }, figures) =>
    firstDay === lastDay
      ? `On ${figures.day(firstDay)} only.`
      : `${figures.days(firstDay, lastDay)}, the last day included.`,
  whereLabel: "Where",
  anywhere: (redeemer) => `Anywhere at ${redeemer}`,
  onlyThere: (redeemer) => `At ${redeemer}, only here`,
  map: "Map",
  moreShops: (count) => (count === 1 ? "One more shop" : `${count} more shops`),
  past: "Used and past",
  neverSold: (gifter) =>
    `Coupons are gifts and are never sold. If somebody asked you for money, please tell ${gifter}.`,
  keepIt: "Whoever shows a code can use it: share this page only with somebody you would give it to.",
  storedLabel: "What we store about you",
  stored:
    "This gift, the order it came with if there was one, and the day, shop and order for which a coupon is used.",
  storedOfYou: (gifter) =>
    `${gifter} told us whom it is for. We keep a keyed fingerprint of that, by which we recognise other gifts to you and your first purchase at a shop, and not the number or address itself.`,
  storedNothingOfYou: "We do not know who you are: nobody told us.",
  noTracking:
    "This page asks no other server for anything, and sets no cookie unless you keep the gift in your wallet.",
  zone: (zone) => `Days and times are in ${zone}.`,
  missingHeading: "We cannot find this gift",
  missingLead:
    "The link may be incomplete. Please check it, or open it once more from the message it came in.",
  missingHelp: "If it still does not open, ask the shop that gave it to you.",
  pauseHeading: "One moment, please",
  pauseLead: "Many links that lead nowhere were opened from your network, so we pause for a minute.",
  pauseHelp: "Your gift is safe. Open the link again in a minute.",
};

const zh: Texts = {
  gap: "",
  testLabel: "测试",
  testNote: "本页礼券仅供试用，不能在店内消费。",
  heading: (gifter) => han`${gifter}送您的礼券`,
  lead: (count, worth, figures) => {
    const coupons = count === 1 ? "一张伙伴商家的礼券" : han`${count}张伙伴商家的礼券`;
    return `${coupons}${worthInChinese(worth, figures)}。`;
  },
  nothingLeft: "这里的券都已用完或失效，去向如下。",
  fromFriend: "这是朋友转赠给您的，现在归您使用，不能再次转赠。",
  backToGift: "返回我的礼券",
  revokedHeading: "这份礼已撤销",
  revokedLead: (gifter) =>
    han`${gifter}已撤销这份礼，多半是因为对应的订单取消了。您无需做任何事；如有疑问，请联系${gifter}。`,
  value: (discount, figures) => {
    if (discount.kind === "item") return "免费领";
    if (discount.kind === "fixed") return han`立减${figures.money(discount.valueMinor)}`;
    return discount.bps === 10_000 ? "免单" : han`${figures.tenths(discount.bps)}折`;
  },
  condition: ({ discount, minSpendMinor }, figures) => {
    const minimum = minSpendMinor > 0 ? han`满${figures.money(minSpendMinor)}可用` : "无门槛";
    const cap = capOf(discount);
    return cap === null ? minimum : han`${minimum} · 最多减${figures.money(cap)}`;
  },
  lastDay: (day) => han`有效期至${day}`,
  state: {
    scheduled: "尚未生效",
    active: "可使用",
    reserved: "结账中",
    redeemed: "已使用",
    refunded: "已退款",
    expired: "已过期",
    revoked: "已撤销",
    passed_on: "已转赠",
  },
  sentence: {
    scheduled: ({ coupon, figures }) => han`${figures.day(coupon.firstDay)}起可用，请先收好。`,
    active: ({ coupon }) => han`在${coupon.redeemer.name}结账前，请出示券码。`,
    reserved: ({ coupon, figures }) =>
      han`一笔结账正在使用这张券；如未完成，最晚${figures.time(coupon.reservedUntil ?? 0)}恢复可用。`,
    redeemed: ({ coupon, figures }) =>
      han`${figures.day(coupon.endedDay ?? coupon.lastDay)}已在${coupon.redeemer.name}使用，希望您喜欢。`,
    refunded: ({ coupon }) =>
      coupon.replacedBy === null
        ? "那笔订单已全额退款，此券不再补发。"
        : "那笔订单已全额退款，我们为您补发了一张新券。",
    expired: ({ coupon, figures }) =>
      han`最后使用日是${figures.day(coupon.lastDay)}。没用上也没关系，${coupon.redeemer.name}随时欢迎您。`,
    revoked: ({ gifter }) => han`${gifter}已撤销此券，您无需做任何事。`,
    passed_on: () => "您已转赠给他人，现归新的持有人使用。",
  },
  soonOver: (daysLeft) => {
    if (daysLeft <= 0) return "今天是最后一天";
    return daysLeft === 1 ? "明天是最后一天" : han`还剩${daysLeft}天`;
  },
  seeReplacement: "查看新券",
  showCode: "出示券码",
  hideCode: "收起券码",
  code: "券码",
  qrOf: (code) => han`${code}的二维码`,
  codeEnds: (lastFour) => han`券码末四位${lastFour}`,
  howLabel: "怎么用",
  how: ({ discount, minSpendMinor }, figures) => {
    const order = minSpendMinor > 0 ? han`单笔消费满${figures.money(minSpendMinor)}` : "不限消费金额";
    if (discount.kind === "item") return han`${order}，免费获赠：${discount.name}。`;
    const cap = capOf(discount);
    const bound = cap === null ? "" : han`，最多减${figures.money(cap)}`;
    const value = zh.value(discount, figures);
    const verb = discount.kind === "percent" && discount.bps < 10_000 ? "享" : "";
    return han`${order}，${verb}${value}${bound}。`;
  },
  once: "每笔订单限用一张，每张限用一次；不兑换现金。",
  whenLabel: "何时用",
  when: ({ firstDay, lastDay }, figures) =>
    firstDay === lastDay
      ? han`仅限${figures.day(firstDay)}当天。`
      : han`${figures.day(firstDay)}至${figures.day(lastDay)}，含最后一天。`,
  whereLabel: "在哪用",
  anywhere: (redeemer) => han`${redeemer}全店通用`,
  onlyThere: (redeemer) => han`${redeemer}，仅限以下门店`,
  map: "地图",
  moreShops: (count) => han`其余${count}家门店`,
  past: "已用与失效",
  neverSold: (gifter) => han`礼券只送不卖。若有人为此向您收费，请告诉${gifter}。`,
  keepIt: "谁出示券码，谁就能使用；请只把本页发给您愿意相赠的人。",
  storedLabel: "我们保存哪些信息",
  stored: "这份礼、对应的订单（如有），以及用券的日期、门店和订单。",
  storedOfYou: (gifter) =>
    han`${gifter}告诉了我们这份礼送给谁；我们只留下一串加密指纹，用来认出送给同一个人的礼和在各店的首次消费，不留号码或地址本身。`,
  storedNothingOfYou: "我们不知道您是谁：没有人告诉过我们。",
  noTracking: "本页不向其他服务器请求任何内容；除非您把礼收进券包，也不使用 Cookie。",
  zone: (zone) => han`日期与时间以${zone}为准。`,
  missingHeading: "没有找到这份礼",
  missingLead: "链接可能不完整。请核对一下，或从收到它的消息里重新打开。",
  missingHelp: "如果仍打不开，请联系送您礼券的商家。",
  pauseHeading: "请稍等片刻",
  pauseLead: "您所在的网络刚才打开了许多无效链接，我们暂停一分钟。",
  pauseHelp: "您的礼券还在，请一分钟后重新打开链接。",
};

export const TEXTS: Record<Language, Texts> = { en, zh };

function worthInEnglish({ kind, amountMinor }: Worth, figures: Figures): string {
  if (amountMinor === 0) return "";
  const amount = figures.money(amountMinor);
  if (kind === "upTo") return `, worth up to ${amount}`;
  return kind === "atLeast" ? `, worth ${amount} and more` : `, worth ${amount}`;
}

function worthInChinese({ kind, amountMinor }: Worth, figures: Figures): string {
  if (amountMinor === 0) return "";
  const amount = figures.money(amountMinor);
  if (kind === "upTo") return han`，最多可省${amount}`;
  return kind === "atLeast" ? han`，价值${amount}以上` : han`，价值${amount}`;
}

function capOf(discount: Discount): number | null {
  return discount.kind === "percent" ? discount.capMinor : null;
}

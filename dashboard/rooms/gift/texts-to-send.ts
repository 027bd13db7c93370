// What a shop sends its customer along with a gift's link, ready to copy: a message for WeChat and one short enough for SMS.
import type { CreatedGift } from "../../api/gifts.ts";
import type { Language } from "../../app/languages.ts";
import { promiseIn } from "../../parts/promise.ts";

type Sender = { name: string; currency: string };

export type TextsToSend = { message: string; sms: string };

export function textsToSend(gift: CreatedGift, sender: Sender, language: Language): TextsToSend {
  return language === "zh" ? inChinese(gift, sender) : inEnglish(gift, sender);
}

function inEnglish({ coupons, url }: CreatedGift, { name, currency }: Sender): TextsToSend {
  const promise = promiseIn("en", currency);
  const lines = coupons.map(
    (it) =>
      `· ${it.redeemerName}: ${promise.value(it.discount)}. ${promise.condition(it)}, until ${promise.day(it.lastDay)}`,
  );
  const [first, ...others] = coupons;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const what = first ? `${promise.value(first.discount)} at ${first.redeemerName}${more}` : "";
  return {
    message: [
      `Thank you for shopping at ${name}! Here is a little gift from us:`,
      ...lines,
      "Open the link and show it at the shop; it costs you nothing.",
      url,
    ].join("\n"),
    sms: `${name} has a gift for you: ${what}. ${url}`,
  };
}

function inChinese({ coupons, url }: CreatedGift, { name, currency }: Sender): TextsToSend {
  const promise = promiseIn("zh", currency);
  const lines = coupons.map(
    (it) =>
      `· ${it.redeemerName}：${promise.value(it.discount)}，${promise.condition(it)}，${promise.day(it.lastDay)}前有效`,
  );
  const [first, ...others] = coupons;
  const more = others.length === 0 ? "" : `等${coupons.length}张券`;
  const what = first ? `${first.redeemerName}${promise.value(first.discount)}${more}` : "";
  return {
    message: [
      `感谢惠顾${name}！送您一份小礼物：`,
      ...lines,
      "点开链接，到店出示即可使用，您无需付费。",
      url,
    ].join("\n"),
    sms: `【${name}】送您一份礼物：${what}，点开即用 ${url}`,
  };
}

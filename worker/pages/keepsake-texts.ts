// The words of what a holder takes along: the calendar's entry, the picture, cards for a parcel.
import type { CardSize } from "./card-style.ts";
import type { Language } from "./document.tsx";
import { han } from "./han.ts";

type KeepsakeTexts = {
  addToCalendar: string;
  savePicture: string;
  pictureHeading: string;
  /** What a phone does with a picture of dots. */
  pressAndHold: string;
  screenshotDoes: string;
  pictureOf: (redeemer: string, value: string) => string;
  savePng: string;
  saveSvg: string;
  printCard: string;
  calendarSummary: (redeemer: string, value: string) => string;
  showIt: (redeemer: string) => string;
  cardHeading: string;
  cardLead: Record<CardSize, string>;
  cardSize: Record<CardSize, string>;
  /** The card in the language of the page alone, or in both. */
  inOne: string;
  inBoth: string;
  print: string;
  giftQr: string;
  openOnPhone: string;
};

export const KEEPSAKE_TEXTS: Record<Language, KeepsakeTexts> = {
  en: {
    addToCalendar: "Add to calendar",
    savePicture: "Save as picture",
    pictureHeading: "Your coupon as a picture",
    pressAndHold: "Press and hold the picture to save it among your photos.",
    screenshotDoes: "A screenshot of it does as well. Whoever has the picture can use the coupon.",
    pictureOf: (redeemer, value) => `Ticket of ${redeemer}, ${value}, with its QR code`,
    savePng: "Save picture (PNG)",
    saveSvg: "Save drawing (SVG)",
    printCard: "Print a card",
    calendarSummary: (redeemer, value) => `${redeemer}: ${value}, last day`,
    showIt: (redeemer) => `Show this code at ${redeemer} before you pay.`,
    cardHeading: "A card to print",
    cardLead: {
      a6: "Postcard, A6: print at 100 % without margins.",
      small: "Visiting card, 85 × 55 mm: print at 100 % without margins.",
    },
    cardSize: { a6: "Postcard (A6)", small: "Visiting card (85 × 55 mm)" },
    inOne: "In English alone",
    inBoth: "In English and Chinese",
    print: "Print",
    giftQr: "QR code of this gift's page",
    openOnPhone: "Scan with your phone's camera to see where it is honoured and whether it is still unused.",
  },
  zh: {
    addToCalendar: "加入日历",
    savePicture: "存为图片",
    pictureHeading: "礼券图片",
    pressAndHold: "长按图片，即可保存到相册。",
    screenshotDoes: "直接截图也可以。谁有图片，谁就能用券。",
    pictureOf: (redeemer, value) => han`${redeemer}礼券，${value}，含二维码`,
    savePng: "保存图片（PNG）",
    saveSvg: "保存矢量图（SVG）",
    printCard: "打印卡片",
    calendarSummary: (redeemer, value) => han`${redeemer}${value}，今天到期`,
    showIt: (redeemer) => han`在${redeemer}结账前，请出示此码。`,
    cardHeading: "打印卡片",
    cardLead: {
      a6: "明信片尺寸（A6）：请按 100% 无边距打印。",
      small: "名片尺寸（85 × 55 毫米）：请按 100% 无边距打印。",
    },
    cardSize: { a6: "明信片（A6）", small: "名片（85 × 55 毫米）" },
    inOne: "只印中文",
    inBoth: "中英双语",
    print: "打印",
    giftQr: "本页礼券的二维码",
    openOnPhone: "用手机扫码，可查看适用门店和使用状态。",
  },
};

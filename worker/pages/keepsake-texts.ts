// The words of what a holder takes along: the calendar's entry, the picture, cards for a parcel.
import type { CardSize } from "./card-style.ts";
import type { Language } from "./document.tsx";
import { han } from "./han.ts";

type KeepsakeTexts = {
  addToCalendar: string;
  savePicture: string;
  printCard: string;
  calendarSummary: (redeemer: string, value: string) => string;
  showIt: (redeemer: string) => string;
  cardHeading: string;
  cardLead: Record<CardSize, string>;
  cardSize: Record<CardSize, string>;
  print: string;
  giftQr: string;
  openOnPhone: string;
};

export const KEEPSAKE_TEXTS: Record<Language, KeepsakeTexts> = {
  en: {
    addToCalendar: "Add to calendar",
    savePicture: "Save as picture",
    printCard: "Print a card",
    calendarSummary: (redeemer, value) => `${redeemer}: ${value}, last day`,
    showIt: (redeemer) => `Show this code at ${redeemer} before you pay.`,
    cardHeading: "A card to print",
    cardLead: {
      a6: "Postcard, A6: print at 100 % without margins.",
      small: "Visiting card, 85 × 55 mm: print at 100 % without margins.",
    },
    cardSize: { a6: "Postcard (A6)", small: "Visiting card (85 × 55 mm)" },
    print: "Print",
    giftQr: "QR code of this gift's page",
    openOnPhone: "Scan with your phone's camera to see where it is honoured and whether it is still unused.",
  },
  zh: {
    addToCalendar: "加入日历",
    savePicture: "存为图片",
    printCard: "打印卡片",
    calendarSummary: (redeemer, value) => han`${redeemer}${value}，今天到期`,
    showIt: (redeemer) => han`在${redeemer}结账前，请出示此码。`,
    cardHeading: "打印卡片",
    cardLead: {
      a6: "明信片尺寸（A6）：请按 100% 无边距打印。",
      small: "名片尺寸（85 × 55 毫米）：请按 100% 无边距打印。",
    },
    cardSize: { a6: "明信片（A6）", small: "名片（85 × 55 毫米）" },
    print: "打印",
    giftQr: "本页礼券的二维码",
    openOnPhone: "用手机扫码，可查看适用门店和使用状态。",
  },
};

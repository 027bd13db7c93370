// The words of passing a coupon on, in both languages.
import type { Language } from "./document.tsx";
import { han } from "./han.ts";

type PassingOnTexts = {
  passOn: string;
  passOnHeading: string;
  passOnLead: (gifter: string) => string;
  passOnNow: string;
  keepCoupon: string;
  passedHeading: string;
  passedLead: string;
  friendsQr: string;
  friendsLink: string;
  copy: string;
  copied: string;
};

export const PASSING_ON_TEXTS: Record<Language, PassingOnTexts> = {
  en: {
    passOn: "Pass on to a friend",
    passOnHeading: "Pass this coupon on?",
    passOnLead: (gifter) =>
      `Your friend gets a link and a code of their own, and yours ends at once. It stays a gift from ${gifter}, and cannot be passed on again or taken back.`,
    passOnNow: "Pass it on",
    keepCoupon: "Keep it",
    passedHeading: "It is your friend's now",
    passedLead: "Send your friend this link, or let them scan it. We show it only here.",
    friendsQr: "QR code of your friend's link",
    friendsLink: "Your friend's link",
    copy: "Copy the link",
    copied: "Copied",
  },
  zh: {
    passOn: "转赠给朋友",
    passOnHeading: "要转赠这张券吗？",
    passOnLead: (gifter) =>
      han`朋友会得到自己的链接和券码，您的券码随即失效。赠送方仍是${gifter}；转赠后不能撤回，也不能再次转赠。`,
    passOnNow: "确认转赠",
    keepCoupon: "留着自己用",
    passedHeading: "已转赠给朋友",
    passedLead: "请把这个链接发给朋友，或让朋友扫码。链接只在这里显示。",
    friendsQr: "朋友链接的二维码",
    friendsLink: "朋友的链接",
    copy: "复制链接",
    copied: "已复制",
  },
};

// Rules about gifts.
import type { ProblemText } from "./text.ts";

export const GIFTING_PROBLEMS = {
  holder_limit_reached: {
    status: 409,
    title: {
      en: "This customer has as many of these coupons as the terms allow",
      zh: "该顾客已达此券种上限",
    },
    remedy: { en: "Gift another partner's coupon.", zh: "请改送其他伙伴的券。" },
  },
  holder_consent_missing: {
    status: 422,
    title: { en: "The customer's consent is missing", zh: "缺少顾客同意记录" },
    remedy: {
      en: "Record `consent` with the text version shown and when it was given.",
      zh: "请在 `consent` 中记录所示文本版本与同意时间。",
    },
  },
  exposure_limit_reached: {
    status: 409,
    title: { en: "The paying merchant's credit limit is reached", zh: "付款商家已达信用额度" },
    remedy: {
      en: "`merchantId` names whose limit it is. Gifting resumes when it settles, makes a deposit or the alliance raises its limit.",
      zh: "`merchantId` 指明是哪家商家的额度。结清、缴存保证金或联盟提高额度后即可继续送券。",
    },
  },
  source_order_already_gifted: {
    status: 409,
    title: { en: "This order has been gifted already", zh: "该订单已送过券" },
    remedy: {
      en: "One gift per source order and rule. The identical request shows the first gift again.",
      zh: "每个来源订单与规则只送一次；重发相同请求可再次取得原礼。",
    },
  },
  wallet_is_full: {
    status: 409,
    title: { en: "The wallet is full", zh: "券包已满" },
    remedy: {
      en: "A wallet keeps one hundred gifts. Remove some that are over.",
      zh: "一个券包最多收一百份礼，请先移除已用完的。",
    },
  },
  kept_too_often: {
    status: 409,
    title: { en: "This gift is in many wallets already", zh: "这份礼已收入多个券包" },
    remedy: {
      en: "Twenty phones keep it. Its own link still opens it here.",
      zh: "已有二十台设备收存；在这台设备上，仍可用原链接打开。",
    },
  },
  coupon_not_transferable: {
    status: 409,
    title: { en: "This coupon cannot be passed on", zh: "此券不能转赠" },
    remedy: {
      en: "A coupon is passed on once, while it can be used, and only where its terms allow it.",
      zh: "每张券只能转赠一次，须在可使用期间，且条款允许转赠。",
    },
  },
} as const satisfies Record<string, ProblemText>;

// Rules about coupons at the till and about refunds; the till meets them in this order.
import type { ProblemText } from "./text.ts";

export const REDEMPTION_PROBLEMS = {
  coupon_not_found: {
    status: 404,
    title: { en: "No such coupon", zh: "没有这张券" },
    remedy: {
      en: "Check the code; ask the customer to show the gift's page.",
      zh: "请核对券码，或请顾客出示领券页。",
    },
  },
  wrong_redeemer: {
    status: 409,
    title: { en: "This coupon belongs to another shop", zh: "此券不属于本店" },
    remedy: {
      en: "Ask the customer to open the gift's page: it says where the coupon is honoured.",
      zh: "请顾客查看领券页上注明的使用商家。",
    },
  },
  wrong_store: {
    status: 409,
    title: { en: "This coupon is not honoured in this store", zh: "此券不适用于本门店" },
    remedy: { en: "The gift's page lists the stores.", zh: "领券页上列有适用门店。" },
  },
  coupon_already_redeemed: {
    status: 409,
    title: { en: "This coupon has been redeemed", zh: "此券已核销" },
    remedy: {
      en: "A coupon is redeemed once. Look the order up among today's redemptions.",
      zh: "每张券只能核销一次，可在今日核销记录中查询。",
    },
  },
  coupon_revoked: {
    status: 409,
    title: { en: "This coupon has been revoked", zh: "此券已撤销" },
    remedy: { en: "The order it was gifted with was cancelled.", zh: "来源订单已取消。" },
  },
  coupon_passed_on: {
    status: 409,
    title: { en: "This coupon has been passed on", zh: "此券已转赠" },
    remedy: { en: "It lives on under its new holder's link.", zh: "请使用新持有人的链接。" },
  },
  coupon_not_yet_valid: {
    status: 409,
    title: { en: "This coupon is not valid yet", zh: "此券尚未生效" },
    remedy: { en: "The gift's page says from which day on.", zh: "领券页上注明生效日期。" },
  },
  coupon_expired: {
    status: 409,
    title: { en: "This coupon has expired", zh: "此券已过期" },
    remedy: { en: "Its last day has passed.", zh: "已过最后使用日。" },
  },
  coupon_reserved: {
    status: 409,
    title: { en: "Another checkout holds this coupon", zh: "此券正被另一笔结账占用" },
    remedy: {
      en: "Finish or release that checkout, or wait until its reservation ends.",
      zh: "请完成或取消那笔结账，或等待占用到期。",
    },
  },
  reservation_differs: {
    status: 409,
    title: { en: "The reservation is for another order", zh: "占用属于另一笔订单" },
    remedy: {
      en: "Redeem the order that was reserved, or release the reservation.",
      zh: "请核销所占用的订单，或先释放占用。",
    },
  },
  presentation_needed: {
    status: 409,
    title: { en: "This coupon is shown from the phone", zh: "此券须由手机实时出示" },
    remedy: {
      en: "Ask the customer to open the gift's link on the phone: scan the code there, or type its till code.",
      zh: "请顾客在手机上打开领券链接，扫描页面上的二维码，或输入其收银码。",
    },
  },
  presentation_stale: {
    status: 409,
    title: { en: "This is an old picture of the coupon", zh: "二维码已过时，可能是截图" },
    remedy: {
      en: "Ask the customer to open the gift's link again: its code is new every minute.",
      zh: "请顾客重新打开领券链接，页面上的二维码每分钟更新。",
    },
  },
  minimum_spend_not_met: {
    status: 409,
    title: { en: "The order is below the minimum spend", zh: "未达最低消费" },
    remedy: {
      en: "See `minSpendMinor`: the order needs at least that amount.",
      zh: "订单金额须达到 `minSpendMinor`。",
    },
  },
  order_already_has_coupon: {
    status: 409,
    title: { en: "This order has used a coupon already", zh: "该订单已使用过券" },
    remedy: { en: "One coupon per order.", zh: "每笔订单限用一张券。" },
  },
  refund_exceeds_payment: {
    status: 409,
    title: { en: "More would be refunded than was paid", zh: "退款超过实付金额" },
    remedy: { en: "Refund at most what the order's net payment has left.", zh: "退款不得超过剩余实付金额。" },
  },
  refund_reference_reused: {
    status: 409,
    title: { en: "This refund reference has another amount", zh: "该退款编号已用于其他金额" },
    remedy: { en: "Use a new reference for a new refund.", zh: "新的退款请使用新的编号。" },
  },
  undo_too_late: {
    status: 409,
    title: {
      en: "A cashier undoes its own redemption within ten minutes",
      zh: "收银员仅可在十分钟内撤销自己的核销",
    },
    remedy: { en: "Ask a member of staff to refund it.", zh: "请店员办理退款。" },
  },
} as const satisfies Record<string, ProblemText>;

// Rules about alliances, their merchants and what those call their own.
import type { ProblemText } from "./text.ts";

export const MEMBERS_PROBLEMS = {
  fixed_after_first_gift: {
    status: 409,
    title: {
      en: "Currency and time zone are fixed once the first gift is made",
      zh: "首次送券后币种与时区不可更改",
    },
    remedy: {
      en: "Create another alliance for another currency or time zone.",
      zh: "如需其他币种或时区，请另建联盟。",
    },
  },
  clearing_needs_institution: {
    status: 422,
    title: { en: "Clearing needs a named institution", zh: "集中清算须指定持牌机构" },
    remedy: {
      en: "Name `clearingInstitution`, or choose `direct`: holding others' money takes a licence.",
      zh: "请填写 `clearingInstitution`，或选择 `direct`：代持资金须持牌。",
    },
  },
  category_unknown: {
    status: 422,
    title: { en: "The alliance has no such category", zh: "联盟没有此品类" },
    remedy: { en: "Use a category of the alliance's list.", zh: "请使用联盟品类表中的品类。" },
  },
  category_in_use: {
    status: 409,
    title: { en: "Merchants still have this category", zh: "仍有商家属于此品类" },
    remedy: { en: "Move those merchants to another category first.", zh: "请先调整这些商家的品类。" },
  },
  merchant_not_active: {
    status: 409,
    title: { en: "This merchant is not active", zh: "商家未处于启用状态" },
    remedy: {
      en: "Only active merchants gift and are gifted. Coupons already in customers' hands are still honoured.",
      zh: "仅启用中的商家可送券或被送券；顾客手中的券仍然有效。",
    },
  },
  merchant_status_differs: {
    status: 409,
    title: { en: "The merchant's status does not allow that", zh: "商家当前状态不允许此操作" },
    remedy: {
      en: "Read the merchant's status and choose a step that follows from it.",
      zh: "请查看商家状态后再选择可行的操作。",
    },
  },
  reference_taken: {
    status: 409,
    title: { en: "This reference is taken", zh: "该编号已被使用" },
    remedy: { en: "Choose another reference.", zh: "请换一个编号。" },
  },
  last_admin_stays: {
    status: 409,
    title: { en: "The last admin key stays", zh: "须保留最后一把管理员密钥" },
    remedy: { en: "Create another admin key first.", zh: "请先创建另一把管理员密钥。" },
  },
  competitors_cannot_partner: {
    status: 409,
    title: { en: "These two merchants compete", zh: "两家商家存在竞争" },
    remedy: { en: "Choose a partner of a category that complements yours.", zh: "请选择互补品类的商家。" },
  },
} as const satisfies Record<string, ProblemText>;

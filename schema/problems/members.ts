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
  cutoff_day_fits_cadence: {
    status: 422,
    title: { en: "Not every period has such a cut-off day", zh: "并非每期都有这一截止日" },
    remedy: {
      en: "Weekly takes 1 to 7, half-monthly 1 to 13, monthly 1 to 28.",
      zh: "按周请填 1 至 7，按半月 1 至 13，按月 1 至 28。",
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
  last_owner_stays: {
    status: 409,
    title: { en: "Somebody must still be able to get in", zh: "须至少保留一位可登录的负责人" },
    remedy: {
      en: "Make somebody else an owner of the merchant, or an admin of the alliance, who signs in or has a key without an end.",
      zh: "请先另设一位可登录（或持有长期密钥）的商家负责人或联盟管理员。",
    },
  },
  already_a_member: {
    status: 409,
    title: { en: "This person is already a member there", zh: "此人已是该处成员" },
    remedy: {
      en: "Change the role of the membership they have, or invite somebody else.",
      zh: "请直接调整其现有成员身份的角色，或邀请他人。",
    },
  },
  membership_is_over: {
    status: 409,
    title: { en: "This membership has ended", zh: "该成员身份已终止" },
    remedy: { en: "Invite the person again.", zh: "如需恢复，请重新邀请。" },
  },
  key_is_over: {
    status: 409,
    title: { en: "This key is revoked or has expired", zh: "该密钥已吊销或过期" },
    remedy: { en: "Create a new key instead of rotating this one.", zh: "请新建密钥，而不是轮换此密钥。" },
  },
  store_not_yours: {
    status: 403,
    title: { en: "This account is bound to another store", zh: "此账号仅限另一门店使用" },
    remedy: {
      en: "Leave out `storeRef`, or name the account's own store.",
      zh: "请省略 `storeRef`，或填写本账号所属门店。",
    },
  },
  test_alliance_exists: {
    status: 409,
    title: { en: "This alliance already has its test alliance", zh: "该联盟已有对应的测试联盟" },
    remedy: {
      en: "Use its keys; whoever administers it creates more of them.",
      zh: "请使用其密钥；需要更多密钥请由其管理员创建。",
    },
  },
  alliance_is_a_test: {
    status: 409,
    title: { en: "A test alliance has no test alliance of its own", zh: "测试联盟不能再建测试联盟" },
    remedy: {
      en: "Ask with a key or membership of the live alliance.",
      zh: "请以正式联盟的密钥或成员身份操作。",
    },
  },
  alliance_is_live: {
    status: 409,
    title: { en: "A live alliance is never thrown away", zh: "正式联盟不可丢弃" },
    remedy: {
      en: "Only a test alliance goes as a whole. What a live one gifted, redeemed and owes stays on record.",
      zh: "只有测试联盟可以整体丢弃；正式联盟的送券、核销与往来账目一律留存。",
    },
  },
  competitors_cannot_partner: {
    status: 409,
    title: { en: "These two merchants compete", zh: "两家商家存在竞争" },
    remedy: { en: "Choose a partner of a category that complements yours.", zh: "请选择互补品类的商家。" },
  },
} as const satisfies Record<string, ProblemText>;

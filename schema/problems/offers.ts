// Rules about offers, their terms and the allotments that entrust them to gifters.
import type { ProblemText } from "./text.ts";

export const OFFERS_PROBLEMS = {
  percentage_needs_cap: {
    status: 422,
    title: { en: "A percentage under a limit needs a cap", zh: "受额度约束的百分比须设上限" },
    remedy: {
      en: "Give the percentage a cap, or lift the budget or credit limit.",
      zh: "请为百分比设置上限，或取消预算／信用额度。",
    },
  },
  offer_not_draft: {
    status: 409,
    title: { en: "This offer has been published already", zh: "该券种已经发布" },
    remedy: { en: "Pause, resume, revise or end it instead.", zh: "可改为暂停、恢复、修订或结束。" },
  },
  offer_not_live: {
    status: 409,
    title: { en: "This offer is not live", zh: "该券种未在发放" },
    remedy: {
      en: "Its redeemer publishes or resumes it, or its dates have passed.",
      zh: "请由核销方发布或恢复；或其有效期已过。",
    },
  },
  offer_not_paused: {
    status: 409,
    title: { en: "This offer is not paused", zh: "该券种未暂停" },
    remedy: { en: "Publish a draft; a live offer needs no resuming.", zh: "草稿请发布；发放中的无需恢复。" },
  },
  offer_dates_passed: {
    status: 409,
    title: { en: "This offer's last day has passed", zh: "该券种有效期已过" },
    remedy: { en: "Give it new terms with later dates first.", zh: "请先修订条款，改用更晚的日期。" },
  },
  offer_ended: {
    status: 409,
    title: { en: "This offer has ended", zh: "该券种已结束" },
    remedy: {
      en: "Create a new offer. Coupons already gifted stay valid.",
      zh: "请新建券种；已送出的券仍然有效。",
    },
  },
  offer_quota_exhausted: {
    status: 409,
    title: { en: "All coupons of this offer are gifted", zh: "该券种数量已送完" },
    remedy: { en: "The redeemer can raise the quota.", zh: "核销方可提高总量。" },
  },
  offer_budget_exhausted: {
    status: 409,
    title: { en: "This offer's budget is used up", zh: "该券种预算已用完" },
    remedy: {
      en: "The redeemer can raise the budget; expired and revoked coupons free their share.",
      zh: "核销方可提高预算；过期与撤销的券会释放额度。",
    },
  },
  allotment_exhausted: {
    status: 409,
    title: { en: "This allotment is used up", zh: "配额已用完" },
    remedy: { en: "Ask the redeemer for more.", zh: "请向核销方申请更多配额。" },
  },
  allotment_not_live: {
    status: 409,
    title: { en: "This allotment does not gift", zh: "该配额目前不可送券" },
    remedy: {
      en: "It awaits its gifter's acceptance or was withdrawn.",
      zh: "该配额待送券方接受，或已撤回。",
    },
  },
  allotment_exceeds_quota: {
    status: 422,
    title: { en: "The allotment is larger than the offer's quota", zh: "配额超过券种总量" },
    remedy: { en: "Entrust at most the offer's quota.", zh: "配额不得超过券种总量。" },
  },
  funder_has_not_consented: {
    status: 409,
    title: { en: "The gifter has not agreed to bear its share", zh: "送券方尚未同意承担份额" },
    remedy: {
      en: "The gifter's owner accepts the allotment for a terms version first.",
      zh: "须先由送券方店主就某一条款版本接受该配额。",
    },
  },
  allotment_request_open: {
    status: 409,
    title: { en: "You have asked for this already", zh: "您已申请过这种券，尚待答复" },
    remedy: {
      en: "Wait for the redeemer's answer, or withdraw the request and ask anew.",
      zh: "请等待核销方答复；也可撤回后重新申请。",
    },
  },
  allotment_request_decided: {
    status: 409,
    title: { en: "This request has its answer already", zh: "该申请已有结果" },
    remedy: { en: "Read what became of it; the gifter may ask anew.", zh: "请查看结果；送券方可重新申请。" },
  },
  gifter_is_redeemer: {
    status: 422,
    title: { en: "A merchant cannot gift its own coupons here", zh: "不能赠送自家的券" },
    remedy: { en: "Choose another merchant as gifter.", zh: "请选择其他商家作为送券方。" },
  },
} as const satisfies Record<string, ProblemText>;

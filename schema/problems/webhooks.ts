// Rules about where events are told to.
import type { ProblemText } from "./text.ts";

export const WEBHOOKS_PROBLEMS = {
  webhook_target_not_allowed: {
    status: 422,
    title: { en: "Webhooks are not sent to this URL", zh: "不能向此网址推送事件" },
    remedy: {
      en: "Give an https URL with a public host's name, port 443 or 8443, without credentials or fragment.",
      zh: "请填写公网域名的 https 网址，端口仅限 443 或 8443，不得含账号密码或 # 片段。",
    },
  },
  too_many_webhook_endpoints: {
    status: 409,
    title: { en: "There are ten webhook endpoints already", zh: "推送端点已满十个" },
    remedy: { en: "Delete one that is not needed any more.", zh: "请先删除不再使用的端点。" },
  },
  webhook_endpoint_ended: {
    status: 409,
    title: { en: "This webhook endpoint has ended", zh: "该推送端点已停用" },
    remedy: {
      en: "Register the URL again; what was not delivered is read by the API.",
      zh: "请重新登记网址；未送达的内容可通过接口查询。",
    },
  },
} as const satisfies Record<string, ProblemText>;

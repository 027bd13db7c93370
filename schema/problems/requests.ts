// What can be wrong with any request, whatever it asks for.
import type { ProblemText } from "./text.ts";

export const REQUESTS_PROBLEMS = {
  malformed_request: {
    status: 400,
    title: { en: "The request cannot be read", zh: "请求无法读取" },
    remedy: {
      en: "Send valid JSON, path and query as the API reference shows.",
      zh: "请按 API 文档发送合法的 JSON、路径与查询参数。",
    },
  },
  credentials_missing: {
    status: 401,
    title: { en: "No valid credentials", zh: "缺少有效凭证" },
    remedy: {
      en: "Sign in, or send `Authorization: Bearer <api key>`. What was revoked, rotated or removed is refused at once.",
      zh: "请登录，或在请求头中附上 `Authorization: Bearer <API 密钥>`。已撤销、轮换或移除的凭证即刻失效。",
    },
  },
  cross_site_refused: {
    status: 403,
    title: { en: "Another site's page asked for this", zh: "请求来自其他网站" },
    remedy: {
      en: "Open the page on this site and try again. Programs use an API key instead of a cookie.",
      zh: "请在本站页面重试；程序请使用 API 密钥而非 Cookie。",
    },
  },
  membership_needed: {
    status: 403,
    title: { en: "Say which shop or alliance you act for", zh: "请指明以哪个身份操作" },
    remedy: {
      en: "Send `Jiehua-Membership` with the id of one of your memberships; `GET /v1/me` lists them.",
      zh: "请在请求头 `Jiehua-Membership` 中填写您的一个成员身份编号，可由 `GET /v1/me` 查得。",
    },
  },
  role_not_allowed: {
    status: 403,
    title: { en: "This role may not do that", zh: "当前角色无权执行" },
    remedy: {
      en: "Ask somebody whose role is listed for this operation, or use such a key.",
      zh: "请由具有该操作权限的成员操作，或使用具有该权限的密钥。",
    },
  },
  not_found: {
    status: 404,
    title: { en: "Nothing here by that id", zh: "没有找到" },
    remedy: {
      en: "Check the id. What belongs to others answers exactly like what does not exist.",
      zh: "请检查编号。属于他人的内容与不存在的内容回应相同。",
    },
  },
  method_not_allowed: {
    status: 405,
    title: { en: "This path has no such method", zh: "此路径不支持该方法" },
    remedy: {
      en: "See the API reference for the methods of this path.",
      zh: "请查阅 API 文档中此路径支持的方法。",
    },
  },
  body_too_large: {
    status: 413,
    title: { en: "The body is too large", zh: "请求内容过大" },
    remedy: { en: "Send at most 256 kB.", zh: "请将内容控制在 256 kB 以内。" },
  },
  content_type_not_supported: {
    status: 415,
    title: { en: "Only JSON is read here", zh: "仅接受 JSON" },
    remedy: { en: "Send `Content-Type: application/json`.", zh: "请使用 `Content-Type: application/json`。" },
  },
  validation_failed: {
    status: 422,
    title: { en: "Some fields cannot be accepted", zh: "部分字段不符合要求" },
    remedy: {
      en: "Each entry of `errors` points at a field and says what it needs.",
      zh: "`errors` 中逐项指出字段及其要求。",
    },
  },
  selection_too_large: {
    status: 422,
    title: { en: "This selection has too many rows", zh: "所选记录过多" },
    remedy: {
      en: "Narrow it: one export has at most `mostRows` rows.",
      zh: "请缩小范围，每次最多导出 `mostRows` 行。",
    },
  },
  internal_error: {
    status: 500,
    title: { en: "Something went wrong on our side", zh: "服务出现错误" },
    remedy: {
      en: "Nothing was half done. Try again with the same Idempotency-Key; if it persists, tell the operator the request id.",
      zh: "未产生部分写入。请用同一 Idempotency-Key 重试；若仍失败，请把请求编号告知运营方。",
    },
  },
  state_changed: {
    status: 409,
    title: { en: "Others changed this at the same moment", zh: "数据刚被他人更改" },
    remedy: { en: "Nothing was written. Try again.", zh: "未写入任何内容，请重试。" },
  },
  too_many_requests: {
    status: 429,
    title: { en: "Too many requests", zh: "请求过于频繁" },
    remedy: { en: "Wait as long as Retry-After says.", zh: "请按 Retry-After 所示等待后再试。" },
  },
  idempotency_key_reused: {
    status: 409,
    title: { en: "This Idempotency-Key belongs to another request", zh: "该幂等键已用于另一请求" },
    remedy: {
      en: "Use a new key for a new request; repeat the old body to see its answer again.",
      zh: "新请求请用新的键；重发原内容可再次取得原答复。",
    },
  },
  clock_is_real: {
    status: 400,
    title: { en: "A live alliance keeps real time", zh: "正式联盟只用真实时间" },
    remedy: {
      en: "Leave out the header Jiehua-Now, or use a test alliance.",
      zh: "请去掉 Jiehua-Now 请求头，或使用测试联盟。",
    },
  },
  clock_goes_back: {
    status: 409,
    title: { en: "A test alliance's clock never goes back", zh: "测试联盟的时钟不能倒退" },
    remedy: {
      en: "Send an instant that is not before the alliance's last one.",
      zh: "请发送不早于该联盟最近时刻的时间。",
    },
  },
} as const satisfies Record<string, ProblemText>;

// The pages of docs/problems in Markdown: one a code, and the list of all.
import { PROBLEMS, type ProblemCode } from "../schema/problems.ts";
import type { Endpoint } from "../worker/http/endpoint.ts";
import { WIDESPREAD } from "../worker/openapi/problems.ts";

/** What it means, when it is met, what to do, and which operations may answer it. */
export function problemPage(code: ProblemCode, endpoints: readonly Endpoint[]): string {
  const { status, title, remedy } = PROBLEMS[code];
  const { en, zh } = whenOf(status);
  return `${GENERATED}
# \`${code}\`

**${title.en}** · **${title.zh}**

## When it is met

Status ${status}: ${en}

状态 ${status}：${zh}

## What to do

${remedy.en}

${remedy.zh}

## Who answers with it

${answerers(code, endpoints)}
`;
}

/** The list of all problems, in the order in which the rulebook has them. */
export function problemIndex(codes: readonly ProblemCode[]): string {
  const rows = codes.map((code) => {
    const { status, title } = PROBLEMS[code];
    return `| [\`${code}\`](${code}.md) | ${status} | ${title.en} | ${title.zh} |`;
  });
  return `${GENERATED}
# Problems

Every refusal of the API is \`application/problem+json\` (RFC 9457). Its \`code\` is the name of the rule that was not
met, the same in constraints, tests and here; its \`type\` leads to a page about it; its \`detail\` says what to do, in the
language of \`Accept-Language\`. Problems are never stored under an Idempotency-Key: what was refused may be tried again.

| code | status | title | 标题 |
|---|---|---|---|
${rows.join("\n")}
`;
}

const GENERATED =
  "<!-- Made by `npm run generate` from schema/problems/ and the operations; do not edit. -->";

type Sentence = { en: string; zh: string };

function whenOf(status: number): Sentence {
  const when = WHEN[status];
  if (when === undefined) throw new RangeError(`No sentence says when status ${status} is met.`);
  return when;
}

const WHEN: Record<number, Sentence> = {
  400: {
    en: "the request cannot be understood as it was sent. Nothing was written.",
    zh: "请求无法按所发内容理解；未写入任何内容。",
  },
  401: {
    en: "the request carries no key, or one that is unknown or revoked. Nothing was written.",
    zh: "请求未带密钥，或密钥未知或已撤销；未写入任何内容。",
  },
  403: {
    en: "the key is valid, but its role may not do this. Nothing was written.",
    zh: "密钥有效，但其角色无权执行；未写入任何内容。",
  },
  404: {
    en: "it does not exist, or it is not the caller's to see; the two answer alike.",
    zh: "所请求的内容不存在，或调用方无权查看；两者回应相同。",
  },
  405: {
    en: "the path exists, but not with this method. The header `Allow` lists those it has.",
    zh: "路径存在，但不支持此方法；`Allow` 响应头列出支持的方法。",
  },
  409: {
    en: "the request conflicts with what is stored now. Nothing was written; the same request can succeed once that has changed.",
    zh: "请求与当前已存的状态冲突。未写入任何内容；状态变化后，同一请求可能成功。",
  },
  413: { en: "the body is refused before it is read.", zh: "请求内容过大，未读取即拒绝。" },
  415: {
    en: "the body is declared as something that is not read here.",
    zh: "请求内容声明的类型不被接受。",
  },
  422: {
    en: "the request is readable, but what it asks for cannot be. Nothing was written; repeating it unchanged gives the same answer.",
    zh: "请求可读，但其内容不成立。未写入任何内容；原样重发结果不变。",
  },
  429: {
    en: "one address asked more often than the shield lets through. Nothing was written.",
    zh: "同一地址的请求过于频繁；未写入任何内容。",
  },
  500: {
    en: "a fault that is not the caller's. It is in the log under the request id, which the answer names as `instance`.",
    zh: "服务端故障，非调用方之过；日志以请求编号记录，即回应中的 `instance`。",
  },
  503: {
    en: "something that this instance depends on did not answer. Nothing was left half done; the same request can succeed later.",
    zh: "所依赖的外部服务未响应。没有遗留做到一半的操作；稍后重发同一请求可能成功。",
  },
};

function answerers(code: ProblemCode, endpoints: readonly Endpoint[]): string {
  const widespread = WIDESPREAD.filter((it) => it.code === code).map(({ by }) => `- ${capitalised(by)}.`);
  const own = endpoints
    .filter(({ problems }) =>
      widespread.length === 0 || code === "not_found" ? problems.includes(code) : false,
    )
    .map(({ method, path, summary }) => `- \`${method.toUpperCase()} ${path}\`: ${summary}.`);
  const lines = [...widespread, ...own];
  return lines.length > 0 ? lines.join("\n") : "No operation: the server deals with it itself.";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// The only place that turns errors into answers: RFC 9457 problems.
import type { Context as HonoContext } from "hono";
import { PROBLEMS, Problem } from "../../schema/problems.ts";

/** A problem as it is; anything else as `internal_error` with a fixed sentence, its cause only in the log. */
export function onError(error: Error, c: HonoContext): Response {
  if (!(error instanceof Problem) || error.status >= 500) console.error(c.get("requestId"), rootOf(error));
  if (error instanceof Problem) return answer(error, c);
  return answer(new Problem("internal_error"), c);
}

/** The first cause: what wraps it may quote parameters, and those identify holders. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}

function answer(problem: Problem, c: HonoContext): Response {
  const { status, title, remedy } = PROBLEMS[problem.code];
  const language = prefersChinese(c.req.header("Accept-Language")) ? "zh" : "en";
  const { detail = remedy[language], ...extensions } = problem.extensions;
  const body = {
    type: `/problems/${problem.code}`,
    title: title[language],
    status,
    detail,
    instance: c.get("requestId"),
    code: problem.code,
    ...extensions,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": language === "zh" ? "zh-CN" : "en",
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(status === 429 ? { "Retry-After": String(problem.extensions.retryAfterSeconds ?? 60) } : {}),
    },
  });
}

/** True where Chinese is the most wanted of the two languages we speak; English where neither is named. */
export function prefersChinese(acceptLanguage: string | undefined): boolean {
  const wanted = (acceptLanguage ?? "").split(",").map((entry) => {
    const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
    const quality = parameters.map((it) => /^\s*q=([\d.]+)/.exec(it)?.[1]).find(Boolean);
    return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = wanted.filter((it) => it.quality > 0 && (it.language === "zh" || it.language === "en"));
  best.sort((a, b) => b.quality - a.quality);
  return best[0]?.language === "zh";
}

// The API as a program speaks to it: for what a story needs to be there before it opens a page.
import type { Stage } from "./stage.ts";

/** What a POST that must succeed made, in the shape of its contract; `key` is null where anybody may ask, `more` are further headers. */
export function post<Made = unknown>(
  stage: Pick<Stage, "origin">,
  key: string | null,
  path: string,
  body: object = {},
  more: Record<string, string> = {},
): Promise<Made> {
  return ask(stage, key, `POST ${path}`, body, more);
}

/** The same of any method: "PATCH /v1/alliance". */
export async function ask<Made = unknown>(
  { origin }: Pick<Stage, "origin">,
  key: string | null,
  what: string,
  body: object = {},
  more: Record<string, string> = {},
): Promise<Made> {
  const [method = "", path = ""] = what.split(" ");
  const headers = {
    ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
    "Content-Type": "application/json",
    ...more,
  };
  const answer = await fetch(origin + path, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${what}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

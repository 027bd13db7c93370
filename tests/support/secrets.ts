// Requests to a Worker that has other secrets than the tests usually give it.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";
import type { Bindings } from "../../worker/env.ts";
import type { Caller } from "./api.ts";

/** What a POST that must succeed made, answered under these secrets. */
export async function madeUnder<Made>(
  secrets: Partial<Bindings>,
  caller: Caller,
  path: string,
  body: object,
): Promise<Made> {
  const { status, text } = await postUnder(secrets, caller, path, body);
  if (status >= 300) throw new Error(`POST ${path}: ${status} ${text}`);
  return JSON.parse(text);
}

/** A POST answered under these secrets, the others as they are; what is undefined is not bound. */
export async function postUnder(
  secrets: { [Name in keyof Bindings]?: Bindings[Name] | undefined },
  caller: Caller,
  path: string,
  body: object,
): Promise<{ status: number; text: string; code: string | undefined }> {
  const request = new Request(`http://jiehua.test${path}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${caller.key}`,
      ...(caller.now === undefined ? {} : { "Jiehua-Now": caller.now }),
    },
    body: JSON.stringify(body),
  });
  const response = await app.fetch(request, { ...env, ...secrets }, createExecutionContext());
  const text = await response.text();
  return { status: response.status, text, code: JSON.parse(text).code };
}

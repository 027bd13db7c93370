// Attempts to be let in that must all fail: each is made with requests that would succeed if it did.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { PROBLEMS, type ProblemCode } from "../../../schema/problems.ts";
import { app } from "../../../worker/app.ts";
import { allRows } from "./rows.ts";

export type Probe = { method: string; path: string; body?: object };

export type Attempt = {
  name: string;
  headers: Record<string, string>;
  /** Where it is asked. */
  origin?: string;
  /** What is asked, in place of a read and a write of an owner's. */
  probes?: readonly Probe[];
  /** How it is refused, where not as one who shows nothing. */
  code?: ProblemCode;
};

export const ORIGIN = "https://jiehua.test";
export const READ: Probe = { method: "GET", path: "/v1/alliance" };
export const WRITE: Probe = {
  method: "POST",
  path: "/v1/stores",
  body: { reference: "forced", name: "Forced" },
};

export const tally = { cases: 0, refused: 0 };

/** Makes every attempt, some at once, and expects that each is refused and that no row is changed by them all. */
export async function expectRefused(attempts: readonly Attempt[]): Promise<void> {
  const before = await allRows();
  for (let start = 0; start < attempts.length; start += 16)
    await Promise.all(attempts.slice(start, start + 16).map(expectOneRefused));
  expect(await allRows()).toEqual(before);
}

async function expectOneRefused({
  probes = [READ, WRITE],
  code = "credentials_missing",
  ...attempt
}: Attempt) {
  tally.cases++;
  for (const probe of probes) {
    const { status, text } = await ask(probe, attempt);
    const answered = [status, JSON.parse(text).code];
    expect(answered, `${attempt.name}: ${probe.method} ${probe.path}`).toEqual([PROBLEMS[code].status, code]);
  }
  tally.refused++;
}

export type Answered = { status: number; text: string; headers: Headers };

/** Every request comes from another address, so that it is the credential that is refused and not the rush. */
export async function ask(
  { method, path, body }: Probe,
  { headers, origin = ORIGIN }: Pick<Attempt, "headers" | "origin">,
): Promise<Answered> {
  const request = new Request(origin + path, {
    method,
    headers: {
      "CF-Connecting-IP": crypto.randomUUID(),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await app.fetch(request, env, createExecutionContext());
  return { status: response.status, text: await response.text(), headers: response.headers };
}

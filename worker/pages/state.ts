// Whether a holder's page is still true: a version of what it shows, which costs one read.
import { findHeldStates, versionAt } from "../domain/gifting/held-states.ts";
import { clockOf } from "../http/clock.ts";
import { secondsToWait } from "../http/limits.ts";
import { follow } from "../http/link.ts";
import type { HttpContext } from "../http/request-context.ts";
import { missed, showPause } from "./open-gift.tsx";

/** 304 without a body while the version that is sent along still holds, otherwise the present one as text. */
export async function showState(c: HttpContext, token: string): Promise<Response> {
  const wait = await secondsToWait(c, "links");
  if (wait > 0) return showPause(c, wait);
  const ctx = await follow(c, token);
  const held = await findHeldStates(ctx.d1, token);
  if (held === undefined) return missed(c);
  const { now } = clockOf(c.req.header("Jiehua-Now"), ctx.receivedAt, held);
  const version = await versionAt(held, { now, receivedAt: ctx.receivedAt });
  c.header("Cache-Control", "no-store");
  c.header("ETag", `"${version}"`);
  if (c.req.header("If-None-Match") === `"${version}"`) return c.body(null, 304);
  return c.text(version);
}

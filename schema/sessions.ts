// How long a signed-in browser is known: it ends when unused for a week, and after a month whatever happens.
import { DAY_MS } from "./time.ts";

export const SESSION_IDLE_MS = 7 * DAY_MS;
export const SESSION_MAX_MS = 30 * DAY_MS;

/** Instants in epoch milliseconds; `seenAt` is exact to the hour. */
export type SessionLife = { seenAt: number; expiresAt: number; endedAt: number | null };

/** True until it is ended, unused for too long, or too old. */
export function isSessionLive({ seenAt, expiresAt, endedAt }: SessionLife, now: number): boolean {
  return endedAt === null && now < expiresAt && now < seenAt + SESSION_IDLE_MS;
}

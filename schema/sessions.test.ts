// A session's life, from both sides of each of its ends.
import { expect, test } from "vitest";
import { isSessionLive, SESSION_IDLE_MS, SESSION_MAX_MS } from "./sessions.ts";
import { DAY_MS } from "./time.ts";

const START = Date.UTC(2026, 0, 5);
const fresh = { seenAt: START, expiresAt: START + SESSION_MAX_MS, endedAt: null };

test("a session lives for a week after it was last seen, and not a moment longer", () => {
  expect(isSessionLive(fresh, START + SESSION_IDLE_MS - 1)).toBe(true);
  expect(isSessionLive(fresh, START + SESSION_IDLE_MS)).toBe(false);
});

test("a session that is used every day still ends after thirty days", () => {
  const used = (day: number) => ({ ...fresh, seenAt: START + (day - 1) * DAY_MS });
  expect(isSessionLive(used(30), START + SESSION_MAX_MS - 1)).toBe(true);
  expect(isSessionLive(used(30), START + SESSION_MAX_MS)).toBe(false);
});

test("a session that was ended is over at once", () => {
  expect(isSessionLive({ ...fresh, endedAt: START }, START)).toBe(false);
});

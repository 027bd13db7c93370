// A sign-in that waits for its code. It outlives the page: on a phone one leaves for the mail and comes back.
import type { SignIn } from "../../api/sign-in.ts";
import { onForgottenElsewhere, recalled, remember } from "../../app/storage.ts";

export type Pending = SignIn & { email: string };

/** Undefined where none waits, or it is too late for it. */
export function recallPending(nowMs: number): Pending | undefined {
  const kept = recalled("sign-in");
  if (kept === undefined) return undefined;
  try {
    const { id, email, expiresAt, localMailbox } = JSON.parse(kept);
    const isWhole = typeof id === "string" && typeof email === "string" && typeof expiresAt === "string";
    const isOpen = Date.parse(expiresAt) > nowMs;
    return isWhole && isOpen ? { id, email, expiresAt, localMailbox: localMailbox === true } : undefined;
  } catch {
    return undefined;
  }
}

export function rememberPending(pending: Pending | undefined): void {
  remember("sign-in", pending === undefined ? undefined : JSON.stringify(pending));
}

/** The address that the page's own one names: `/sign-in?email=…`. */
export function askedAddress(): string | undefined {
  return new URLSearchParams(location.search).get("email") ?? undefined;
}

/** Calls `then` when another tab has finished the sign-in, or given it up. */
export function onPendingOver(then: () => void): () => void {
  return onForgottenElsewhere("sign-in", then);
}

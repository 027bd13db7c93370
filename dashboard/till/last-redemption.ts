// The redemption of a moment ago, which this till may undo for two minutes: it says so on the first page.
import type { Redemption } from "./day.ts";

export const UNDO_MS = 120_000;

type Kept = Pick<Redemption, "id" | "netMinor" | "discountMinor" | "orderReference"> & { atMs: number };

export type LastRedemption = {
  remember: (redemption: Redemption) => void;
  forget: () => void;
  /** Undefined once it can no longer be undone. */
  current: () => (Kept & { leftMs: number }) | undefined;
};

/** Kept in the tab, so that a reload takes nobody's undo away. */
export function lastRedemption(): LastRedemption {
  let kept = recall();
  return {
    remember: ({ id, netMinor, discountMinor, orderReference }) => {
      kept = { id, netMinor, discountMinor, orderReference, atMs: Date.now() };
      keep(JSON.stringify(kept));
    },
    forget: () => {
      kept = undefined;
      keep("");
    },
    current: () => {
      if (kept === undefined) return undefined;
      const leftMs = kept.atMs + UNDO_MS - Date.now();
      return leftMs > 0 && leftMs <= UNDO_MS ? { ...kept, leftMs } : undefined;
    },
  };
}

const NAME = "jiehua.till.last";

function keep(text: string): void {
  try {
    sessionStorage.setItem(NAME, text);
  } catch {
    // The page goes on without a memory.
  }
}

function recall(): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? "null");
    const isKept = typeof kept === "object" && kept !== null && "id" in kept && "atMs" in kept;
    return isKept ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

// The gifting of a file that is under way or was the last: it goes on while its owner looks at other rooms, and is found
// again here.
import { useSyncExternalStore } from "react";
import { beginWork } from "../../app/work.ts";
import { giveOrders, type Outcome } from "./give-orders.ts";
import type { Fault, Order } from "./rows.ts";

export type Run = {
  membershipId: string;
  /** The file's. */
  name: string;
  orders: readonly Order[];
  faults: readonly Fault[];
  outcomes: readonly Outcome[];
  state: "under way" | "over" | "interrupted";
};

type Begun = Pick<Run, "membershipId" | "name" | "orders" | "faults"> & {
  allotmentIds: readonly string[];
  hasConsent: boolean;
  /** In the reader's language, for the tray. */
  title: string;
  onOver: () => void;
};

export function beginRun({ title, onOver, allotmentIds, hasConsent, ...facts }: Begun): void {
  show({ ...facts, outcomes: [], state: "under way" });
  beginWork({
    name: title,
    run: async (report, signal) => {
      const outcomes: Outcome[] = [];
      const keep = (outcome: Outcome) => {
        outcomes.push(outcome);
        report(outcomes.length, facts.orders.length);
        show({ ...facts, outcomes: [...outcomes], state: "under way" });
      };
      try {
        await giveOrders({ ...facts, allotmentIds, hasConsent }, keep, signal);
        show({ ...facts, outcomes, state: "over" });
      } catch (thrown) {
        show({ ...facts, outcomes, state: "interrupted" });
        throw thrown;
      } finally {
        onOver();
      }
    },
  });
}

/** Of this membership; undefined where none was begun since the app was opened. */
export function useRun(membershipId: string): Run | undefined {
  const run = useSyncExternalStore(listen, () => shown);
  return run?.membershipId === membershipId ? run : undefined;
}

export function forgetRun(): void {
  show(undefined);
}

let shown: Run | undefined;
const listeners = new Set<() => void>();

function show(run: Run | undefined): void {
  shown = run;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

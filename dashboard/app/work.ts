// Long work, such as an export of many pages: it goes on while its owner looks at other rooms, says how far it is, and
// can be stopped.
import { useSyncExternalStore } from "react";
import { ApiProblem } from "../api/problem.ts";

export type Work = {
  id: number;
  name: string;
  /** How many things are done, and of how many where that is known. */
  done: number;
  of: number | undefined;
  /** What is counted. */
  unit: "rows" | "steps";
  state: "under way" | "finished" | "failed";
  problem: ApiProblem | null;
};

type Task = {
  /** In the reader's language: "Redemptions as CSV". */
  name: string;
  unit?: Work["unit"];
  /** Throws what `signal` throws once somebody stops it; @throws ApiProblem where the API refuses. */
  run: (report: (done: number, of?: number) => void, signal: AbortSignal) => Promise<void>;
};

/** Begins it. What becomes of it stands in the tray of the shell until somebody puts it away. */
export function beginWork({ name, unit = "rows", run }: Task): void {
  const stop = new AbortController();
  const id = ++count;
  stops.set(id, stop);
  show([...shown, { id, name, unit, done: 0, of: undefined, state: "under way", problem: null }]);
  run((done, of) => revise(id, { done, of }), stop.signal).then(
    () => revise(id, { state: "finished" }),
    (thrown: unknown) => {
      if (stop.signal.aborted) return;
      const problem = thrown instanceof ApiProblem ? thrown : new ApiProblem("internal_error");
      revise(id, { state: "failed", problem });
    },
  );
}

/** Stops what is under way, and takes it from the tray in any case. */
export function putAway(id: number): void {
  stops.get(id)?.abort();
  stops.delete(id);
  show(shown.filter((it) => it.id !== id));
}

export function useWork(): readonly Work[] {
  return useSyncExternalStore(listen, () => shown);
}

let shown: readonly Work[] = [];
let count = 0;
const stops = new Map<number, AbortController>();
const listeners = new Set<() => void>();

function revise(id: number, news: Partial<Work>): void {
  show(shown.map((it) => (it.id === id ? { ...it, ...news } : it)));
}

function show(works: readonly Work[]): void {
  shown = works;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

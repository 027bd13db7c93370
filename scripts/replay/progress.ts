// Shows how far the replay is: one line on a terminal, a line every few seconds elsewhere.
/// <reference types="node" />

export type Progress = {
  /** Starts a phase of a known length. */
  start(phase: string, total: number): void;
  /** One more is done. */
  step(): void;
  /** Ends the line, so that what follows starts on its own. */
  end(): void;
};

const TERMINAL_EVERY_MS = 100;
const LOG_EVERY_MS = 5_000;

/** Progress on standard output. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  let phase = "";
  let total = 0;
  let done = 0;
  let shownAtMs = 0;
  const show = () => {
    shownAtMs = performance.now();
    const line = `${phase}: ${done} of ${total}`;
    out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return {
    start(nextPhase, nextTotal) {
      [phase, total, done] = [nextPhase, nextTotal, 0];
      show();
    },
    step() {
      done++;
      if (performance.now() - shownAtMs >= (out.isTTY ? TERMINAL_EVERY_MS : LOG_EVERY_MS)) show();
    },
    end() {
      if (out.isTTY) out.write("\r\u001b[K");
    },
  };
}

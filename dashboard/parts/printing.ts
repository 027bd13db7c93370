// Whether what is drawn goes onto paper, where nothing can be pressed to show more.
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isPrinting = false;

export function useIsPrinting(): boolean {
  return useSyncExternalStore(onChange, () => isPrinting);
}

/** The browser counts its pages as soon as it has said that it will print, so all is drawn by then. */
function onChange(call: () => void): () => void {
  const begin = () => turn(true, call);
  const end = () => turn(false, call);
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}

function turn(to: boolean, call: () => void): void {
  isPrinting = to;
  flushSync(call);
}

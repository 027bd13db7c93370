// The keyboard of the whole page: a scanner that types, and what a person types while no field has the focus.
import { codeIn } from "./code.ts";
import { Wedge } from "./wedge.ts";

type Ears = {
  /** Called at the first key of what may become a scan; what it returns takes those keys out of the fields again. */
  beforeScan: () => () => void;
  onScan: (text: string) => void;
  /** The field that a typed character is for; undefined while something else is asked. */
  awaited: () => HTMLElement | undefined;
  /** Enter while nothing has the focus. */
  onEnter: () => void;
};

export function listenToKeys({ beforeScan, onScan, awaited, onEnter }: Ears): void {
  const wedge = new Wedge();
  let takeBack = () => {};
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.repeat) return wedge.forget();
    const scan = wedge.scanEndedBy(event.key, event.timeStamp);
    // The code's own field knows what to do with whatever else ends in it.
    if (scan !== undefined && (isCode(scan) || !isOn("#code"))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      takeBack();
      return onScan(scan);
    }
    if (wedge.hasBegun) takeBack = beforeScan();
    if (isOn("input, select, textarea")) return;
    if (event.key.length === 1 && event.key !== " ") awaited()?.focus();
    else if (event.key === "Enter" && !isOn("button, a, summary, dialog")) onEnter();
  };
  addEventListener("keydown", hear, { capture: true });
}

function isCode(scan: string): boolean {
  return codeIn(scan) !== undefined;
}

function isOn(selector: string): boolean {
  return document.activeElement?.matches(selector) ?? false;
}

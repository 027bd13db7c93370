// Undoing the redemption of a moment ago: offered for two minutes, asked about once more, then done.
import type { Deeds } from "./deeds.ts";
import { button, el } from "./dom.ts";
import type { LastRedemption } from "./last-redemption.ts";
import type { Till } from "./till.ts";
import { openDialog } from "./verdict.ts";

export type UndoBar = { element: HTMLElement; look: () => void };

/** A line under the till that counts down and goes away by itself. */
export function undoBar(till: Till, last: LastRedemption, deeds: Deeds): UndoBar {
  const { words, money } = till;
  const line = el("p", {});
  const left = el("span", { class: "hint" });
  const ask = () => {
    const current = last.current();
    if (current !== undefined) askToUndo(till, deeds, current);
  };
  const act = button(words.undo, ask, { icon: "undo" });
  const element = el("div", { class: "undo-bar", hidden: true }, el("div", {}, line, left), act);
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    const current = last.current();
    element.hidden = current === undefined;
    if (current === undefined) return;
    line.textContent = words.lastRedeemed(money(current.discountMinor), money(current.netMinor));
    left.textContent = words.undoLeft(clock(current.leftMs));
    timer = setTimeout(look, 1000);
  };
  look();
  return { element, look };
}

/** Nothing is taken back by a slip of a finger. */
export function askToUndo(
  { words, money }: Till,
  deeds: Deeds,
  { id, discountMinor, netMinor }: { id: string; discountMinor: number; netMinor: number },
): void {
  const dialog = openDialog(
    words,
    words.undoQuestion,
    el("p", {}, words.undoMeans(money(discountMinor), money(netMinor))),
    el(
      "div",
      { class: "actions end" },
      button(words.keep, () => dialog.close(), {}),
      button(
        words.undoNow,
        () => {
          dialog.close();
          deeds.undo(id);
        },
        { look: "danger" },
      ),
    ),
  );
}

/** Minutes and seconds, as a clock shows them. */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

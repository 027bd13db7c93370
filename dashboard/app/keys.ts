// The keys of every room: ⌘K or Ctrl K goes anywhere, `?` shows the keys, `/` searches, J and K move from row to row.
import { useEffect, useRef } from "react";
import { recalled, remember } from "./storage.ts";

type Deeds = { onFind: () => void; onKeys: () => void };

/** Listens for as long as the shell is there. Nothing happens under somebody's typing or over an open dialog. */
export function useShellKeys(deeds: Deeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]") !== null) return;
      const act = actOf(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

function actOf(event: KeyboardEvent, { onFind, onKeys }: Deeds): (() => void) | undefined {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k") return onFind;
  if (ctrlKey || metaKey || altKey || isTypedInto(target) || !usesSingleKeys()) return undefined;
  if (key === "?") return onKeys;
  if (key === "/") return focusSearch;
  if (key === "j") return () => moveRow(1);
  if (key === "k") return () => moveRow(-1);
  return undefined;
}

/** Single keys can be in the way of those who speak to their computer, so they can be put away in this browser. */
export function usesSingleKeys(): boolean {
  return recalled("single-keys") !== "off";
}

export function wantSingleKeys(isWanted: boolean): void {
  remember("single-keys", isWanted ? undefined : "off");
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]');
}

/** The first text of the page's search; it is chosen as a whole, so that typing replaces it. */
function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main search input:not([type="date"])');
  field?.focus();
  field?.select();
}

/** Rows are known by the link that opens them; Enter then does what it does on any link. */
function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const here = rows.findIndex((it) => it.matches(":focus"));
  const next = rows[here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)];
  next?.focus({ preventScroll: true });
  next?.closest("tr, li")?.scrollIntoView({ block: "nearest" });
}

// The verdict: the whole screen says accepted or refused, and the next scan or any key takes it away.
import { button, drawing, el, hearing, type IconName, set } from "./dom.ts";
import { signal } from "./signals.ts";
import type { Sentences, Words } from "./words-en.ts";

/** Leaf is accepted, brick refused, amber not known, plain still on its way. */
type Tone = "leaf" | "brick" | "amber" | "plain";

export type Said = Sentences & {
  tone: Tone;
  title: string;
  /** The figures of it, such as what the customer pays. */
  figures?: readonly { name: string; value: string; isMain?: boolean }[];
  actions?: readonly HTMLButtonElement[];
  /** What the button says that takes it away, where what follows is not the next order. */
  way?: string;
  /** What follows when it is taken away. While the answer is on its way it cannot be. */
  onDismiss?: () => void;
};

export type Verdict = {
  say: (said: Said) => void;
  /** Takes it away where that is allowed; true where nothing is in the way afterwards. */
  dismiss: () => boolean;
};

const SIGNS: Record<Tone, IconName | undefined> = {
  leaf: "check",
  brick: "close",
  amber: "unknown",
  plain: undefined,
};

/** The Enter with which a deed was confirmed does not take its own verdict away. */
const SETTLE_MS = 600;

export function aVerdict(words: Words): Verdict {
  const face = el("div", { class: "verdict-face", "aria-live": "assertive", "aria-atomic": "true" });
  const foot = el("div", { class: "verdict-foot" });
  const dialog = el("dialog", { class: "verdict", "aria-label": words.verdict }, face, foot);
  let said: Said | undefined;
  let saidAtMs = 0;
  document.body.append(dialog);

  const isFixed = () => said?.onDismiss === undefined;
  const dismiss = () => {
    if (!dialog.open) return true;
    if (isFixed()) return false;
    const { onDismiss } = said ?? {};
    said = undefined;
    dialog.close();
    face.replaceChildren();
    foot.replaceChildren();
    onDismiss?.();
    return true;
  };
  const say = (next: Said) => {
    said = next;
    saidAtMs = performance.now();
    dialog.className = `verdict ${next.tone}`;
    if (!dialog.open) dialog.showModal();
    const way = isFixed() ? undefined : button(next.way ?? words.next, dismiss, { look: "verdict-next" });
    foot.replaceChildren(...(next.actions ?? []), ...(way === undefined ? [] : [way]));
    (way ?? next.actions?.[0])?.focus();
    face.replaceChildren(...faceOf(next));
    if (next.tone === "leaf") signal("accepted");
    if (next.tone === "brick") signal("refused");
  };
  hearing(dialog, {
    cancel: (event) => {
      event.preventDefault();
      dismiss();
    },
    keydown: (event) => {
      if (isModifier(event)) return;
      const isPress = event.key === "Enter" || event.key === " ";
      if (isPress && performance.now() - saidAtMs < SETTLE_MS) return event.preventDefault();
      if (!isPress && event.key !== "Tab") dismiss();
    },
  });
  return { say, dismiss };
}

function faceOf({ tone, title, figures = [], why, now }: Said): Node[] {
  const sign = SIGNS[tone];
  const mark = el(
    "div",
    { class: `verdict-sign ${sign === undefined ? "turning" : ""}` },
    sign && drawing(sign),
  );
  const rows = figures.flatMap(({ name, value, isMain }) => [
    el("dt", {}, name),
    el("dd", { class: isMain ? "main" : undefined }, value),
  ]);
  return [
    mark,
    el("h1", {}, title),
    ...(rows.length === 0 ? [] : [el("dl", { class: "verdict-figures" }, ...rows)]),
    el("p", { class: "verdict-why" }, why),
    el("p", {}, now),
  ];
}

function isModifier({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || ["Shift", "Control", "Alt", "Meta", "CapsLock"].includes(key);
}

/** A dialog over the page for a question or for settings; it is gone from the page once it closes. */
export function openDialog(
  words: Words,
  title: string,
  ...content: readonly (Node | undefined)[]
): HTMLDialogElement {
  const heading = el("h2", { id: "dialog-title" }, title);
  const close = button("", () => dialog.close(), { look: "square plain", icon: "close", label: words.close });
  const body = el("div", { class: "dialog-body" }, ...content);
  const top = el("div", { class: "dialog-top" }, heading, close);
  const dialog = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title" }, top, body);
  hearing(dialog, { close: () => dialog.remove() });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Whatever is open gives way to a scan; false where an answer is still awaited. */
export function closeDialogs(verdict: Verdict): boolean {
  for (const open of document.querySelectorAll<HTMLDialogElement>("dialog.dialog[open]")) open.close();
  return verdict.dismiss();
}

export function isAsking(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** A row of radio buttons of which one holds. */
export function choice<Value extends string>(
  legend: string,
  options: readonly { value: Value; words: string }[],
  chosen: Value,
  choose: (value: Value) => void,
): HTMLFieldSetElement {
  const name = `choice-${++choices}`;
  const segments = options.map(({ value, words }) => {
    const input = el("input", { type: "radio", name, value });
    input.checked = value === chosen;
    set(input, "checked", value === chosen);
    return el("label", {}, hearing(input, { change: () => choose(value) }), words);
  });
  const row = el("div", { class: "segments" }, ...segments);
  return el("fieldset", {}, el("legend", { class: "label" }, legend), row);
}

let choices = 0;

// The fields of the till: the code, the order's amount with its pad, and the order's number where there is one.
import { fromDecimal, minorUnitDigits, toDecimal } from "../../schema/money.ts";
import { pressed, tidied } from "../../schema/typed-amount.ts";
import { button, el, hearing, set } from "./dom.ts";
import type { Till } from "./till.ts";

export type CodeField = {
  element: HTMLElement;
  input: HTMLInputElement;
  complain: (sentence: string) => void;
};

/** `onText` is called with each change, `isWhole` where somebody ended it with Enter. */
export function codeField({ words }: Till, onText: (text: string, isWhole: boolean) => void): CodeField {
  const input = el("input", {
    ...{
      class: "input till-code",
      id: "code",
      type: "text",
      name: "code",
      placeholder: "7KQ2-9XTM-4B1C-8D0E-R",
    },
    ...{ autocomplete: "off", autocapitalize: "characters", spellcheck: "false", enterkeyhint: "go" },
    ...{ maxlength: "2048", "aria-describedby": "code-wrong" },
  });
  const wrong = el("p", { class: "wrong", id: "code-wrong", role: "alert" });
  const complain = (sentence: string) => {
    wrong.textContent = sentence;
    set(input, "aria-invalid", sentence === "" ? undefined : "true");
  };
  hearing(input, {
    input: () => {
      complain("");
      onText(input.value, false);
    },
    keydown: (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      onText(input.value, true);
    },
  });
  const label = el("label", { for: "code" }, words.codeLabel);
  return { element: el("div", { class: "field" }, label, input, wrong), input, complain };
}

export type AmountField = { element: HTMLElement; input: HTMLInputElement; minor: () => number | null };

/** The pad is for fingers: the field takes every key, so the pad is no stop on the way by Tab. */
export function amountField(till: Till, onChange: () => void, onEnter: () => void): AmountField {
  const { words, currency } = till;
  const input = el("input", {
    ...{ class: "input till-amount", id: "amount", type: "text", name: "amount", inputmode: "none" },
    ...{
      autocomplete: "off",
      placeholder: toDecimal(0, currency),
      enterkeyhint: "done",
    },
  });
  const enter = (text: string) => {
    if (text === input.value) return;
    input.value = text;
    onChange();
  };
  hearing(input, {
    input: () => {
      input.value = tidied(input.value, currency);
      onChange();
    },
    keydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      onEnter();
    },
  });
  const pad = numberPad(words.erase, minorUnitDigits(currency) === 0 ? "00" : ".", (key) =>
    enter(pressed(input.value, key, currency)),
  );
  const label = el("label", { for: "amount" }, words.amountLabel);
  const row = el("div", { class: "amount-row" }, el("span", { class: "currency" }, signOf(currency)), input);
  const element = el("div", { class: "field till-order" }, label, row, pad);
  return { element, input, minor: () => fromDecimal(input.value, currency) };
}

function numberPad(erase: string, extra: string, press: (key: string) => void): HTMLElement {
  const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", extra, "0", "back"].map((key) => {
    const look = { look: "pad-key", ...(key === "back" ? { icon: "erase" as const, label: erase } : {}) };
    const made = button(key === "back" ? "" : key, () => press(key), look);
    set(made, "tabindex", "-1");
    // The field keeps the focus, and with it what is typed between two touches.
    return hearing(made, { pointerdown: (event) => event.preventDefault() });
  });
  return el("div", { class: "pad" }, ...keys);
}

function signOf(currency: string): string {
  const parts = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return parts.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}

export type ReferenceField = { element: HTMLElement; input: HTMLInputElement };

export function referenceField({ words }: Till, onChange: () => void, onEnter: () => void): ReferenceField {
  const input = el("input", {
    ...{ class: "input", id: "reference", type: "text", name: "reference", maxlength: "128" },
    ...{ autocomplete: "off", spellcheck: "false", enterkeyhint: "done" },
  });
  hearing(input, {
    input: onChange,
    keydown: (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      onEnter();
    },
  });
  const label = el(
    "label",
    { for: "reference" },
    words.referenceLabel,
    el("span", { class: "hint" }, words.optional),
  );
  return { element: el("div", { class: "field" }, label, input), input };
}

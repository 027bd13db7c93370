// The till's first page: a coupon, an order's amount, one confirm.
import { leaveToSignIn } from "./arrival.ts";
import { aCamera, type Camera } from "./camera.ts";
import { type Code, codeIn, endOf, isMistyped } from "./code.ts";
import type { Deeds } from "./deeds.ts";
import { button, el, set } from "./dom.ts";
import { amountField, codeField, referenceField } from "./fields.ts";
import type { LastRedemption } from "./last-redemption.ts";
import { outcomeOf, ticketOf } from "./offer.ts";
import { isAboutTheOrder, quotesFor } from "./quote.ts";
import { sentencesFor } from "./sentences.ts";
import { signal } from "./signals.ts";
import type { Till } from "./till.ts";
import { undoBar } from "./undo.ts";
import type { Verdict } from "./verdict.ts";

export type Counter = {
  element: HTMLElement;
  camera: Camera;
  /** What was scanned; typed text comes by the page's own field. */
  take: (text: string) => void;
  /** The field that the next typed character is for. */
  awaited: () => HTMLInputElement;
  confirm: () => void;
  /** Remembers what is entered; the result puts it back. */
  snapshot: () => () => void;
  /** Asks anew about what is entered, after the network has come back. */
  askAgain: () => void;
};

type Parts = { till: Till; deeds: Deeds; verdict: Verdict; last: LastRedemption };

/** An amount is asked about when it has stood for a moment; a code is asked about at once. */
const ENTERED_AFTER_MS = 280;

export function aCounter({ till, deeds, verdict, last }: Parts): Counter {
  const { words } = till;
  let code: Code | undefined;
  const quotes = quotesFor(till, () => onQuote());
  const typed = codeField(till, (text, isWhole) => onTyped(text, isWhole));
  const amount = amountField(
    till,
    () => ask(ENTERED_AFTER_MS),
    () => confirm(),
  );
  const order = referenceField(
    till,
    () => ask(ENTERED_AFTER_MS),
    () => confirm(),
  );
  const camera = aCamera(words, (text) => take(text));
  const seek = el("div", { class: "seek" }, camera.element, typed.element);
  const held = el("div", { class: "held", "aria-live": "polite" });
  const outcome = el("div", { class: "outcomes", "aria-live": "polite" });
  const go = button(words.redeem, () => confirm(), { look: "primary wide go" });
  const undo = undoBar(till, last, deeds);
  const end = el("div", { class: "till-end" }, outcome, go, undo.element);
  const element = el(
    "div",
    { class: "counter" },
    el("div", { class: "slot" }, seek, held),
    el("div", { class: "desk" }, amount.element, order.element, end),
  );

  const ask = (afterMs: number) => {
    if (code === undefined) return render();
    const question = {
      code: code.code,
      amountMinor: amount.minor() ?? 0,
      reference: order.input.value.trim(),
    };
    quotes.ask(question, afterMs);
  };
  const render = () => {
    const quote = quotes.current();
    const isHeld = code !== undefined;
    seek.hidden = isHeld;
    element.classList.toggle("has-coupon", isHeld);
    held.replaceChildren(...(code === undefined ? [] : [ticketOf(till, code, quote, putAway)]));
    outcome.replaceChildren(...outcomeOf(till, quote, amount.minor()));
    const state = isHeld ? quote.state : "none";
    const label = amount.minor() === undefined && state !== "unreachable" ? "amount" : state;
    go.textContent = isHeld ? words.go[label] : words.go.none;
    set(
      go,
      "aria-disabled",
      isHeld && (label === "honoured" || label === "unreachable") ? undefined : "true",
    );
  };
  const onQuote = () => {
    const quote = quotes.current();
    if (quote.state !== "refused" || isAboutTheOrder(quote.problem)) return render();
    if (quote.problem.code === "credentials_missing") return leaveToSignIn();
    refuse();
  };
  const refuse = () => {
    const quote = quotes.current();
    if (quote.state !== "refused") return;
    const { problem } = quote;
    const stays = isAboutTheOrder(problem);
    if (!stays) putAway();
    const onDismiss = () => awaited().focus();
    verdict.say({
      tone: "brick",
      title: words.refused,
      ...sentencesFor(till, problem, amount.minor()),
      onDismiss,
    });
  };
  const hold = (next: Code) => {
    // A scanner's Enter comes after the field has already taken the whole code.
    if (next.code === code?.code) return;
    code = next;
    typed.input.value = "";
    typed.complain("");
    camera.stop();
    signal("read");
    ask(0);
    amount.input.focus();
  };
  const putAway = () => {
    code = undefined;
    quotes.forget();
    render();
    typed.input.focus();
    camera.start();
  };
  const take = (text: string) => {
    const read = codeIn(text);
    if (read === undefined || read.kind === "page") {
      if (code !== undefined) putAway();
      typed.complain(read === undefined ? words.notACode : words.isAPage);
      return signal("refused");
    }
    hold(read);
  };
  const onTyped = (text: string, isWhole: boolean) => {
    const read = codeIn(text);
    const isCertain = read !== undefined && read.kind !== "page" && (isWhole || read.kind === "coupon");
    if (isCertain) return hold(read);
    if (isWhole && text.trim() === "") return;
    if (isMistyped(text)) return typed.complain(words.mistyped);
    if (isWhole) typed.complain(read === undefined ? words.notACode : words.isAPage);
  };
  const awaited = () => (code === undefined ? typed.input : amount.input);
  const confirm = () => {
    const [quote, amountMinor] = [quotes.current(), amount.minor()];
    if (code === undefined || amountMinor === undefined) return awaited().focus();
    if (quote.state === "unreachable") return ask(0);
    if (quote.state === "refused") return refuse();
    if (quote.state !== "honoured") return;
    const { title, discountMinor, payableMinor } = quote.validation;
    const offered = { title, discountMinor, payableMinor, codeEnd: endOf(code) };
    deeds.redeem({ code: code.code, amountMinor, reference: order.input.value.trim() }, offered);
  };
  deeds.onOver((isDone) => {
    if (isDone) {
      amount.input.value = "";
      order.input.value = "";
    }
    undo.look();
    putAway();
  });
  const snapshot = () => {
    const fields = [typed.input, amount.input, order.input];
    const before = fields.map(({ value }) => value);
    return () => {
      for (const [index, field] of fields.entries()) field.value = before[index] ?? "";
    };
  };
  render();
  return { element, camera, take, awaited, confirm, snapshot, askAgain: () => ask(0) };
}

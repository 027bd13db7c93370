// The till's first page: a coupon, an order's amount, one confirm.

import type { ApiProblem } from "../api/problem.ts";
import { leaveToSignIn } from "./arrival.ts";
import { Camera } from "./camera.ts";
import { type Code, codeIn, endOf, isMistyped } from "./code.ts";
import type { Deeds } from "./deeds.ts";
import { button, el, set } from "./dom.ts";
import { amountField, codeField, referenceField } from "./fields.ts";
import { lastMinuteEnds } from "./genuine.ts";
import type { LastRedemption } from "./last-redemption.ts";
import { outcomeOf, sayingAmber, ticketOf } from "./offer.ts";
import { isAboutTheOrder, isAged, quotesFor } from "./quote.ts";
import { sentencesFor } from "./sentences.ts";
import { signal } from "./signals.ts";
import type { Till } from "./till.ts";
import { type UndoBar, undoBar } from "./undo.ts";
import type { Verdict } from "./verdict.ts";

type Parts = { till: Till; deeds: Deeds; verdict: Verdict; last: LastRedemption };

/** An amount is asked about when it has stood for a moment; a code is asked about at once. */
const ENTERED_AFTER_MS = 280;
/** The server's minute may end a little later than this device's. */
const AGED_AFTER_MS = 500;

/** Holds at most one coupon, what is entered for its order, and what the server says of the two. */
export class Counter {
  readonly element: HTMLElement;
  readonly camera;
  readonly #till: Till;
  readonly #deeds: Deeds;
  readonly #verdict: Verdict;
  readonly #quotes;
  readonly #typed;
  readonly #amount;
  readonly #order;
  readonly #seek: HTMLElement;
  readonly #held = el("div", { class: "held", "aria-live": "polite" });
  readonly #outcome = el("div", { class: "outcomes", "aria-live": "polite" });
  readonly #go: HTMLButtonElement;
  readonly #undo: UndoBar;
  #code: Code | undefined;
  /** True once the server has honoured the coupon in hand, or would for another order. */
  #isGood = false;
  /** True from the confirmation until its verdict is taken away: nothing is asked about a coupon that is being spent. */
  #isConfirmed = false;
  #ageing = 0;

  constructor({ till, deeds, verdict, last }: Parts) {
    this.#till = till;
    this.#deeds = deeds;
    this.#verdict = verdict;
    const [changed, confirm] = [() => this.#ask(ENTERED_AFTER_MS), () => this.confirm()];
    this.#quotes = quotesFor(till, () => this.#onQuote());
    this.#typed = codeField(till, (text, isWhole) => this.#onTyped(text, isWhole));
    this.#amount = amountField(till, changed, confirm);
    this.#order = referenceField(till, changed, confirm);
    this.camera = new Camera(till.words, (text) => this.take(text));
    this.#seek = el("div", { class: "seek" }, this.camera.element, this.#typed.element);
    this.#go = button(till.words.redeem, confirm, { look: "primary wide go" });
    this.#undo = undoBar(till, last, deeds);
    const end = el("div", { class: "till-end" }, this.#outcome, this.#go);
    const fields = [this.#amount.element, this.#order.element];
    const desk = el("div", { class: "desk" }, ...fields, end, this.#undo.element);
    this.element = el(
      "div",
      { class: "counter" },
      el("div", { class: "slot" }, this.#seek, this.#held),
      desk,
    );
    this.#render();
  }

  /** What was scanned; typed text comes by the page's own field. */
  take(text: string) {
    const read = codeIn(text);
    if (read !== undefined && read.kind !== "page") return this.#hold(read);
    if (this.#code !== undefined) this.#putAway();
    const { notACode, isAPage } = this.#till.words;
    this.#typed.complain(read === undefined ? notACode : isAPage);
    signal("refused");
  }

  /** The field that the next typed character is for. */
  awaited(): HTMLInputElement {
    return this.#code === undefined ? this.#typed.input : this.#amount.input;
  }

  /** Redeems what is shown. Where it cannot be, it leads to what is missing or says why. */
  confirm() {
    const [quote, amountMinor, code] = [this.#quotes.current(), this.#amount.minor(), this.#code];
    if (code === undefined || amountMinor === null) return this.awaited().focus();
    if (quote.state === "unreachable") return this.#ask(0);
    if (quote.state === "refused") return this.#refuse(quote.problem);
    if (quote.state !== "honoured") return;
    const { title, discountMinor, payableMinor } = quote.validation;
    const offered = { title, discountMinor, payableMinor, codeEnd: endOf(code) };
    this.#isConfirmed = true;
    this.#deeds.redeem({ code: code.code, amountMinor, reference: this.#reference() }, offered);
  }

  /** A deed's verdict was taken away; `isDone` where it was no refusal. */
  over(isDone: boolean): void {
    this.#isConfirmed = false;
    if (isDone) this.#empty();
    this.#undo.look();
    this.#putAway();
  }

  /** Remembers what is entered; the result puts it back. */
  snapshot(): () => void {
    const fields = [this.#typed.input, this.#amount.input, this.#order.input];
    const before = fields.map(({ value }) => value);
    return () => {
      for (const [index, field] of fields.entries()) field.value = before[index] ?? "";
    };
  }

  /** Asks anew about what is entered, after the network has come back. */
  askAgain(): void {
    this.#ask(0);
  }

  #ask(afterMs: number) {
    const code = this.#code;
    if (code === undefined || this.#isConfirmed) return this.#render();
    this.#quotes.ask({ code, amountMinor: this.#amount.minor() ?? 0, reference: this.#reference() }, afterMs);
  }

  #reference(): string {
    return this.#order.input.value.trim();
  }

  #render(): void {
    const [till, code, quote, amountMinor] = [
      this.#till,
      this.#code,
      this.#quotes.current(),
      this.#amount.minor(),
    ];
    const isHeld = code !== undefined;
    this.#seek.hidden = isHeld;
    this.#held.replaceChildren(...(isHeld ? [ticketOf(till, code, quote, () => this.#putAway())] : []));
    this.#outcome.replaceChildren(...outcomeOf(till, quote, amountMinor));
    const lacksAmount = amountMinor === null && quote.state !== "unreachable";
    const state = isHeld ? (lacksAmount ? "amount" : quote.state) : "none";
    this.#go.textContent = till.words.go[state];
    set(this.#go, "aria-disabled", state === "honoured" || state === "unreachable" ? undefined : "true");
  }

  #onQuote() {
    const quote = this.#quotes.current();
    const isGood =
      quote.state === "honoured" || (quote.state === "refused" && isAboutTheOrder(quote.problem));
    this.#isGood ||= isGood;
    if (isGood || quote.state !== "refused") return this.#render();
    if (quote.problem.code === "credentials_missing") return leaveToSignIn();
    if (this.#isGood && isAged(quote.problem)) return this.#askAnew();
    this.#refuse(quote.problem);
  }

  /** It took longer to ring the order up than a signed text lives: nobody did anything wrong, and nothing entered is lost. */
  #askAnew() {
    this.#putAway();
    this.#held.replaceChildren(sayingAmber(this.#till.words.showAnew));
    signal("read");
  }

  /** What is wrong with the order can be put right, so the coupon stays in hand. */
  #refuse(problem: ApiProblem): void {
    const { words } = this.#till;
    const isHeld = isAboutTheOrder(problem);
    if (!isHeld) this.#putAway();
    this.#verdict.say({
      ...{ tone: "brick", title: words.refused },
      ...(isHeld ? { way: words.backToOrder } : {}),
      ...sentencesFor(this.#till, problem, this.#amount.minor()),
      onDismiss: () => this.awaited().focus(),
    });
  }

  #hold(next: Code) {
    // A scanner's Enter comes after the field has already taken the whole code.
    if (next.code === this.#code?.code) return;
    this.#code = next;
    this.#isGood = false;
    this.#awaitItsEnd(next);
    this.#typed.input.value = "";
    this.#typed.complain("");
    this.camera.stop();
    signal("read");
    this.#ask(0);
    this.#amount.input.focus();
  }

  /** By this device's clock it is only a guess, so the server is asked whether the text is still good. */
  #awaitItsEnd({ kind, code }: Code) {
    const endsAt = kind === "signed" ? lastMinuteEnds(code) : undefined;
    const leftMs = endsAt === undefined ? 0 : endsAt + AGED_AFTER_MS - Date.now();
    clearTimeout(this.#ageing);
    if (leftMs > 0) this.#ageing = setTimeout(() => this.#ask(0), leftMs);
  }

  #putAway(): void {
    clearTimeout(this.#ageing);
    this.#code = undefined;
    this.#quotes.forget();
    this.#render();
    if (this.element.hidden) return;
    this.#typed.input.focus();
    this.camera.start();
  }

  #empty(): void {
    this.#amount.input.value = "";
    this.#order.input.value = "";
  }

  #onTyped(text: string, isWhole: boolean) {
    const read = codeIn(text);
    const { mistyped, notACode, isAPage } = this.#till.words;
    const isCertain = read !== undefined && read.kind !== "page" && (isWhole || read.kind === "coupon");
    if (isCertain) return this.#hold(read);
    if (isMistyped(text)) return this.#typed.complain(mistyped);
    if (isWhole && text.trim() !== "") this.#typed.complain(read === undefined ? notACode : isAPage);
  }
}

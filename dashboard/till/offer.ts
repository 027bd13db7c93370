// The coupon in hand as its ticket, and what it does to this order.
import { initialOf, petalOf } from "../parts/petal.ts";
import { type Code, endOf } from "./code.ts";
import { button, drawing, el } from "./dom.ts";
import type { Quote } from "./quote.ts";
import type { Validation } from "./requests.ts";
import { dayInWords, type Till } from "./till.ts";
import type { Sentences } from "./words-en.ts";

/** While the server is asked, and where only its minimum is known, the ticket says as much as is known. */
export function ticketOf(till: Till, code: Code, quote: Quote, putAway: () => void): HTMLElement {
  const { words, money, membership } = till;
  const known = quote.state === "honoured" ? quote.validation : undefined;
  const minSpendMinor = quote.state === "refused" ? quote.problem.figure("minSpendMinor") : undefined;
  const lines = [
    known && el("p", { class: "ticket-name" }, known.title),
    known && el("p", { class: "ticket-value" }, worthOf(till, known.discount)),
    !known && el("p", { class: "ticket-name" }, quote.state === "asking" ? words.checking : words.coupon),
    minSpendMinor !== undefined && el("p", {}, words.from(money(minSpendMinor))),
    el(
      "p",
      { class: "hint" },
      [words.ends(endOf(code)), known && words.until(dayInWords(till, known.lastDay))]
        .filter(Boolean)
        .join(" · "),
    ),
  ];
  const stub = el("div", { class: "stub", "aria-hidden": "true" }, initialOf(membership.merchant.name));
  const close = button("", putAway, { look: "square plain", icon: "close", label: words.putAway });
  const face = el("div", { class: "face" }, el("div", {}, ...lines), close);
  const look = `ticket till-ticket ${petalOf(membership.merchant.id)}`;
  return el("div", { class: look }, stub, el("div", { class: "perforation" }), face);
}

function worthOf({ money, words }: Till, discount: Validation["discount"]): string {
  if (discount.kind === "fixed") return `−${money(discount.valueMinor)}`;
  if (discount.kind === "item") return discount.name;
  const percent = String(discount.bps / 100);
  return words.percentOff(percent, discount.capMinor === null ? undefined : money(discount.capMinor));
}

/** The line above the button: figures where it is honoured for this amount, else what is missing. */
export function outcomeOf(till: Till, quote: Quote, amountMinor: number | null): Node[] {
  const { words, money } = till;
  if (quote.state === "unreachable")
    return [el("p", { class: "outcome amber" }, words.notChecked), sayingAmber(words.seen[quote.seen])];
  if (amountMinor === null || quote.state === "asking" || quote.state === "none") return [];
  if (quote.state === "refused") {
    const minSpendMinor = quote.problem.figure("minSpendMinor");
    if (minSpendMinor === undefined) return [el("p", { class: "outcome brick" }, words.notForThis)];
    return [el("p", { class: "outcome brick" }, words.missing(money(minSpendMinor - amountMinor)))];
  }
  const { discountMinor, payableMinor } = quote.validation;
  return [
    el("dl", { class: "outcome" }, ...pair(words.discount, `−${money(discountMinor)}`)),
    el("dl", { class: "outcome main" }, ...pair(words.pays, money(payableMinor))),
  ];
}

/** For what is neither accepted nor refused. */
export function sayingAmber({ why, now }: Sentences): HTMLElement {
  return el("div", { class: "notice amber" }, drawing("unknown"), el("div", {}, el("strong", {}, why), now));
}

function pair(name: string, value: string): Node[] {
  return [el("dt", {}, name), el("dd", {}, value)];
}

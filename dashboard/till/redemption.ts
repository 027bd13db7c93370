// One redemption of the list: its figures, what was refunded since, and what may still be done with it.
import { fromDecimal } from "../../schema/money.ts";
import { isGenerated } from "../../schema/order-reference.ts";
import { tidied } from "../../schema/typed-amount.ts";
import { ApiProblem } from "../api/problem.ts";
import { type ListedRedemption, storeNameOf } from "./day.ts";
import type { Deeds } from "./deeds.ts";
import { button, el, hearing, set } from "./dom.ts";
import { UNDO_MS } from "./last-redemption.ts";
import { printReceipt } from "./receipt.ts";
import { type Detail, readRedemption } from "./requests.ts";
import { sentencesFor } from "./sentences.ts";
import { type Till, timeOf } from "./till.ts";
import { askToUndo } from "./undo.ts";
import { openDialog } from "./verdict.ts";
import type { Words } from "./words-en.ts";

export function openRedemption(till: Till, deeds: Deeds, row: ListedRedemption): void {
  const { words } = till;
  const title = isGenerated(row.orderReference) ? words.unnumbered : row.orderReference;
  const facts = el("dl", { class: "terms figures" }, ...factsOf(till, row));
  const more = el("div", { class: "form" }, el("p", { class: "hint" }, words.loading));
  const dialog = openDialog(words, title, facts, more);
  readRedemption(till, row.id).then(
    (detail) => more.replaceChildren(...deedsFor(till, deeds, detail, () => dialog.close())),
    (error) => {
      const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
      const { why, now } = sentencesFor(till, problem);
      more.replaceChildren(el("div", { class: "notice brick" }, el("div", {}, el("strong", {}, why), now)));
    },
  );
}

function factsOf(till: Till, row: ListedRedemption): Node[] {
  const { words, money } = till;
  const pairs: [string, string | null][] = [
    [words.time, timeOf(till, row.redeemedAt, "whole")],
    [words.staff, row.staffRef],
    [words.store, storeNameOf(row)],
    [words.amount, money(row.amountMinor)],
    [words.discount, `−${money(row.discountMinor)}`],
    [words.pays, money(row.netMinor)],
    [words.redemption, `…${row.id.slice(-6)}`],
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [el("dt", {}, name), el("dd", {}, value)]));
}

/** A cashier undoes for two minutes; staff and owners refund, in part or in full, as long as something is left. */
function deedsFor(till: Till, deeds: Deeds, detail: Detail, close: () => void): Node[] {
  const { words, money, membership } = till;
  const leftMinor = detail.netMinor - detail.refundedMinor;
  const isOver = detail.refunds.length > 0 && leftMinor === 0;
  const refunds = detail.refunds.map(({ amountMinor, createdAt }) =>
    el("li", {}, el("span", {}, timeOf(till, createdAt, "time")), el("span", {}, `−${money(amountMinor)}`)),
  );
  const mayRefund = membership.role !== "cashier";
  const isFresh = Date.now() - Date.parse(detail.redeemedAt) < UNDO_MS && refunds.length === 0;
  const undo = () => {
    close();
    askToUndo(till, deeds, detail);
  };
  const print = button(words.printReceipt, () => printReceipt(till, detail, ""), { icon: "print" });
  return [
    ...(refunds.length === 0 ? [] : [el("h3", {}, isOver ? words.refundedWhole : words.refunds)]),
    ...(refunds.length === 0 ? [] : [el("ul", { class: "rows" }, ...refunds)]),
    ...(isOver ? [] : [mayRefund ? refundForm(till, deeds, detail, leftMinor, close) : whoRefunds(words)]),
    el(
      "div",
      { class: "actions" },
      print,
      isFresh && button(words.undo, undo, { look: "danger", icon: "undo" }),
    ),
  ];
}

function whoRefunds(words: Words): HTMLElement {
  return el("p", { class: "hint" }, words.staffRefunds);
}

function refundForm(
  till: Till,
  deeds: Deeds,
  { id }: Detail,
  leftMinor: number,
  close: () => void,
): HTMLElement {
  const { words, currency, money } = till;
  const { field, input, complain } = refundField(till, leftMinor);
  const act = (amountMinor: number | "full") => {
    close();
    deeds.refund(id, amountMinor);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const amountMinor = fromDecimal(input.value, currency);
    const isRight = amountMinor !== null && amountMinor > 0 && amountMinor <= leftMinor;
    if (isRight) return act(amountMinor);
    complain(words.refundRange(money(leftMinor)));
    input.focus();
  };
  const part = el("button", { type: "submit", class: "button" }, words.refundPart);
  const whole = button(words.refundAll, () => act("full"), { look: "danger" });
  const form = el(
    "form",
    { class: "form", novalidate: true },
    field,
    el("div", { class: "actions" }, part, whole),
  );
  return hearing(form, { submit });
}

function refundField({ words, money, currency }: Till, leftMinor: number) {
  const input = el("input", {
    ...{
      class: "input",
      id: "refund",
      type: "text",
      name: "refund",
      inputmode: "decimal",
      autocomplete: "off",
    },
    ...{ "aria-describedby": "refund-left refund-wrong" },
  });
  const wrong = el("p", { class: "wrong", id: "refund-wrong", role: "alert" });
  const complain = (sentence: string) => {
    wrong.textContent = sentence;
    set(input, "aria-invalid", sentence === "" ? undefined : "true");
  };
  const tidy = () => {
    input.value = tidied(input.value, currency);
    complain("");
  };
  const label = el("label", { for: "refund" }, words.refundLabel);
  const hint = el("p", { class: "hint", id: "refund-left" }, words.refundLeft(money(leftMinor)));
  const field = el("div", { class: "field" }, label, hearing(input, { input: tidy }), hint, wrong);
  return { field, input, complain };
}

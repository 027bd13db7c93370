// The receipt of one redemption, as the printer at the till takes it: 58 or 80 mm wide.
import { isGenerated } from "../../schema/order-reference.ts";
import type { Redemption } from "./day.ts";
import { device } from "./device.ts";
import { el } from "./dom.ts";
import { type Till, timeOf } from "./till.ts";

/** `offer` is left out where only the redemption is known. */
export function printReceipt(till: Till, redemption: Redemption, offer: string): void {
  const paper = el(
    "section",
    { class: `receipt mm-${device.receiptMm}` },
    ...linesOf(till, redemption, offer),
  );
  const { body } = document;
  body.append(paper);
  body.classList.add("prints-receipt");
  addEventListener(
    "afterprint",
    () => {
      paper.remove();
      body.classList.remove("prints-receipt");
    },
    { once: true },
  );
  print();
}

function linesOf(till: Till, redemption: Redemption, offer: string): HTMLElement[] {
  const { words, money, membership, store } = till;
  const line = (name: string, value: string, look = "") =>
    el("p", { class: `line ${look}` }, name, el("b", {}, value));
  const shop = [
    membership.merchant.name,
    redemption.storeRef === null ? "" : (store?.name ?? redemption.storeRef),
  ];
  return [
    el("h2", {}, shop.filter((it) => it !== "").join(" · ")),
    ...(membership.alliance.test ? [el("p", { class: "test" }, words.testReceipt)] : []),
    el("p", {}, timeOf(till, redemption.redeemedAt, "whole")),
    ...(offer === "" ? [] : [el("p", {}, offer)]),
    ...(isGenerated(redemption.orderReference) ? [] : [line(words.order, redemption.orderReference)]),
    line(words.amount, money(redemption.amountMinor)),
    line(words.discount, `−${money(redemption.discountMinor)}`),
    line(words.pays, money(redemption.netMinor), "main"),
    ...(redemption.staffRef === null ? [] : [line(words.staff, redemption.staffRef)]),
    el("p", { class: "fine" }, `${words.redemption} ${redemption.id}`),
  ];
}

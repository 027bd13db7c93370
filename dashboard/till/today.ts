// The day's list: what was redeemed, its totals by staff and store, and the way to one of them.
import { isGenerated } from "../../schema/order-reference.ts";
import { ApiProblem } from "../api/problem.ts";
import { leaveToSignIn } from "./arrival.ts";
import { dayIn, found, keptOf, type ListedRedemption, storeNameOf, type Total, totalsBy } from "./day.ts";
import type { Deeds } from "./deeds.ts";
import { button, el, hearing } from "./dom.ts";
import { openRedemption } from "./redemption.ts";
import { readReceipt, readToday } from "./requests.ts";
import { sentencesFor } from "./sentences.ts";
import { dayInWords, type Till, timeOf, zoneNameOf } from "./till.ts";

/** Read anew each time it is opened; searched here, because a day of one shop is not long. */
export class Today {
  readonly element: HTMLElement;
  readonly #till: Till;
  readonly #deeds: Deeds;
  readonly #heading: HTMLElement;
  readonly #day = el("p", { class: "lead" });
  readonly #search = el("input", {
    ...{ class: "input", id: "search", type: "search", name: "search", autocomplete: "off" },
  });
  readonly #list = el("div", { "aria-live": "polite" });
  readonly #totals = el("div", { class: "totals" });
  #rows: readonly ListedRedemption[] | undefined;

  constructor(till: Till, deeds: Deeds, leave: () => void) {
    const { words } = till;
    this.#till = till;
    this.#deeds = deeds;
    this.#heading = el("h1", { tabindex: "-1" }, words.today);
    const back = button(words.backToTill, leave, { look: "plain", icon: "back" });
    const print = button(words.printList, () => window.print(), { icon: "print" });
    const head = el("div", {}, this.#heading, this.#day);
    const top = el("div", { class: "page-top" }, head, el("div", { class: "actions" }, print));
    const search = hearing(this.#search, { input: () => this.#find() });
    const field = el("div", { class: "field" }, el("label", { for: "search" }, words.searchLabel), search);
    this.element = el("div", { class: "today", hidden: true }, back, top, this.#totals, field, this.#list);
  }

  async load(): Promise<void> {
    this.#heading.focus();
    this.#search.value = "";
    this.#rows = undefined;
    this.#day.textContent = dayOf(this.#till);
    this.#totals.replaceChildren();
    this.#list.replaceChildren(waiting(this.#till.words.loading));
    try {
      this.#rows = await readToday(this.#till);
    } catch (error) {
      return this.#fail(error);
    }
    this.#find();
    this.#totals.replaceChildren(...totalsOf(this.#till, this.#rows));
  }

  #find() {
    if (this.#rows === undefined) return;
    const query = this.#search.value;
    this.#show(found(this.#rows, query, this.#till.currency), query.trim() !== "");
  }

  #show(rows: readonly ListedRedemption[], isSearch: boolean) {
    const { words, membership } = this.#till;
    const open = (row: ListedRedemption) => openRedemption(this.#till, this.#deeds, row);
    if (rows.length > 0) return this.#list.replaceChildren(tableOf(this.#till, rows, open));
    const nothing = el("p", {}, isSearch ? words.nothingFound : words.nothingToday);
    const isWider = isSearch && membership.role !== "cashier";
    const anyDay = isWider && button(words.searchAllDays, () => this.#findAnyDay(), {});
    this.#list.replaceChildren(el("div", { class: "empty" }, nothing, anyDay));
  }

  #findAnyDay(): void {
    readReceipt(this.#till, this.#search.value.trim()).then(
      (rows) => this.#show(rows, false),
      (error) => this.#fail(error),
    );
  }

  #fail(error: unknown) {
    const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
    if (problem.code === "credentials_missing") return leaveToSignIn();
    const { why, now } = sentencesFor(this.#till, problem);
    const again = button(this.#till.words.tryAgain, () => this.load(), {});
    const actions = el("div", { class: "actions" }, again);
    const words = el("div", {}, el("strong", {}, why), el("p", {}, now), actions);
    this.#list.replaceChildren(el("div", { class: "notice brick", role: "alert" }, el("span", {}), words));
  }
}

function dayOf(till: Till): string {
  const { timeZone, name } = till.membership.alliance;
  return [dayInWords(till, dayIn(timeZone, new Date()), "full"), zoneNameOf(till), name].join(" · ");
}

function waiting(words: string): HTMLElement {
  const strokes = [1, 2, 3, 4].map(() => el("span", { class: "skeleton" }));
  return el("div", {}, el("p", { class: "unseen" }, words), ...strokes);
}

function tableOf(
  till: Till,
  rows: readonly ListedRedemption[],
  open: (row: ListedRedemption) => void,
): HTMLElement {
  const { words, money } = till;
  const names = [words.time, words.order, words.staff, words.store, words.amount, words.discount, words.kept];
  const head = names.map((name, index) =>
    el("th", { scope: "col", class: index > 3 ? "figure" : undefined }, name),
  );
  const body = rows.map((row) => {
    const receipt = isGenerated(row.orderReference) ? words.unnumbered : row.orderReference;
    const way = hearing(el("button", { type: "button", class: "row-way" }, receipt), {
      click: () => open(row),
    });
    const figures = [money(row.amountMinor), `−${money(row.discountMinor)}`];
    return el(
      "tr",
      {},
      el("td", { class: "nowrap when" }, timeOf(till, row.redeemedAt, "time")),
      el("td", { class: "receipt-cell" }, way),
      el("td", { class: "who" }, row.staffRef ?? ""),
      el("td", { class: "where" }, storeNameOf(row) ?? ""),
      ...figures.map((figure) => el("td", { class: "figure nowrap beside" }, figure)),
      el("td", { class: "figure nowrap net" }, money(keptOf(row)), refundedOn(till, row)),
    );
  });
  return el(
    "table",
    { class: "table day" },
    el("thead", {}, el("tr", {}, ...head)),
    el("tbody", {}, ...body),
  );
}

function refundedOn({ words, money }: Till, row: ListedRedemption): HTMLElement | undefined {
  if (row.fullyRefunded) return el("span", { class: "hint" }, words.refundedWhole);
  if (row.refundedMinor === 0) return undefined;
  return el("span", { class: "hint" }, words.refundedTitle(money(row.refundedMinor)));
}

/** Both ways through the day; a way with one line would only say the same again. */
function totalsOf(till: Till, rows: readonly ListedRedemption[]): Node[] {
  const { words } = till;
  if (rows.length === 0) return [];
  const [whole] = totalsBy(rows, () => words.all);
  const [staff, stores] = [totalsBy(rows, (it) => it.staffRef), totalsBy(rows, storeNameOf)];
  return [
    ...(whole === undefined ? [] : [wholeOf(till, whole)]),
    ...(staff.length > 1 ? [totalTable(till, words.byStaff, staff, words.unnamed)] : []),
    ...(stores.length > 1 ? [totalTable(till, words.byStore, stores, words.noStore)] : []),
    el("p", { class: "hint" }, words.afterRefunds),
  ];
}

function wholeOf(till: Till, total: Total): HTMLElement {
  const figures = figuresOf(till, total);
  const pairs = totalNames(till).map((name, index) => [name, figures[index]] as const);
  return el(
    "dl",
    { class: "whole" },
    ...pairs.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
}

function totalNames({ words }: Till): string[] {
  return [words.redeemed, words.amount, words.discount, words.refunded, words.kept];
}

function figuresOf({ money }: Till, { count, amountMinor, discountMinor, refundedMinor, keptMinor }: Total) {
  const taken = [discountMinor, refundedMinor].map((it) => (it === 0 ? money(0) : `−${money(it)}`));
  return [String(count), money(amountMinor), ...taken, money(keptMinor)];
}

function totalTable(till: Till, caption: string, totals: readonly Total[], unnamed: string) {
  const names = [caption, ...totalNames(till)];
  const head = names.map((name, index) =>
    el("th", { scope: "col", class: index > 0 ? "figure" : undefined }, name),
  );
  const body = totals.map((total) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, total.name === "" ? unnamed : total.name),
      ...figuresOf(till, total).map((figure) => el("td", { class: "figure nowrap" }, figure)),
    ),
  );
  const table = el(
    "table",
    { class: "table" },
    el("thead", {}, el("tr", {}, ...head)),
    el("tbody", {}, ...body),
  );
  return el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": caption }, table);
}

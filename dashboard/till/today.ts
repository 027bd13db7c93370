// The day's list: what was redeemed, its totals by staff and store, and the way to one of them.
import { ApiProblem } from "../api/problem.ts";
import { leaveToSignIn } from "./arrival.ts";
import { dayIn, found, isUnnumbered, type Redemption, type Total, totalsBy } from "./day.ts";
import type { Deeds } from "./deeds.ts";
import { button, el, hearing } from "./dom.ts";
import { openRedemption } from "./redemption.ts";
import { readReceipt, readToday } from "./requests.ts";
import { sentencesFor } from "./sentences.ts";
import { dayInWords, type Till, timeOf } from "./till.ts";

export type Today = { element: HTMLElement; load: () => Promise<void> };

export function aToday(till: Till, deeds: Deeds, leave: () => void): Today {
  const { words, membership } = till;
  const heading = el("h1", { tabindex: "-1" }, words.today);
  const day = el("p", { class: "lead" });
  const search = el("input", {
    ...{ class: "input", id: "search", type: "search", name: "search", autocomplete: "off" },
  });
  const list = el("div", { "aria-live": "polite" });
  const totals = el("div", { class: "totals" });
  const print = button(words.printList, () => window.print(), { icon: "print" });
  const back = button(words.backToTill, leave, { look: "plain", icon: "back" });
  let rows: readonly Redemption[] | undefined;
  const open = (row: Redemption) => openRedemption(till, deeds, row);
  const show = (shown: readonly Redemption[], isSearch: boolean) => {
    if (shown.length > 0) return list.replaceChildren(tableOf(till, shown, open));
    const nothing = el("p", {}, isSearch ? words.nothingFound : words.nothingToday);
    const isWider = isSearch && membership.role !== "cashier" && !search.value.includes(" ");
    const anyDay = isWider && button(words.searchAllDays, () => searchAll(), {});
    list.replaceChildren(el("div", { class: "empty" }, nothing, anyDay));
  };
  const render = () => show(found(rows ?? [], search.value, till.digits), search.value.trim() !== "");
  const fail = (error: unknown) => {
    const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
    if (problem.code === "credentials_missing") return leaveToSignIn();
    const { why, now } = sentencesFor(till, problem);
    const again = button(words.tryAgain, () => load(), {});
    list.replaceChildren(
      el("div", { class: "notice brick" }, el("div", {}, el("strong", {}, why), now, again)),
    );
  };
  const searchAll = () => {
    readReceipt(till, search.value.trim()).then((all) => show(all, false), fail);
  };
  const load = async () => {
    heading.focus();
    search.value = "";
    day.textContent = dayOf(till);
    totals.replaceChildren();
    list.replaceChildren(waiting(words.loading));
    try {
      rows = await readToday(till);
    } catch (error) {
      return fail(error);
    }
    render();
    totals.replaceChildren(...totalsOf(till, rows));
  };
  hearing(search, { input: () => rows !== undefined && render() });
  const field = el("div", { class: "field" }, el("label", { for: "search" }, words.searchLabel), search);
  const top = el(
    "div",
    { class: "page-top" },
    el("div", {}, heading, day),
    el("div", { class: "actions" }, print),
  );
  const element = el("div", { class: "today", hidden: true }, back, top, totals, field, list);
  return { element, load };
}

function dayOf(till: Till): string {
  const { timeZone, name } = till.membership.alliance;
  return [dayInWords(till, dayIn(timeZone, new Date()), "full"), timeZone, name].join(" · ");
}

function waiting(words: string): HTMLElement {
  const strokes = [1, 2, 3, 4].map(() => el("span", { class: "skeleton" }));
  return el("div", {}, el("p", { class: "unseen" }, words), ...strokes);
}

function tableOf(till: Till, rows: readonly Redemption[], open: (row: Redemption) => void): HTMLElement {
  const { words, money } = till;
  const names = [words.time, words.order, words.staff, words.store, words.amount, words.discount, words.pays];
  const head = names.map((name, index) =>
    el("th", { scope: "col", class: index > 3 ? "figure" : undefined }, name),
  );
  const body = rows.map((row) => {
    const receipt = isUnnumbered(row) ? words.unnumbered : row.orderReference;
    const way = hearing(el("button", { type: "button", class: "row-way" }, receipt), {
      click: () => open(row),
    });
    const figures = [money(row.amountMinor), `−${money(row.discountMinor)}`, money(row.netMinor)];
    return el(
      "tr",
      {},
      el("td", { class: "nowrap when" }, timeOf(till, row.redeemedAt, "time")),
      el("td", { class: "receipt-cell" }, way),
      el("td", { class: "who" }, row.staffRef ?? ""),
      el("td", { class: "where" }, row.storeRef ?? ""),
      ...figures.map((figure, index) =>
        el("td", { class: `figure nowrap ${index === 2 ? "net" : "beside"}` }, figure),
      ),
    );
  });
  return el(
    "table",
    { class: "table day" },
    el("thead", {}, el("tr", {}, ...head)),
    el("tbody", {}, ...body),
  );
}

/** Both ways through the day; a way with one line would only say the same again. */
function totalsOf(till: Till, rows: readonly Redemption[]): Node[] {
  const { words } = till;
  if (rows.length === 0) return [];
  const [whole] = totalsBy(rows, () => words.all);
  const [staff, stores] = [totalsBy(rows, (it) => it.staffRef), totalsBy(rows, (it) => it.storeRef)];
  return [
    ...(whole === undefined ? [] : [wholeOf(till, whole)]),
    ...(staff.length > 1 ? [totalTable(till, words.byStaff, staff, words.unnamed)] : []),
    ...(stores.length > 1 ? [totalTable(till, words.byStore, stores, words.noStore)] : []),
    el("p", { class: "hint" }, words.beforeRefunds),
  ];
}

function wholeOf(
  { words, money }: Till,
  { count, amountMinor, discountMinor, netMinor }: Total,
): HTMLElement {
  const pairs = [
    [words.redeemed, String(count)],
    [words.amount, money(amountMinor)],
    [words.discount, `−${money(discountMinor)}`],
    [words.pays, money(netMinor)],
  ];
  return el(
    "dl",
    { class: "whole" },
    ...pairs.map(([name = "", value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
}

function totalTable({ words, money }: Till, caption: string, totals: readonly Total[], unnamed: string) {
  const names = [caption, words.redeemed, words.amount, words.discount, words.pays];
  const head = names.map((name, index) =>
    el("th", { scope: "col", class: index > 0 ? "figure" : undefined }, name),
  );
  const body = totals.map(({ name, count, amountMinor, discountMinor, netMinor }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, name === "" ? unnamed : name),
      ...[String(count), money(amountMinor), `−${money(discountMinor)}`, money(netMinor)].map((figure) =>
        el("td", { class: "figure nowrap" }, figure),
      ),
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

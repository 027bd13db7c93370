// What one keeps of a file that was gifted: every link by its order, and every row that got no gift, with the reason.
import { saveFile } from "../../app/save-file.ts";
import { csvOf } from "../../parts/csv.ts";
import type { Outcome } from "./give-orders.ts";

/** One row without its gift: as a spreadsheet counts it, its column, the rule's name and what to do. */
export type Failing = { line: number; column: string; code: string; hint: string };

/** Codes and links are shown now and never again, so they belong into a file of one's own. */
export function saveLinks(name: string, outcomes: readonly Outcome[]): void {
  const given = outcomes.flatMap((it) => (it.became === "gifted" ? [it] : []));
  const columns = [
    column<(typeof given)[number]>("order", ({ order }) => order.reference),
    column<(typeof given)[number]>("link", ({ gift }) => gift.url),
    column<(typeof given)[number]>("coupons", ({ gift }) => gift.coupons.map(({ code }) => code).join(" ")),
    column<(typeof given)[number]>("gift", ({ gift }) => gift.id),
  ];
  save(`${name}-links.csv`, csvOf(columns, given));
}

export function saveErrors(name: string, errors: readonly Failing[]): void {
  const columns = [
    column<Failing>("row", ({ line }) => line),
    column<Failing>("column", (it) => it.column),
    column<Failing>("code", ({ code }) => code),
    column<Failing>("hint", ({ hint }) => hint),
  ];
  save(`${name}-errors.csv`, csvOf(columns, errors));
}

/** Headed in English whoever reads it: programs read it too. */
function column<Row>(heading: string, value: (row: Row) => string | number) {
  return { heading, cell: () => null, inFile: { heading, value } };
}

function save(name: string, text: string): void {
  saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
}

// Which column of a file of orders means what: guessed by its heading, and then as somebody says.
import { type ColumnPlaces, guessedPlaces } from "../../parts/guess-columns.ts";

export const MEANINGS = ["order", "amount", "date", "phone", "email"] as const;
export type Meaning = (typeof MEANINGS)[number];
export type Mapping = ColumnPlaces<Meaning>;

/**
 * In both languages, as exports of common shop systems and spreadsheets head their columns. An order number comes first:
 * it is the one that a file cannot do without.
 */
const HEADINGS: Record<Meaning, readonly RegExp[]> = {
  order: [
    /(订单|交易|单据|小票).{0,2}(号|编号|id)|单号|order.{0,3}(no|num|id|ref)|receipt|reference|^order$/i,
  ],
  amount: [/金额|实付|总价|合计|总额|amount|total|paid|price/i],
  date: [/日期|时间|date|time|created|paid.?at/i],
  phone: [/手机|电话|phone|mobile|^tel/i],
  email: [/邮箱|邮件|e-?mail/i],
};

export function guessed(heading: readonly string[]): Mapping {
  return guessedPlaces(HEADINGS, heading);
}

/** More would take a browser longer than anybody waits; such a file is cut in parts, or sent through the API. */
export const MOST_ROWS = 5000;

// Which column of a file means what: guessed by its heading, and then as somebody says.

export const MEANINGS = ["order", "amount", "date", "phone", "email"] as const;
export type Meaning = (typeof MEANINGS)[number];

/** The place of each column, counted from 0; null where there is none. */
export type Mapping = Record<Meaning, number | null>;

/** In both languages, as exports of common shop systems and spreadsheets head their columns. */
const HEADINGS: Record<Meaning, RegExp> = {
  order: /(订单|交易|单据|小票).{0,2}(号|编号|id)|单号|order.{0,3}(no|num|id|ref)|receipt|reference|^order$/i,
  amount: /金额|实付|总价|合计|总额|amount|total|paid|price/i,
  date: /日期|时间|date|time|created|paid.?at/i,
  phone: /手机|电话|phone|mobile|^tel/i,
  email: /邮箱|邮件|e-?mail/i,
};

/** Each column is taken once, in the order of the meanings: an order number is the one that a file cannot do without. */
export function guessed(heading: readonly string[]): Mapping {
  const taken = new Set<number>();
  const mapping: Mapping = { order: null, amount: null, date: null, phone: null, email: null };
  for (const meaning of MEANINGS) {
    const place = heading.findIndex((it, index) => !taken.has(index) && HEADINGS[meaning].test(it));
    if (place < 0) continue;
    taken.add(place);
    mapping[meaning] = place;
  }
  return mapping;
}

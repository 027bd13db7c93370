// Figures of several rounds: the middle one, with the least and the greatest. Pure.

export type Spread = { median: number; min: number; max: number };

/** The spread of one figure of at least one item, rounded to that many decimals. */
export function spreadOf<Item>(
  items: readonly Item[],
  decimals: number,
  figureOf: (item: Item) => number,
): Spread {
  const sorted = items.map(figureOf).sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  const rounded = (value: number) => Number(value.toFixed(decimals));
  return { median: rounded(median), min: rounded(at(0)), max: rounded(at(sorted.length - 1)) };
}

// Which column of a file means what, guessed by its heading; afterwards it is as somebody says.

/** The place of each column, counted from 0; null where there is none. */
export type ColumnPlaces<Meaning extends string> = Record<Meaning, number | null>;

/**
 * `headings` says how a column of each meaning may be headed, the likeliest first. Each column is taken once, in the order
 * of the meanings there.
 */
export function guessedPlaces<Meaning extends string>(
  headings: Record<Meaning, readonly RegExp[]>,
  heading: readonly string[],
): ColumnPlaces<Meaning> {
  const meanings = Object.keys(headings) as Meaning[];
  const taken = new Set<number>();
  const places: Partial<ColumnPlaces<Meaning>> = {};
  for (const meaning of meanings) {
    const found = headings[meaning]
      .map((pattern) => heading.findIndex((it, index) => !taken.has(index) && pattern.test(it)))
      .find((place) => place >= 0);
    if (found !== undefined) taken.add(found);
    places[meaning] = found ?? null;
  }
  return places as ColumnPlaces<Meaning>;
}

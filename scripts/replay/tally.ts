// Counts by name, in the order in which the names were first met.

export type Tally = Map<string, number>;

/** Adds to the count of a name. */
export function count(tally: Tally, name: string, by = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + by);
}

/** The entry of a map, made on first use. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

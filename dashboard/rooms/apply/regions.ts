// Regions as people type them: one line, with the commas of either language.

/** Each region once, in the order in which it was named. */
export function regionsIn(text: string): string[] {
  const named = text.split(/[,，、;；\n]/).map((region) => region.trim());
  return [...new Set(named.filter((region) => region !== ""))];
}

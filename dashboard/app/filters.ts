// What is selected in a list, as it stands in its page's address. A reload, a bookmark and the way back keep it.

/** By the names of its fields; what nobody selected is not there. */
export type Filters<Name extends string> = Partial<Record<Name, string>>;

type Kind = (text: string) => boolean;

/** Reads an address; what is no filter is left out, so that any address opens the list. */
export function filtersOf<Name extends string>(kinds: Record<Name, Kind>) {
  const names = Object.keys(kinds) as Name[];
  return (search: Record<string, unknown>): Filters<Name> => {
    const found: Filters<Name> = {};
    for (const name of names) {
      const value = search[name];
      // The router takes a text of figures for a number where somebody typed the address.
      const text = typeof value === "number" ? String(value) : value;
      if (typeof text === "string" && kinds[name](text)) found[name] = text;
    }
    return found;
  };
}

/** An order of rows narrows nothing: an empty list is not its doing. */
export function isNarrowed({ order: _, ...filters }: Filters<string>): boolean {
  return Object.keys(filters).length > 0;
}

/** A day such as `2026-01-31`. */
export const aDay: Kind = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Whose money it is: a merchant, or one of those that the API calls by a word. */
export const anOwner: Kind = (text) => /^(mer_\w+|alliance|clearing)$/.test(text);

/** A text as it was typed. */
export const aWord: Kind = (text) => text.trim() !== "" && text.length <= 128;

export function oneOf(values: readonly string[]): Kind {
  return (text) => values.includes(text);
}

/** In the address of a list by time that is read from its other end. */
export const isOldest: Kind = oneOf(["oldest"]);

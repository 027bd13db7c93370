// Insists on what an earlier step has made.

/** The value, which an earlier step of the replay has put there. */
export function known<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new RangeError(`The replay knows no ${what}.`);
  return value;
}

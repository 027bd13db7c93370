// A scanner that types: its keys come faster than anybody's fingers and end with Enter or Tab.

/** Between two keys of one scan, in milliseconds; somebody who types quickly takes twice as long. */
const GAP_MS = 60;
/** The shortest of all codes. */
const SHORTEST = 6;

/** Tells the keys of a scanner from those of a person, by their times alone. */
export class Wedge {
  #text = "";
  #lastMs = Number.NEGATIVE_INFINITY;

  /** The text of the scan that this key ends, undefined where it ends none; `atMs` grows from key to key. */
  scanEndedBy(key: string, atMs: number): string | undefined {
    const goesOn = atMs - this.#lastMs <= GAP_MS;
    const before = goesOn ? this.#text : "";
    if (key === "Enter" || key === "Tab") {
      this.forget();
      return before.length >= SHORTEST ? before : undefined;
    }
    // Shift and its like come between the keys of a scan.
    if (key.length !== 1) return undefined;
    this.#text = before + key;
    this.#lastMs = atMs;
    return undefined;
  }

  /** True after the first key of what may become a scan. */
  get hasBegun(): boolean {
    return this.#text.length === 1;
  }

  /** For keys that are held down: a person does that. */
  forget(): void {
    this.#text = "";
    this.#lastMs = Number.NEGATIVE_INFINITY;
  }
}

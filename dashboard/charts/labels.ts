// Where amounts stand on the lines of a web: each on its own, none over another or over a name. Pure.
import { along, type Line, type Place, type Spot } from "./web.ts";

/** A line of figures of 12 px with the air around it. */
const HEIGHT = 16;
const AIR = 3;
/** As far as an owner's point and its arrowheads reach. */
const POINT = 7;

/** Nearer to who pays first: in the middle, where lines cross, words would lie over each other soonest. */
const PLACES = [0.36, 0.3, 0.42, 0.24, 0.48, 0.54, 0.6, 0.66, 0.72, 0.18, 0.78];

/** On its line, else close above or below: between two names a short line has no room of its own. */
const ASIDE = [0, -14, 14, -24, 24];

/**
 * By the line; the largest choose first. `names` is what the owners' names take up. What has no room left has no place,
 * and stands in the table only.
 */
export function labelsOf(
  lines: readonly Line[],
  { spots, names = [] }: { spots: readonly Spot[]; names?: readonly Box[] },
  widthOf: (line: Line) => number,
): Map<Line, Place> {
  const taken = [...spots.map((it) => boxAt(it, 2 * POINT, 2 * POINT)), ...names];
  const labels = new Map<Line, Place>();
  for (const line of lines.toSorted((a, b) => b.amountMinor - a.amountMinor)) {
    const boxOf = (place: Place) => boxAt(place, widthOf(line) + 2 * AIR, HEIGHT);
    const place = placesAt(line).find((it) => taken.every((other) => !overlap(boxOf(it), other)));
    if (place === undefined) continue;
    labels.set(line, place);
    taken.push(boxOf(place));
  }
  return labels;
}

function placesAt({ curve }: Line): Place[] {
  const on = PLACES.map((part) => along(curve, part));
  return ASIDE.flatMap((aside) => on.map(({ x, y }) => ({ x, y: y + aside })));
}

/** By its corners. */
export type Box = { left: number; top: number; right: number; bottom: number };

export function boxAt({ x, y }: Place, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

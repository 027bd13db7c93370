// Where owners' names stand beside their points, and how much room they take. Pure.
import { fitting, widthOf } from "./fitting.ts";
import { type Box, boxAt } from "./labels.ts";
import type { Place, Spot } from "./web.ts";

/** Where the text begins, is centred or ends, as `anchor` says. */
export type Named = Place & { text: string; anchor: Spot["anchor"]; box: Box };

const SHIFTS = { start: 9, middle: 0, end: -9 };
const [ABOVE, BESIDE, BELOW] = [-9, 4, 18];
/** A line of 12 px, of which a third hangs under where it is written. */
const [HEIGHT, HANGS] = [16, 4];

/** Cut where it would leave a drawing of that size. */
export function nameAt(
  spot: Spot,
  name: string,
  { width, height }: { width: number; height: number },
): Named {
  const { x, y, anchor } = spot;
  const text = fitting(name, anchor === "middle" ? width / 3 : Math.min(x, width - x) - 10);
  const aside = anchor === "middle" ? (y > height / 2 ? BELOW : ABOVE) : BESIDE;
  const at = { x: x + SHIFTS[anchor], y: y + aside };
  const wide = widthOf(text);
  const middle = at.x + { start: wide / 2, middle: 0, end: -wide / 2 }[anchor];
  return { ...at, text, anchor, box: boxAt({ x: middle, y: at.y + HANGS - HEIGHT / 2 }, wide, HEIGHT) };
}

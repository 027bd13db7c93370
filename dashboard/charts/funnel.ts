// The shape of a funnel: bars from one edge, each as long as its share of the first, and the slopes between them. Pure.

export type FunnelBar = {
  y: number;
  width: number;
  /** Its part of the first bar, 0 to 1; 0 where the first is empty. */
  share: number;
};

export type Funnel = { height: number; bars: FunnelBar[]; slopes: string[] };

/** Room for the words above a bar, the bar, and the slope below it; pixels. */
const WORDS = 22;
export const BAR = 16;
const SLOPE = 10;
/** What is there is seen, however little it is. */
const THINNEST = 2;

/** `counts` from the widest stage on; none is larger than the first. */
export function funnelOf(counts: readonly number[], width: number): Funnel {
  const [first = 0] = counts;
  const bars = counts.map((count, index): FunnelBar => {
    const share = first === 0 ? 0 : count / first;
    const length = count === 0 ? 0 : Math.max(THINNEST, share * width);
    return { y: index * (WORDS + BAR + SLOPE) + WORDS, width: length, share };
  });
  const height = counts.length * (WORDS + BAR + SLOPE) - SLOPE;
  return { height, bars, slopes: bars.slice(1).flatMap((bar, index) => slopeTo(bar, bars[index])) };
}

/** From the end of the bar before down to where this one ends, above its words. */
function slopeTo(bar: FunnelBar, before: FunnelBar | undefined): string[] {
  if (before === undefined) return [];
  const top = before.y + BAR;
  return [`M0 ${top}H${before.width}L${bar.width} ${top + SLOPE}H0Z`];
}

// The shape of a balance day by day: a line of steps around zero, what has happened apart from what is still to come. Pure.
import { area, curveStepAfter, line } from "d3-shape";

export type BalanceDay = { day: string; minor: number };

export type Balance = {
  /** What has happened, today's end included; what is known of the days after. */
  past: string;
  ahead: string;
  /** The surface between zero and the line. */
  surface: string;
  zeroY: number;
  today: { x: number; y: number; minor: number };
  end: { x: number; y: number; minor: number };
  /** The highest and the lowest that the line comes to. */
  highest: { y: number; minor: number };
  lowest: { y: number; minor: number };
};

export type BalanceFrame = { width: number; height: number; inset: number };

/** `days` oldest first, at least one; `today` is one of them. */
export function balanceOf(days: readonly BalanceDay[], today: string, frame: BalanceFrame): Balance {
  const { width, height, inset } = frame;
  const values = days.map(({ minor }) => minor);
  const [high, low] = [Math.max(0, ...values), Math.min(0, ...values)];
  const x = (index: number) => (days.length < 2 ? 0 : (index / (days.length - 1)) * width);
  // One that never moved runs through the middle.
  const y = (minor: number) =>
    high === low ? height / 2 : inset + ((high - minor) / (high - low)) * (height - 2 * inset);
  const now = Math.max(
    0,
    days.findIndex(({ day }) => day === today),
  );
  const points = days.map(({ minor }, index) => ({ x: x(index), y: y(minor), minor }));
  const drawn = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curveStepAfter)
    .digits(1);
  const filled = area<Point>(
    ({ x }) => x,
    y(0),
    ({ y }) => y,
  )
    .curve(curveStepAfter)
    .digits(1);
  return {
    past: drawn(points.slice(0, now + 1)) ?? "",
    ahead: drawn(points.slice(now)) ?? "",
    surface: filled(points.slice(0, now + 1)) ?? "",
    zeroY: y(0),
    today: points[now] ?? NOWHERE,
    end: points.at(-1) ?? NOWHERE,
    highest: { y: y(high), minor: high },
    lowest: { y: y(low), minor: low },
  };
}

type Point = { x: number; y: number; minor: number };

const NOWHERE: Point = { x: 0, y: 0, minor: 0 };

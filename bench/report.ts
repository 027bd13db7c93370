// The results as a person reads them. Pure.
import type { Closing } from "./closing.ts";
import type { Cost } from "./cost.ts";
import type { Spread } from "./figures.ts";
import type { RedemptionTiming, Speed } from "./speed.ts";
import type { Kind } from "./world.ts";

export type Results = {
  measuredWith: { cores: number; node: string; workerd: string };
  cost: Record<Kind, Cost>;
  speed: Speed;
  closing: Closing;
};

const NAMES: Record<Kind, string> = {
  newCustomer: "with a new customer, 4 transfers",
  unnamed: "without a holder, 3 transfers",
};

/** Three Markdown tables. */
export function textOf({ measuredWith, cost, speed, closing }: Results): string {
  const { cores, node, workerd } = measuredWith;
  return [
    `${cores} cores, Node ${node}, workerd ${workerd}; ${speed.rounds} rounds, median (min–max)`,
    "",
    table(
      [
        "connections",
        "redemption",
        "÷ INSERT",
        "redemptions/s",
        "INSERTs/s",
        "p50 ms",
        "p99 ms",
        "p99 ÷ INSERT's",
      ],
      speedRows(speed),
    ),
    "",
    table(
      ["redemption", "round trips", "rows read", "rows written", "rows of a million"],
      kinds.map((kind) => costRow(kind, cost[kind])),
    ),
    "",
    table(
      [
        "transfers",
        "merchants",
        "closing ÷ sums",
        "closing ms",
        "sums ms",
        "pairs",
        "payments",
        "rows written",
        "netting ms",
      ],
      [closingRow(closing)],
    ),
  ].join("\n");
}

const kinds: readonly Kind[] = ["newCustomer", "unnamed"];

function speedRows({ connections }: Speed): string[][] {
  return Object.entries(connections).flatMap(([count, level]) =>
    kinds.map((kind) => speedRow(count, kind, level[kind], level.insert.perSecond)),
  );
}

function speedRow(connections: string, kind: Kind, timing: RedemptionTiming, inserts: Spread): string[] {
  const { ratio, perSecond, p50Ms, p99Ms, p99Ratio } = timing;
  return [connections, NAMES[kind], ...[ratio, perSecond, inserts, p50Ms, p99Ms, p99Ratio].map(shown)];
}

function costRow(kind: Kind, { trips, rowsRead, rowsWritten, dollarsPerMillion }: Cost): string[] {
  return [NAMES[kind], ...[trips, rowsRead, rowsWritten].map(shown), `$${dollarsPerMillion.toFixed(2)}`];
}

function closingRow(closing: Closing): string[] {
  const { transfers, merchants, ratio, closeMs, sumsMs, obligations, instructions, rowsWritten, nettingMs } =
    closing;
  return [
    ...[transfers, merchants].map(String),
    ...[ratio, closeMs, sumsMs].map(shown),
    ...[obligations, instructions, rowsWritten].map(String),
    shown(nettingMs),
  ];
}

/** The range is left out where every round gave the same. */
function shown({ median, min, max }: Spread): string {
  return min === max ? String(median) : `${median} (${min}–${max})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, index) =>
    Math.max(...[head, ...rows].map((row) => row[index]?.length ?? 0), name.length),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

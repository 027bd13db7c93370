// The shape of flows between merchants: gifters on the left, redeemers on the right, bands as wide as their amounts. Pure.
import { type SankeyNode, sankey, sankeyLinkHorizontal } from "d3-sankey";

export type Band = { fromId: string; toId: string; amount: number };

export type BandEnd = {
  /** Undefined for all that were folded together. */
  id: string | undefined;
  side: "left" | "right";
  x: number;
  y: number;
  height: number;
  amount: number;
};

export type BandPath = { d: string; width: number; from: BandEnd; to: BandEnd; amount: number };

export type Bands = { height: number; ends: BandEnd[]; paths: BandPath[] };

export type BandsFrame = {
  width: number;
  /** Kept free on either side for the names. */
  margin: number;
  /** More merchants on a side than this are folded into one. */
  most: number;
};

const END_WIDTH = 6;
/** Enough for a name and an amount beside each end. */
const ROW = 48;
const GAP = 30;

/** Bands of zero are left out; those whose ends are both folded are one. */
export function bandsOf(bands: readonly Band[], { width, margin, most }: BandsFrame): Bands {
  const folded = fold(bands, most);
  if (folded.length === 0) return { height: 0, ends: [], paths: [] };
  const keys = [...new Set(folded.flatMap(({ from, to }) => [from, to]))];
  const rows = Math.max(...["left", "right"].map((side) => keys.filter((it) => it.startsWith(side)).length));
  const height = rows * ROW;
  const layout = sankey<{ key: string }, object>()
    .nodeId((it) => it.key)
    .nodeWidth(END_WIDTH)
    .nodePadding(GAP)
    .nodeSort(largestFirst)
    .extent([
      [margin, 4],
      [Math.max(margin + 2 * END_WIDTH, width - margin), height - 4],
    ]);
  const graph = layout({
    nodes: keys.map((key) => ({ key })),
    links: folded.map(({ from, to, amount }) => ({ source: from, target: to, value: amount })),
  });
  const pathOf = sankeyLinkHorizontal();
  const ends = new Map(graph.nodes.map((it) => [it.key, toEnd(it)]));
  const paths = graph.links.flatMap((link): BandPath[] => {
    const [from, to] = [link.source, link.target].map((it) => ends.get(typeof it === "object" ? it.key : ""));
    const d = pathOf(link);
    if (from === undefined || to === undefined || d === null) return [];
    return [{ d, width: Math.max(1, link.width ?? 0), from, to, amount: link.value }];
  });
  return { height, ends: [...ends.values()], paths };
}

/** What was folded together stands last, however much it is. */
function largestFirst(a: Placed, b: Placed): number {
  const [isRestA, isRestB] = [a, b].map(({ key }) => key.endsWith(":"));
  return Number(isRestA) - Number(isRestB) || (b.value ?? 0) - (a.value ?? 0);
}

type Folded = { from: string; to: string; amount: number };

/** The largest of each side keep their own end, the others share one. */
function fold(bands: readonly Band[], most: number): Folded[] {
  const some = bands.filter(({ amount }) => amount > 0);
  const left = largest(
    some.map(({ fromId, amount }) => [fromId, amount]),
    most,
  );
  const right = largest(
    some.map(({ toId, amount }) => [toId, amount]),
    most,
  );
  const sums = new Map<string, Folded>();
  for (const { fromId, toId, amount } of some) {
    const from = `left:${left.has(fromId) ? fromId : ""}`;
    const to = `right:${right.has(toId) ? toId : ""}`;
    const known = sums.get(`${from} ${to}`);
    sums.set(`${from} ${to}`, { from, to, amount: amount + (known?.amount ?? 0) });
  }
  return [...sums.values()];
}

/** Where all fit all stay; otherwise one place is for the others. */
function largest(amounts: readonly (readonly [string, number])[], most: number): Set<string> {
  const sums = new Map<string, number>();
  for (const [id, amount] of amounts) sums.set(id, amount + (sums.get(id) ?? 0));
  const inOrder = [...sums].sort(([, a], [, b]) => b - a).map(([id]) => id);
  return new Set(inOrder.length <= most ? inOrder : inOrder.slice(0, most - 1));
}

type Placed = Pick<SankeyNode<{ key: string }, object>, "key" | "x0" | "y0" | "y1" | "value">;

function toEnd({ key, x0 = 0, y0 = 0, y1 = 0, value = 0 }: Placed): BandEnd {
  const [side, id] = key.split(":");
  return {
    ...{ id: id === "" ? undefined : id, side: side === "left" ? "left" : "right" },
    ...{ x: x0, y: y0, height: Math.max(1, y1 - y0), amount: value },
  };
}

/** How wide an end is drawn. */
export const BAND_END = END_WIDTH;

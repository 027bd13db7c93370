// The shape of who owes whom: owners on a circle, each debt a line between two of them. Pure.

export type Debt = { debtorId: string; creditorId: string; amountMinor: number };

export type Spot = { id: string; x: number; y: number; anchor: "start" | "middle" | "end" };

/** A quadratic curve. */
export type Curve = { from: Place; bend: Place; to: Place };

export type Line = Debt & { d: string; width: number; curve: Curve };

export type Web = { spots: Spot[]; lines: Line[] };

const THICKEST = 6;
const THINNEST = 1;

/** Everybody named in these, once, in one order for all drawings that stand side by side. */
export function ownersOf(...drawings: readonly (readonly Debt[])[]): string[] {
  const ids = new Set(drawings.flat().flatMap(({ debtorId, creditorId }) => [debtorId, creditorId]));
  return [...ids].sort();
}

export type WebFrame = {
  width: number;
  height: number;
  /** Kept free on either side, and above and below, for the names. */
  margin: { x: number; y: number };
  /** The debt with the thickest line. */
  largest: number;
};

/** Owners stand on an ellipse, the first at the top. */
export function webOf(owners: readonly string[], debts: readonly Debt[], frame: WebFrame): Web {
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const [reachX, reachY] = [middle.x - frame.margin.x, middle.y - frame.margin.y];
  const spots = owners.map((id, index): Spot => {
    const angle = (index / owners.length) * 2 * Math.PI - Math.PI / 2;
    const [x, y] = [middle.x + reachX * Math.cos(angle), middle.y + reachY * Math.sin(angle)];
    return { id, x: round(x), y: round(y), anchor: anchorAt(Math.cos(angle)) };
  });
  const at = new Map(spots.map((it) => [it.id, it]));
  const lines = debts.flatMap((debt): Line[] => {
    const [from, to] = [at.get(debt.debtorId), at.get(debt.creditorId)];
    return from && to ? [lineOf(debt, { from, to, middle, largest: frame.largest })] : [];
  });
  return { spots, lines };
}

type Spots = { from: Spot; to: Spot; middle: { x: number; y: number }; largest: number };

/** Bent towards the middle, to its right: of two that owe each other both lines are seen. */
function lineOf(debt: Debt, { from, to, middle, largest }: Spots): Line {
  const [aside, ahead] = [(to.x - from.x) * 0.1, (to.y - from.y) * 0.1];
  const bend = {
    x: round(((from.x + to.x) / 2) * 0.6 + middle.x * 0.4 - ahead),
    y: round(((from.y + to.y) / 2) * 0.6 + middle.y * 0.4 + aside),
  };
  const share = largest === 0 ? 0 : debt.amountMinor / largest;
  return {
    ...debt,
    d: `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`,
    width: Math.max(THINNEST, share * THICKEST),
    curve: { from, bend, to },
  };
}

export type Place = { x: number; y: number };

/** The point at which that part of the curve is behind. */
export function along({ from, bend, to }: Curve, part: number): Place {
  const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return { x: round(a * from.x + b * bend.x + c * to.x), y: round(a * from.y + b * bend.y + c * to.y) };
}

function anchorAt(cosine: number): Spot["anchor"] {
  if (Math.abs(cosine) < 0.2) return "middle";
  return cosine > 0 ? "start" : "end";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

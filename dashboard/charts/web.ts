// The shape of who owes whom: owners on a circle, each debt a line between two of them. Pure.

export type Debt = { debtorId: string; creditorId: string; amountMinor: number };

export type Spot = { id: string; x: number; y: number; anchor: "start" | "middle" | "end" };

export type Line = Debt & { d: string; width: number; label: { x: number; y: number } };

export type Web = { spots: Spot[]; lines: Line[] };

const THICKEST = 6;
const THINNEST = 1;

/** Everybody named in these, once, in one order for all drawings that stand side by side. */
export function ownersOf(...drawings: readonly (readonly Debt[])[]): string[] {
  const ids = new Set(drawings.flat().flatMap(({ debtorId, creditorId }) => [debtorId, creditorId]));
  return [...ids].sort();
}

/** Owners stand on a circle of that radius around the middle; the largest debt has the thickest line. */
export function webOf(
  owners: readonly string[],
  debts: readonly Debt[],
  { size, radius, largest }: { size: number; radius: number; largest: number },
): Web {
  const middle = size / 2;
  const spots = owners.map((id, index): Spot => {
    // The first stands at the top.
    const angle = (index / owners.length) * 2 * Math.PI - Math.PI / 2;
    const [x, y] = [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)];
    return { id, x, y, anchor: anchorAt(Math.cos(angle)) };
  });
  const at = new Map(spots.map((it) => [it.id, it]));
  const lines = debts.flatMap((debt): Line[] => {
    const [from, to] = [at.get(debt.debtorId), at.get(debt.creditorId)];
    return from && to ? [lineOf(debt, { from, to, middle, largest })] : [];
  });
  return { spots, lines };
}

/** Bent towards the middle, to its right: of two that owe each other both lines are seen. */
function lineOf(
  debt: Debt,
  { from, to, middle, largest }: { from: Spot; to: Spot; middle: number; largest: number },
): Line {
  const [midX, midY] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const [aside, ahead] = [(to.x - from.x) * 0.12, (to.y - from.y) * 0.12];
  const [bendX, bendY] = [(midX + middle) / 2 - ahead, (midY + middle) / 2 + aside];
  const share = largest === 0 ? 0 : debt.amountMinor / largest;
  return {
    ...debt,
    d: `M${round(from.x)} ${round(from.y)}Q${round(bendX)} ${round(bendY)} ${round(to.x)} ${round(to.y)}`,
    width: Math.max(THINNEST, share * THICKEST),
    label: { x: round((midX + bendX) / 2), y: round((midY + bendY) / 2) },
  };
}

function anchorAt(cosine: number): Spot["anchor"] {
  if (Math.abs(cosine) < 0.2) return "middle";
  return cosine > 0 ? "start" : "end";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

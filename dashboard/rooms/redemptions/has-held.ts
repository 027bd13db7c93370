// Whether a list of redemptions has something held, on whichever of its pages that stands.

type Held = { heldMinor: number };

/** Of the rows read so far, or of all that the filters select, where that is summed: no total hides what it stands for. */
export function hasHeld(rows: readonly Held[] = [], sums: Held | null = null): boolean {
  return rows.some(isHeld) || (sums !== null && isHeld(sums));
}

function isHeld({ heldMinor }: Held): boolean {
  return heldMinor !== 0;
}

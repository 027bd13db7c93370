// The colours of stubs: dark enough that white on them is read, alike in both themes and on paper.

export const PETALS = [
  ...["#3e517c", "#1b5a74", "#005f5f", "#215f48"],
  ...["#4d5926", "#6b4c1d", "#75442e", "#65446c"],
] as const;

/** A merchant keeps its colour wherever its tickets are shown; the last characters of an id are random. */
export function petalIndexOf(merchantId: string): number {
  const sum = [...merchantId.slice(-8)].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return sum % PETALS.length;
}

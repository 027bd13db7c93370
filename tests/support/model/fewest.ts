// The smallest number of payments that settles some dues, found by trying: n less the most groups that sum to zero.

/** How many payments bring these dues, which sum to zero, to nothing. */
export function fewest(dues: readonly number[]): number {
  const owing = dues.filter((minor) => minor !== 0);
  return owing.length - mostGroups(owing);
}

function mostGroups(dues: readonly number[]): number {
  const [first, ...others] = dues;
  if (first === undefined) return 0;
  let most = 0;
  for (let chosen = 0; chosen < 2 ** others.length; chosen += 1) {
    const inGroup = others.filter((_, place) => (chosen >> place) % 2 === 1);
    if (inGroup.reduce((total, minor) => total + minor, first) !== 0) continue;
    most = Math.max(most, 1 + mostGroups(others.filter((_, place) => (chosen >> place) % 2 === 0)));
  }
  return most;
}

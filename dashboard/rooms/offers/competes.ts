// Which shops cannot partner: those of one category, and of two that the alliance marked as competing.

export function competes(competing: readonly (readonly string[])[], ours: string, theirs: string): boolean {
  return (
    ours === theirs ||
    competing.some(([a, b]) => (a === ours && b === theirs) || (a === theirs && b === ours))
  );
}

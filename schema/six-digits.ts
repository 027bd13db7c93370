// Six digits for people to type, drawn evenly. A million is soon tried through: who takes them counts the tries.

/** Six digits, each of the million equally likely. */
export function newSixDigits(): string {
  let digits: string | undefined;
  while (digits === undefined) digits = sixDigitsOf(crypto.getRandomValues(new Uint32Array(1))[0] ?? EVEN);
  return digits;
}

/** The digits of 32 drawn bits; undefined for what lies beyond the last whole million, which is drawn again. */
export function sixDigitsOf(drawn: number): string | undefined {
  return drawn < EVEN ? String(drawn % CODES).padStart(6, "0") : undefined;
}

const CODES = 1_000_000;
const EVEN = Math.floor(2 ** 32 / CODES) * CODES;

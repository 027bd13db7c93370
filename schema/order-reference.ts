// The number of an order that its shop gave none: unique, and nothing that people should read.

/** A sale without a number of its own still needs one: each is an order of its own. */
export function generatedReference(): string {
  return `auto-${crypto.randomUUID()}`;
}

/** True where the sale had no number of its own. */
export function isGenerated(orderReference: string): boolean {
  return /^auto-[0-9a-f-]{36}$/.test(orderReference);
}

// The reference of a bank's line that came without one: the same for the same line, and nothing that people should read.

/** @param fingerprint - hex of what the line says */
export function lineReference(fingerprint: string): string {
  return `line-${fingerprint.slice(0, 32)}`;
}

/** True where the bank gave the line no reference. */
export function isLineReference(bankReference: string): boolean {
  return /^line-[0-9a-f]{32}$/.test(bankReference);
}

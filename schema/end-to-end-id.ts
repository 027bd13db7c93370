// The reference that a payment carries through all banks and by which its instruction is found again.
import { ID_PREFIXES } from "./ids.ts";

/** At most 35 characters of those that every bank takes: `INS-` and the id's own 26. */
export function endToEndIdOf(instructionId: string): string {
  return instructionId.replace("_", "-").toUpperCase();
}

/** The instruction that a text of a bank names, in whatever case and with whatever separator; undefined where it names none. */
export function instructionIdIn(text: string): string | undefined {
  const [, suffix] = /\bINS[-_ ]?([0-9A-HJKMNP-TV-Z]{26})\b/i.exec(text) ?? [];
  return suffix === undefined ? undefined : `${ID_PREFIXES.instruction}_${suffix.toLowerCase()}`;
}

// The reference of a payment leads back to its instruction.
import { expect, test } from "vitest";
import { endToEndIdOf, instructionIdIn } from "./end-to-end-id.ts";
import { newId } from "./ids.ts";

test("an instruction is found by its reference, however a bank writes it", () => {
  for (let times = 0; times < 50; times++) {
    const id = newId("instruction");
    const reference = endToEndIdOf(id);
    expect(reference).toMatch(/^[A-Z0-9-]{1,35}$/);
    for (const text of [
      reference,
      reference.toLowerCase(),
      reference.replace("-", ""),
      id,
      `EREF+${reference} OF MAY`,
    ])
      expect(instructionIdIn(text), text).toBe(id);
  }
});

test("a text that names no instruction finds none", () => {
  for (const text of [
    "",
    "NOTPROVIDED",
    "INS-",
    "INS-01M82QQNGPFK1RYWN1809WYCC",
    "MINS-01M82QQNGPFK1RYWN1809WYCCW",
  ])
    expect(instructionIdIn(text), text).toBeUndefined();
});

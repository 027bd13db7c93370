// References of banks' lines: one that was made up is told from every one that a bank gave.
import { expect, test } from "vitest";
import { sha256 } from "./hash.ts";
import { isLineReference, lineReference } from "./line-reference.ts";

test("a line without a reference has one that no bank gave, and is known by it", async () => {
  const made = lineReference(await sha256("a line"));
  expect(isLineReference(made)).toBe(true);
  for (const given of ["line-7", "2026112300012", `${made}/1`]) expect(isLineReference(given)).toBe(false);
});

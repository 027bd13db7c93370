// When a correction counts.
import { expect, test } from "vitest";
import { correctionEffectiveAt } from "./cutoff.ts";

test("a reversal locks with an original that lies ahead, else it counts now, never in a closed period", () => {
  expect(correctionEffectiveAt(200, 100, 0)).toBe(200);
  expect(correctionEffectiveAt(100, 100, 0)).toBe(100);
  expect(correctionEffectiveAt(50, 100, 0)).toBe(100);
  expect(correctionEffectiveAt(50, 100, 120)).toBe(120);
  expect(correctionEffectiveAt(110, 100, 120)).toBe(120);
  expect(correctionEffectiveAt(120, 100, 120)).toBe(120);
});

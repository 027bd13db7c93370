// Tests that a QR is drawn module for module as it was encoded.
import fc from "fast-check";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { codesDrawnOn, drawnAs, QUIET_ZONE } from "../../tests/support/page.ts";
import { drawingOf, Qr } from "./qr.tsx";

/** Where a property fails, fast-check prints this seed and the path to the smallest failing case. */
const seed = 20_260_122;

/** Some check characters make a QR of bytes instead of one of letters and digits. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{16}[0-9A-HJKMNP-TV-Z*~$=U]$/;

test("every module of every code is where the encoder put it", () => {
  fc.assert(
    fc.property(fc.stringMatching(CODE), (code) => {
      const text = String(<Qr text={code} label="code" />);
      expect(codesDrawnOn({ text })).toEqual([drawnAs(code)]);
    }),
    { seed },
  );
});

test("a short text mends a quarter of itself and more where that costs nothing, a signed one is coarse enough for cameras", () => {
  expect(drawnAs("7KQ29XTM4B1C8D0ER")).toEqual(encode("7KQ29XTM4B1C8D0ER", { ecc: "H", border: 0 }).data);
  const modules = 65;
  expect(drawingOf("e".repeat(346)).side).toBe(modules + 2 * QUIET_ZONE);
});

test("a QR is one path on a light ground, named for those who do not see it", () => {
  const text = String(<Qr text="7KQ29XTM4B1C8D0ER" label="QR code of 7KQ2" />);
  expect(text.match(/<path/g)).toHaveLength(1);
  expect(text).toContain('fill="#fff"');
  expect(text).toContain('role="img" aria-label="QR code of 7KQ2"');
});

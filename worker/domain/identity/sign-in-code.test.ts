// The six digits: all of them possible, none likelier, and worthless without the secret.
import { expect, test } from "vitest";
import { newSignInCode, signInCodeDigest, signInCodeOf } from "./sign-in-code.ts";

test("a code is six digits, and every digit stands in every place", () => {
  const codes = Array.from({ length: 2_000 }, newSignInCode);
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  for (let place = 0; place < 6; place++) expect(new Set(codes.map((it) => it[place])).size).toBe(10);
  expect(new Set(codes).size).toBeGreaterThan(1_900);
});

test("what lies beyond the last whole million is drawn again, so that no code is likelier", () => {
  expect(signInCodeOf(2 ** 32 - 1)).toBeUndefined();
  expect(signInCodeOf(4_294_000_000)).toBeUndefined();
  expect(signInCodeOf(4_293_999_999)).toBe("999999");
  expect(signInCodeOf(0)).toBe("000000");
});

test("a digest is of one secret, one sign-in and one code", async () => {
  const digest = await signInCodeDigest("secret", "sgn_1", "012345");
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await signInCodeDigest("secret", "sgn_1", "012345")).toBe(digest);
  for (const [secret, id, code] of [
    ["other", "sgn_1", "012345"],
    ["secret", "sgn_2", "012345"],
    ["secret", "sgn_1", "012346"],
  ] as const)
    expect(await signInCodeDigest(secret, id, code)).not.toBe(digest);
});

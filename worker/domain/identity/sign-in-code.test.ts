// The digest of a sign-in's six digits: worthless without the secret.
import { expect, test } from "vitest";
import { signInCodeDigest } from "./sign-in-code.ts";

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

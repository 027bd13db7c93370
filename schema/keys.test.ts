// API keys and link tokens: they name their shard, and a mistyped key is told apart without a look-up.
import { expect, test } from "vitest";
import { newApiKey, newLinkToken, parseApiKey, shardOfLinkToken } from "./keys.ts";

test("a key has its documented shape and names its shard", () => {
  const key = newApiKey({ test: true, shard: 7 });
  expect(key).toMatch(/^jh_test_[0-9A-Za-z]{40}_[0-9A-Za-z]{6}$/);
  expect(parseApiKey(key)).toEqual({ test: true, shard: 7 });
  expect(parseApiKey(newApiKey({ test: false, shard: 100 }))).toEqual({ test: false, shard: 100 });
});

test("a key with one wrong character is no key", () => {
  const key = newApiKey({ test: false, shard: 0 });
  for (let place = 8; place < key.length; place++) {
    const wrong = key.charAt(place) === "a" ? "b" : "a";
    expect(parseApiKey(key.slice(0, place) + wrong + key.slice(place + 1))).toBeUndefined();
  }
});

test("a link token names its shard; another text names none", () => {
  expect(shardOfLinkToken(newLinkToken(3))).toBe(3);
  expect(shardOfLinkToken("short")).toBeUndefined();
});

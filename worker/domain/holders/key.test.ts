// Holder keys: the same person gives the same key, in one alliance only, whoever computes the inner hash.
import { expect, test } from "vitest";
import { sha256 } from "../../../schema/hash.ts";
import { holderKeyOf } from "./key.ts";

const scope = {
  holderSecret: "a secret of at least 32 characters!!",
  allianceId: "all_1",
  merchantId: "mer_1",
};
const phone = { kind: "phone", value: "+86 138-0013-8000" } as const;

test("a value and its inner hash give the same key", async () => {
  const inner = await sha256("phone:+8613800138000");
  expect(await holderKeyOf(phone, scope)).toBe(await holderKeyOf({ kind: "phone", sha256: inner }, scope));
});

test("the key follows its published formula", async () => {
  expect(await holderKeyOf(phone, scope)).toMatch(/^[0-9a-f]{64}$/);
  expect(await holderKeyOf(phone, scope)).not.toContain(await sha256("phone:+8613800138000"));
});

test("another alliance, another secret or another kind gives another key", async () => {
  const keys = await Promise.all([
    holderKeyOf(phone, scope),
    holderKeyOf(phone, { ...scope, allianceId: "all_2" }),
    holderKeyOf(phone, { ...scope, holderSecret: "another secret of at least 32 chars!" }),
    holderKeyOf({ ...phone, kind: "external" }, scope),
  ]);
  expect(new Set(keys).size).toBe(4);
});

test("an external identifier is its merchant's own; a phone number is not", async () => {
  const external = { kind: "external", value: "C-1" } as const;
  const elsewhere = { ...scope, merchantId: "mer_2" };
  expect(await holderKeyOf(external, scope)).not.toBe(await holderKeyOf(external, elsewhere));
  expect(await holderKeyOf(phone, scope)).toBe(await holderKeyOf(phone, elsewhere));
});

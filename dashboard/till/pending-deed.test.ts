// Tests that a deed keeps its key until its answer has come, through reloads and without storage.
import { expect, test } from "vitest";
import { type Deed, PendingDeed } from "./pending-deed.ts";

class Shelf {
  readonly kept = new Map<string, string>();
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, text: string) => void this.kept.set(name, text);
  removeItem = (name: string) => void this.kept.delete(name);
}

const forbidden = {
  getItem: () => {
    throw new Error("forbidden");
  },
  setItem: () => {
    throw new Error("forbidden");
  },
  removeItem: () => {
    throw new Error("forbidden");
  },
};

const DEED: Deed = {
  key: "4c2a",
  membershipId: "mbr_1",
  kind: "redeem",
  body: { code: "482913", order: { amountMinor: 26_800 }, channel: "store" },
  offered: { title: "50 off", discountMinor: 5_000, payableMinor: 21_800, codeEnd: "482913" },
};

test("after a reload the same deed waits under the same key", () => {
  const shelf = new Shelf();
  new PendingDeed(shelf).begin(DEED);
  expect(new PendingDeed(shelf).deed).toEqual(DEED);
});

test("a second deed does not take the place of one that waits", () => {
  const pending = new PendingDeed(new Shelf());
  pending.begin(DEED);
  expect(() => pending.begin({ ...DEED, key: "another" })).toThrow();
  expect(pending.deed?.key).toBe("4c2a");
});

test("once its answer has come nothing waits, after a reload neither", () => {
  const shelf = new Shelf();
  const pending = new PendingDeed(shelf);
  pending.begin(DEED);
  pending.end();
  expect(pending.deed).toBeUndefined();
  expect(new PendingDeed(shelf).deed).toBeUndefined();
});

test("without storage a deed is kept as long as the page", () => {
  for (const shelf of [undefined, forbidden]) {
    const pending = new PendingDeed(shelf);
    pending.begin(DEED);
    expect(pending.deed).toEqual(DEED);
  }
});

test("what is kept in another shape is not taken for a deed", () => {
  for (const text of [
    "{",
    "null",
    "7",
    '{"key":"a"}',
    '{"key":"a","membershipId":"b","body":{},"kind":"undo"}',
  ]) {
    const shelf = new Shelf();
    shelf.setItem("jiehua.till.deed", text);
    expect(new PendingDeed(shelf).deed, text).toBeUndefined();
  }
});

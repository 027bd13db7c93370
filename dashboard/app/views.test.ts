// Tests of views that a browser keeps.
import { beforeEach, expect, test, vi } from "vitest";
import { forgetView, keepView, viewsOf } from "./views.ts";

const place = { membershipId: "mbr_1", room: "redemptions" };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
});

test("a view is kept by its name, and the newest of a name is the one", () => {
  keepView(place, { name: "March", filters: { from: "2026-03-01" } });
  keepView(place, { name: "Ours", filters: { role: "gifter" } });
  keepView(place, { name: "March", filters: { from: "2026-03-02" } });
  expect(viewsOf(place)).toEqual([
    { name: "Ours", filters: { role: "gifter" } },
    { name: "March", filters: { from: "2026-03-02" } },
  ]);
  expect(forgetView(place, "Ours").map(({ name }) => name)).toEqual(["March"]);
});

test("a view is seen in its own room and membership alone", () => {
  keepView(place, { name: "March", filters: {} });
  expect(viewsOf({ ...place, membershipId: "mbr_2" })).toEqual([]);
  expect(viewsOf({ ...place, room: "audit" })).toEqual([]);
});

test("what is no list of views is none", () => {
  localStorage.setItem("jiehua.views.mbr_1.redemptions", "{");
  expect(viewsOf(place)).toEqual([]);
  localStorage.setItem("jiehua.views.mbr_1.redemptions", '[{"name":3},{"name":"a","filters":{}}]');
  expect(viewsOf(place)).toEqual([{ name: "a", filters: {} }]);
});

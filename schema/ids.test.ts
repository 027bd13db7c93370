// Ids follow time, so an instant divides those made before it from those made since.
import { expect, test } from "vitest";
import { firstIdAt, newId } from "./ids.ts";

test("an id is not less than the first of the instant before it was made, and less than that of the instant after", () => {
  const before = Date.now();
  const id = newId("gift");
  const after = Date.now() + 1;
  expect(id >= firstIdAt("gift", before)).toBe(true);
  expect(id < firstIdAt("gift", after)).toBe(true);
});

test("the first ids of instants are in the order of the instants", () => {
  const instants = [0, 1, 31, 32, Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 5) + 1, Date.UTC(9000, 0, 1)];
  const ids = instants.map((at) => firstIdAt("gift", at));
  expect([...ids].sort()).toEqual(ids);
  expect(ids[0]).toBe("gft_0000000000");
});

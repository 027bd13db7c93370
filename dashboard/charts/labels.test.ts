// Tests that amounts on lines never lie over each other.
import fc from "fast-check";
import { expect, test } from "vitest";
import { boxAt, labelsOf, overlap } from "./labels.ts";
import { nameAt } from "./names.ts";
import { type Debt, ownersOf, webOf } from "./web.ts";

const FRAME = { width: 340, height: 300, margin: { x: 95, y: 30 }, largest: 900 };
const WIDTH = 70;

function labelled(debts: readonly Debt[], frame = FRAME) {
  const { lines, spots } = webOf(ownersOf(debts), debts, frame);
  return { lines, labels: labelsOf(lines, { spots }, () => WIDTH) };
}

test("payments that lie close have amounts that do not lie over each other, whatever is paid", () => {
  const owner = fc.constantFrom(..."abcdefgh");
  const debt = fc
    .record({ debtorId: owner, creditorId: owner, amountMinor: fc.integer({ min: 1, max: 900 }) })
    .filter((it) => it.debtorId !== it.creditorId);
  const some = fc.array(debt, { minLength: 1, maxLength: 12 });
  const width = fc.integer({ min: 240, max: 640 });
  fc.assert(
    fc.property(some, width, (debts, wide) => {
      const { labels } = labelled(debts, { ...FRAME, width: wide });
      const boxes = [...labels.values()].map((it) => boxAt(it, WIDTH, 14));
      boxes.forEach((box, index) => {
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      });
    }),
    { seed: 20_260_117 },
  );
});

test("two payments to the same merchant both have their amount, and a single one stands where it always did", () => {
  const close = labelled([
    { debtorId: "a", creditorId: "b", amountMinor: 900 },
    { debtorId: "c", creditorId: "b", amountMinor: 500 },
    { debtorId: "d", creditorId: "b", amountMinor: 100 },
  ]);
  expect(close.labels.size).toBe(3);
  const { lines, labels } = labelled([{ debtorId: "a", creditorId: "b", amountMinor: 900 }]);
  expect([...labels.keys()]).toEqual(lines);
});

test("where there is no room for all, the largest have theirs", () => {
  const debts = Array.from({ length: 12 }, (_, index) => ({
    debtorId: "a",
    creditorId: "b",
    amountMinor: index + 1,
  }));
  const { labels } = labelled(debts);
  const shown = [...labels.keys()].map(({ amountMinor }) => amountMinor);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(12);
  expect(shown[0]).toBe(12);
});

test("no amount lies over a name, also where neighbours pay each other", () => {
  const names = new Map(
    [..."abcdefghij"].map((id) => [id, `${id.toUpperCase()} shop with a long name 很长的店名`]),
  );
  const all = [...names.keys()];
  const round = all.map((id, index) => ({
    ...{ debtorId: id, creditorId: all[(index + 1) % all.length] ?? id },
    amountMinor: 100 * (index + 1),
  }));
  for (const width of [300, 358, 520]) {
    const { lines, spots } = webOf(all, round, {
      ...FRAME,
      width,
      margin: { x: Math.floor(width * 0.28), y: 30 },
    });
    const taken = spots.map((it) => nameAt(it, names.get(it.id) ?? "", { width, height: FRAME.height }).box);
    const labels = labelsOf(lines, { spots, names: taken }, () => WIDTH);
    expect(labels.size, `at ${width} px`).toBeGreaterThanOrEqual(7);
    for (const place of labels.values())
      for (const name of taken) expect(overlap(boxAt(place, WIDTH, 14), name)).toBe(false);
  }
});

// The fit of an offer: its formula by examples, and that it is what its reasons add up to, whatever the shops are.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fitFacts, fitOf } from "./fit.ts";

test("strength counts for sixty, price and region for twenty each", () => {
  const best = { complementStrength: 100, priceTiersApart: 0, regionsInCommon: 2, regionsOfSmaller: 2 };
  expect(fitOf(best)).toEqual({
    fit: 100,
    because: [
      { reason: "complement", points: 60, most: 60 },
      { reason: "price_tier", points: 20, most: 20 },
      { reason: "region", points: 20, most: 20 },
    ],
  });
  expect(fitOf({ ...best, complementStrength: 80, priceTiersApart: 1, regionsInCommon: 1 }).fit).toBe(
    48 + 15 + 10,
  );
});

test("what nobody says brings nothing", () => {
  const facts = { complementStrength: null, priceTiersApart: 4, regionsInCommon: 0, regionsOfSmaller: 0 };
  expect(fitOf(facts).fit).toBe(0);
  expect(fitOf({ ...facts, complementStrength: 0 }).fit).toBe(0);
});

test("halves are rounded up, part by part", () => {
  const facts = { complementStrength: 1, priceTiersApart: 4, regionsInCommon: 3, regionsOfSmaller: 8 };
  expect(fitOf(facts).because.map(({ points }) => points)).toEqual([1, 0, 8]);
});

test("a region is the same in capitals or not, counts once, and is told as the seller writes it", () => {
  const giver = { priceTier: 2, regions: ["shanghai", "Hangzhou", "Shanghai"] };
  const seller = { priceTier: 5, regions: ["Shanghai", "SHANGHAI", "苏州"], complementStrength: 70 };
  expect(fitFacts(giver, seller)).toEqual({
    ...{ complementStrength: 70, priceTiersApart: 3, regionsInCommon: 1, regionsOfSmaller: 2 },
    names: ["SHANGHAI"],
  });
  expect(fitFacts({ ...giver, regions: [] }, seller)).toMatchObject({
    ...{ regionsInCommon: 0, regionsOfSmaller: 0, names: [] },
  });
});

test("a fit is from 0 to 100, is what its reasons add up to, and never falls for a better shop", () => {
  fc.assert(
    fc.property(aShop, aShop, fc.integer({ min: 0, max: 99 }), (giver, seller, complementStrength) => {
      const facts = fitFacts(giver, { ...seller, complementStrength });
      const { fit, because } = fitOf(facts);
      expect(because.reduce((sum, { points }) => sum + points, 0)).toBe(fit);
      expect(fit).toBeGreaterThanOrEqual(0);
      expect(fit).toBeLessThanOrEqual(100);
      for (const { points, most } of because) expect(points).toBeLessThanOrEqual(most);
      const dearer = { ...facts, priceTiersApart: facts.priceTiersApart + 1 };
      expect(fitOf(dearer).fit).toBeLessThanOrEqual(fit);
      expect(fitOf({ ...facts, complementStrength: complementStrength + 1 }).fit).toBeGreaterThanOrEqual(fit);
    }),
  );
});

const aShop = fc.record({
  priceTier: fc.integer({ min: 1, max: 5 }),
  regions: fc.array(fc.constantFrom("Shanghai", "Suzhou", "Hangzhou", "Ningbo"), { maxLength: 5 }),
});

// Tests that no sale under some terms costs more than their worst cases say, and that what they warn of can happen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Terms, terms } from "./contract/terms.ts";
import { split } from "./split.ts";
import { warningsOf, worstCases } from "./worst-cases.ts";

/** Where a property fails, fast-check prints this seed and the path to the smallest failing case. */
const seed = 20_260_105;

test("a fixed discount and commission are their own worst cases", () => {
  const fixed = termsOf({ commission: { kind: "fixed", valueMinor: 900 } });
  expect(worstCases(fixed, 0)).toEqual({ discountMinor: 5000, commissionMinor: 900, subsidyMinor: 0 });
});

test("a percentage costs its cap at the worst, and has no worst case without one", () => {
  const capped = termsOf({ discount: percent(3001), commission: { ...percent(4000), base: "net" } });
  expect(worstCases(capped, 4000)).toEqual({
    discountMinor: 3001,
    commissionMinor: 4000,
    subsidyMinor: 1200,
  });
  const boundless = termsOf({ discount: percent(null), commission: { ...percent(null), base: "gross" } });
  expect(worstCases(boundless, 0)).toEqual({ discountMinor: null, commissionMinor: null, subsidyMinor: 0 });
  expect(worstCases(boundless, 1).subsidyMinor).toBe(null);
});

test("an item without commission costs nothing", () => {
  const item = termsOf({ discount: { kind: "item", name: "Balloon", retailValueMinor: 300 } });
  expect(worstCases(item, 10_000)).toEqual({ discountMinor: 0, commissionMinor: 0, subsidyMinor: 0 });
});

test("no order costs more than the worst cases", () => {
  const property = fc.property(anyTerms(), anyBps(), anyAmount(), (them, coFundingBps, amountMinor) => {
    const worst = worstCases(them, coFundingBps);
    const funders = [
      { merchantId: "redeemer", weight: 10_000 - coFundingBps },
      { merchantId: "gifter", weight: coFundingBps },
    ] as const;
    const real = split({ terms: them, amountMinor, feeBps: 1000, earnsCommission: true, funders });
    const [subsidy] = real.subsidies;
    expect(real.discountMinor).toBeLessThanOrEqual(worst.discountMinor ?? Number.POSITIVE_INFINITY);
    expect(real.commissionMinor).toBeLessThanOrEqual(worst.commissionMinor ?? Number.POSITIVE_INFINITY);
    expect(subsidy?.amountMinor ?? 0).toBeLessThanOrEqual(worst.subsidyMinor ?? Number.POSITIVE_INFINITY);
  });
  fc.assert(property, { seed, numRuns: 500 });
});

test("a fixed commission up to the smallest net is no matter of warning, one more is", () => {
  const upToNet = termsOf({ minSpendMinor: 20_000, commission: { kind: "fixed", valueMinor: 15_000 } });
  const beyond = termsOf({ minSpendMinor: 20_000, commission: { kind: "fixed", valueMinor: 15_001 } });
  expect([warningsOf(upToNet), warningsOf(beyond)]).toEqual([[], ["fixed_commission_exceeds_net"]]);
  expect(warningsOf(termsOf({ commission: { ...percent(null), base: "gross" } }))).toEqual([]);
});

test("terms warn exactly where the smallest order pays a fixed commission larger than its net", () => {
  const property = fc.property(anyTerms(), anyAmount(), (them, more) => {
    const amountMinor = them.minSpendMinor + more;
    const funders = [{ merchantId: "redeemer", weight: 1 }] as const;
    const sale = { terms: them, feeBps: 0, earnsCommission: true, funders };
    const real = split({ ...sale, amountMinor });
    const smallest = split({ ...sale, amountMinor: them.minSpendMinor });
    expect(real.netMinor).toBeGreaterThanOrEqual(smallest.netMinor);
    const isDear = them.commission?.kind === "fixed" && smallest.commissionMinor > smallest.netMinor;
    expect(warningsOf(them)).toEqual(isDear ? ["fixed_commission_exceeds_net"] : []);
  });
  fc.assert(property, { seed, numRuns: 1000 });
});

function termsOf(some: object): Terms {
  const discount = { kind: "fixed", valueMinor: 5000 };
  const validity = { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 };
  return terms.parse({ discount, validity, ...some });
}

function percent(capMinor: number | null) {
  return { kind: "percent", bps: 2500, capMinor };
}

function anyTerms(): fc.Arbitrary<Terms> {
  const valueMinor = fc.integer({ min: 1, max: 50_000 });
  const bps = fc.integer({ min: 1, max: 10_000 });
  const capMinor = fc.option(valueMinor);
  const discount = fc.oneof(
    fc.record({ kind: fc.constant("fixed"), valueMinor }),
    fc.record({ kind: fc.constant("percent"), bps, capMinor }),
    fc.constant({ kind: "item", name: "Balloon", retailValueMinor: 300 }),
  );
  const commission = fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant("fixed"), valueMinor }),
    fc.record({ kind: fc.constant("percent"), bps, base: fc.constantFrom("net", "gross"), capMinor }),
  );
  return fc.record({ discount, commission, minSpendMinor: fc.nat(100_000) }).map(termsOf);
}

function anyBps(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 10_000 });
}

function anyAmount(): fc.Arbitrary<number> {
  return fc.nat(1_000_000);
}

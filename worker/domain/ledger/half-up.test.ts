// SQL rounds exactly as the arithmetic of money does, up to the largest amounts.
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { halfUp, MAX_AMOUNT_MINOR } from "../../../schema/money.ts";
import { keptAfterRefund } from "../../../schema/split.ts";
import { halfUpSql, keptSql } from "./half-up.ts";

const amount = fc.oneof(fc.nat(20), fc.nat(100_000), fc.integer({ min: 0, max: MAX_AMOUNT_MINOR }));

/** An amount, a numerator and a denominator that is not smaller. */
const shares = fc.array(
  fc.tuple(amount, amount, amount).map(([a, n, more]): [number, number, number] => {
    const denominator = Math.min(n + more, MAX_AMOUNT_MINOR) || 1;
    return [a, Math.min(n, denominator), denominator];
  }),
  { minLength: 500, maxLength: 500 },
);

test("half up in SQL is half up", async () => {
  await fc.assert(
    fc.asyncProperty(shares, async (triples) => {
      const sql = halfUpSql("value ->> 0", "value ->> 1", "value ->> 2");
      expect(await inSql(sql, triples)).toEqual(triples.map(([a, n, d]) => halfUp(a, n, d)));
    }),
    { numRuns: 20 },
  );
});

test("what is kept after a refund in SQL is what is kept after a refund", async () => {
  await fc.assert(
    fc.asyncProperty(shares, async (triples) => {
      const sql = keptSql("(value ->> 0)", "(value ->> 2)", "(value ->> 1)");
      expect(await inSql(sql, triples)).toEqual(triples.map(([a, r, n]) => keptAfterRefund(a, n, r)));
    }),
    { numRuns: 20 },
  );
});

test("the largest amounts and the halves between are exact", async () => {
  const max = MAX_AMOUNT_MINOR;
  const triples: [number, number, number][] = [
    [max, max, max],
    [max, max - 1, max],
    [max, 1, 2],
    [1, max, max],
    [5, 1, 2],
    [0, 0, 1],
  ];
  const sql = halfUpSql("value ->> 0", "value ->> 1", "value ->> 2");
  expect(await inSql(sql, triples)).toEqual([max, max - 1, 50_000_000_000, 1, 3, 0]);
});

/** What an expression gives for each element of a list. */
async function inSql(expression: string, list: readonly unknown[]): Promise<number[]> {
  const { results } = await env.DB.prepare(`SELECT ${expression} AS given FROM json_each(?) ORDER BY key`)
    .bind(JSON.stringify(list))
    .all<{ given: number }>();
  return results.map(({ given }) => given);
}

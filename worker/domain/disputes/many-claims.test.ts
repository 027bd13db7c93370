// Suspended for fraud with more claims than one statement writes, all of one instant: whatever looks at them looks once.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { ListedExposure } from "../../../schema/contract/exposures.ts";
import type { AllianceHome } from "../../../schema/contract/home.ts";
import type { Integrity } from "../../../schema/contract/integrity.ts";
import { aRedeemedWorld, positionsIn, type Redeemed } from "../../../tests/support/disputing.ts";

const CLAIMS = 1_500;

test("of fifteen hundred claims of one instant each is held in the suspension's write, and all are read again", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys } = world;
  for (const it of [() => couponsLike(world), () => redemptionsLike(world), () => transfersLike(world)])
    await it();
  const all = { pram: -430 * CLAIMS, toys: 256 * CLAIMS, alliance: 174 * CLAIMS };
  expect(await positionsIn(world)).toEqual({
    [pram.id]: all.pram,
    [toys.id]: all.toys,
    alliance: all.alliance,
  });
  for (const { id } of [toys, pram])
    await admin.made(`/v1/merchants/${id}/suspension`, { reason: "receipts are made up", fraud: true });
  expect(await positionsIn(world)).toEqual({});
  const { tasks } = await admin.read<AllianceHome>("/v1/alliance/home");
  expect(tasks.find(({ kind }) => kind === "decide_hold")?.count).toBe(2 * CLAIMS);
  const { data } = await admin.read<{ data: ListedExposure[] }>("/v1/exposures");
  const held = Object.fromEntries(data.map(({ merchantId, heldMinor }) => [merchantId, heldMinor]));
  expect(held).toMatchObject({ [pram.id]: -all.pram, [toys.id]: -all.toys });
  const { violations } = await admin.read<Integrity>("/v1/integrity");
  expect(violations.filter(({ check }) => /hold|held|dispute/.test(check))).toEqual([]);
});

function couponsLike({ id, redemption }: Redeemed): Promise<void> {
  const like = `alliance_id = '${id}' AND id = '${redemption.couponId}'`;
  return copies("coupons", like, { id: numbered("id"), code: "hex(randomblob(8))" });
}

function redemptionsLike({ id, redemption }: Redeemed): Promise<void> {
  const names = { id: numbered("id"), coupon_id: numbered("coupon_id"), order_reference: "'order ' || i" };
  return copies("redemptions", `alliance_id = '${id}' AND id = '${redemption.id}'`, names);
}

async function transfersLike({ id, redemption }: Redeemed): Promise<void> {
  for (const code of ["commission", "fee", "subsidy"]) {
    const like = `alliance_id = '${id}' AND redemption_id = '${redemption.id}' AND code = '${code}'`;
    const names = { id: numbered("id", code.slice(0, 3)), redemption_id: numbered("redemption_id") };
    await copies("transfers", like, names);
  }
}

/** So many rows as one that is there but for some columns, written past the API. */
async function copies(table: string, like: string, but: Record<string, string>): Promise<void> {
  const { results } = await env.DB.prepare(`PRAGMA table_info(${table})`).all<{ name: string }>();
  const columns = results.map(({ name }) => name);
  await env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${CLAIMS})
     INSERT INTO ${table} (${columns.join()}) SELECT ${columns.map((it) => but[it] ?? it).join()}
     FROM n CROSS JOIN (SELECT * FROM ${table} WHERE ${like})`,
  ).run();
}

/** SQL for an id of its own, as long as it was. */
function numbered(column: string, of = ""): string {
  return `substr(${column}, 1, ${20 - of.length}) || '${of}' || printf('%010d', i)`;
}

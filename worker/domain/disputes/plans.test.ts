// What is held of one's own is found by one's own disputes, however many others an alliance has.
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { aRedeemedWorld, disputed } from "../../../tests/support/disputing.ts";
import { planOf } from "../../../tests/support/plans.ts";

const OWN = [
  "disputes_by_creditor (alliance_id=? AND creditor_id=?)",
  "disputes_by_debtor (alliance_id=? AND debtor_id=?)",
];
const OF_ROWS = ["disputes_by_redemption (alliance_id=? AND redemption_id=?)"];

test("totals and reports of a shop read the disputes that it is a side of, a list those of its rows", async () => {
  const { toys, redemption } = await aRedeemedWorld();
  await disputed(toys, redemption);
  const plans = [];
  for (const path of ["redemptions/totals", "reports/performance?by=partner", "redemptions"])
    plans.push(await plansOf(() => toys.get(`/v1/${path}`)));
  expect(plans).toEqual([[OWN], [OWN], [OF_ROWS]]);
});

/** Of each statement with claims, by which indexes it finds its disputes. */
async function plansOf(act: () => Promise<unknown>): Promise<string[][]> {
  const statements = new Set<string>();
  const prepare = env.DB.prepare.bind(env.DB);
  vi.spyOn(env.DB, "prepare").mockImplementation((sql) => {
    statements.add(sql);
    return prepare(sql);
  });
  await act();
  vi.restoreAllMocks();
  const plans: string[][] = [];
  for (const sql of statements) if (sql.includes("claims AS")) plans.push(await disputesIn(sql));
  return plans;
}

async function disputesIn(sql: string): Promise<string[]> {
  const params = Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null);
  const plan = await planOf({ sql, params });
  return plan
    .flatMap((step) => /^(?:SEARCH|SCAN) (?:p|disputes) (.*)$/.exec(step)?.[1] ?? [])
    .map((step) => step.replace(/^USING (COVERING )?INDEX /, ""))
    .sort();
}

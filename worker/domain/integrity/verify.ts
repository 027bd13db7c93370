// Recomputes what must always be true: an admin has its alliance checked, the operator every alliance of the database.
import type { Health, Integrity } from "../../../schema/contract/integrity.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext, Context, OperatorContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { ALLOTMENT_REQUEST_CHECKS } from "./allotment-requests.ts";
import { AUDIT_CHECKS, recomputeAudit, SEALED, SIGNED } from "./audit.ts";
import { BANK_LINE_CHECKS } from "./bank-lines.ts";
import { type Check, MOST_TOLD, toStatement } from "./check.ts";
import { CORRECTION_CHECKS } from "./corrections.ts";
import { COUPON_CHECKS } from "./coupons.ts";
import { DEPOSIT_CHECKS } from "./deposits.ts";
import { INSTRUCTION_CHECKS } from "./instructions.ts";
import { LEDGER_CHECKS } from "./ledger.ts";
import { PAYEE_CHECKS } from "./payees.ts";
import { PAYMENT_FILE_CHECKS } from "./payment-files.ts";
import { POLICY_CHECKS } from "./policies.ts";
import { type Found, NAME, recomputeRedemptions } from "./redemptions.ts";
import { REFUND_CHECKS } from "./refunds.ts";
import { SETTLEMENT_CHECKS } from "./settlements.ts";
import { SUCCESSOR_CHECKS } from "./successors.ts";

export const CHECKS: readonly Check[] = [
  ...LEDGER_CHECKS,
  ...COUPON_CHECKS,
  ...ALLOTMENT_REQUEST_CHECKS,
  ...REFUND_CHECKS,
  ...CORRECTION_CHECKS,
  ...SUCCESSOR_CHECKS,
  ...POLICY_CHECKS,
  ...SETTLEMENT_CHECKS,
  ...INSTRUCTION_CHECKS,
  ...PAYEE_CHECKS,
  ...PAYMENT_FILE_CHECKS,
  ...BANK_LINE_CHECKS,
  ...DEPOSIT_CHECKS,
  ...AUDIT_CHECKS,
];

type Violation = Integrity["violations"][number];
type Result = { name: string; rows: number; violations: Violation[] };

/** Reads only. The checks in SQL of one alliance see one instant, and so does each page that is recomputed. */
export async function verify(ctx: OperatorContext | AdminContext): Promise<Integrity> {
  const [alliances] = await batchRead(ctx.d1, [alliancesOf(ctx)]);
  const results: Result[] = [];
  for (let first = 0; first < alliances.length; first += AT_ONCE) {
    const some = alliances.slice(first, first + AT_ONCE).map((it) => verifyAlliance(ctx, it));
    results.push(...(await Promise.all(some)).flat());
  }
  const names = [...CHECKS.map(({ name }) => name), NAME, SIGNED, SEALED];
  return {
    checkedAt: toIso(ctx.now),
    checks: names.map((name) => ({ name, rows: rowsOf(results, name) })),
    violations: results.flatMap(({ violations }) => violations),
  };
}

/** So many alliances are checked beside each other: more would hold more of their rows at a time. */
const AT_ONCE = 8;

/** One cheap read: where it fails the instance is not healthy, and the answer is a fault. */
export async function health(ctx: Context, version: string): Promise<Health> {
  await batchRead(ctx.d1, [{ sql: "SELECT 1", params: [] }]);
  return { status: "ok", version };
}

type AllianceRow = { id: string; currency: string; timeZone: string; clockAt: number | null };

function alliancesOf(ctx: OperatorContext | AdminContext): Statement<AllianceRow> {
  const own = "alliance" in ctx ? ctx.alliance.id : null;
  const sql = `SELECT id, currency, time_zone AS timeZone, iif(test, clock_at, NULL) AS clockAt FROM alliances
    WHERE ?1 IS NULL OR id = ?1 ORDER BY id`;
  return { sql, params: [own] };
}

async function verifyAlliance(ctx: Context, alliance: AllianceRow): Promise<Result[]> {
  const { id, clockAt } = alliance;
  // What a test alliance lives in is not now: coupons that are long expired today may be live there.
  const at = { id, now: clockAt ?? ctx.now };
  const findings = await batchRead(
    ctx.d1,
    CHECKS.map((check) => toStatement(check, at)),
  );
  const results = CHECKS.map(({ name }, index): Result => {
    const { rows, broken } = findings[index]?.[0] ?? { rows: 0, broken: "[]" };
    const told: [string, string][] = JSON.parse(broken);
    return {
      name,
      rows,
      violations: told.map(([subjectId, detail]) => ({ check: name, allianceId: id, subjectId, detail })),
    };
  });
  const secrets = [ctx.auditSecret, ...ctx.earlierAuditSecrets];
  const [redemptions, audit] = await Promise.all([
    recomputeRedemptions(ctx.d1, alliance, MOST_TOLD),
    recomputeAudit(ctx.d1, { id, secrets }, MOST_TOLD),
  ]);
  const recomputed = { [NAME]: redemptions, ...audit };
  return [...results, ...Object.entries(recomputed).map(([name, found]) => resultOf(id, name, found))];
}

function resultOf(allianceId: string, name: string, { rows, broken }: Found): Result {
  return { name, rows, violations: broken.map((it) => ({ check: name, allianceId, ...it })) };
}

function rowsOf(results: readonly Result[], name: string): number {
  return results.filter((it) => it.name === name).reduce((sum, { rows }) => sum + rows, 0);
}

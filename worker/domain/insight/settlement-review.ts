// What an admin looks at before approving, in one trip: the settlement beside earlier ones, its lines, and who is beyond a limit.
import { type SQL, sql } from "drizzle-orm";
import type { SettlementReview } from "../../../schema/contract/settlement-review.ts";
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "../ledger/post.ts";
import { selectSettlements } from "../settlement/read.ts";
import { STANDS } from "../settlement/standing.ts";
import { anomaliesOf } from "./anomalies.ts";
import { nearestToLimit } from "./exposure.ts";

/** Of each list so many. */
const MOST = 20;
/** More lines than these are no picture any more. */
const MOST_OBLIGATIONS = 200;
/** With so many earlier settlements it is compared. */
const EARLIER = 6;

/** @throws Problem `not_found`. */
export async function reviewSettlement(ctx: AdminContext, id: string): Promise<SettlementReview> {
  const [[settlement], dues, lines, averages, reversed, exposed, obligations] = await batchRead(ctx.d1, [
    selectSettlements(ctx, sql`s.id = ${id}`),
    duesBeside(ctx, id),
    largestLines(ctx, id),
    averageLines(ctx, id),
    reversedOf(ctx, id),
    nearestToLimit(ctx, MOST),
    largestObligations(ctx, id),
  ]);
  if (!settlement) throw new Problem("not_found");
  const bySettlement = Map.groupBy(dues, ({ number }) => number);
  const own = bySettlement.get(settlement.number) ?? [];
  bySettlement.delete(settlement.number);
  const earlier = [...bySettlement.entries()].sort(([a], [b]) => b - a).map(([, rows]) => rows);
  const { minPayoutMinor } = ctx.alliance.policy;
  return {
    settlementId: id,
    previousId: earlier[0]?.[0]?.settlementId ?? null,
    owners: own.map(({ ownerId, name }) => ({ ownerId, name })),
    obligations: [...obligations],
    changes: changesOf(own, earlier[0] ?? []),
    largestLines: lines.map(({ effectiveAt, ...line }) => ({ ...line, effectiveAt: toIso(effectiveAt) })),
    anomalies: anomaliesOf({ dues: own, earlier, reversed, lines, averages, minPayoutMinor }),
    overLimit: exposed.flatMap(({ merchantId, name, exposureMinor, creditLimitMinor, limitMinor }) =>
      creditLimitMinor === null ||
      limitMinor === null ||
      (exposureMinor !== null && exposureMinor <= limitMinor)
        ? []
        : [{ merchantId, name, exposureMinor, creditLimitMinor, limitMinor }],
    ),
  };
}

type DueRow = {
  number: number;
  settlementId: string;
  ownerId: string;
  name: string | null;
  dueMinor: number;
};

/** Who was due something in either, the greatest change first. */
function changesOf(own: readonly DueRow[], previous: readonly DueRow[]): SettlementReview["changes"] {
  const before = new Map(previous.map((it) => [it.ownerId, it.dueMinor]));
  const present = new Set(own.map(({ ownerId }) => ownerId));
  const gone = previous.filter(({ ownerId }) => !present.has(ownerId)).map((it) => ({ ...it, dueMinor: 0 }));
  return [...own, ...gone]
    .map(({ ownerId, name, dueMinor }) => {
      const previousDueMinor = before.get(ownerId) ?? 0;
      return { ownerId, name, dueMinor, previousDueMinor, changeMinor: dueMinor - previousDueMinor };
    })
    .filter(({ changeMinor }) => changeMinor !== 0)
    .sort((a, b) => Math.abs(b.changeMinor) - Math.abs(a.changeMinor) || (a.ownerId < b.ownerId ? -1 : 1))
    .slice(0, MOST);
}

/** The dues of the settlement and of the standing ones right before it. */
function duesBeside(ctx: AdminContext, id: string): Statement<DueRow> {
  const { id: allianceId } = ctx.alliance;
  const its = sql`(SELECT number FROM settlements WHERE alliance_id = ${allianceId} AND id = ${id})`;
  return statement(sql`WITH compared AS MATERIALIZED (
      SELECT s.id, s.number FROM settlements s
      WHERE s.alliance_id = ${allianceId} AND (s.id = ${id} OR (s.number < ${its} AND ${STANDS}))
      ORDER BY s.number DESC LIMIT ${EARLIER + 1})
    SELECT c.number, c.id AS settlementId, u.owner_id AS ownerId, m.name, u.due_minor AS dueMinor
    FROM compared c
    JOIN settlement_dues u ON u.alliance_id = ${allianceId} AND u.settlement_id = c.id
    LEFT JOIN merchants m ON m.alliance_id = u.alliance_id AND m.id = u.owner_id`);
}

function largestObligations(
  ctx: AdminContext,
  id: string,
): Statement<SettlementReview["obligations"][number]> {
  return statement(sql`SELECT debtor_id AS debtorId, creditor_id AS creditorId, amount_minor AS amountMinor
    FROM settlement_obligations WHERE alliance_id = ${ctx.alliance.id} AND settlement_id = ${id}
    ORDER BY amount_minor DESC, debtor_id, creditor_id LIMIT ${MOST_OBLIGATIONS}`);
}

/** The debits `t` of a settlement's period, account by account along their index; payments are no lines. */
function debits(ctx: AdminContext, id: string): SQL {
  return sql`settlements s
    JOIN accounts a ON a.alliance_id = s.alliance_id AND a.unit = s.unit
    CROSS JOIN transfers t INDEXED BY transfers_by_debit ON t.alliance_id = a.alliance_id
      AND t.debit_id = a.owner_id AND t.unit = a.unit
      AND t.effective_at >= s.from_at AND t.effective_at < s.cutoff_at AND t.code <> 'payment'
    WHERE s.alliance_id = ${ctx.alliance.id} AND s.id = ${id}`;
}

type LineRow = { transferId: string } & Pick<
  TransferRow,
  "code" | "debitId" | "creditId" | "amountMinor" | "effectiveAt" | "redemptionId"
>;

function largestLines(ctx: AdminContext, id: string): Statement<LineRow> {
  const largest = sql`SELECT t.id FROM ${debits(ctx, id)} ORDER BY t.amount_minor DESC, t.id LIMIT ${MOST}`;
  return statement(sql`SELECT t.id AS transferId, t.code, t.debit_id AS debitId, t.credit_id AS creditId,
      t.amount_minor AS amountMinor, t.effective_at AS effectiveAt, t.redemption_id AS redemptionId
    FROM transfers t WHERE t.alliance_id = ${ctx.alliance.id} AND t.id IN (${largest})
    ORDER BY t.amount_minor DESC, t.id`);
}

function averageLines(ctx: AdminContext, id: string): Statement<{ code: string; averageMinor: number }> {
  return statement(sql`SELECT t.code, CAST(round(avg(t.amount_minor)) AS INTEGER) AS averageMinor
    FROM ${debits(ctx, id)} GROUP BY t.code`);
}

/** What each owed in the period, and what of it came back by reversals, which are debits of the other side. */
function reversedOf(
  ctx: AdminContext,
  id: string,
): Statement<{ ownerId: string; debitedMinor: number; reversedMinor: number }> {
  return statement(sql`WITH moved AS MATERIALIZED (
      SELECT t.debit_id, t.credit_id, t.code IN ('reversal', 'dispute_hold') AS is_reversal, sum(t.amount_minor) AS minor
      FROM ${debits(ctx, id)} GROUP BY 1, 2, 3),
    given AS (SELECT credit_id AS owner_id, sum(minor) AS minor FROM moved WHERE is_reversal GROUP BY 1),
    owed AS (SELECT debit_id AS owner_id, sum(minor) AS minor FROM moved WHERE NOT is_reversal GROUP BY 1)
    SELECT g.owner_id AS ownerId, coalesce(o.minor, 0) AS debitedMinor, g.minor AS reversedMinor
    FROM given g LEFT JOIN owed o ON o.owner_id = g.owner_id ORDER BY g.owner_id`);
}

// Settlements as they may be seen: an admin sees everybody's figures, a merchant its own.
import { type SQL, sql } from "drizzle-orm";
import type { TimedPageQuery } from "../../../schema/contract/scalars.ts";
import type { ListedSettlement, Settlement } from "../../../schema/contract/settlements.ts";
import { Problem } from "../../../schema/problems.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { selectInstructions } from "./instruction-rows.ts";
import {
  type DecisionRow,
  type DueRow,
  type SettlementParts,
  type SettlementRow,
  toDue,
  toSettlement,
  toSummary,
} from "./shape.ts";
import { AUTHOR, REOPENER } from "./standing.ts";

/** By number, the newest first unless asked otherwise. @throws Problem `malformed_request` for a cursor of another list. */
export async function listSettlements(
  ctx: MemberContext,
  query: TimedPageQuery,
): Promise<Page<ListedSettlement>> {
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageBy<StandingRow>(
    query,
    ({ number }) => String(number),
    async (after, limit) => {
      const further = beyond(sql`s.number`, after === undefined ? undefined : numberOf(after)) ?? sql`true`;
      const [rows] = await batchRead(ctx.d1, [
        selectSettlements(ctx, sql`${further} ORDER BY ${inOrder(sql`s.number`)} LIMIT ${limit}`),
      ]);
      return rows;
    },
  );
  return { ...page, data: await listed(ctx, page.data) };
}

/** A merchant's own figures stand beside each; an admin reads everybody's in the settlement itself. */
async function listed(ctx: MemberContext, rows: readonly StandingRow[]): Promise<ListedSettlement[]> {
  const summaries = rows.map((row) => toSummary(ctx, standing(row)));
  if (merchantOf(ctx) === undefined) return summaries;
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const [dues] = await batchRead(ctx.d1, [
    selectDues(ctx, sql`settlement_id IN (SELECT value FROM json_each(${ids})) AND ${isOwn(ctx)}`),
  ]);
  const dueOf = new Map(dues.map((it) => [it.settlementId, toDue(it)]));
  return summaries.map((it) => ({ ...it, due: dueOf.get(it.id) ?? null }));
}

function numberOf(after: string): number {
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new Problem("malformed_request", { detail: "This cursor was given by another list." });
}

/** With the dues and instructions that the actor may see. @throws Problem `not_found`. */
export async function readSettlement(ctx: MemberContext, id: string): Promise<Settlement> {
  return toSettlement(ctx, await findSettlement(ctx, id));
}

/** @throws Problem `not_found`. */
export async function findSettlement(ctx: MemberContext, id: string): Promise<SettlementParts> {
  const obligations = statement<{ count: number }>(sql`SELECT count(*) AS count FROM settlement_obligations
    WHERE alliance_id = ${ctx.alliance.id} AND settlement_id = ${id}`);
  const [[row], dues, instructions, [obligation]] = await batchRead(ctx.d1, [
    selectSettlements(ctx, sql`s.id = ${id}`),
    selectDues(ctx, sql`settlement_id = ${id} AND ${isOwn(ctx)}`),
    selectInstructions(ctx, sql`i.settlement_id = ${id}`),
    obligations,
  ]);
  if (!row) throw new Problem("not_found");
  return { ...standing(row), dues, instructions, obligationCount: obligation?.count ?? 0 };
}

/** A settlement with its decision, all null where there is none, and whether an instruction of it is still open. */
export type StandingRow = SettlementRow & {
  isOpen: number;
  automatedBy: string | null;
  afterReopeningBy: string | null;
  decision: DecisionRow["decision"] | null;
  decidedBy: string | null;
  reason: string | null;
  decidedAt: number | null;
};

/** The settlements `s` of the alliance that meet a condition. */
export function selectSettlements(ctx: MemberContext, condition: SQL): Statement<StandingRow> {
  return statement(sql`SELECT s.alliance_id AS allianceId, s.id, s.number, s.unit, s.from_at AS fromAt,
      s.cutoff_at AS cutoffAt, s.mode, s.line_count AS lineCount, s.gross_minor AS grossMinor,
      s.instructed_minor AS instructedMinor, s.closed_at AS closedAt, s.closed_by AS closedBy,
      s.policy_version AS policyVersion, ${AUTHOR} AS automatedBy, ${REOPENER} AS afterReopeningBy,
      d.decision, d.principal_id AS decidedBy, d.reason, d.decided_at AS decidedAt,
      EXISTS (SELECT 1 FROM instructions i WHERE i.alliance_id = s.alliance_id AND i.settlement_id = s.id
        AND NOT EXISTS (SELECT 1 FROM instruction_steps f WHERE f.alliance_id = i.alliance_id
          AND f.instruction_id = i.id AND f.status IN ('confirmed', 'short', 'failed'))) AS isOpen
    FROM settlements s
    LEFT JOIN settlement_decisions d ON d.alliance_id = s.alliance_id AND d.settlement_id = s.id
    WHERE s.alliance_id = ${ctx.alliance.id} AND ${condition}`);
}

/** The row with its decision as one thing. */
export function standing(
  row: StandingRow,
): Omit<SettlementParts, "dues" | "instructions" | "obligationCount"> {
  const { allianceId, id: settlementId, decision, decidedBy, reason, decidedAt } = row;
  const isDecided = decision !== null && decidedBy !== null && decidedAt !== null;
  return {
    row,
    isOpen: row.isOpen === 1,
    automatedBy: row.automatedBy,
    afterReopeningBy: row.afterReopeningBy,
    decision: isDecided
      ? { allianceId, settlementId, decision, principalId: decidedBy, reason, decidedAt }
      : null,
  };
}

/** What owners were due, by owner. */
export function selectDues(ctx: MemberContext, condition: SQL): Statement<DueRow> {
  return statement(sql`SELECT alliance_id AS allianceId, settlement_id AS settlementId, owner_id AS ownerId,
      opening_minor AS openingMinor, lines_minor AS linesMinor, due_minor AS dueMinor,
      instructed_minor AS instructedMinor, carried_minor AS carriedMinor, in_flight_minor AS inFlightMinor
    FROM settlement_dues WHERE alliance_id = ${ctx.alliance.id} AND ${condition} ORDER BY owner_id`);
}

function isOwn(ctx: MemberContext): SQL {
  const merchantId = merchantOf(ctx);
  return merchantId === undefined ? sql`true` : sql`owner_id = ${merchantId}`;
}

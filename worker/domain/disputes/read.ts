// Disputes as their two sides and the admins read them; to everybody else there are none.
import { type SQL, sql } from "drizzle-orm";
import type {
  Dispute,
  DisputeQuery,
  DisputeSelection,
  DisputeSummary,
  DisputeTotals,
} from "../../../schema/contract/disputes.ts";
import { MOST_SUMMED } from "../../../schema/contract/totals.ts";
import { Problem } from "../../../schema/problems.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { few } from "../../db/few.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { transfersOfRedemption } from "../ledger/redemption-transfers.ts";
import { settlementIdsOf } from "../ledger/shape.ts";
import {
  type FoundRow,
  type NoteRow,
  selectDisputes,
  sumDisputes,
  toDispute,
  toSummary,
  WAITS_FOR,
} from "./view.ts";

/** In the order asked for, newest first by default. @throws Problem `validation_failed`. */
export async function listDisputes(ctx: MemberContext, query: DisputeQuery): Promise<Page<DisputeSummary>> {
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, async (after, limit) => {
    const further = beyond(sql`p.id`, after) ?? sql`true`;
    const [rows] = await batchRead(ctx.d1, [
      selectDisputes(
        ctx,
        sql`${selected(ctx, query)} AND ${further} ORDER BY ${inOrder(sql`p.id`)} LIMIT ${limit}`,
      ),
    ]);
    return rows;
  });
  return { ...page, data: page.data.map(toSummary) };
}

/** What was held of all of these when they were opened. @throws Problem `validation_failed`. */
export async function totalDisputes(ctx: MemberContext, selection: DisputeSelection): Promise<DisputeTotals> {
  const [[sum]] = await batchRead(ctx.d1, [sumDisputes(ctx, selected(ctx, selection), MOST_SUMMED + 1)]);
  const { rows = 0, heldMinor = 0 } = sum ?? {};
  const complete = rows <= MOST_SUMMED;
  return { rows, complete, sums: complete ? { heldMinor } : null };
}

function selected(ctx: MemberContext, { status, merchantId, role, waitsFor }: DisputeSelection): SQL {
  const of = merchantId ?? merchantOf(ctx);
  if (of === undefined && role !== undefined) throw sideless();
  const [asDebtor, asCreditor] = [sql`p.debtor_id = ${of}`, sql`p.creditor_id = ${of}`];
  const eitherSide = sql`(${asDebtor} OR ${asCreditor})`;
  const conditions = [
    sql`true`,
    ...(merchantId === undefined || role !== undefined ? [] : [few(eitherSide)]),
    ...(role === undefined ? [] : [few(role === "debtor" ? asDebtor : asCreditor)]),
    ...(status === undefined ? [] : [sql`coalesce(o.outcome, 'open') = ${status}`]),
    ...(waitsFor === undefined ? [] : [sql`o.outcome IS NULL AND ${WAITS_FOR[waitsFor]}`]),
  ];
  return sql.join(conditions, sql` AND `);
}

/** An admin is no side, so which one is meant would be anybody's guess. */
function sideless(): Problem {
  const detail = "Name with `merchantId` whose side this is.";
  return new Problem("validation_failed", { errors: [{ pointer: "/role", code: "custom", detail }] });
}

/** With its thread and its transfers. @throws Problem `not_found`. */
export async function readDispute(ctx: MemberContext, id: string): Promise<Dispute> {
  const row = await findDispute(ctx, id);
  const [notes, transfers] = await batchRead(ctx.d1, [
    notesOf(ctx.alliance.id, id),
    transfersOfRedemption(ctx.alliance.id, row.redemptionId),
  ]);
  const settlementIds = await settlementIdsOf(ctx, transfers);
  return toDispute(row, { notes, transfers, settlementIds }, ctx);
}

/** @throws Problem `not_found`. */
export async function findDispute(ctx: MemberContext, id: string): Promise<FoundRow> {
  const [[row]] = await batchRead(ctx.d1, [selectDisputes(ctx, sql`p.id = ${id}`)]);
  if (!row) throw new Problem("not_found");
  return row;
}

/** The thread, oldest first. */
export function notesOf(allianceId: string, disputeId: string): Statement<NoteRow> {
  return statement(sql`SELECT sequence, merchant_id AS merchantId, principal_id AS principalId, text,
      evidence_url AS evidenceUrl, written_at AS writtenAt
    FROM dispute_notes WHERE alliance_id = ${allianceId} AND dispute_id = ${disputeId} ORDER BY sequence`);
}

// A dispute as its sides and the admins see it.
import { type SQL, sql } from "drizzle-orm";
import type { Dispute, DisputeNote, DisputeSummary } from "../../../schema/contract/disputes.ts";
import type { disputeNotes, disputeOutcomes, disputes } from "../../../schema/tables/disputes.ts";
import { toIso } from "../../../schema/time.ts";
import { CLERK, type MemberContext, merchantOf } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "../ledger/post.ts";
import { toTransfer } from "../ledger/shape.ts";

/** The dispute `p` has no outcome yet. */
export const IS_OPEN: SQL = sql`NOT EXISTS (SELECT 1 FROM dispute_outcomes x
  WHERE x.alliance_id = p.alliance_id AND x.dispute_id = p.id)`;

/** The dispute `p` is between its sides, and has a time; what the alliance itself holds waits for an admin. */
export const HAS_DEADLINE: SQL = sql`p.principal_id <> ${CLERK.principalId}`;

/** The creditor of the dispute `p` spoke before its time was over; an admin's word is no answer of its. */
const IS_ANSWERED: SQL = sql`EXISTS (SELECT 1 FROM dispute_notes n WHERE n.alliance_id = p.alliance_id
  AND n.dispute_id = p.id AND n.merchant_id = p.creditor_id AND n.written_at < p.answer_by)`;

/**
 * Whose turn it is in the dispute `p` while it is open: the creditor's to answer, or an admin's to decide. What the alliance
 * itself holds has no time in which to answer: it waits for an admin at once.
 */
export const WAITS_FOR: Record<"answer" | "decision", SQL> = {
  answer: sql`(${HAS_DEADLINE} AND NOT ${IS_ANSWERED})`,
  decision: sql`NOT (${HAS_DEADLINE} AND NOT ${IS_ANSWERED})`,
};

/** Who looks at it, and when. */
type Reader = Pick<MemberContext, "actor" | "now">;

export type DisputeRow = Omit<typeof disputes.$inferSelect, "allianceId">;
export type OutcomeRow = Omit<typeof disputeOutcomes.$inferSelect, "allianceId" | "disputeId">;
export type NoteRow = Omit<typeof disputeNotes.$inferSelect, "allianceId" | "disputeId">;

/** What a dispute's ids stand for. */
export type DisputeNames = { orderReference: string; debtorName: string; creditorName: string };

/** A dispute with its names beside its outcome, whose columns are all null while there is none. */
export type FoundRow = DisputeRow &
  DisputeNames & {
    /** 1 once the creditor spoke in time. */
    isAnswered: number;
    outcome: OutcomeRow["outcome"] | null;
    allowedMinor: number | null;
    note: string | null;
    decidedBy: string | null;
    decidedAt: number | null;
  };

/** The disputes `p` that meet a condition and that the actor is a side of; an admin sees all. */
export function selectDisputes(ctx: MemberContext, condition: SQL): Statement<FoundRow> {
  return statement(sql`SELECT p.id, p.redemption_id AS redemptionId, p.claim, p.debtor_id AS debtorId,
      p.creditor_id AS creditorId, p.held_minor AS heldMinor, p.reason, p.principal_id AS principalId,
      p.opened_at AS openedAt, p.answer_by AS answerBy, d.order_reference AS orderReference,
      b.name AS debtorName, c.name AS creditorName, ${IS_ANSWERED} AS isAnswered, o.outcome, o.allowed_minor AS allowedMinor, o.note,
      o.principal_id AS decidedBy, o.decided_at AS decidedAt
    FROM disputes p
    LEFT JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id
    CROSS JOIN redemptions d ON d.alliance_id = p.alliance_id AND d.id = p.redemption_id
    CROSS JOIN merchants b ON b.alliance_id = p.alliance_id AND b.id = p.debtor_id
    CROSS JOIN merchants c ON c.alliance_id = p.alliance_id AND c.id = p.creditor_id
    WHERE ${isShownTo(ctx)} AND ${condition}`);
}

/** Of the disputes `p` that meet a condition, as far as `most` of them, how many there are and what they held. */
export function sumDisputes(
  ctx: MemberContext,
  condition: SQL,
  most: number,
): Statement<{ rows: number; heldMinor: number }> {
  return statement(sql`SELECT count(*) AS rows, coalesce(sum(held_minor), 0) AS heldMinor FROM (
    SELECT p.held_minor FROM disputes p
    LEFT JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id
    WHERE ${isShownTo(ctx)} AND ${condition} LIMIT ${most})`);
}

/** Those that the actor is a side of; an admin sees all. */
function isShownTo(ctx: MemberContext): SQL {
  return sql`p.alliance_id = ${ctx.alliance.id} AND ${isSideOf(ctx)}`;
}

/** The actor is a side of the dispute `p`, or an admin. */
export function isSideOf(ctx: Pick<MemberContext, "actor">): SQL {
  const merchantId = merchantOf(ctx);
  return merchantId === undefined
    ? sql`true`
    : sql`(p.debtor_id = ${merchantId} OR p.creditor_id = ${merchantId})`;
}

export function toSummary(row: FoundRow): DisputeSummary {
  const { id, redemptionId, orderReference, claim, reason, heldMinor } = row;
  const { debtorId, debtorName, creditorId, creditorName } = row;
  return {
    ...{ id, redemptionId, orderReference, claim, debtorId, debtorName, creditorId, creditorName },
    ...{ status: row.outcome ?? "open", reason, heldMinor, answered: row.isAnswered === 1 },
    openedBy: row.principalId === CLERK.principalId ? "alliance" : "debtor",
    openedAt: toIso(row.openedAt),
    answerBy: toIso(row.answerBy),
    outcome: outcomeOf(row),
  };
}

function outcomeOf({
  outcome,
  allowedMinor,
  note,
  decidedBy,
  decidedAt,
}: FoundRow): DisputeSummary["outcome"] {
  if (outcome === null || allowedMinor === null || note === null || decidedBy === null || decidedAt === null)
    return null;
  return { outcome, allowedMinor, note, principalId: decidedBy, decidedAt: toIso(decidedAt) };
}

export type DisputeParts = {
  notes: readonly NoteRow[];
  /** All of its redemption: those of the claim are shown, and what was held and released of them. */
  transfers: readonly TransferRow[];
  /** Of each of the transfers; nothing where all are of the open period. */
  settlementIds: readonly (string | null)[];
};

/** As the reader sees it now. */
export function toDispute(
  row: FoundRow,
  { notes, transfers, settlementIds }: DisputeParts,
  reader: Reader,
): Dispute {
  const held = new Set(
    transfers.filter(({ disputeId }) => disputeId === row.id).map(({ reverses }) => reverses),
  );
  const shown = transfers.map((it, index) => toTransfer(it, settlementIds[index] ?? null, reader.now));
  return {
    ...toSummary(row),
    notes: notes.map((it) => toNote(it, reader)),
    transfers: shown.filter((it) => it.disputeId === row.id || held.has(it.id)),
  };
}

/** A merchant reads who spoke of its own people and of the admins, not of the other merchant's. */
export function toNote(
  { merchantId, principalId, text, evidenceUrl, writtenAt }: NoteRow,
  reader: Pick<MemberContext, "actor">,
): DisputeNote {
  const own = merchantOf(reader);
  const isTold = own === undefined || merchantId === null || merchantId === own;
  const shown = { merchantId, principalId: isTold ? principalId : null };
  return { ...shown, text, evidenceUrl, writtenAt: toIso(writtenAt) };
}

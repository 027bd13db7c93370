// A dispute as its sides and the admins see it.
import { type SQL, sql } from "drizzle-orm";
import type { Dispute, DisputeNote, DisputeSummary } from "../../../schema/contract/disputes.ts";
import type { disputeNotes, disputeOutcomes, disputes } from "../../../schema/tables/disputes.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "../ledger/post.ts";
import { toTransfer } from "../ledger/shape.ts";

export type DisputeRow = Omit<typeof disputes.$inferSelect, "allianceId">;
export type OutcomeRow = Omit<typeof disputeOutcomes.$inferSelect, "allianceId" | "disputeId">;
export type NoteRow = Omit<typeof disputeNotes.$inferSelect, "allianceId" | "disputeId">;

/** A dispute beside its outcome, whose columns are all null while there is none. */
export type FoundRow = DisputeRow & {
  outcome: OutcomeRow["outcome"] | null;
  allowedMinor: number | null;
  note: string | null;
  decidedBy: string | null;
  decidedAt: number | null;
};

/** The disputes `p` that meet a condition and that the actor is a side of; an admin sees all. */
export function selectDisputes(ctx: MemberContext, condition: SQL): Statement<FoundRow> {
  const merchantId = merchantOf(ctx);
  const own =
    merchantId === undefined
      ? sql`true`
      : sql`(p.debtor_id = ${merchantId} OR p.creditor_id = ${merchantId})`;
  return statement(sql`SELECT p.id, p.redemption_id AS redemptionId, p.claim, p.debtor_id AS debtorId,
      p.creditor_id AS creditorId, p.held_minor AS heldMinor, p.reason, p.principal_id AS principalId,
      p.opened_at AS openedAt, p.answer_by AS answerBy, o.outcome, o.allowed_minor AS allowedMinor, o.note,
      o.principal_id AS decidedBy, o.decided_at AS decidedAt
    FROM disputes p
    LEFT JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id
    WHERE p.alliance_id = ${ctx.alliance.id} AND ${own} AND ${condition}`);
}

export function toSummary(row: FoundRow): DisputeSummary {
  const { id, redemptionId, claim, debtorId, creditorId, reason, heldMinor } = row;
  return {
    ...{ id, redemptionId, claim, debtorId, creditorId, status: row.outcome ?? "open", reason, heldMinor },
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

/** As it stands at `now`, in epoch milliseconds. */
export function toDispute(
  row: FoundRow,
  { notes, transfers, settlementIds }: DisputeParts,
  now: number,
): Dispute {
  const held = new Set(
    transfers.filter(({ disputeId }) => disputeId === row.id).map(({ reverses }) => reverses),
  );
  const shown = transfers.map((it, index) => toTransfer(it, settlementIds[index] ?? null, now));
  return {
    ...toSummary(row),
    notes: notes.map(toNote),
    transfers: shown.filter((it) => it.disputeId === row.id || held.has(it.id)),
  };
}

export function toNote({ merchantId, principalId, text, evidenceUrl, writtenAt }: NoteRow): DisputeNote {
  return { merchantId, principalId, text, evidenceUrl, writtenAt: toIso(writtenAt) };
}

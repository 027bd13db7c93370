// A word in a dispute's thread: by one of its two sides, or by an admin.
import { sql } from "drizzle-orm";
import type { Dispute, DisputeNoteRequest } from "../../../schema/contract/disputes.ts";
import { Problem } from "../../../schema/problems.ts";
import { disputeNotes } from "../../../schema/tables/disputes.ts";
import { fromIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { readDispute } from "./read.ts";
import { toNote } from "./view.ts";

/** Numbered in the order of writing, and part of the answer. @throws Problem `not_found`, `dispute_is_open`. */
export async function noteDispute(
  ctx: MemberContext,
  id: string,
  { text, evidenceUrl }: DisputeNoteRequest,
): Promise<Dispute> {
  const dispute = await readDispute(ctx, id);
  if (dispute.status !== "open") throw new Problem("dispute_is_open");
  const { id: allianceId } = ctx.alliance;
  const note = {
    sequence: dispute.notes.length + 1,
    merchantId: merchantOf(ctx) ?? null,
    principalId: ctx.actor.principalId,
    text,
    evidenceUrl: evidenceUrl ?? null,
    writtenAt: ctx.now,
  };
  const outcome = sql`SELECT 1 FROM dispute_outcomes WHERE alliance_id = ${allianceId} AND dispute_id = ${id}`;
  const isAnswer = note.merchantId === dispute.creditorId && ctx.now < fromIso(dispute.answerBy);
  const answer = {
    ...{ ...dispute, answered: dispute.answered || isAnswer },
    notes: [...dispute.notes, toNote(note, ctx)],
  };
  return commit(ctx, answer, [
    ...must([sql`NOT EXISTS (${outcome})`, "dispute_is_open"]),
    insert(disputeNotes, { allianceId, disputeId: id, ...note }),
    audit(ctx, allianceId, "dispute.noted", id, { sequence: note.sequence }),
  ]);
}

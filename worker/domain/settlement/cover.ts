// Payouts of clearing are covered by what was confirmed of the collections; nobody else's money is paid out.
import { type SQL, sql } from "drizzle-orm";
import { CLEARING_OWNER } from "../../../schema/ids.ts";
import type { MemberContext } from "../../context.ts";
import { must } from "../../db/must.ts";
import type { Statement } from "../../db/statement.ts";
import { IS_IN_FLIGHT } from "./books.ts";

/** What others paid in must cover these payouts beside those that are already on their way, sent or in a file. */
export function areCovered(
  ctx: MemberContext,
  { payerId, unit, amountMinor }: { payerId: string; unit: string; amountMinor: number },
  instructionIds: readonly string[],
): Statement[] {
  if (payerId !== CLEARING_OWNER) return [];
  const held = sql`SELECT debits_minor - credits_minor FROM accounts
    WHERE alliance_id = ${ctx.alliance.id} AND owner_id = ${CLEARING_OWNER} AND unit = ${unit}`;
  return must([
    sql`(${held}) >= ${amountMinor} + (${othersBegun(ctx.alliance.id, instructionIds)})`,
    "payout_needs_collections",
  ]);
}

function othersBegun(allianceId: string, instructionIds: readonly string[]): SQL {
  return sql`SELECT coalesce(sum(i.amount_minor), 0) FROM instructions i
    WHERE i.alliance_id = ${allianceId} AND i.payer_id = ${CLEARING_OWNER} AND ${IS_IN_FLIGHT}
      AND i.id NOT IN (SELECT value FROM json_each(${JSON.stringify(instructionIds)}))
      AND (EXISTS (SELECT 1 FROM instruction_steps b
          WHERE b.alliance_id = i.alliance_id AND b.instruction_id = i.id)
        OR EXISTS (SELECT 1 FROM payment_batch_lines l
          WHERE l.alliance_id = i.alliance_id AND l.instruction_id = i.id))`;
}

// A second person confirms payee details; they take effect three days later, so that whoever is robbed can still stop it.
import { sql } from "drizzle-orm";
import type { PayeeDetails } from "../../../schema/contract/payee-details.ts";
import { payeeConfirmations } from "../../../schema/tables/payees.ts";
import { HOUR_MS, toIso } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { namesAround } from "./names.ts";
import { findPayee } from "./read.ts";
import { merchantIdOf, toPayeeDetails } from "./shape.ts";
import { tellWhoCanStopIt } from "./tell.ts";

/** No admin's setting: what protects from a stolen admin must not be one. */
export const PAYEE_DELAY_HOURS = 72;

/**
 * Persons are compared, never keys: every key descends from one person.
 *
 * @throws Problem `not_found`, `confirmer_proposed_it`, `payee_details_not_proposed`.
 */
export async function confirmPayee(ctx: MemberContext, id: string): Promise<PayeeDetails> {
  const before = await findPayee(ctx, id);
  const names = await namesAround(ctx, before.ownerId);
  const { id: allianceId } = ctx.alliance;
  const { principalId } = ctx.actor;
  const effectiveAt = ctx.now + PAYEE_DELAY_HOURS * HOUR_MS;
  const row = {
    ...before,
    ...{ confirmedBy: principalId, confirmedByName: names.who, confirmedAt: ctx.now, effectiveAt },
  };
  const { ownerId, version } = row;
  const of = sql`alliance_id = ${allianceId}`;
  const answer = await toPayeeDetails(ctx, row, ctx.now);
  await commit(ctx, answer, [
    ...must(
      actorStands(ctx),
      [
        sql`EXISTS (SELECT 1 FROM payee_details WHERE ${of} AND id = ${id} AND proposed_by <> ${principalId})`,
        "confirmer_proposed_it",
      ],
      [
        sql`NOT EXISTS (SELECT 1 FROM payee_refusals WHERE ${of} AND payee_details_id = ${id})`,
        "payee_details_not_proposed",
      ],
    ),
    // Whoever confirms first does: its key is the details' own.
    insert(payeeConfirmations, {
      ...{ allianceId, payeeDetailsId: id, principalId, confirmedAt: ctx.now, effectiveAt },
    }),
    audit(
      ctx,
      allianceId,
      "payee_details.confirmed",
      id,
      { ownerId, version, effectiveAt: toIso(effectiveAt) },
      { merchantId: merchantIdOf(ownerId) },
    ),
  ]);
  await tellWhoCanStopIt(ctx, answer, names);
  return answer;
}

// Refusing payee details, or withdrawing one's own: as long as they have not taken effect, anybody concerned stops them.
import { sql } from "drizzle-orm";
import type { PayeeDetails } from "../../../schema/contract/payee-details.ts";
import type { ReasonRequest } from "../../../schema/contract/scalars.ts";
import { payeeRefusals } from "../../../schema/tables/payees.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { namesAround } from "./names.ts";
import { findPayee } from "./read.ts";
import { merchantIdOf, toPayeeDetails } from "./shape.ts";

/** @throws Problem `not_found`, `payee_details_in_force`, `payee_details_not_proposed`. */
export async function refusePayee(
  ctx: MemberContext,
  id: string,
  { reason }: ReasonRequest,
): Promise<PayeeDetails> {
  const before = await findPayee(ctx, id);
  const { who } = await namesAround(ctx, before.ownerId);
  const { id: allianceId } = ctx.alliance;
  const { principalId } = ctx.actor;
  const row = { ...before, refusedBy: principalId, refusedByName: who, refusedAt: ctx.now, reason };
  const { ownerId, version } = row;
  const inForce = sql`SELECT 1 FROM payee_confirmations
    WHERE alliance_id = ${allianceId} AND payee_details_id = ${id} AND effective_at <= ${ctx.now}`;
  return commit(ctx, await toPayeeDetails(ctx, row, ctx.now), [
    ...must(actorStands(ctx), [sql`NOT EXISTS (${inForce})`, "payee_details_in_force"]),
    insert(payeeRefusals, { allianceId, payeeDetailsId: id, principalId, reason, refusedAt: ctx.now }),
    audit(
      ctx,
      allianceId,
      "payee_details.refused",
      id,
      { ownerId, version, reason },
      { merchantId: merchantIdOf(ownerId) },
    ),
  ]);
}

// Proposing to whom an owner's money is sent: it changes nothing until another person confirms and time has passed.
import { sql } from "drizzle-orm";
import type { PayeeDetails, PayeeDetailsRequest } from "../../../schema/contract/payee-details.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { payeeDetails } from "../../../schema/tables/payees.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, statement } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { ownerActedFor } from "./acting-for.ts";
import { namesAround } from "./names.ts";
import { type Payee, sealPayee, toPayeeDetails } from "./shape.ts";
import { tellWhoCanStopIt } from "./tell.ts";

/**
 * An owner proposes for its merchant, an admin for the alliance itself or the clearing account and for no merchant.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `payee_account_differs`, `payee_change_pending`.
 */
export async function proposePayee(
  ctx: MemberContext,
  { ownerId: wanted, ...payee }: PayeeDetailsRequest,
): Promise<PayeeDetails> {
  const ownerId = ownerActedFor(ctx, wanted);
  const { id: allianceId, currency } = ctx.alliance;
  if (currency === "EUR" && !isForEuro(payee)) throw new Problem("payee_account_differs");
  const next = statement<{ version: number }>(sql`SELECT coalesce(max(version), 0) + 1 AS version
    FROM payee_details WHERE alliance_id = ${allianceId} AND owner_id = ${ownerId}`);
  const [[found]] = await batchRead(ctx.d1, [next]);
  const unsealed = {
    ...{ allianceId, id: newId("payeeDetails"), ownerId, version: found?.version ?? 1 },
    ...{ proposedBy: ctx.actor.principalId, proposedAt: ctx.now },
  };
  const row = { ...unsealed, sealed: await sealPayee(ctx, unsealed, payee) };
  const pending = sql`SELECT 1 FROM payee_details p
    LEFT JOIN payee_confirmations c ON c.alliance_id = p.alliance_id AND c.payee_details_id = p.id
    LEFT JOIN payee_refusals r ON r.alliance_id = p.alliance_id AND r.payee_details_id = p.id
    WHERE p.alliance_id = ${allianceId} AND p.owner_id = ${ownerId} AND r.refused_at IS NULL
      AND (c.effective_at IS NULL OR c.effective_at > ${ctx.now})`;
  const names = await namesAround(ctx, ownerId);
  const named = { ownerName: names.merchant, proposedByName: names.who };
  const answer = await toPayeeDetails(ctx, { ...row, ...named, ...UNDECIDED }, ctx.now);
  await commit(ctx, answer, [
    ...must(actorStands(ctx), [sql`NOT EXISTS (${pending})`, "payee_change_pending"]),
    insert(payeeDetails, row),
    audit(ctx, allianceId, "payee_details.proposed", row.id, { ownerId, version: row.version }),
  ]);
  await tellWhoCanStopIt(ctx, answer, names);
  return answer;
}

const UNDECIDED = {
  ...{ confirmedBy: null, confirmedByName: null, confirmedAt: null, effectiveAt: null },
  ...{ refusedBy: null, refusedByName: null, refusedAt: null, reason: null, isReplaced: 0 },
} as const;

/** Euro banks take an IBAN, and names and addresses in Latin letters. */
function isForEuro({ holderName, address, account }: Payee): boolean {
  const texts = [holderName, address.street, address.building ?? "", address.postcode, address.town];
  return (
    account.kind === "iban" && texts.every((it) => /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{M} ]*$/u.test(it))
  );
}

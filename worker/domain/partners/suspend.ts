// Suspending a merchant: it stops gifting and being gifted. For fraud, what credits it is held in the same write.
import { sql } from "drizzle-orm";
import type { Merchant, SuspensionRequest } from "../../../schema/contract/merchants.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { holdsAtSuspension } from "../disputes/for-fraud.ts";
import { step } from "./change.ts";
import { findMerchant } from "./read.ts";
import { toMerchant } from "./shape.ts";

/** @throws Problem `not_found`, `merchant_status_differs`. */
export async function suspend(
  ctx: AdminContext,
  id: string,
  { reason, fraud }: SuspensionRequest,
): Promise<Merchant> {
  return fraud ? suspendForFraud(ctx, id, reason) : step(ctx, id, "suspension", { reason });
}

/** Also of one that is suspended already: what it was suspended for may turn out to be worse. */
async function suspendForFraud(ctx: AdminContext, id: string, reason: string): Promise<Merchant> {
  const { id: allianceId } = ctx.alliance;
  const row = await findMerchant(ctx, id);
  const held = await holdsAtSuspension(ctx, id);
  const suspended =
    statement(sql`UPDATE merchants SET status = 'suspended', suspended_for_fraud_at = ${ctx.now}
    WHERE alliance_id = ${allianceId} AND id = ${id} AND status IN ('active', 'suspended')
      AND suspended_for_fraud_at IS NULL`);
  const after = { ...row, status: "suspended" as const, suspendedForFraudAt: ctx.now };
  const details = { reason, fraud: true, disputes: held.disputes, heldMinor: held.heldMinor };
  return commit(ctx, toMerchant(after, ctx), [
    ...exactlyOne("merchant_status_differs", suspended),
    ...held.writes,
    audit(ctx, allianceId, "merchant.suspension", id, details, { merchantId: id }),
  ]);
}

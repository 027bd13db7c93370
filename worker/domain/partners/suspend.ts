// Suspending a merchant: it stops gifting and being gifted. For fraud, what credits it is held in the same write.
import { sql } from "drizzle-orm";
import type { Merchant, SuspensionRequest } from "../../../schema/contract/merchants.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { holdsAtSuspension } from "../disputes/for-fraud.ts";
import { step } from "./change.ts";
import { findMerchant } from "./read.ts";
import { type MerchantRow, toMerchant } from "./shape.ts";

/** @throws Problem `not_found`, `merchant_status_differs`. */
export async function suspend(
  ctx: AdminContext,
  id: string,
  { reason, fraud }: SuspensionRequest,
): Promise<Merchant> {
  return fraud ? suspendForFraud(ctx, id, reason) : step(ctx, id, "suspension", { reason });
}

/**
 * Also of one that is suspended already, or is leaving: what it did may turn out to be worse, and its tail still settles.
 * Again of one that stands so only where there is something to hold: what a period has that was reopened since.
 */
async function suspendForFraud(ctx: AdminContext, id: string, reason: string): Promise<Merchant> {
  const { id: allianceId } = ctx.alliance;
  const row = await findMerchant(ctx, id);
  const held = await holdsAtSuspension(ctx, id);
  // Who leaves goes on leaving.
  const status = row.status === "leaving" ? "leaving" : "suspended";
  const suspended = statement(sql`UPDATE merchants SET status = ${status}, suspended_for_fraud_at = ${ctx.now}
    WHERE alliance_id = ${allianceId} AND id = ${id} AND status IN ('active', 'suspended', 'leaving')
      AND left_at IS NULL AND (suspended_for_fraud_at IS NULL OR ${held.disputes} > 0)`);
  const standing = sql`SELECT status FROM merchants WHERE alliance_id = ${allianceId} AND id = ${id}`;
  const after: MerchantRow = { ...row, status, suspendedForFraudAt: ctx.now };
  const details = { reason, fraud: true, disputes: held.disputes, heldMinor: held.heldMinor };
  return commit(ctx, toMerchant(after, ctx), [
    ...must([sql`(${standing}) = ${row.status}`, "merchant_is_as_read"]),
    ...exactlyOne("merchant_status_differs", suspended),
    ...held.writes,
    audit(ctx, allianceId, "merchant.suspension", id, details, { merchantId: id }),
  ]);
}

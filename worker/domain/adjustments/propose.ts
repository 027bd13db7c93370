// A correction that no dispute can make any more: an admin proposes it, and nothing moves until another approves.
import { sql } from "drizzle-orm";
import type { Adjustment, AdjustmentRequest } from "../../../schema/contract/adjustments.ts";
import { newId } from "../../../schema/ids.ts";
import { adjustments } from "../../../schema/tables/adjustments.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert } from "../../db/statement.ts";
import { namesFor, toAdjustment, UNDECIDED } from "./read.ts";

/** @throws Problem `owner_unknown`. */
export async function proposeAdjustment(
  ctx: AdminContext,
  { debitId, creditId, amountMinor, reason }: AdjustmentRequest,
): Promise<Adjustment> {
  const { id: allianceId, currency: unit } = ctx.alliance;
  const row = {
    ...{ id: newId("adjustment"), debitId, creditId, amountMinor, reason },
    unit,
    ...{ proposedBy: ctx.actor.principalId, proposedAt: ctx.now },
  };
  const [[names = UNNAMED]] = await batchRead(ctx.d1, [namesFor(ctx, row)]);
  return commit(ctx, toAdjustment({ ...row, ...names, ...UNDECIDED }), [
    ...must(ownerHasAccount(ctx, debitId), ownerHasAccount(ctx, creditId)),
    insert(adjustments, { allianceId, ...row }),
    audit(ctx, allianceId, "adjustment.proposed", row.id, { debitId, creditId, amountMinor, reason }),
  ]);
}

const UNNAMED = { debitName: null, creditName: null, proposedByName: "" };

/** Held of the alliance itself and of every merchant that was ever admitted. */
function ownerHasAccount({ alliance }: AdminContext, ownerId: string): Guard {
  const account = sql`SELECT 1 FROM accounts
    WHERE alliance_id = ${alliance.id} AND owner_id = ${ownerId} AND unit = ${alliance.currency}`;
  return [sql`EXISTS (${account})`, "owner_unknown"];
}

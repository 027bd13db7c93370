// An admin records what came to the institution for a merchant, or what it paid back, once per bank reference.
import { sql } from "drizzle-orm";
import type { Deposit, DepositRequest } from "../../../schema/contract/deposits.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { deposits } from "../../../schema/tables/deposits.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { allianceIsAsRead } from "../alliance/as-read.ts";
import { findMerchant } from "../partners/read.ts";
import { isNoPayment } from "../settlement/booked-once.ts";
import { DEPOSITED } from "./held.ts";
import { type DepositRow, toDeposit } from "./shape.ts";

/**
 * No more is paid back than is held, and that also where no institution is named any more.
 *
 * @throws Problem `not_found`, `clearing_needs_institution`, `bank_reference_used`, `withdrawal_exceeds_deposit`.
 */
export async function recordDeposit(ctx: AdminContext, request: DepositRequest): Promise<Deposit> {
  const { merchantId, kind, amountMinor, bankReference, reason = null } = request;
  const { id: allianceId, policy } = ctx.alliance;
  await findMerchant(ctx, merchantId);
  if (kind === "deposit" && policy.clearingInstitution === null)
    throw new Problem("clearing_needs_institution");
  const row: DepositRow = {
    ...{ allianceId, id: newId("deposit"), merchantId, kind, amountMinor, bankReference, reason },
    institution: policy.clearingInstitution,
    ...{ principalId: ctx.actor.principalId, recordedAt: ctx.now },
  };
  const held = sql`SELECT ${DEPOSITED} FROM merchants m WHERE m.alliance_id = ${allianceId} AND m.id = ${merchantId}`;
  return commit(ctx, toDeposit(row), [
    ...must(allianceIsAsRead(ctx)),
    ...must([isNoPayment(row), "bank_reference_used"]),
    insert(deposits, row),
    ...must([sql`(${held}) >= 0`, "withdrawal_exceeds_deposit"]),
    audit(ctx, allianceId, `deposit.${DONE[kind]}`, row.id, { kind, amountMinor, reason }, { merchantId }),
  ]);
}

const DONE = { deposit: "received", withdrawal: "paid_back" } as const;

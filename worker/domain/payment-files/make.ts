// The file that a payer hands to its bank: made once for an approved settlement, and the same bytes whenever it is asked for.
import { sql } from "drizzle-orm";
import type { PaymentFileQuery } from "../../../schema/contract/payment-files.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { sumOf } from "../../../schema/money.ts";
import { Problem } from "../../../schema/problems.ts";
import { paymentBatches, paymentBatchLines, paymentFiles } from "../../../schema/tables/payment-files.ts";
import { dayOf } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, insertAll, type Statement } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { merchantIdOf } from "../payees/shape.ts";
import { areCovered } from "../settlement/cover.ts";
import { type InstructionRow, selectInstructions } from "../settlement/instruction-rows.ts";
import { selectSettlements, standing } from "../settlement/read.ts";
import { onlyApproved } from "../settlement/step.ts";
import { type Accounts, accountsOfBatch, accountsToday } from "./accounts.ts";
import { paymentCsv } from "./csv.ts";
import { messageIdOf, type PaymentOrder } from "./order.ts";
import { pain001Of } from "./pain-001.ts";
import { type BatchRow, openFile, sealFile, selectBatch, selectFiles } from "./rows.ts";

type Wanted = PaymentFileQuery & { id: string };
type Facts = {
  settlement: { id: string; number: number; unit: string };
  payerId: string;
  instructions: InstructionRow[];
};

/**
 * Which instructions and accounts stand in it is chosen once, at the first format: a later request, a second format and
 * other payee details change nothing. A payer's owner asks, or an admin; for others there is none.
 *
 * @throws Problem `not_found`, `settlement_not_approved`, `nothing_to_pay`, `payee_details_missing`,
 * `instruction_not_planned`, `payout_needs_collections`.
 */
export async function readPaymentFile(ctx: MemberContext, { id, payerId, format }: Wanted): Promise<string> {
  const merchantId = merchantOf(ctx);
  if (merchantId !== undefined && merchantId !== payerId) throw new Problem("not_found");
  const [[found], instructions, [batch], [file]] = await batchRead(ctx.d1, [
    selectSettlements(ctx, sql`s.id = ${id}`),
    selectInstructions(ctx, sql`i.settlement_id = ${id} AND i.payer_id = ${payerId}`),
    selectBatch(ctx, { settlementId: id, payerId }),
    selectFiles(ctx, id, sql`f.payer_id = ${payerId} AND f.format = ${format}`),
  ]);
  const [first] = instructions;
  if (!found || !first) throw new Problem("not_found");
  if (file) return openFile(ctx, file);
  onlyApproved(first);
  const facts = { settlement: standing(found).row, payerId, instructions };
  return batch ? addFormat(ctx, facts, batch, format) : makeFirst(ctx, facts, format);
}

/** All that is planned of the payer goes in: what was sent, failed or is unknown must not be paid by a file too. */
async function makeFirst(
  ctx: MemberContext,
  facts: Facts,
  format: PaymentFileQuery["format"],
): Promise<string> {
  const planned = facts.instructions.filter(({ decision, step }) => decision === "approved" && step === null);
  if (planned.length === 0) throw new Problem("nothing_to_pay");
  const accounts = await accountsToday(ctx, facts.payerId, planned);
  const { payerId, settlement } = facts;
  const batch: BatchRow = {
    ...{ allianceId: ctx.alliance.id, settlementId: settlement.id, payerId, id: newId("paymentBatch") },
    payerDetailsId: accounts.payer.id,
    transferCount: planned.length,
    totalMinor: sumOf(planned.map(({ amountMinor }) => amountMinor)),
    ...{ madeBy: ctx.actor.principalId, madeAt: ctx.now },
  };
  const lines = planned.map(({ id, payeeId }) => ({
    ...{ allianceId: batch.allianceId, settlementId: batch.settlementId, payerId, instructionId: id },
    payeeDetailsId: accounts.payeeOf(payeeId).id,
  }));
  const order = orderOf(ctx, facts, { batch, accounts, planned });
  const ids = planned.map(({ id }) => id);
  return commitFile(ctx, { batch, order, format }, [
    insert(paymentBatches, batch),
    ...insertAll(paymentBatchLines, lines),
    ...nothingBegun(batch, "settlement_is_as_read"),
    ...areCovered(ctx, { payerId, unit: settlement.unit, amountMinor: batch.totalMinor }, ids),
  ]);
}

/** The same payments to the same accounts, as long as none of them is begun. */
async function addFormat(
  ctx: MemberContext,
  facts: Facts,
  batch: BatchRow,
  format: PaymentFileQuery["format"],
): Promise<string> {
  const { accounts, instructionIds } = await accountsOfBatch(ctx, batch);
  const planned = facts.instructions.filter(({ id }) => instructionIds.has(id));
  const order = orderOf(ctx, facts, { batch, accounts, planned });
  return commitFile(ctx, { batch, order, format }, nothingBegun(batch, "instruction_not_planned"));
}

function orderOf(
  ctx: MemberContext,
  { settlement }: Facts,
  { batch, accounts, planned }: { batch: BatchRow; accounts: Accounts; planned: readonly InstructionRow[] },
): PaymentOrder {
  return {
    messageId: messageIdOf(batch.id),
    madeAt: batch.madeAt,
    day: dayOf(batch.madeAt, ctx.alliance.timeZone),
    currency: settlement.unit,
    settlementNumber: settlement.number,
    totalMinor: batch.totalMinor,
    payer: accounts.payer.payee,
    transfers: planned
      .map(({ id, payeeId, amountMinor }) => ({
        ...{ instructionId: id, payeeId, amountMinor },
        payee: accounts.payeeOf(payeeId).payee,
      }))
      .toSorted((a, b) => (a.instructionId < b.instructionId ? -1 : 1)),
  };
}

async function commitFile(
  ctx: MemberContext,
  { batch, order, format }: { batch: BatchRow; order: PaymentOrder; format: PaymentFileQuery["format"] },
  writes: readonly Statement[],
): Promise<string> {
  const { allianceId, settlementId, payerId, transferCount, totalMinor } = batch;
  const body = format === "csv" ? paymentCsv(order, payerId) : pain001Of(order);
  const place = { allianceId, settlementId, payerId, format };
  const fingerprint = await sha256(body);
  const row = {
    ...{ ...place, sealed: await sealFile(ctx, place, body), sha256: fingerprint },
    ...{ madeBy: ctx.actor.principalId, madeAt: ctx.now },
  };
  const details = { settlementId, payerId, format, transferCount, totalMinor, sha256: fingerprint };
  return commit(ctx, body, [
    ...must(actorStands(ctx)),
    ...writes,
    insert(paymentFiles, row),
    audit(ctx, allianceId, "payment_file.made", batch.id, details, { merchantId: merchantIdOf(payerId) }),
  ]);
}

function nothingBegun({ allianceId, settlementId, payerId }: BatchRow, rule: string): Statement[] {
  const begun = sql`SELECT 1 FROM payment_batch_lines l
    JOIN instruction_steps b ON b.alliance_id = l.alliance_id AND b.instruction_id = l.instruction_id
    WHERE l.alliance_id = ${allianceId} AND l.settlement_id = ${settlementId} AND l.payer_id = ${payerId}`;
  return must([sql`NOT EXISTS (${begun})`, rule]);
}

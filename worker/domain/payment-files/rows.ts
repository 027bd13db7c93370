// Payment files as they are stored: what a payer's batch holds, and the sealed bytes of each format.
import { type SQL, sql } from "drizzle-orm";
import { gunzipSync, gzipSync } from "fflate";
import type { paymentBatches, paymentFiles } from "../../../schema/tables/payment-files.ts";
import type { Context, MemberContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { seal, unseal } from "../payees/seal.ts";

export type BatchRow = typeof paymentBatches.$inferSelect;
export type FileRow = typeof paymentFiles.$inferSelect;
type Place = Pick<FileRow, "allianceId" | "settlementId" | "payerId" | "format">;

/** A payer's batch of a settlement, once it was chosen. */
export function selectBatch(
  ctx: MemberContext,
  { settlementId, payerId }: { settlementId: string; payerId: string },
): Statement<BatchRow> {
  return statement(sql`SELECT alliance_id AS allianceId, settlement_id AS settlementId, payer_id AS payerId, id,
      payer_details_id AS payerDetailsId, transfer_count AS transferCount, total_minor AS totalMinor,
      made_by AS madeBy, made_at AS madeAt
    FROM payment_batches WHERE alliance_id = ${ctx.alliance.id} AND settlement_id = ${settlementId}
      AND payer_id = ${payerId}`);
}

/** The files `f` of a settlement that meet a condition. */
export function selectFiles(ctx: MemberContext, settlementId: string, condition: SQL): Statement<FileRow> {
  return statement(sql`SELECT f.alliance_id AS allianceId, f.settlement_id AS settlementId, f.payer_id AS payerId,
      f.format, f.sealed, f.sha256, f.made_by AS madeBy, f.made_at AS madeAt
    FROM payment_files f WHERE f.alliance_id = ${ctx.alliance.id} AND f.settlement_id = ${settlementId}
      AND ${condition}`);
}

/** Pressed together first: a row holds two megabytes, and a file repeats itself. */
export function sealFile(ctx: Context, file: Place, body: string): Promise<string> {
  return seal(ctx, placeOf(file), gzipSync(new TextEncoder().encode(body)));
}

/** The very bytes. Throws where the row is not the one that was sealed. */
export async function openFile(ctx: Context, file: FileRow): Promise<string> {
  const pressed = await unseal(ctx, placeOf(file), file.sealed);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(gunzipSync(pressed));
}

function placeOf({ allianceId, settlementId, payerId, format }: Place) {
  return { allianceId, place: ["payment-file", settlementId, payerId, format].join("\n") };
}

// Which payment files were made of a settlement, with their control sums, fingerprints and the accounts that they name.
import { sql } from "drizzle-orm";
import type { PaymentFile, PaymentFilesQuery } from "../../../schema/contract/payment-files.ts";
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { selectSettlements } from "../settlement/read.ts";
import { messageIdOf } from "./order.ts";
import type { BatchRow, FileRow } from "./rows.ts";

type ListedRow = Omit<FileRow, "sealed"> &
  Pick<BatchRow, "id" | "transferCount" | "totalMinor" | "payerDetailsId"> & {
    currency: string;
    lines: string;
  };

/** In the order of payers; an owner sees its merchant's, an admin everybody's. @throws Problem `not_found`. */
export async function listPaymentFiles(
  ctx: MemberContext,
  settlementId: string,
  query: PaymentFilesQuery,
): Promise<Page<PaymentFile>> {
  const [[settlement]] = await batchRead(ctx.d1, [selectSettlements(ctx, sql`s.id = ${settlementId}`)]);
  if (!settlement) throw new Problem("not_found");
  const page = await pageBy<ListedRow>(query, placeOf, async (after, limit) => {
    const [rows] = await batchRead(ctx.d1, [filesAfter(ctx, settlementId, { after: after ?? "", limit })]);
    return rows;
  });
  return { ...page, data: page.data.map(toFile) };
}

function placeOf({ payerId, format }: ListedRow): string {
  return `${payerId}:${format}`;
}

function filesAfter(
  ctx: MemberContext,
  settlementId: string,
  { after, limit }: { after: string; limit: number },
): Statement<ListedRow> {
  const merchantId = merchantOf(ctx);
  const isOwn = merchantId === undefined ? sql`true` : sql`f.payer_id = ${merchantId}`;
  return statement(sql`SELECT f.alliance_id AS allianceId, f.settlement_id AS settlementId, f.payer_id AS payerId,
      f.format, f.sha256, f.made_by AS madeBy, f.made_at AS madeAt, b.id, b.transfer_count AS transferCount,
      b.total_minor AS totalMinor, b.payer_details_id AS payerDetailsId, s.unit AS currency,
      (SELECT json_group_array(json_object('instructionId', l.instruction_id, 'payeeDetailsId', l.payee_details_id))
        FROM payment_batch_lines l WHERE l.alliance_id = f.alliance_id AND l.settlement_id = f.settlement_id
          AND l.payer_id = f.payer_id) AS lines
    FROM payment_files f
    JOIN payment_batches b ON b.alliance_id = f.alliance_id AND b.settlement_id = f.settlement_id
      AND b.payer_id = f.payer_id
    JOIN settlements s ON s.alliance_id = f.alliance_id AND s.id = f.settlement_id
    WHERE f.alliance_id = ${ctx.alliance.id} AND f.settlement_id = ${settlementId} AND ${isOwn}
      AND f.payer_id || ':' || f.format > ${after}
    ORDER BY f.payer_id || ':' || f.format LIMIT ${limit}`);
}

function toFile(row: ListedRow): PaymentFile {
  const { settlementId, payerId, format, id, transferCount, totalMinor, currency, sha256, madeBy } = row;
  return {
    ...{
      settlementId,
      payerId,
      format,
      messageId: messageIdOf(id),
      transferCount,
      totalMinor,
      currency,
      sha256,
    },
    ...{
      payerDetailsId: row.payerDetailsId,
      lines: JSON.parse(row.lines),
      madeBy,
      madeAt: toIso(row.madeAt),
    },
  };
}

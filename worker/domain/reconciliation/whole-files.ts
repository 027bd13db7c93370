// A payment file that the bank rejected as a whole: each payment in it is, so that each is decided by itself.
import { sql } from "drizzle-orm";
import { endToEndIdOf } from "../../../schema/end-to-end-id.ts";
import type { MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { ReadLine } from "./read-line.ts";

/** The lines, with one for each payment where a whole file of this payer is named. */
export async function oneByOne(
  ctx: MemberContext,
  payerId: string,
  lines: readonly ReadLine[],
): Promise<ReadLine[]> {
  const messageIds = [...new Set(lines.map(({ messageId }) => messageId).filter((id) => id !== null))];
  if (messageIds.length === 0) return [...lines];
  const [found] = await batchRead(ctx.d1, [paymentsOf(ctx, payerId, messageIds)]);
  return lines.flatMap((line) => {
    const payments = found.filter(({ messageId }) => messageId === line.messageId);
    if (payments.length === 0) return [line];
    return payments.map(({ instructionId, amountMinor, currency }) => ({
      ...line,
      ...{ messageId: null, endToEndId: endToEndIdOf(instructionId), amountMinor, currency },
    }));
  });
}

type Payment = { messageId: string; instructionId: string; amountMinor: number; currency: string };

function paymentsOf(ctx: MemberContext, payerId: string, messageIds: readonly string[]): Statement<Payment> {
  const ids = JSON.stringify(messageIds.map((it) => it.replace("-", "_").toLowerCase()));
  return statement(sql`SELECT upper(replace(b.id, '_', '-')) AS messageId, l.instruction_id AS instructionId,
      i.amount_minor AS amountMinor, s.unit AS currency
    FROM json_each(${ids}) f
    CROSS JOIN payment_batches b ON b.alliance_id = ${ctx.alliance.id} AND b.id = f.value AND b.payer_id = ${payerId}
    JOIN payment_batch_lines l ON l.alliance_id = b.alliance_id AND l.settlement_id = b.settlement_id
      AND l.payer_id = b.payer_id
    JOIN instructions i ON i.alliance_id = l.alliance_id AND i.id = l.instruction_id
    JOIN settlements s ON s.alliance_id = b.alliance_id AND s.id = b.settlement_id`);
}

// What an owner may invoice of a settlement: to each partner its commissions or fees, less what was taken back of them.
import { sql } from "drizzle-orm";
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { namesOf } from "../ledger/owner-names.ts";
import { selectSettlements, standing } from "./read.ts";
import { standingOf } from "./shape.ts";

/** `grossMinor` was earned in the period; reversed and held have a minus; `netMinor` is their sum. */
export type InvoiceLine = {
  recipientId: string;
  kind: "commission" | "fee";
  lineCount: number;
  grossMinor: number;
  reversedMinor: number;
  heldMinor: number;
  netMinor: number;
};

export type InvoiceLines = {
  settlement: { id: string; number: number; currency: string; fromAt: string | null; cutoffAt: string };
  issuerId: string;
  nameOf: (ownerId: string) => string | null;
  lines: InvoiceLine[];
};

/** @throws Problem `not_found` also for a reopened settlement and another's lines, `settlement_not_approved`. */
export async function readInvoiceLines(
  ctx: MemberContext,
  { id, issuerId }: { id: string; issuerId: string },
): Promise<InvoiceLines> {
  const own = merchantOf(ctx);
  if (own !== undefined && own !== issuerId) throw new Problem("not_found");
  const of = { allianceId: ctx.alliance.id, settlementId: id, issuerId };
  const [[found], [account], lines] = await batchRead(ctx.d1, [
    selectSettlements(ctx, sql`s.id = ${id}`),
    statement(
      sql`SELECT 1 FROM accounts WHERE alliance_id = ${of.allianceId} AND owner_id = ${issuerId} LIMIT 1`,
    ),
    invoiceLinesOf(of),
  ]);
  if (!found || !account) throw new Problem("not_found");
  const { row, decision, isOpen } = standing(found);
  const status = standingOf(decision, isOpen);
  if (status === "reopened") throw new Problem("not_found");
  if (status === "closed") throw new Problem("settlement_not_approved");
  const sides = [issuerId, ...lines.map(({ recipientId }) => recipientId)];
  const [names] = await batchRead(ctx.d1, [namesOf(ctx, sides)]);
  const nameOf = new Map(names.map((it) => [it.id, it.name]));
  const fromAt = row.fromAt === 0 ? null : toIso(row.fromAt);
  return {
    settlement: { id, number: row.number, currency: row.unit, fromAt, cutoffAt: toIso(row.cutoffAt) },
    issuerId,
    nameOf: (ownerId) => nameOf.get(ownerId) ?? null,
    lines,
  };
}

/** Credited to the issuer, and taken back from it, in the period: a reversal belongs to the period in which it takes effect. */
export function invoiceLinesOf(of: {
  allianceId: string;
  settlementId: string;
  issuerId: string;
}): Statement<InvoiceLine> {
  const inPeriod = sql`t.unit = s.unit AND t.effective_at >= s.from_at AND t.effective_at < s.cutoff_at`;
  const settlement = sql`s.alliance_id = ${of.allianceId} AND s.id = ${of.settlementId}`;
  return statement(sql`WITH moved (recipient_id, kind, code, amount_minor) AS (
      SELECT t.debit_id, coalesce(o.code, t.code), t.code, t.amount_minor FROM settlements s
      CROSS JOIN transfers t ON t.alliance_id = s.alliance_id AND t.credit_id = ${of.issuerId} AND ${inPeriod}
        AND t.code IN ('commission', 'fee', 'dispute_release')
      LEFT JOIN transfers o ON o.alliance_id = t.alliance_id AND o.id = t.reverses
      WHERE ${settlement}
      UNION ALL
      SELECT t.credit_id, o.code, t.code, -t.amount_minor FROM settlements s
      CROSS JOIN transfers t ON t.alliance_id = s.alliance_id AND t.debit_id = ${of.issuerId} AND ${inPeriod}
        AND t.code IN ('reversal', 'dispute_hold')
      JOIN transfers o ON o.alliance_id = t.alliance_id AND o.id = t.reverses
      WHERE ${settlement})
    SELECT recipient_id AS recipientId, kind, count(*) AS lineCount,
      coalesce(sum(amount_minor) FILTER (WHERE code = kind), 0) AS grossMinor,
      coalesce(sum(amount_minor) FILTER (WHERE code = 'reversal'), 0) AS reversedMinor,
      coalesce(sum(amount_minor) FILTER (WHERE code IN ('dispute_hold', 'dispute_release')), 0) AS heldMinor,
      sum(amount_minor) AS netMinor
    FROM moved WHERE kind IN ('commission', 'fee')
    GROUP BY recipient_id, kind ORDER BY recipient_id, kind`);
}

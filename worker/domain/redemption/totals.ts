// What the redemptions of a list come to together, column by column.
import { and, type SQL, sql } from "drizzle-orm";
import type { RedemptionSelection, RedemptionTotals } from "../../../schema/contract/redemptions.ts";
import { MOST_SUMMED } from "../../../schema/contract/totals.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { leftSql } from "../ledger/half-up.ts";
import { held } from "./held.ts";
import { storeAt } from "./own-store.ts";
import { narrowing, ofSide, sidesOf } from "./selection.ts";

/** Of the very rows that the list has for the asker. @throws Problem `store_not_yours`. */
export async function totalRedemptions(
  ctx: MemberContext,
  selection: RedemptionSelection,
): Promise<RedemptionTotals> {
  storeAt(ctx, selection.storeRef);
  const [[sum]] = await batchRead(ctx.d1, [sumOf(ctx, selection)]);
  if (!sum) throw new RangeError("A sum over no rows is a row all the same.");
  const { looked, rows, ...sums } = sum;
  const complete = looked <= MOST_SUMMED;
  return { rows, complete, sums: complete ? sums : null };
}

type SumRow = NonNullable<RedemptionTotals["sums"]> & { looked: number; rows: number };

/** Along the indexes that the list walks, side by side; what is only told row by row is told of as many as may be. */
export function sumOf(ctx: MemberContext, selection: RedemptionSelection): Statement<SumRow> {
  const isWanted = and(...narrowing(ctx, selection)) ?? sql`true`;
  const walks = sidesOf(ctx, selection.role).map(
    (side) => sql`SELECT * FROM (SELECT *, ${isWanted} AS is_wanted FROM redemptions
      WHERE ${ofSide(ctx, selection, side)} LIMIT ${MOST_SUMMED + 1})`,
  );
  const sum = (amount: SQL) => sql`coalesce(sum(${amount}) FILTER (WHERE d.is_wanted), 0)`;
  return statement(sql`WITH ${held(ctx)}
    SELECT count(*) AS looked, count(*) FILTER (WHERE d.is_wanted) AS rows,
      ${sum(sql`d.amount_minor`)} AS amountMinor, ${sum(sql`d.discount_minor`)} AS discountMinor,
      ${sum(sql`d.net_minor`)} AS netMinor, ${sum(sql`f.refunded_minor`)} AS refundedMinor,
      ${sum(sql`${shareSql(merchantOf(ctx))} - coalesce(h.upheld_minor, 0)`)} AS shareMinor, ${sum(sql`h.held_minor`)} AS heldMinor
    FROM (${sql.join(walks, sql` UNION ALL `)}) d
    LEFT JOIN refunds f ON d.is_wanted AND f.alliance_id = d.alliance_id AND f.redemption_id = d.id
      AND f.sequence = (SELECT max(sequence) FROM refunds
        WHERE alliance_id = d.alliance_id AND redemption_id = d.id)
    LEFT JOIN held h ON d.is_wanted AND h.redemption_id = d.id`);
}

/** `shareOf` in SQL, of the redemption `d` and its last refund `f`: of a merchant that is a side of it, or the alliance. */
function shareSql(merchantId: string | undefined): SQL {
  if (merchantId === undefined) return left("d.fee_minor");
  const subsidies = (whose: SQL) => sql`(SELECT coalesce(sum(${left("s.value ->> 'amountMinor'")}), 0)
    FROM json_each(d.subsidies) s WHERE ${whose})`;
  const gifterMinor = left("(d.commission_minor - d.fee_minor)");
  return sql`iif(d.redeemer_id = ${merchantId},
    ${subsidies(sql`true`)} - ${gifterMinor} - ${left("d.fee_minor")},
    ${gifterMinor} - ${subsidies(sql`s.value ->> 'merchantId' = ${merchantId}`)})`;
}

function left(amount: string): SQL {
  return sql.raw(leftSql(amount, "d.net_minor", "f.refunded_minor"));
}

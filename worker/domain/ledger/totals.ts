// What the transfers of a list come to together: of an owner what came and what went, of the alliance all that moved.
import { type SQL, sql } from "drizzle-orm";
import { MOST_SUMMED } from "../../../schema/contract/totals.ts";
import type { TransferSelection, TransferTotals } from "../../../schema/contract/transfers.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { NEW_CUSTOMER } from "./accounts.ts";
import { findOwner, spanOf } from "./transfers.ts";

/** Of the very rows that the list has. @throws Problem `not_found` for an owner that is another or none. */
export async function totalTransfers(
  ctx: MemberContext,
  selection: TransferSelection,
): Promise<TransferTotals> {
  const ownerId = selection.ownerId ?? merchantOf(ctx);
  if (ownerId !== undefined) await findOwner(ctx, ownerId);
  const { currency } = ctx.alliance;
  const walks =
    ownerId === undefined
      ? [sumOfAll(ctx, selection)]
      : [currency, NEW_CUSTOMER].flatMap((unit) => [
          sumOfSide(ctx, selection, { side: "credit", ownerId, unit }),
          sumOfSide(ctx, selection, { side: "debit", ownerId, unit }),
        ]);
  const sums = (await batchRead(ctx.d1, walks)).flat();
  const total = (name: "rows" | "creditsMinor" | "debitsMinor") =>
    sums.reduce((sum, it) => sum + it[name], 0);
  const complete = sums.every(({ looked }) => looked <= MOST_SUMMED);
  const [creditsMinor, debitsMinor] = [total("creditsMinor"), total("debitsMinor")];
  return {
    rows: total("rows"),
    complete,
    sums: complete ? { creditsMinor, debitsMinor, sumMinor: creditsMinor - debitsMinor } : null,
  };
}

type SumRow = { looked: number; rows: number; creditsMinor: number; debitsMinor: number };
type Side = { side: "credit" | "debit"; ownerId: string; unit: string };

/** From the covering index of that side alone, within the span. */
export function sumOfSide(
  { alliance }: Pick<MemberContext, "alliance">,
  selection: TransferSelection,
  { side, ownerId, unit }: Side,
): Statement<SumRow> {
  const { fromAt, toAt } = spanOf(selection);
  const sum = (of: Side["side"]): SQL =>
    of === side && unit === alliance.currency ? sql`coalesce(sum(amount_minor), 0)` : sql`0`;
  return statement(sql`SELECT count(*) AS looked, count(*) AS rows,
      ${sum("credit")} AS creditsMinor, ${sum("debit")} AS debitsMinor
    FROM (SELECT amount_minor FROM transfers WHERE alliance_id = ${alliance.id}
      AND ${sql.raw(side)}_id = ${ownerId} AND unit = ${unit}
      AND effective_at >= ${fromAt} AND effective_at < ${toAt} LIMIT ${MOST_SUMMED + 1})`);
}

/** Double entry: what was credited is what was debited. */
function sumOfAll({ alliance }: MemberContext, selection: TransferSelection): Statement<SumRow> {
  const { fromAt, toAt } = spanOf(selection);
  const moved = sql`coalesce(sum(amount_minor) FILTER (WHERE is_wanted AND unit = ${alliance.currency}), 0)`;
  return statement(sql`SELECT count(*) AS looked, count(*) FILTER (WHERE is_wanted) AS rows,
      ${moved} AS creditsMinor, ${moved} AS debitsMinor
    FROM (SELECT amount_minor, unit, effective_at >= ${fromAt} AND effective_at < ${toAt} AS is_wanted
      FROM transfers WHERE alliance_id = ${alliance.id} LIMIT ${MOST_SUMMED + 1})`);
}

// The ledger row by row: an owner's own in the order in which they take effect, or all of an alliance as they were made.
import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { TimeOrder } from "../../../schema/contract/scalars.ts";
import type { ListedTransfer, TransferQuery, TransferSelection } from "../../../schema/contract/transfers.ts";
import { Problem } from "../../../schema/problems.ts";
import { transfers } from "../../../schema/tables/ledger.ts";
import { fromIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageBy, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { NEW_CUSTOMER } from "./accounts.ts";
import { namesOf } from "./owner-names.ts";
import type { TransferRow } from "./post.ts";
import { settlementIdsOf, toTransfer } from "./shape.ts";

/**
 * In the order asked for, newest first by default: of an owner by `effectiveAt`, of the whole alliance, which only an admin
 * may ask for, by creation.
 *
 * @throws Problem `not_found` for an owner that is another or none, `malformed_request` for a foreign cursor.
 */
export async function listTransfers(ctx: MemberContext, query: TransferQuery): Promise<Page<ListedTransfer>> {
  const ownerId = query.ownerId ?? merchantOf(ctx);
  const page = ownerId === undefined ? await ofAlliance(ctx, query) : await ofOwner(ctx, ownerId, query);
  const sides = page.data.flatMap(({ debitId, creditId }) => [debitId, creditId]);
  const [settlementIds, [names]] = await Promise.all([
    settlementIdsOf(ctx, page.data),
    batchRead(ctx.d1, [namesOf(ctx, sides)]),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const data = page.data.map((row, index) => ({
    ...toTransfer(row, settlementIds[index] ?? null, ctx.now),
    debitName: nameOf.get(row.debitId) ?? null,
    creditName: nameOf.get(row.creditId) ?? null,
  }));
  return { ...page, data };
}

/** Along the primary key, for ids follow time; narrowed by instant it passes over what lies outside. */
function ofAlliance(ctx: MemberContext, query: TransferQuery): Promise<Page<TransferRow>> {
  const { effectiveFrom, effectiveTo } = query;
  const { beyond, inOrder } = eitherWay(query.order);
  return pageOf(query, (after, limit) =>
    ctx.db
      .select()
      .from(transfers)
      .where(
        and(
          eq(transfers.allianceId, ctx.alliance.id),
          beyond(transfers.id, after),
          effectiveFrom === undefined ? undefined : gte(transfers.effectiveAt, fromIso(effectiveFrom)),
          effectiveTo === undefined ? undefined : lt(transfers.effectiveAt, fromIso(effectiveTo)),
        ),
      )
      .orderBy(inOrder(transfers.id))
      .limit(limit),
  );
}

async function ofOwner(
  ctx: MemberContext,
  ownerId: string,
  query: TransferQuery,
): Promise<Page<TransferRow>> {
  mayRead(ctx, ownerId);
  const { id: allianceId, currency } = ctx.alliance;
  return pageBy<TransferRow>(
    query,
    ({ effectiveAt, id }) => `${effectiveAt}:${id}`,
    async (after, limit) => {
      const [[account], rows] = await batchRead(ctx.d1, [
        accountOf(allianceId, ownerId),
        ownTransfers(
          { allianceId, ownerId, units: [currency, NEW_CUSTOMER] },
          { ...spanOf(query), order: query.order, after, limit },
        ),
      ]);
      if (!account) throw new Problem("not_found");
      return rows;
    },
  );
}

/** An owner whose transfers the actor may read. @throws Problem `not_found` for another or none. */
export async function findOwner(ctx: MemberContext, ownerId: string): Promise<void> {
  mayRead(ctx, ownerId);
  const [[account]] = await batchRead(ctx.d1, [accountOf(ctx.alliance.id, ownerId)]);
  if (!account) throw new Problem("not_found");
}

function mayRead(ctx: MemberContext, ownerId: string): void {
  const viewer = merchantOf(ctx);
  if (viewer !== undefined && viewer !== ownerId) throw new Problem("not_found");
}

/** From `fromAt` on, before `toAt`, and after the place where the last page ended. */
type Walk = { fromAt: number; toAt: number; order: TimeOrder; after: string | undefined; limit: number };

/** Open on a side that was not named. */
export function spanOf({ effectiveFrom, effectiveTo }: TransferSelection): Pick<Walk, "fromAt" | "toAt"> {
  return {
    fromAt: effectiveFrom === undefined ? 0 : fromIso(effectiveFrom),
    toAt: effectiveTo === undefined ? Number.MAX_SAFE_INTEGER : fromIso(effectiveTo),
  };
}

const COLUMNS = sql`t.alliance_id AS allianceId, t.id, t.code, t.debit_id AS debitId, t.credit_id AS creditId,
  t.amount_minor AS amountMinor, t.unit, t.effective_at AS effectiveAt, t.created_at AS createdAt,
  t.redemption_id AS redemptionId, t.refund_sequence AS refundSequence, t.instruction_id AS instructionId, t.reverses,
  t.dispute_id AS disputeId, t.adjustment_id AS adjustmentId`;

/** Along the two indexes by owner, side by side and unit by unit: each gives its first, of which the first are taken. */
export function ownTransfers(
  { allianceId, ownerId, units }: { allianceId: string; ownerId: string; units: readonly string[] },
  { fromAt, toAt, order, after, limit }: Walk,
): Statement<TransferRow> {
  const { inOrder } = eitherWay(order);
  const rest = restOf({ fromAt, toAt, order, after });
  const first = (side: SQL, unit: string) => sql`SELECT * FROM (SELECT ${COLUMNS} FROM transfers t
    WHERE t.alliance_id = ${allianceId} AND t.${side} = ${ownerId} AND t.unit = ${unit} AND ${rest}
    ORDER BY ${inOrder(sql`t.effective_at`)}, ${inOrder(sql`t.id`)} LIMIT ${limit})`;
  const sides = [sql`debit_id`, sql`credit_id`];
  const walks = sides.flatMap((side) => units.map((unit) => first(side, unit)));
  return statement(
    sql`${sql.join(walks, sql` UNION ALL `)}
      ORDER BY ${inOrder(sql`effectiveAt`)}, ${inOrder(sql`id`)} LIMIT ${limit}`,
  );
}

/** What is left of the span beyond the place where the last page ended: one range of the index, however far that is. */
function restOf({ fromAt, toAt, order, after }: Omit<Walk, "limit">): SQL {
  const within = (from: number, to: number) => sql`t.effective_at >= ${from} AND t.effective_at < ${to}`;
  if (after === undefined) return within(fromAt, toAt);
  const { atMs, id } = placeOf(after);
  return order === "oldest"
    ? sql`${within(Math.max(fromAt, atMs), toAt)} AND (t.effective_at > ${atMs} OR t.id > ${id})`
    : sql`${within(fromAt, Math.min(toAt, atMs + 1))} AND (t.effective_at < ${atMs} OR t.id < ${id})`;
}

function placeOf(after: string): { atMs: number; id: string } {
  const match = /^(\d{1,16}):(\w+)$/.exec(after);
  if (!match) throw new Problem("malformed_request", { detail: "This cursor was given by another list." });
  return { atMs: Number(match[1]), id: match[2] ?? "" };
}

function accountOf(allianceId: string, ownerId: string): Statement<{ found: number }> {
  return statement(
    sql`SELECT 1 AS found FROM accounts WHERE alliance_id = ${allianceId} AND owner_id = ${ownerId} LIMIT 1`,
  );
}

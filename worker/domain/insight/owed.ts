// What merchants were instructed to pay and have not, and for how long.
import { sql } from "drizzle-orm";
import type { Owed } from "../../../schema/contract/exposures.ts";
import { sumOf } from "../../../schema/money.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { restsOf, UNPAID } from "../settlement/books.ts";
import { IS_OPEN } from "../settlement/standing.ts";

export type OwedRow = { payerId: string; amountMinor: number; approvedAt: number };

/**
 * Of everybody or of one: what is unpaid of instructions that are not final, and what final ones left unpaid that the
 * next closing will ask for again. What is asked for again is as old as when it was asked for first.
 */
export function owedBy({ alliance }: MemberContext, merchantId: string | undefined): Statement<OwedRow> {
  const own = merchantId === undefined ? sql`true` : sql`i.payer_id = ${merchantId}`;
  return statement(sql`SELECT * FROM (
      SELECT i.payer_id AS payerId, (${UNPAID}) AS amountMinor, (${FIRST_APPROVED}) AS approvedAt
      FROM instructions i WHERE i.alliance_id = ${alliance.id} AND ${own}
        AND ((${IS_OPEN}) OR i.id IN (SELECT instructionId FROM (${restsOf(alliance.id)}))))
    WHERE approvedAt IS NOT NULL AND amountMinor > 0`);
}

/** When the first of the chain of retries that an instruction `i` ends was approved; null where it is not. */
const FIRST_APPROVED = sql`WITH RECURSIVE chain (settlement_id, retries) AS (
    SELECT i.settlement_id, i.retries
    UNION ALL
    SELECT o.settlement_id, o.retries FROM chain
    JOIN instructions o ON o.alliance_id = i.alliance_id AND o.id = chain.retries)
  SELECT d.decided_at FROM chain
  JOIN settlement_decisions d ON d.alliance_id = i.alliance_id AND d.settlement_id = chain.settlement_id
    AND d.decision = 'approved'
  WHERE chain.retries IS NULL`;

/** One merchant's by whole days: on the seventh day something still counts as of up to seven. */
export function agedOf(rows: readonly OwedRow[], merchantId: string, now: number): Owed {
  const own = rows.filter(({ payerId }) => payerId === merchantId);
  const between = (from: number, to: number) =>
    sumOf(own.filter((it) => daysOf(it, now) > from && daysOf(it, now) <= to).map((it) => it.amountMinor));
  return {
    totalMinor: sumOf(own.map(({ amountMinor }) => amountMinor)),
    upTo7DaysMinor: between(-Infinity, 7),
    upTo14DaysMinor: between(7, 14),
    upTo30DaysMinor: between(14, 30),
    olderMinor: between(30, Infinity),
  };
}

function daysOf({ approvedAt }: OwedRow, now: number): number {
  return Math.floor((now - approvedAt) / DAY_MS);
}

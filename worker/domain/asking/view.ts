// An allotment request as its two sides and the admins see it.
import { type SQL, sql } from "drizzle-orm";
import type { AskSelection, RequestedAllotment } from "../../../schema/contract/allotment-requests.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { few } from "../../db/few.ts";
import { type Statement, statement } from "../../db/statement.ts";

/** The request `q` has no outcome yet. */
export const IS_OPEN: SQL = sql`NOT EXISTS (SELECT 1 FROM allotment_request_outcomes x
  WHERE x.alliance_id = q.alliance_id AND x.request_id = q.id)`;

/** A request with its names beside its outcome, whose columns are all null while there is none. */
export type AskRow = Omit<RequestedAllotment, "status" | "requestedAt" | "decidedAt"> & {
  outcome: Exclude<RequestedAllotment["status"], "open"> | null;
  requestedAt: number;
  decidedAt: number | null;
};

/** Those that the actor is a side of and that meet a condition on the request `q`, its outcome `u`; an admin sees all. */
export function selectAsks(
  ctx: MemberContext,
  selection: AskSelection,
  condition: SQL = sql`true`,
): Statement<AskRow> {
  return statement(sql`SELECT q.id, q.offer_id AS offerId, o.title AS offerTitle, q.redeemer_id AS redeemerId,
      r.name AS redeemerName, q.gifter_id AS gifterId, g.name AS gifterName, q.quantity, q.message, u.outcome,
      u.reason, u.allotment_id AS allotmentId, q.requested_at AS requestedAt, u.decided_at AS decidedAt
    FROM allotment_requests q
    LEFT JOIN allotment_request_outcomes u ON u.alliance_id = q.alliance_id AND u.request_id = q.id
    CROSS JOIN offers o ON o.alliance_id = q.alliance_id AND o.id = q.offer_id
    CROSS JOIN merchants r ON r.alliance_id = q.alliance_id AND r.id = q.redeemer_id
    CROSS JOIN merchants g ON g.alliance_id = q.alliance_id AND g.id = q.gifter_id
    WHERE ${selected(ctx, selection)} AND ${condition}`);
}

/** Of the same requests `q` how many there are and what they ask for, as far as `most` of them. */
export function sumAsks(
  ctx: MemberContext,
  selection: AskSelection,
  most: number,
): Statement<{ rows: number; quantity: number }> {
  return statement(sql`SELECT count(*) AS rows, coalesce(sum(quantity), 0) AS quantity FROM (
    SELECT q.quantity FROM allotment_requests q
    LEFT JOIN allotment_request_outcomes u ON u.alliance_id = q.alliance_id AND u.request_id = q.id
    WHERE ${selected(ctx, selection)} LIMIT ${most})`);
}

function selected(ctx: MemberContext, { role, offerId, status }: AskSelection): SQL {
  const own = merchantOf(ctx);
  const [asGifter, asRedeemer] = [sql`q.gifter_id = ${own}`, sql`q.redeemer_id = ${own}`];
  const either = role === undefined ? sql`(${asGifter} OR ${asRedeemer})` : undefined;
  const conditions = [
    sql`q.alliance_id = ${ctx.alliance.id}`,
    ...(own === undefined ? [] : [few(either ?? (role === "gifter" ? asGifter : asRedeemer))]),
    ...(offerId === undefined ? [] : [sql`q.offer_id = ${offerId}`]),
    ...(status === undefined ? [] : [sql`coalesce(u.outcome, 'open') = ${status}`]),
  ];
  return sql.join(conditions, sql` AND `);
}

export function toRequestedAllotment({
  outcome,
  requestedAt,
  decidedAt,
  ...row
}: AskRow): RequestedAllotment {
  return {
    ...row,
    status: outcome ?? "open",
    requestedAt: toIso(requestedAt),
    decidedAt: decidedAt === null ? null : toIso(decidedAt),
  };
}

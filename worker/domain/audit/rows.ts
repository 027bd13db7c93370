// The rows of the audit log as they are stored, in the order of their numbers.
import { type SQL, sql } from "drizzle-orm";
import type { AuditRow } from "../../../schema/audit-chain.ts";
import type { AuditSelection } from "../../../schema/contract/audit.ts";
import type { TimeOrder } from "../../../schema/contract/scalars.ts";
import { fromIso } from "../../../schema/time.ts";
import { eitherWay } from "../../db/either-way.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";

const COLUMNS = sql`e.alliance_id AS allianceId, e.seq, e.at, e.principal_id AS principalId, e.key_id AS keyId,
  e.session_id AS sessionId, e.merchant_id AS merchantId, e.action, e.subject_id AS subjectId, e.details, e.mac`;

/** The events after a number, oldest first. */
export function eventsAfter(allianceId: string, seq: number, limit: number): Statement<AuditRow> {
  return statement(sql`SELECT ${COLUMNS} FROM audit_events e
    WHERE e.alliance_id = ${allianceId} AND e.seq > ${seq} ORDER BY e.seq LIMIT ${limit}`);
}

/** Whose events of what kind; `merchantId` is undefined for all of the alliance. */
export type Selected = { allianceId: string; merchantId: string | undefined; selection: AuditSelection };

/** From beyond which number, which way, and how many at most. */
export type Walk = { beyond: number; order: TimeOrder; limit: number };

export type ShownRow = AuditRow & { principalName: string | null; sealed: 0 | 1 };

/** `goesOnBeyond` is where the next read starts; null where the log has come to its end. */
export type Stretch = { rows: ShownRow[]; goesOnBeyond: number | null };

/**
 * What is selected of the next stretch of the log. No index leads to an action or an instant, so one read looks through
 * a bounded number of events and may find fewer than its limit, or none, where there are more further on.
 */
export async function readStretch(d1: D1Database, selected: Selected, walk: Walk): Promise<Stretch> {
  const [found, [edge]] = await batchRead(d1, [
    eventsSelected(selected, { ...walk, limit: walk.limit + 1 }),
    edgeOf(selected, walk),
  ]);
  const rows = found.slice(0, walk.limit);
  const isCut = found.length > rows.length;
  return { rows, goesOnBeyond: (isCut ? rows.at(-1)?.seq : edge?.seq) ?? null };
}

/** Some hundredths of a second for the database. */
export const LOOKED_THROUGH = 50_000;

export function eventsSelected(selected: Selected, walk: Walk): Statement<ShownRow> {
  const { allianceId } = selected;
  const sealed = sql`SELECT 1 FROM audit_seals s WHERE s.alliance_id = ${allianceId} AND s.through_seq >= e.seq`;
  return statement(sql`SELECT ${COLUMNS}, p.name AS principalName,
      EXISTS (${sealed}) AS sealed
    FROM (SELECT * FROM ${inOrder(selected, walk)} LIMIT ${LOOKED_THROUGH}) e
    LEFT JOIN principals p ON p.alliance_id = e.alliance_id AND p.id = e.principal_id
    WHERE ${conditionOf(selected.selection)} ORDER BY ${eitherWay(walk.order).inOrder(sql`e.seq`)} LIMIT ${walk.limit}`);
}

/** The last event that such a read looks through; no row where it comes to the log's end. */
export function edgeOf(selected: Selected, walk: Walk): Statement<{ seq: number }> {
  return statement(sql`SELECT seq FROM ${inOrder(selected, walk)} LIMIT 1 OFFSET ${LOOKED_THROUGH - 1}`);
}

function inOrder({ allianceId, merchantId }: Selected, { beyond, order }: Walk): SQL {
  const own = merchantId === undefined ? sql`` : sql` AND merchant_id = ${merchantId}`;
  const way = eitherWay(order);
  return sql`audit_events WHERE alliance_id = ${allianceId}${own} AND ${way.beyond(sql`seq`, beyond)}
    ORDER BY ${way.inOrder(sql`seq`)}`;
}

function conditionOf({ action, subjectId, principalId, from, to }: AuditSelection): SQL {
  const conditions = [
    sql`true`,
    ...(action === undefined ? [] : [sql`e.action = ${action}`]),
    ...(subjectId === undefined ? [] : [sql`e.subject_id = ${subjectId}`]),
    ...(principalId === undefined ? [] : [sql`e.principal_id = ${principalId}`]),
    ...(from === undefined ? [] : [sql`e.at >= ${fromIso(from)}`]),
    ...(to === undefined ? [] : [sql`e.at < ${fromIso(to)}`]),
  ];
  return sql.join(conditions, sql` AND `);
}

// What the seals do not cover yet: alliances with a tail, and the head that follows from it.
import {
  type AuditRow,
  type AuditSeal,
  auditKeyOf,
  headAfter,
  NO_HEAD,
  sealMacOf,
} from "../../../schema/audit-chain.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { eventsAfter } from "./rows.ts";

/** Where an alliance's last seal stands; `throughSeq` is 0 and `head` empty where there is none. */
export type Tail = { allianceId: string; throughSeq: number; head: string };

/** Alliances whose last event is beyond their last seal, in random order, so that none waits behind the same others. */
export function tails(limit: number): Statement<Tail> {
  const sql = `SELECT a.id AS allianceId, coalesce(s.through_seq, 0) AS throughSeq, coalesce(s.head, '${NO_HEAD}') AS head
    FROM alliances a
    LEFT JOIN audit_seals s ON s.alliance_id = a.id
      AND s.through_seq = (SELECT max(through_seq) FROM audit_seals WHERE alliance_id = a.id)
    WHERE (SELECT max(seq) FROM audit_events WHERE alliance_id = a.id) > coalesce(s.through_seq, 0)
    ORDER BY random() LIMIT ?`;
  return { sql, params: [limit] };
}

/** The seal that follows from at most `most` events of the tail. */
export async function nextSeal(
  d1: D1Database,
  tail: Tail,
  most: number,
  sealedAt: number,
): Promise<AuditSeal> {
  let { head, throughSeq } = tail;
  for (let left = most, rows: AuditRow[] = []; left > 0; left -= rows.length) {
    [rows] = await batchRead(d1, [eventsAfter(tail.allianceId, throughSeq, Math.min(left, PAGE))]);
    if (rows.length === 0) break;
    for (const row of rows) head = await headAfter(head, row);
    throughSeq = rows.at(-1)?.seq ?? throughSeq;
  }
  return { allianceId: tail.allianceId, previousThroughSeq: tail.throughSeq, throughSeq, head, sealedAt };
}

/** So many events are read at once. */
const PAGE = 2_000;

/**
 * The seal's row, written only after the seal that it names: of two jobs at once one writes nothing. Nor does one whose
 * alliance was thrown away meanwhile.
 */
export async function sealing(secret: string, seal: AuditSeal): Promise<Statement> {
  const { allianceId, previousThroughSeq, throughSeq, head, sealedAt } = seal;
  const mac = await sealMacOf(await auditKeyOf(secret, allianceId), seal);
  return {
    sql: SEALING,
    params: [allianceId, throughSeq, head, sealedAt, mac, allianceId, previousThroughSeq, allianceId],
  };
}

const SEALING = `INSERT INTO audit_seals (alliance_id, through_seq, head, sealed_at, mac)
  SELECT ?, ?, ?, ?, ?
  WHERE coalesce((SELECT max(through_seq) FROM audit_seals WHERE alliance_id = ?), 0) = ?
    AND EXISTS (SELECT 1 FROM alliances WHERE id = ?)`;

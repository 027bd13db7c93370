// Checks of the audit log: numbered without gaps, each row as it was signed and signed once, every head the same again.
import {
  type AuditRow,
  auditKeyOf,
  headAfter,
  isRowAuthentic,
  isSealAuthentic,
  NO_HEAD,
} from "../../../schema/audit-chain.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { eventsAfter } from "../audit/rows.ts";
import type { Check } from "./check.ts";
import type { Found } from "./redemptions.ts";

export const AUDIT_CHECKS: readonly Check[] = [
  {
    name: "audit_events_are_numbered_without_gaps",
    table: "audit_events",
    broken: `SELECT ?1 AS subjectId, printf('The last of %d events has number %d.', count(*), max(seq)) AS detail
      FROM audit_events WHERE alliance_id = ?1 HAVING min(seq) <> 1 OR max(seq) <> count(*)`,
  },
  {
    // A mac begins with digits that were drawn for its row, so two deeds never have the same.
    name: "audit_events_are_written_once",
    table: "audit_events",
    where: "mac IS NOT NULL",
    broken: `SELECT printf('%d', max(seq)) AS subjectId, printf('It is event %d once more.', min(seq)) AS detail
      FROM audit_events WHERE alliance_id = ?1 AND mac IS NOT NULL GROUP BY mac HAVING count(*) > 1`,
  },
];

/** The two checks that are computed here. */
export const SIGNED = "audit_events_are_as_signed";
export const SEALED = "audit_seals_fit_their_events";

/** Where a walk through the log stands: the head that follows from all before, and whether one of them had a mac. */
type Place = { seq: number; head: string; hasMac: boolean; throughSeq: number };

/** Beyond every number that a row can have; those that JavaScript cannot tell apart are forged, and told all the same. */
const BEYOND = 1e19;
const START: Place = { seq: -BEYOND, head: NO_HEAD, hasMac: false, throughSeq: 0 };

/** So many events are read at once, with the seals among them, in one instant. */
const PAGE = 2_000;

/**
 * Every event and every seal of an alliance, page by page; `secrets` are those that may have signed them. At most `most`
 * of those that break each check are told.
 */
export async function recomputeAudit(
  d1: D1Database,
  { id, secrets }: { id: string; secrets: readonly string[] },
  most: number,
): Promise<Record<typeof SIGNED | typeof SEALED, Found>> {
  const keys = await Promise.all(secrets.map((secret) => auditKeyOf(secret, id)));
  const signed: Found = { rows: 0, broken: [] };
  const sealed: Found = { rows: 0, broken: [] };
  const tell = (found: Found, rows: number, broken: Found["broken"]) => {
    found.rows += rows;
    found.broken.push(...broken.slice(0, most - found.broken.length));
  };
  // A seal that is written meanwhile would be seen without those before it.
  const [[last]] = await batchRead(d1, [lastSeal(id)]);
  const latest = last?.throughSeq ?? 0;
  const until = Number.isSafeInteger(latest) ? latest : BEYOND;
  for (let place = START, isLast = false; !isLast; ) {
    const [rows, seals] = await batchRead(d1, [
      eventsAfter(id, place.seq, PAGE),
      sealsAmong(id, place.seq, until),
    ]);
    tell(signed, rows.length, await wronglySigned(keys, rows, place));
    const checked = await againstEvents(keys, { rows, seals }, place);
    tell(sealed, seals.length, checked.broken);
    place = checked.place;
    isLast = rows.length < PAGE || !Number.isSafeInteger(place.seq);
  }
  return { [SIGNED]: signed, [SEALED]: sealed };
}

/** Rows from before there were macs have none, but none of them comes after one that has. */
async function wronglySigned(
  keys: readonly CryptoKey[],
  rows: readonly AuditRow[],
  { hasMac }: Place,
): Promise<Found["broken"]> {
  const areAuthentic = await Promise.all(rows.map((row) => isRowAuthentic(keys, row)));
  const first = hasMac ? 0 : rows.findIndex(({ mac }) => mac !== null);
  return rows.flatMap(({ seq, mac }, index) => {
    if (areAuthentic[index] || (mac === null && (first < 0 || index < first))) return [];
    const detail = mac === null ? "An event before it has a mac, it has none." : "Its mac is another's.";
    return [{ subjectId: String(seq), detail }];
  });
}

type SealRow = { allianceId: string; throughSeq: number; head: string; sealedAt: number; mac: string };

/** After a head that differs the walk goes on from the one that was sealed, so that later seals speak for themselves. */
async function againstEvents(
  keys: readonly CryptoKey[],
  { rows, seals }: { rows: readonly AuditRow[]; seals: readonly SealRow[] },
  place: Place,
): Promise<{ broken: Found["broken"]; place: Place }> {
  const sealAt = new Map(seals.map((it) => [it.throughSeq, it]));
  const headAt = new Map<number, string>();
  let { head } = place;
  for (const row of rows) {
    head = await headAfter(head, row);
    headAt.set(row.seq, head);
    head = sealAt.get(row.seq)?.head ?? head;
  }
  const areAuthentic = await Promise.all(
    seals.map((seal, index) => {
      const previousThroughSeq = seals[index - 1]?.throughSeq ?? place.throughSeq;
      return isSealAuthentic(keys, { ...seal, previousThroughSeq });
    }),
  );
  const broken = seals.flatMap((seal, index) => {
    const otherwise = differenceOf(seal, headAt.get(seal.throughSeq), areAuthentic[index] ?? false);
    return otherwise === undefined ? [] : [{ subjectId: String(seal.throughSeq), detail: otherwise }];
  });
  return {
    broken,
    place: {
      seq: rows.at(-1)?.seq ?? place.seq,
      head,
      hasMac: place.hasMac || rows.some(({ mac }) => mac !== null),
      throughSeq: seals.at(-1)?.throughSeq ?? place.throughSeq,
    },
  };
}

function differenceOf(seal: SealRow, head: string | undefined, isAuthentic: boolean): string | undefined {
  if (head === undefined) return "There is no event of that number.";
  if (seal.head !== head) return "The events up to it give another head.";
  return isAuthentic ? undefined : "Its own mac is another's, or the seal before it is missing.";
}

function lastSeal(allianceId: string): Statement<{ throughSeq: number | null }> {
  const sql = "SELECT max(through_seq) AS throughSeq FROM audit_seals WHERE alliance_id = ?";
  return { sql, params: [allianceId] };
}

/** The seals of one page of events: after its first place, before the first event of the next; of the last page all. */
function sealsAmong(allianceId: string, seq: number, until: number): Statement<SealRow> {
  const sql = `SELECT alliance_id AS allianceId, through_seq AS throughSeq, head, sealed_at AS sealedAt, mac
    FROM audit_seals WHERE alliance_id = ?1 AND through_seq > ?2 AND through_seq <= ?3 AND through_seq < coalesce((
      SELECT seq FROM audit_events WHERE alliance_id = ?1 AND seq > ?2 ORDER BY seq LIMIT 1 OFFSET ${PAGE}), ${BEYOND})
    ORDER BY through_seq`;
  return { sql, params: [allianceId, seq, until] };
}

// The audit log as the outbox: what came since an endpoint's cursor becomes deliveries, and the cursor moves with them.
import type { AuditRow } from "../../../schema/audit-chain.ts";
import { newId } from "../../../schema/ids.ts";
import { toIso } from "../../../schema/time.ts";
import { hears, type Party, toldAs } from "../../../schema/webhook-events.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { eventsAfter } from "../audit/rows.ts";
import { partiesOf } from "./parties.ts";

/** A live endpoint with events after its cursor; `events` as the JSON that is stored. */
export type Behind = {
  allianceId: string;
  id: string;
  merchantId: string | null;
  events: string;
  throughSeq: number;
  test: 0 | 1;
};

/** In random order, so that none waits behind the same others. */
export function endpointsBehind(limit: number): Statement<Behind> {
  const sql = `SELECT e.alliance_id AS allianceId, e.id, e.merchant_id AS merchantId, e.events,
      e.through_seq AS throughSeq, a.test
    FROM webhook_endpoints e CROSS JOIN alliances a ON a.id = e.alliance_id
    WHERE e.ended_at IS NULL
      AND (SELECT max(seq) FROM audit_events WHERE alliance_id = e.alliance_id) > e.through_seq
    ORDER BY random() LIMIT ?`;
  return { sql, params: [limit] };
}

/** A stretch of one alliance's log, with the parties of all that is told in it. */
export type Stretch = { rows: readonly AuditRow[]; parties: readonly Party[] };

export async function stretchAfter(
  d1: D1Database,
  { allianceId, throughSeq }: Pick<Behind, "allianceId" | "throughSeq">,
  limit: number,
): Promise<Stretch> {
  const [rows] = await batchRead(d1, [eventsAfter(allianceId, throughSeq, limit)]);
  const subjects = rows.filter(({ action }) => toldAs(action) !== undefined).map((it) => it.subjectId);
  if (subjects.length === 0) return { rows, parties: [] };
  const parties = await batchRead(d1, partiesOf(allianceId, subjects));
  return { rows, parties: parties.flat() };
}

/**
 * The deliveries of what the endpoint hears of the stretch, and its cursor behind the last event: one batch. Of two jobs
 * at once one finds the cursor where it was read, and the other writes nothing.
 */
export function telling(endpoint: Behind, { rows, parties }: Stretch, now: number): Statement[] {
  const listener = { merchantId: endpoint.merchantId, events: JSON.parse(endpoint.events) };
  const heard = rows.filter((it) => hears(listener, it, parties)).map((it) => messageOf(endpoint, it));
  const throughSeq = rows.at(-1)?.seq ?? endpoint.throughSeq;
  const where = [endpoint.allianceId, endpoint.id, endpoint.throughSeq];
  const told = heard.length === 0 ? [] : [{ sql: TELL, params: [...where, JSON.stringify(heard), now] }];
  return [...told, { sql: MOVE, params: [...where, throughSeq] }];
}

const AS_READ = "alliance_id = ?1 AND id = ?2 AND through_seq = ?3 AND ended_at IS NULL";

const TELL = `INSERT INTO webhook_deliveries
    (alliance_id, id, endpoint_id, merchant_id, seq, type, subject_id, body, attempts, next_attempt_at, created_at)
  SELECT e.alliance_id, m.value ->> 'id', e.id, e.merchant_id, m.value ->> 'seq', m.value ->> 'type',
    m.value ->> 'subjectId', m.value ->> 'body', 0, ?5, ?5
  FROM (SELECT * FROM webhook_endpoints WHERE ${AS_READ}) e CROSS JOIN json_each(?4) m`;

const MOVE = `UPDATE webhook_endpoints SET through_seq = ?4 WHERE ${AS_READ}`;

/** A body is thin: ids and no more. What they stand for is read by the API, which decides again who may. */
function messageOf({ allianceId, test }: Behind, { seq, at, action, subjectId, details }: AuditRow) {
  const { type, ids = [] } = toldAs(action) ?? { type: action };
  const known: Record<string, unknown> = ids.length === 0 ? {} : JSON.parse(details);
  const named = Object.fromEntries(ids.map((name) => [name, known[name]]));
  const body = {
    type,
    timestamp: toIso(at),
    test: test === 1,
    data: { allianceId, id: subjectId, ...named },
  };
  return { id: newId("event"), seq, type, subjectId, body: JSON.stringify(body) };
}

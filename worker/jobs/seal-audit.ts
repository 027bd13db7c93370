// Each minute this job seals what the audit log has grown by, and tells every new head outside the database.
import { batchRead } from "../db/read.ts";
import { nextSeal, sealing, tails } from "../domain/audit/tail.ts";

/** One run stays short: what is beyond these waits for the next minute. */
export const MOST_ALLIANCES = 200;
export const MOST_EVENTS = 20_000;

/** A run at the same time as another does no harm: what both would seal is sealed, and told, by one of them. */
export async function sealAudit(d1: D1Database, auditSecret: string, now: number): Promise<void> {
  const [waiting] = await batchRead(d1, [tails(MOST_ALLIANCES)]);
  let left = MOST_EVENTS;
  for (const tail of waiting) {
    if (left <= 0) return;
    const seal = await nextSeal(d1, tail, left, now);
    left -= seal.throughSeq - tail.throughSeq;
    const { sql, params } = await sealing(auditSecret, seal);
    const { meta } = await d1
      .prepare(sql)
      .bind(...params)
      .run();
    const { allianceId, throughSeq, head } = seal;
    if (meta.changes > 0) console.log(JSON.stringify({ audit: "sealed", allianceId, throughSeq, head }));
  }
}

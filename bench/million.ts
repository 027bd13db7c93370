// A ledger of a million transfers among a thousand merchants, written past the API, whose rows would take an hour.
import { newId } from "../schema/ids.ts";
import type { LocalDatabase } from "./server.ts";

export const MERCHANTS = 1_000;
export const TRANSFERS = 1_000_000;
/** Everybody's sales are brought by this many others. */
const PARTNERS = 20;
/** Rows of one statement: a longer one would outlast the connection it is asked over. */
const PORTION = 10_000;

/** Fills the books of an alliance with commissions that locked an hour before `now` (epoch milliseconds). */
export async function fillLedger(
  db: LocalDatabase,
  { allianceId, now, tell }: { allianceId: string; now: number; tell: (line: string) => void },
): Promise<void> {
  const ids = JSON.stringify(Array.from({ length: MERCHANTS }, () => newId("merchant")).toSorted());
  await db
    .prepare(
      `INSERT INTO accounts (alliance_id, owner_id, unit, debits_minor, credits_minor)
       SELECT '${allianceId}', value, 'CNY', 0, 0 FROM json_each('${ids}')`,
    )
    .all();
  const lockedAt = now - 3_600_000;
  for (let from = 0; from < TRANSFERS; from += PORTION) {
    await db
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${from + PORTION}),
           merchant AS MATERIALIZED (SELECT key AS place, value AS id FROM json_each('${ids}'))
         INSERT INTO transfers (alliance_id, id, code, debit_id, credit_id, amount_minor, unit, effective_at, created_at)
         SELECT '${allianceId}', 'trf_' || printf('%026d', i), 'commission', debtor.id, creditor.id,
           100 + i * 7919 % 4999, 'CNY', ${lockedAt}, ${lockedAt}
         FROM n JOIN merchant debtor ON debtor.place = i % ${MERCHANTS}
         JOIN merchant creditor ON creditor.place = (i + i / ${MERCHANTS} % ${PARTNERS} + 1) % ${MERCHANTS}`,
      )
      .all();
    if ((from + PORTION) % 250_000 === 0) tell(`${from + PORTION} transfers`);
  }
}

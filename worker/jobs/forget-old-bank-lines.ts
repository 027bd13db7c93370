// Who paid a shop something else is none of ours: names and texts of bank lines that no payment came of go, once a day.
import { firstIdAt } from "../../schema/ids.ts";
import { DAY_MS } from "../../schema/time.ts";

/** What one day forgets at the most; the rest waits for the next. */
const PAGE = 2_000;
const MAX_PAGES = 10;

/**
 * Lines that were put aside, and those that nobody decided, lose their names after as many days as the alliance's latest policy
 * remembers holders, counted from their import in real time. Amount, day and reference stay, and so does the fingerprint:
 * the same file still adds nothing. What was taken for a payment stays whole, as its proof.
 */
export async function forgetOldBankLines(d1: D1Database, now: number): Promise<void> {
  const terms = await d1.prepare(DAYS_IN_USE).all<{ days: number }>();
  const bounds = JSON.stringify(
    terms.results.map(({ days }) => ({ days, firstKept: firstIdAt("bankLine", now - days * DAY_MS) })),
  );
  for (let page = 0, changes = PAGE; page < MAX_PAGES && changes >= PAGE; page++) {
    const forgotten = await d1.prepare(FORGET).bind(bounds, PAGE).run();
    changes = forgotten.meta.changes;
  }
}

const DAYS_IN_USE = `
  SELECT DISTINCT p.holder_retention_days AS days FROM alliances a
  JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version`;

/** Lines are found by ids that were made long enough ago; they are read once a day, which costs less than an index. */
const FORGET = `
  UPDATE bank_lines SET counterparty = NULL, text = NULL WHERE (alliance_id, id) IN (
    SELECT l.alliance_id, l.id FROM alliances a
    CROSS JOIN policies p ON p.alliance_id = a.id AND p.version = a.policy_version
    CROSS JOIN json_each(?) b ON b.value ->> 'days' = p.holder_retention_days
    CROSS JOIN bank_lines l ON l.alliance_id = a.id AND l.id < b.value ->> 'firstKept'
    LEFT JOIN bank_line_decisions d ON d.alliance_id = l.alliance_id AND d.bank_line_id = l.id
    WHERE (l.counterparty IS NOT NULL OR l.text IS NOT NULL) AND coalesce(d.decision, 'dismissed') = 'dismissed'
    LIMIT ?)`;

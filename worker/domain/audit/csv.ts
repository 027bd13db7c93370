// The audit log as a table for spreadsheets, oldest first, with the mac of each row so that the heads can be recomputed.
import { stringify } from "csv-stringify/browser/esm/sync";
import type { AuditSelection } from "../../../schema/contract/audit.ts";
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { readStretch, type Selected, type ShownRow } from "./rows.ts";

/** The whole selection, at most `MOST_ROWS` of them. @throws Problem `selection_too_large`. */
export async function exportAuditEvents(ctx: MemberContext, selection: AuditSelection): Promise<string> {
  const selected = { allianceId: ctx.alliance.id, merchantId: merchantOf(ctx), selection };
  const parts: string[] = [auditCsv([], { header: true })];
  let count = 0;
  for await (const rows of allOf(ctx.d1, selected)) {
    count += rows.length;
    if (count > MOST_ROWS) throw new Problem("selection_too_large", { mostRows: MOST_ROWS });
    parts.push(auditCsv(rows, { header: false }));
  }
  return parts.join("");
}

export const MOST_ROWS = 50_000;

/** So many rows are read at once. */
const PAGE = 2_000;

async function* allOf(d1: D1Database, selected: Selected): AsyncGenerator<ShownRow[]> {
  for (let beyond: number | null = 0; beyond !== null; ) {
    const stretch = await readStretch(d1, selected, { beyond, order: "oldest", limit: PAGE });
    yield stretch.rows;
    beyond = stretch.goesOnBeyond;
  }
}

const COLUMNS = [
  "seq",
  "at",
  "principalId",
  "principalName",
  "keyId",
  "sessionId",
  "merchantId",
  "action",
  "subjectId",
  "details",
  "sealed",
  "mac",
] as const;

/**
 * UTF-8 with a byte order mark before its header, RFC 4180. Instants are ISO 8601 in UTC, `details` the JSON as it is
 * stored. Text that a spreadsheet would take for a formula is disarmed.
 */
export function auditCsv(rows: readonly ShownRow[], { header }: { header: boolean }): string {
  return stringify(
    rows.map((row) => ({ ...row, at: toIso(row.at), sealed: row.sealed === 1 ? "true" : "false" })),
    { bom: header, header, columns: [...COLUMNS], record_delimiter: "windows", escape_formulas: true },
  );
}

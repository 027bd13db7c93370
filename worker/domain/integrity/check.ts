// A check of the books: which rows it looks at, and the SQL that finds those that break it.
import { sql } from "drizzle-orm";
import { type Statement, statement } from "../../db/statement.ts";
import * as standing from "../settlement/standing.ts";

export type Check = {
  /** What is true of sound books, as a sentence. */
  name: string;
  /** The table whose rows are looked at, and which of them. */
  table: string;
  where?: string;
  /** A SELECT of `subjectId` and `detail` for each row that breaks it. `?1` is the alliance, `?2` the present. */
  broken: string;
};

/** One row: how many rows were looked at, and the first that break the check as JSON pairs of subject and detail. */
export type Finding = { rows: number; broken: string };

export type Alliance = { id: string; now: number };

/** So many violations of one check are told; the first of them are what somebody looks at. */
export const MOST_TOLD = 100;

/** One statement a check, so that all of them see the same instant in one batch. */
export function toStatement({ table, where, broken }: Check, { id, now }: Alliance): Statement<Finding> {
  const condition = where === undefined ? "" : ` AND ${where}`;
  const sql = `SELECT (SELECT count(*) FROM ${table} WHERE alliance_id = ?1${condition}) AS rows,
    (SELECT json_group_array(json_array(subjectId, detail)) FROM (
      SELECT * FROM (${broken}) LIMIT ${MOST_TOLD})) AS broken`;
  return { sql, params: sql.includes("?2") ? [id, now] : [id] };
}

/** SQL that is true of a settlement `s` that was not reopened. */
export const STANDS = statement(standing.STANDS).sql;

/** SQL that is true where who decided `d` is one at whose will the settlement `s` was closed. */
export const DECIDED_BY_ITS_CLOSER = statement(standing.isAtWillOf(sql.raw("d.principal_id"))).sql;

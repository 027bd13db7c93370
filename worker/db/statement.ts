// SQL with its parameters, ready for D1. The text of an insert is built once per table and set of columns.
import { getTableColumns, getTableName, type SQL } from "drizzle-orm";
import { SQLiteSyncDialect, type SQLiteTable } from "drizzle-orm/sqlite-core";

/** One SQL statement; `Row` is the shape of the rows it reads. */
export type Statement<Row = unknown> = { sql: string; params: readonly unknown[]; readonly row?: Row };

const dialect = new SQLiteSyncDialect();

/** A statement from drizzle's `sql` template. */
export function statement<Row = unknown>(text: SQL): Statement<Row> {
  const { sql, params } = dialect.sqlToQuery(text);
  return { sql, params };
}

type Insertable = { insert: (row: Record<string, unknown>) => Statement };
const insertables = new WeakMap<SQLiteTable, Map<string, Insertable>>();

/** One row into one table. */
export function insert<Table extends SQLiteTable>(table: Table, row: Table["$inferInsert"]): Statement {
  const values: Record<string, unknown> = row;
  const names = Object.keys(values);
  const known = insertables.get(table) ?? new Map<string, Insertable>();
  insertables.set(table, known);
  const signature = names.join();
  const insertable = known.get(signature) ?? insertableOf(table, names);
  known.set(signature, insertable);
  return insertable.insert(values);
}

/**
 * Many rows into one table: they travel as one JSON parameter, and what they all share beside it, once. It is one statement
 * until that parameter would be too large for the database.
 */
export function insertAll<
  Table extends SQLiteTable,
  Shared extends Partial<Table["$inferInsert"]> = Record<never, never>,
>(table: Table, rows: readonly Omit<Table["$inferInsert"], keyof Shared>[], shared?: Shared): Statement[] {
  const [first] = rows;
  if (first === undefined) return [];
  const own = columnsOf(table, Object.keys(first));
  const common = columnsOf(table, Object.keys(shared ?? {}));
  const picks = [
    ...own.map((_, index) => `value ->> ${index}`),
    ...common.map((_, index) => `?${index + 2}`),
  ];
  const names = [...own, ...common].map((it) => it.column).join(", ");
  const sql = `INSERT INTO ${getTableName(table)} (${names}) SELECT ${picks.join(", ")} FROM json_each(?1)`;
  const encoded = rows.map((row) => JSON.stringify(encode(own, row)));
  const its = encode(common, shared ?? {});
  return inPortions(encoded).map((portion) => ({ sql, params: [`[${portion.join()}]`, ...its] }));
}

/** A parameter is limited to two megabytes; so many characters take three quarters of that at most, in whatever script. */
const PORTION = 500_000;

function inPortions(encoded: readonly string[]): string[][] {
  const portions: string[][] = [];
  let left = 0;
  for (const row of encoded) {
    left -= row.length + 1;
    if (left < 0) {
      portions.push([]);
      left = PORTION - row.length - 1;
    }
    portions.at(-1)?.push(row);
  }
  return portions;
}

function insertableOf(table: SQLiteTable, names: readonly string[]): Insertable {
  const columns = columnsOf(table, names);
  const sql = `INSERT INTO ${getTableName(table)} (${columns.map((it) => it.column).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  return { insert: (row) => ({ sql, params: encode(columns, row) }) };
}

function encode(columns: ReturnType<typeof columnsOf>, row: Record<string, unknown>): unknown[] {
  return columns.map(({ name, encode }) => encode(row[name]));
}

function columnsOf(table: SQLiteTable, names: readonly string[]) {
  const all = getTableColumns(table);
  return names.map((name) => {
    const column = all[name];
    if (!column) throw new RangeError(`${getTableName(table)} has no column ${name}`);
    const encode = (value: unknown) =>
      value === null || value === undefined ? null : column.mapToDriverValue(value);
    return { name, column: column.name, encode };
  });
}

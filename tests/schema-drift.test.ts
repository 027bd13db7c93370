// Drizzle's tables against the database that the migrations make: whatever differs fails here.
/// <reference types="vite/types/importMeta.d.ts" />
import { env } from "cloudflare:workers";
import { getTableColumns, is, SQL } from "drizzle-orm";
import {
  type ForeignKey,
  getTableConfig,
  type Index,
  SQLiteBoolean,
  type SQLiteColumn,
  SQLiteSyncDialect,
  SQLiteTable,
} from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { must } from "../schema/tables/must.ts";

const modules = import.meta.glob<Record<string, unknown>>("../schema/tables/*.ts", { eager: true });
const exported = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, SQLiteTable));
/** Every table of the schema; the guard is a view and stands for itself below. */
const tables = exported.filter((table) => table !== must).map(getTableConfig);

test("drizzle and the database know the same tables", async () => {
  const found = await rows<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND ${ownTables("name")} ORDER BY name`,
  );
  expect(found.map(({ name }) => name)).toEqual(tables.map(({ name }) => name).sort());
});

test("the only view is the guard, with the columns that drizzle knows", async () => {
  const found = await rows<{ view: string; name: string }>(
    `SELECT v.name AS view, c.name FROM sqlite_master v, pragma_table_xinfo(v.name) c
     WHERE v.type = 'view' ORDER BY v.name, c.cid`,
  );
  const { name: view, columns } = getTableConfig(must);
  expect(found).toEqual(columns.map(({ name }) => ({ view, name })));
});

test("every table is STRICT and WITHOUT ROWID, and uses nothing that drizzle cannot say", async () => {
  for (const { name, sql } of await ownCreateStatements()) {
    expect(sql, name).toMatch(/\) STRICT, WITHOUT ROWID$/);
    expect(sql, name).not.toMatch(/\b(AUTOINCREMENT|COLLATE|CONFLICT|DEFERRABLE|GENERATED|MATCH)\b/i);
  }
});

test("every column has the name, type, nullability, key position and default of drizzle", async () => {
  const found = await rows<{ tableName: string; column: string }>(
    `SELECT t.name AS tableName, concat_ws(' ', c.name, lower(c.type), CASE WHEN c."notnull" THEN 'not null' END,
       'key ' || c.pk, 'default ' || c.dflt_value, CASE WHEN c.hidden THEN 'hidden' END) AS "column"
     FROM sqlite_master t, pragma_table_xinfo(t.name) c
     WHERE t.type = 'table' AND ${ownTables("t.name")} ORDER BY t.name, c.cid`,
  );
  expect(byTable(found, ({ column }) => column)).toEqual(
    declared(({ columns, primaryKeys }) => {
      const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
      const keyNames = key.map(({ name }) => name);
      return columns.map((column) => describeColumn(column, keyNames.indexOf(column.name) + 1));
    }),
  );
});

test("every column's property is its name in camel case", () => {
  for (const table of exported)
    for (const [property, column] of Object.entries(getTableColumns(table)))
      expect(property).toBe(column.name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
});

test("every foreign key has the columns, target and actions that drizzle knows", async () => {
  const found = await rows<{ tableName: string; foreignKey: string }>(
    `SELECT t.name AS tableName, concat('(', group_concat(f."from", ', ' ORDER BY f.seq), ') -> ', f."table", ' (',
       group_concat(f."to", ', ' ORDER BY f.seq), ') update ', f.on_update, ' delete ', f.on_delete) AS foreignKey
     FROM sqlite_master t, pragma_foreign_key_list(t.name) f
     WHERE t.type = 'table' AND ${ownTables("t.name")} GROUP BY t.name, f.id ORDER BY t.name, foreignKey`,
  );
  expect(byTable(found, ({ foreignKey }) => foreignKey)).toEqual(
    declared(({ foreignKeys }) => foreignKeys.map(describeForeignKey).sort()),
  );
});

test("every index has the name, uniqueness, columns and condition that drizzle knows", async () => {
  const found = await rows<{ tableName: string; index: string; sql: string | null }>(
    `SELECT t.name AS tableName, s.sql, concat(i.name, CASE WHEN i."unique" THEN ' unique' END, ' (',
       group_concat(concat(c.name, CASE WHEN c."desc" THEN ' desc' END), ', ' ORDER BY c.seqno), ')') AS "index"
     FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) c
     JOIN sqlite_master s ON s.name = i.name AND s.type = 'index'
     WHERE t.type = 'table' AND ${ownTables("t.name")} AND i.origin <> 'pk' AND c.key = 1
     GROUP BY t.name, i.name ORDER BY t.name, "index"`,
  );
  const condition = (sql: string | null) => sql?.match(/\)( WHERE .*)$/s)?.[1] ?? "";
  expect(byTable(found, ({ index, sql }) => index + condition(sql))).toEqual(
    declared(({ indexes }) => indexes.map(describeIndex).sort()),
  );
});

test("uniqueness is declared by named indexes only", () => {
  for (const { uniqueConstraints, columns } of tables) {
    expect(uniqueConstraints).toEqual([]);
    expect(columns.filter(({ isUnique }) => isUnique)).toEqual([]);
  }
});

test("every CHECK is named and has the text that drizzle knows", async () => {
  const found = (await ownCreateStatements()).flatMap(({ name, sql }) =>
    checksOf(sql).map((check) => ({ tableName: name, check })),
  );
  expect(byTable(found, ({ check }) => check)).toEqual(
    declared(({ checks }) => checks.map(({ name, value }) => `${name}: ${textOf(value)}`)),
  );
});

test("the values of a column that a CHECK enumerates are those that drizzle knows", () => {
  for (const { columns, checks } of tables) {
    for (const { value } of checks) {
      const [, name, list] = textOf(value).match(/^(\w+) IN \(('.*')\)$/) ?? [];
      const column = columns.find((candidate) => candidate.name === name);
      if (name) expect(quoted(column?.enumValues ?? []), name).toBe(list);
    }
  }
});

test("the boolean columns are those that a CHECK keeps to 0 and 1 or equates with a comparison", () => {
  for (const { name, columns, checks } of tables) {
    const checked = checks.map(({ value }) => textOf(value).match(/^(\w+) (?:IN \(0, 1\)|= \()/)?.[1] ?? []);
    const booleans = columns.filter((column) => is(column, SQLiteBoolean));
    expect(booleans.map((column) => column.name).sort(), name).toEqual(checked.flat().sort());
  }
});

type TableConfig = ReturnType<typeof getTableConfig>;

async function rows<Row>(query: string): Promise<Row[]> {
  return (await env.DB.prepare(query).all<Row>()).results;
}

/** The condition that a table is ours: neither the migrations' own log nor one of SQLite or the platform. */
function ownTables(name: string): string {
  return `${name} <> 'd1_migrations' AND ${name} NOT GLOB 'sqlite_*' AND ${name} NOT GLOB '_cf_*'`;
}

function ownCreateStatements(): Promise<{ name: string; sql: string }[]> {
  return rows(`SELECT name, sql FROM sqlite_master WHERE type = 'table' AND ${ownTables("name")}`);
}

/** What the database says, table by table; a table about which it says nothing is left out. */
function byTable<Row extends { tableName: string }>(found: Row[], describe: (row: Row) => string) {
  const described: Record<string, string[]> = {};
  for (const row of found) described[row.tableName] = [...(described[row.tableName] ?? []), describe(row)];
  return described;
}

/** What drizzle says, table by table; a table about which it says nothing is left out. */
function declared(describe: (table: TableConfig) => string[]): Record<string, string[]> {
  const entries = tables.map((table) => [table.name, describe(table)] as const);
  return Object.fromEntries(entries.filter(([, lines]) => lines.length > 0));
}

function describeColumn(column: SQLiteColumn, keyPosition: number): string {
  const nullability = column.notNull ? " not null" : "";
  const fallback =
    column.default === undefined ? "" : ` default ${String(column.mapToDriverValue(column.default))}`;
  return `${column.name} ${column.getSQLType()}${nullability} key ${keyPosition}${fallback}`;
}

function describeForeignKey({ reference, onUpdate, onDelete }: ForeignKey): string {
  const { columns, foreignTable, foreignColumns } = reference();
  const [from, to] = [columns, foreignColumns].map((list) => list.map(({ name }) => name).join(", "));
  const actions = [onUpdate, onDelete].map((action) => (action ?? "no action").toUpperCase());
  return `(${from}) -> ${getTableConfig(foreignTable).name} (${to}) update ${actions[0]} delete ${actions[1]}`;
}

function describeIndex({ config }: Index): string {
  const columns = config.columns.map((column) => (is(column, SQL) ? textOf(column) : column.name));
  const condition = config.where === undefined ? "" : ` WHERE ${textOf(config.where)}`;
  return `${config.name}${config.unique ? " unique" : ""} (${columns.join(", ")})${condition}`;
}

function textOf(expression: SQL): string {
  return new SQLiteSyncDialect().sqlToQuery(expression).sql;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(", ");
}

/** The CHECKs of a CREATE TABLE statement as "name: text"; one without a name is shown as unnamed. */
function checksOf(createTable: string): string[] {
  return [...createTable.matchAll(/(?:CONSTRAINT (\w+) )?CHECK \(/gi)].map((match) => {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    while (depth > 0) {
      if (createTable[end] === "(") depth++;
      if (createTable[end] === ")") depth--;
      end++;
    }
    return `${match[1] ?? "unnamed"}: ${createTable.slice(start, end - 1)}`;
  });
}

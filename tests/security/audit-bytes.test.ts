// S5: one byte changed anywhere in the audit log, a row taken away, moved or doubled, is told by the integrity checks.
// The default run changes a seeded share; SECURITY_FULL=1 changes every byte of every column of every row.
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuditEvent } from "../../schema/contract/audit.ts";
import type { Integrity } from "../../schema/contract/integrity.ts";
import { HOUR_MS } from "../../schema/time.ts";
import { batchRead } from "../../worker/db/read.ts";
import { AUDIT_CHECKS, recomputeAudit } from "../../worker/domain/integrity/audit.ts";
import { toStatement } from "../../worker/domain/integrity/check.ts";
import { aLivedInWorld, type LivedIn } from "../support/lived-in.ts";
import { Dice } from "../support/model/dice.ts";

type Row = Record<string, string | number | null>;
/** A change of the log, and what undoes it; both are SQL. */
type Tampering = { says: string; apply: string[]; undo: string[] };

const IS_FULL = env.SECURITY_FULL !== "";
const dice = new Dice(5);
/** What refuses changes, away for as long as these tests take. */
let triggers: string[] = [];
let world: LivedIn;
let tried = 0;
let detected = 0;

beforeAll(async () => {
  world = await aLivedInWorld();
  const found = await env.DB.prepare(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'audit_*_stay_*'",
  ).all<{ name: string; sql: string }>();
  triggers = found.results.map(({ sql }) => sql);
  await runAll(found.results.map(({ name }) => `DROP TRIGGER ${name}`));
});

afterAll(async () => {
  await runAll(triggers);
  console.log(`S5 audit bytes: ${tried} changes, ${detected} detected`);
});

test("the log is sound before it is changed", async () => {
  expect(triggers).toHaveLength(6);
  expect((await rowsOf("audit_events")).length).toBeGreaterThan(40);
  expect((await rowsOf("audit_seals")).length).toBe(2);
  expect(await violationsOf()).toEqual([]);
});

for (const [table, key] of [
  ["audit_events", "seq"],
  ["audit_seals", "through_seq"],
] as const) {
  test(`one byte changed in ${table} is told`, { timeout: HOUR_MS }, async () => {
    for (const row of await rowsOf(table)) {
      for (const [column, value] of Object.entries(row)) {
        for (const forged of forgeriesOf(value)) await tell(otherwise(table, key, row, column, forged));
      }
    }
    expect(await violationsOf()).toEqual([]);
  });
}

test("an event that is taken away, or exchanged with another, or written once more is told", {
  timeout: HOUR_MS,
}, async () => {
  const rows = await rowsOf("audit_events");
  for (const [index, row] of rows.entries()) {
    await tell(gone("audit_events", [row]));
    const other = rows[(index + dice.int(1, rows.length - 1)) % rows.length];
    if (other !== undefined) await tell(exchanged(row, other));
    await tell(doubled(row, rows.length + 1));
  }
  for (const count of [2, 5, rows.length - 1]) {
    await tell(gone("audit_events", rows.slice(-count)));
    await tell(gone("audit_events", rows.slice(0, count)));
  }
  expect(await violationsOf()).toEqual([]);
});

test("a seal that is taken away while a later one stands, or has an impossible number, is told", async () => {
  const seals = await rowsOf("audit_seals");
  await tell(gone("audit_seals", seals.slice(0, 1)));
  // Numbers that JavaScript cannot tell apart, below all others and above.
  for (const seal of seals)
    for (const number of ["-6629298651489370066", "6629298651489370066"])
      await tell(otherwise("audit_seals", "through_seq", seal, "through_seq", number));
});

test("GET /v1/integrity tells it, and the log stays readable with it", async () => {
  const [row] = await rowsOf("audit_events");
  if (row === undefined) throw new Error("there are events");
  const { apply, undo } = otherwise(
    "audit_events",
    "seq",
    row,
    "details",
    textOf(new Uint8Array([123, 120])),
  );
  await runAll(apply);
  const { violations } = await world.admin.read<Integrity>("/v1/integrity");
  const { data } = await world.admin.read<{ data: AuditEvent[] }>("/v1/audit-events?action=alliance.created");
  await runAll(undo);
  expect(violations.map(({ check, subjectId }) => [check, subjectId])).toEqual([
    ["audit_events_are_as_signed", "1"],
    ["audit_seals_fit_their_events", expect.any(String)],
  ]);
  expect(data.map(({ details }) => details)).toEqual([{ unreadable: "{x" }]);
});

/** Tries a change and takes it back; it fails the test where nothing tells it, neither the database nor a check. */
async function tell({ says, apply, undo }: Tampering): Promise<void> {
  tried++;
  const refusal = await runAll(apply).catch((error: Error) => error);
  if (refusal !== undefined) {
    // A seal of no alliance there is.
    expect(refusal.message, says).toContain("FOREIGN KEY constraint failed");
    detected++;
    return;
  }
  const violations = await violationsOf();
  await runAll(undo);
  if (violations.length > 0) detected++;
  expect(violations, says).not.toEqual([]);
}

/** What the checks of the audit log, and only these, tell of the world. */
async function violationsOf(): Promise<unknown[]> {
  const secrets = [env.AUDIT_SECRET];
  const [found, recomputed] = await Promise.all([
    batchRead(
      env.DB,
      AUDIT_CHECKS.map((check) => toStatement(check, { id: world.id, now: 0 })),
    ),
    recomputeAudit(env.DB, { id: world.id, secrets }, 100),
  ]);
  const inSql = found.flatMap(([finding]) => JSON.parse(finding?.broken ?? "[]"));
  return [...inSql, ...Object.values(recomputed).flatMap(({ broken }) => broken)];
}

async function rowsOf(table: string): Promise<Row[]> {
  const rows = env.DB.prepare(`SELECT * FROM ${table} WHERE alliance_id = ? ORDER BY 2`).bind(world.id);
  return (await rows.all<Row>()).results;
}

/** SQL of values that differ from this one in one byte, or by one: all of them, or in the default run one that is drawn. */
function forgeriesOf(value: string | number | null): string[] {
  const all = typeof value === "number" ? otherNumbers(value) : otherTexts(value);
  return IS_FULL ? all : [dice.pick(all)];
}

/** The highest bit of each byte turns, so that no number becomes that of another row. */
function otherNumbers(value: number): string[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(value));
  const changed = Array.from(bytes.keys(), (place) => withOther(bytes, place, dice.int(128, 255)));
  return changed.map((it) => String(new DataView(it.buffer).getBigInt64(0)));
}

function otherTexts(value: string | null): string[] {
  if (value === null) return ["''", "'x'"];
  const bytes = new Uint8Array(new TextEncoder().encode(value));
  const changed = Array.from(bytes.keys(), (place) => withOther(bytes, place, dice.int(1, 255)));
  return [...changed, bytes.slice(0, -1), new Uint8Array([...bytes, dice.int(0, 255)])].map(textOf);
}

function withOther(bytes: Uint8Array<ArrayBuffer>, place: number, mask: number): Uint8Array<ArrayBuffer> {
  const forged = bytes.slice();
  forged[place] = (forged[place] ?? 0) ^ mask;
  return forged;
}

function textOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `CAST(x'${hex}' AS TEXT)`;
}

/** The row with another value in one column; it is found again by its key, changed or not. */
function otherwise(table: string, key: string, row: Row, column: string, forged: string): Tampering {
  const found = (alliance: string, number: string) => `alliance_id = ${alliance} AND ${key} = ${number}`;
  const [alliance, number] = [sqlOf(row.alliance_id), sqlOf(row[key])];
  const after = found(column === "alliance_id" ? forged : alliance, column === key ? forged : number);
  return {
    says: `${table} ${row[key]}: ${column} = ${forged}`,
    apply: [`UPDATE ${table} SET ${column} = ${forged} WHERE ${found(alliance, number)}`],
    undo: [`UPDATE ${table} SET ${column} = ${sqlOf(row[column])} WHERE ${after}`],
  };
}

function gone(table: string, rows: readonly Row[]): Tampering {
  return {
    says: `${rows.length} of ${table} are gone`,
    apply: rows.map((row) => deletion(table, row)),
    undo: rows.map((row) => insertion(table, row)),
  };
}

function exchanged(one: Row, other: Row): Tampering {
  const before = [one, other];
  const after = [
    { ...one, seq: other.seq ?? null },
    { ...other, seq: one.seq ?? null },
  ];
  const replace = (from: Row[], to: Row[]) => [
    ...from.map((row) => deletion("audit_events", row)),
    ...to.map((row) => insertion("audit_events", row)),
  ];
  return {
    says: `${one.seq} and ${other.seq} are exchanged`,
    apply: replace(before, after),
    undo: replace(after, before),
  };
}

function doubled(row: Row, seq: number): Tampering {
  const again = { ...row, seq };
  return {
    says: `${row.seq} is written once more`,
    apply: [insertion("audit_events", again)],
    undo: [deletion("audit_events", again)],
  };
}

function deletion(table: string, row: Row): string {
  const number = table === "audit_events" ? "seq" : "through_seq";
  return `DELETE FROM ${table} WHERE alliance_id = ${sqlOf(row.alliance_id)} AND ${number} = ${row[number]}`;
}

function insertion(table: string, row: Row): string {
  return `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.values(row).map(sqlOf).join(", ")})`;
}

function sqlOf(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "NULL";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

async function runAll(statements: readonly string[]): Promise<undefined> {
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
}

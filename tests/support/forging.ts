// Falsified copies of a world. Every key begins with the alliance, so a copy needs no new ids; and what refuses to be
// changed once it is written can be written wrong.
import { env } from "cloudflare:workers";
import { auditKeyOf, headAfter, NO_HEAD, newRowMac, sealMacOf } from "../../schema/audit-chain.ts";
import { sha256 } from "../../schema/hash.ts";
import { newAllianceId } from "../../schema/ids.ts";
import { newApiKey } from "../../schema/keys.ts";
import { batchRead } from "../../worker/db/read.ts";
import { eventsAfter } from "../../worker/domain/audit/rows.ts";
import { Caller } from "./api.ts";

/** Rows of one table, all or some, that the copy has otherwise (columns as SQL of the original's) or does not have. */
export type Forgery = { table: string; where: string; set: Record<string, string> | null };

/** The rows of a table that meet a condition, with other values in these columns. */
export function changed(table: string, set: Record<string, string>, where = "true"): Forgery {
  return { table, where, set };
}

/** The rows of a table that meet a condition, left out. */
export function gone(table: string, where = "true"): Forgery {
  return { table, where, set: null };
}

/** Two columns for each other. */
export function swapped(one: string, other: string): Record<string, string> {
  return { [one]: other, [other]: one };
}

/** Transfers come before the settlements that would refuse them. */
const TABLES = [
  "alliances",
  "policies",
  "categories",
  "merchants",
  "principals",
  "memberships",
  "audit_events",
  "audit_seals",
  "accounts",
  "offers",
  "offer_terms",
  "allotments",
  "allotment_acceptances",
  "allotment_requests",
  "allotment_request_outcomes",
  "gifts",
  "gift_holders",
  "gift_revocations",
  "coupons",
  "coupon_endings",
  "reservations",
  "redemptions",
  "refunds",
  "disputes",
  "dispute_notes",
  "dispute_outcomes",
  "adjustments",
  "adjustment_decisions",
  "transfers",
  "settlements",
  "settlement_decisions",
  "settlement_dues",
  "settlement_obligations",
  "instructions",
  "instruction_steps",
  "payments",
  "payee_details",
  "payee_confirmations",
  "payee_refusals",
  "payment_batches",
  "payment_batch_lines",
  "payment_files",
  "bank_lines",
  "bank_line_decisions",
  "deposits",
];

/** Totals grow with the transfers that are copied; codes are unique over all alliances; macs and heads name the alliance. */
const ALWAYS = [
  changed("accounts", { debits_minor: "0", credits_minor: "0" }),
  changed("coupons", { code: "hex(randomblob(8))" }),
  changed("audit_events", { mac: "?3 ->> ('$.' || seq)" }),
  changed("audit_seals", {
    head: "?3 ->> ('$.' || through_seq || '.head')",
    mac: "?3 ->> ('$.' || through_seq || '.mac')",
  }),
];

/** A copy of an alliance with these forgeries, and an admin of it. */
export async function aForgedCopy(
  allianceId: string,
  forgeries: readonly Forgery[],
): Promise<{ id: string; admin: Caller }> {
  const id = newAllianceId(0);
  const key = newApiKey({ test: true, shard: 0 });
  const columns = await Promise.all(TABLES.map(columnsOf));
  const proofs: Record<string, string[]> = await proofsOf(allianceId, id);
  const all = [...ALWAYS, ...forgeries];
  await env.DB.batch([
    env.DB.prepare("PRAGMA defer_foreign_keys = ON"),
    ...TABLES.map((table, index) =>
      env.DB.prepare(copySql(table, columns[index] ?? [], all)).bind(
        allianceId,
        id,
        ...(proofs[table] ?? []),
      ),
    ),
    env.DB.prepare(`INSERT INTO api_keys (alliance_id, id, hash, membership_id, role, label, created_at)
      SELECT alliance_id, ?2, ?2, id, 'admin', 'copy', 0 FROM memberships
      WHERE alliance_id = ?1 AND role = 'admin' LIMIT 1`).bind(id, await sha256(key)),
  ]);
  return { id, admin: new Caller(key) };
}

/** What proves the copy's log, by number as JSON: it is that of a sound log, whatever is forged in it afterwards. */
async function proofsOf(
  allianceId: string,
  id: string,
): Promise<{ audit_events: string[]; audit_seals: string[] }> {
  const [rows] = await batchRead(env.DB, [eventsAfter(allianceId, 0, 100_000)]);
  const sealed = await env.DB.prepare("SELECT * FROM audit_seals WHERE alliance_id = ? ORDER BY through_seq")
    .bind(allianceId)
    .all<{ through_seq: number; sealed_at: number }>();
  const key = await auditKeyOf(env.AUDIT_SECRET, id);
  const macs: Record<number, string> = {};
  const heads: Record<number, string> = {};
  let head = NO_HEAD;
  for (const row of rows) {
    const copied = { ...row, allianceId: id };
    const mac = await newRowMac(key, copied);
    head = await headAfter(head, { ...copied, mac });
    macs[row.seq] = mac;
    heads[row.seq] = head;
  }
  const seals: Record<number, { head: string; mac: string }> = {};
  let previousThroughSeq = 0;
  for (const { through_seq: throughSeq, sealed_at: sealedAt } of sealed.results) {
    const it = { allianceId: id, previousThroughSeq, throughSeq, head: heads[throughSeq] ?? "", sealedAt };
    seals[throughSeq] = { head: it.head, mac: await sealMacOf(key, it) };
    previousThroughSeq = throughSeq;
  }
  return { audit_events: [JSON.stringify(macs)], audit_seals: [JSON.stringify(seals)] };
}

async function columnsOf(table: string): Promise<string[]> {
  const columns = env.DB.prepare("SELECT name FROM pragma_table_info(?)").bind(table);
  return (await columns.all<{ name: string }>()).results.map(({ name }) => name);
}

function copySql(table: string, columns: readonly string[], forgeries: readonly Forgery[]): string {
  const own = forgeries.filter((it) => it.table === table);
  const key = table === "alliances" ? "id" : "alliance_id";
  const values = columns.map((column) => (column === key ? "?2" : forged(column, own)));
  const kept = own.filter(({ set }) => set === null).map(({ where }) => ` AND NOT (${where})`);
  return `INSERT INTO ${table} (${columns.join(", ")})
    SELECT ${values.join(", ")} FROM ${table} WHERE ${key} = ?1${kept.join("")}`;
}

function forged(column: string, forgeries: readonly Forgery[]): string {
  return forgeries.reduce((before, { set, where }) => {
    const value = set?.[column];
    return value === undefined ? before : `CASE WHEN ${where} THEN ${value} ELSE ${before} END`;
  }, column);
}

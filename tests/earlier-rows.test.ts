// Migrations carry over what earlier versions wrote.
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newAllianceId } from "../schema/ids.ts";

test("keys from before memberships descend from what their holder's first key was", async () => {
  const { EARLIER_DB: db, MIGRATIONS } = env;
  await applyD1Migrations(db, MIGRATIONS.slice(0, 8));
  const all = newAllianceId(0);
  const insert = (sql: string) => db.prepare(sql).bind(all);
  await db.batch([
    insert("INSERT INTO alliances VALUES (?1, 'Alliance', 'CNY', 'Asia/Shanghai', 0, 1, 0, 0)"),
    insert("INSERT INTO categories VALUES (?1, 'toys', 'Toys')"),
    insert(
      "INSERT INTO merchants (alliance_id, id, name, category, price_tier, monthly_orders, regions, status, created_at) VALUES (?1, 'mer_1', 'Toys', 'toys', 3, 1, '[]', 'active', 0)",
    ),
    insert("INSERT INTO principals VALUES (?1, 'prn_admin', 'Admin', 1), (?1, 'prn_owner', 'Owner', 2)"),
    insert(
      `INSERT INTO api_keys VALUES
        (?1, 'key_1', 'h1', 'prn_admin', 'admin', NULL, 'First key', 1, NULL),
        (?1, 'key_2', 'h2', 'prn_owner', 'owner', 'mer_1', 'First key', 2, NULL),
        (?1, 'key_3', 'h3', 'prn_owner', 'cashier', 'mer_1', 'Till', 3, 9),
        (?1, 'key_4', 'h4', 'prn_admin', 'staff', 'mer_1', 'Help', 4, NULL)`,
    ),
  ]);

  await applyD1Migrations(db, MIGRATIONS);

  const { results: keys } = await db
    .prepare(
      `SELECT k.id, k.hash, k.role, k.merchant_id, k.revoked_at, m.principal_id, m.role AS of_role, m.ended_at
       FROM api_keys k JOIN memberships m ON m.alliance_id = k.alliance_id AND m.id = k.membership_id ORDER BY k.id`,
    )
    .all();
  expect(keys.map((it) => Object.values(it))).toEqual([
    ["key_1", "h1", "admin", null, null, "prn_admin", "admin", null],
    ["key_2", "h2", "owner", "mer_1", null, "prn_owner", "owner", null],
    ["key_3", "h3", "cashier", "mer_1", 9, "prn_owner", "owner", null],
    ["key_4", "h4", "staff", "mer_1", null, "prn_admin", "admin", null],
  ]);
  const { results: broken } = await db.prepare("PRAGMA foreign_key_check").all();
  expect(broken).toEqual([]);
});

test("the ledger is carried over with what refers to it, and no account moves", async () => {
  const { LEDGER_DB: db, MIGRATIONS } = env;
  await applyD1Migrations(db, MIGRATIONS.slice(0, 18));
  const all = newAllianceId(0);
  const insert = (sql: string) => db.prepare(sql).bind(all);
  const accounts = "SELECT * FROM accounts ORDER BY owner_id";
  await db.batch([
    insert("INSERT INTO alliances VALUES (?1, 'Alliance', 'CNY', 'Asia/Shanghai', 0, 1, 0, 0, NULL)"),
    insert("INSERT INTO accounts VALUES (?1, 'mer_1', 'CNY', 0, 0), (?1, 'mer_2', 'CNY', 0, 0)"),
    insert(
      `INSERT INTO transfers VALUES
        (?1, 'trf_2', 'commission', 'mer_1', 'mer_2', 1570, 'CNY', 5, 1, NULL, NULL, NULL, NULL),
        (?1, 'trf_1', 'reversal', 'mer_2', 'mer_1', 785, 'CNY', 6, 2, NULL, NULL, NULL, 'trf_2')`,
    ),
  ]);
  const before = await db.prepare(accounts).all();

  await applyD1Migrations(db, MIGRATIONS);

  expect((await db.prepare(accounts).all()).results).toEqual(before.results);
  const { results } = await db.prepare("SELECT * FROM transfers ORDER BY id").all();
  const unnamed = { redemption_id: null, refund_sequence: null, instruction_id: null };
  const shared = { alliance_id: all, unit: "CNY", ...unnamed, dispute_id: null, adjustment_id: null };
  expect(results).toEqual([
    {
      ...{ ...shared, id: "trf_1", code: "reversal", debit_id: "mer_2", credit_id: "mer_1" },
      ...{ amount_minor: 785, effective_at: 6, created_at: 2, reverses: "trf_2" },
    },
    {
      ...{ ...shared, id: "trf_2", code: "commission", debit_id: "mer_1", credit_id: "mer_2" },
      ...{ amount_minor: 1570, effective_at: 5, created_at: 1, reverses: null },
    },
  ]);
  const { results: broken } = await db.prepare("PRAGMA foreign_key_check").all();
  expect(broken).toEqual([]);
});

test("approvals of adjustments are carried over as decisions, and what waited waits", async () => {
  const { DECISIONS_DB: db, MIGRATIONS } = env;
  await applyD1Migrations(db, MIGRATIONS.slice(0, 27));
  const all = newAllianceId(0);
  const insert = (sql: string) => db.prepare(sql).bind(all);
  await db.batch([
    insert("INSERT INTO alliances VALUES (?1, 'Alliance', 'CNY', 'Asia/Shanghai', 0, 1, 0, 0, NULL)"),
    insert("INSERT INTO accounts VALUES (?1, 'mer_1', 'CNY', 0, 0), (?1, 'mer_2', 'CNY', 0, 0)"),
    insert(
      `INSERT INTO adjustments VALUES
        (?1, 'adj_1', 'mer_1', 'mer_2', 5, 'CNY', 'The fair', 'prn_1', 1),
        (?1, 'adj_2', 'mer_2', 'mer_1', 6, 'CNY', 'The fair', 'prn_1', 2)`,
    ),
    insert("INSERT INTO adjustment_approvals VALUES (?1, 'adj_1', 'prn_2', 3)"),
  ]);

  await applyD1Migrations(db, MIGRATIONS);

  const { results } = await db.prepare("SELECT * FROM adjustment_decisions").all();
  expect(results).toEqual([
    {
      ...{ alliance_id: all, adjustment_id: "adj_1", decision: "approved", reason: null },
      ...{ principal_id: "prn_2", decided_at: 3 },
    },
  ]);
  const { results: broken } = await db.prepare("PRAGMA foreign_key_check").all();
  expect(broken).toEqual([]);
});

test("a version of the policy from before its author was written has the author that the log names", async () => {
  const { POLICIES_DB: db, MIGRATIONS } = env;
  await applyD1Migrations(db, MIGRATIONS.slice(0, 30));
  const [one, other] = [newAllianceId(0), newAllianceId(0)];
  const policy = (id: string, version: number, at: number, author: string | null = null) =>
    db
      .prepare(`INSERT INTO policies (alliance_id, version, hold_days, fee_bps, min_payout_minor, settlement_mode,
        review_hours, dispute_days, live_coupon_weight_bps, holder_consent_required, created_at, created_by)
        VALUES (?, ?, 14, 1000, 200, 'direct', 0, 14, 3000, 1, ?, ?)`)
      .bind(id, version, at, author);
  const revised = (id: string, seq: number, at: number, by: string, details: object, action = "revised") =>
    db
      .prepare(`INSERT INTO audit_events (alliance_id, seq, at, principal_id, action, subject_id, details)
        VALUES (?1, ?2, ?3, ?4, ?5, ?1, ?6)`)
      .bind(id, seq, at, by, `alliance.${action}`, JSON.stringify(details));
  const rules = { policy: { closesAutomatically: true } };
  await db.batch([
    ...[one, other].map((id) =>
      db
        .prepare("INSERT INTO alliances VALUES (?, 'Alliance', 'CNY', 'Asia/Shanghai', 0, 1, 0, 0, NULL)")
        .bind(id),
    ),
    ...[policy(one, 1, 5), policy(one, 2, 5), policy(one, 3, 9), policy(one, 4, 9), policy(one, 5, 12)],
    ...[policy(one, 6, 12, "prn_6"), policy(other, 1, 5), policy(other, 2, 9)],
    ...[revised(one, 1, 5, "operator", rules, "created"), revised(one, 2, 5, "prn_2", rules)],
    ...[revised(one, 3, 9, "prn_3", { policy: {} }), revised(one, 4, 9, "prn_x", { name: "Another" })],
    ...[revised(one, 5, 9, "prn_4", rules), revised(one, 6, 12, "prn_5", rules)],
    ...[revised(one, 7, 12, "prn_6", rules), revised(other, 1, 9, "prn_o", rules)],
  ]);

  await applyD1Migrations(db, MIGRATIONS);

  const { results } = await db
    .prepare("SELECT version, created_by FROM policies WHERE alliance_id = ? ORDER BY version")
    .bind(one)
    .all();
  expect(results.map((it) => Object.values(it))).toEqual([
    [1, null],
    [2, "prn_2"],
    [3, "prn_3"],
    [4, "prn_4"],
    [5, "prn_5"],
    [6, "prn_6"],
  ]);
  const others = await db.prepare("SELECT created_by FROM policies WHERE alliance_id = ?").bind(other).all();
  expect(others.results.map((it) => it.created_by)).toEqual([null, "prn_o"]);
  await expect(db.prepare("UPDATE policies SET created_by = NULL").run()).rejects.toThrow(
    "rows_are_append_only",
  );
});

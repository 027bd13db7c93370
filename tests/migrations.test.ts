// The migrations: fit for D1's remote endpoint, which has its own way to split SQL, and true to their triggers.
/// <reference types="vite/types/importMeta.d.ts" />
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newAllianceId } from "../schema/ids.ts";
import { ASKED } from "./support/asked-rows.ts";
import { CORRECTIONS } from "./support/correction-rows.ts";
import { BANK_LINES, PAYEES, PAYMENT_FILES } from "./support/payment-rows.ts";

const files = import.meta.glob<string>("../schema/migrations/*", {
  query: "?raw",
  import: "default",
  eager: true,
});
const migrations = Object.entries(files).map(([path, text]) => ({
  name: path.split("/").at(-1),
  text,
  sql: text.replace(/^--.*\n/gm, ""),
}));

/** The tables whose rows, once written, stay as they are. */
const APPEND_ONLY = [
  "adjustment_decisions",
  "adjustments",
  "allotment_acceptances",
  "allotment_request_outcomes",
  "allotment_requests",
  "audit_events",
  "audit_seals",
  "bank_line_decisions",
  "bank_lines",
  "closing_proposals",
  "coupon_endings",
  "coupons",
  "deposits",
  "dispute_notes",
  "dispute_outcomes",
  "disputes",
  "gift_revocations",
  "gifts",
  "instruction_steps",
  "instructions",
  "offer_terms",
  "payee_confirmations",
  "payee_details",
  "payee_refusals",
  "payment_batch_lines",
  "payment_batches",
  "payment_files",
  "payments",
  "policies",
  "redemptions",
  "refunds",
  "settlement_decisions",
  "settlement_dues",
  "settlement_obligations",
  "settlements",
  "transfers",
];

/** Of bank lines all columns but those that hold names, which are forgotten in time and never written anew. */
const ALL_BUT_NAMES = [
  ...["alliance_id", "id", "owner_id", "fingerprint", "kind", "bank_reference", "amount_minor", "currency"],
  ...["day", "instruction_id", "matched_by", "proposes", "imported_by", "imported_at"],
];

/** The tables that refuse REPLACE too, which passes by the delete trigger, and the rule each of them names. */
const REFUSING_REPLACE = {
  audit_events: "rows_are_append_only",
  audit_seals: "rows_are_append_only",
  coupon_endings: "coupon_ends_once",
  offer_terms: "terms_version_is_next",
  transfers: "rows_are_append_only",
};

test("migrations are numbered from 0001 without gaps", () => {
  expect(migrations.map(({ name }) => name?.replace(/_[a-z]+(_[a-z]+)*\.sql$/, ""))).toEqual(
    migrations.map((_, index) => String(index + 1).padStart(4, "0")),
  );
});

test("migrations have Unix line ends and end with a statement", () => {
  for (const { name, text } of migrations) {
    expect(text, name).not.toContain("\r");
    expect(text, name).toMatch(/;\n$/);
    expect(text.trimEnd().split("\n").at(-1), name).not.toContain("--");
  }
});

// Reported as cloudflare/workers-sdk #3892 (semicolons) and #4713 (quotes); a local database takes both.
test("comments stand on lines of their own, without the quotes and semicolons that mislead the remote endpoint", () => {
  for (const { name, text } of migrations) {
    expect(text, name).not.toContain("/*");
    for (const line of text.split("\n").filter((candidate) => candidate.includes("--")))
      expect(line, name).toMatch(/^-- [^;'"`]+$/);
  }
});

test("each trigger stands on one line, with BEGIN and END in capitals and no CASE", () => {
  for (const { name, sql } of migrations) {
    for (const line of sql.split("\n").filter((candidate) => /\btrigger\b/i.test(candidate))) {
      expect(line, name).toMatch(/^(CREATE TRIGGER \w+ .* BEGIN .*; END|DROP TRIGGER \w+);$/);
      expect(line, name).not.toMatch(/\bcase\b/i);
    }
    expect(sql.match(/\bbegin\b/gi)?.length, name).toBe(
      sql.match(/^CREATE TRIGGER .* BEGIN .* END;$/gm)?.length,
    );
  }
});

test("migrations never make their effect depend on what exists", () => {
  for (const { name, sql } of migrations)
    expect(sql, name).not.toMatch(/\bIF\s+(NOT\s+)?EXISTS|\bOR\s+REPLACE/i);
});

test("every table is STRICT", () => {
  for (const { name, sql } of migrations)
    for (const [statement] of sql.matchAll(/CREATE TABLE [^;]*;/gi))
      expect(statement, name).toMatch(/\n\) STRICT/);
});

/** What a delete trigger lets go: the rows of an alliance that is marked as discarded, of whichever append-only table. */
const UNLESS_DISCARDED =
  "WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id)";

test("exactly the append-only tables have a trigger against UPDATE and one against DELETE", async () => {
  const { results } = await env.DB.prepare(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_stay_[ud]*' ORDER BY name",
  ).all();
  expect(results).toEqual(
    [...APPEND_ONLY, "discarded_alliances"]
      .sort()
      .flatMap((table) => ["DELETE", "UPDATE"].map((event) => stayTrigger(table, event))),
  );
});

for (const table of APPEND_ONLY)
  test(`a row of ${table} can be neither changed nor deleted`, async () => {
    const allianceId = await allianceWithOneRowEach();
    const before = await rowsOf(table, allianceId);
    expect(before).toHaveLength(1);
    for (const attempt of [`UPDATE ${table} SET alliance_id = alliance_id`, `DELETE FROM ${table}`])
      await expect(
        env.DB.prepare(`${attempt} WHERE alliance_id = ?1`).bind(allianceId).run(),
      ).rejects.toThrow("D1_ERROR: rows_are_append_only");
    expect(await rowsOf(table, allianceId)).toEqual(before);
  });

for (const [table, rule] of Object.entries(REFUSING_REPLACE))
  test(`a row of ${table} cannot be replaced`, async () => {
    const allianceId = await allianceWithOneRowEach();
    const before = await rowsOf(table, allianceId);
    const replace = `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} WHERE alliance_id = ?1`;
    await expect(env.DB.prepare(replace).bind(allianceId).run()).rejects.toThrow(`D1_ERROR: ${rule}`);
    expect(await rowsOf(table, allianceId)).toEqual(before);
  });

function stayTrigger(table: string, event: string) {
  const name = `${table}_stay_${event.toLowerCase()}`;
  const body = "BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END";
  const columns = name === "bank_lines_stay_update" ? ` OF ${ALL_BUT_NAMES.join(", ")}` : "";
  const isLetGo = event === "DELETE" && table !== "discarded_alliances";
  const condition = isLetGo ? ` ${UNLESS_DISCARDED}` : "";
  return { name, sql: `CREATE TRIGGER ${name} BEFORE ${event}${columns} ON ${table}${condition} ${body}` };
}

async function rowsOf(table: string, allianceId: string) {
  const query = env.DB.prepare(`SELECT * FROM ${table} WHERE alliance_id = ?1`).bind(allianceId);
  return (await query.all()).results;
}

/** A new alliance with the rows below. */
async function allianceWithOneRowEach(): Promise<string> {
  const allianceId = newAllianceId(0);
  const alliance = "INSERT INTO alliances VALUES (?1, 'Alliance', 'CNY', 'Asia/Shanghai', 1, 1, 0, 0, NULL)";
  const rows = [
    ...membersAndOffers(),
    ...giftAndRedemption(allianceId),
    ...PAYEES,
    ...settledPeriod(),
    ...PAYMENT_FILES,
    ...BANK_LINES,
    ...CORRECTIONS,
    ...ASKED,
  ];
  await env.DB.batch([
    env.DB.prepare(alliance).bind(allianceId),
    ...rows.map(([table, row]) => insertion(table, { alliance_id: allianceId, ...row })),
  ]);
  return allianceId;
}

type Row = Record<string, string | number>;

const MOVED = { amount_minor: 1, bank_reference: "B", principal_id: "p", recorded_at: 0 };

function insertion(table: string, row: Row): D1PreparedStatement {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `?${index + 1}`);
  return env.DB.prepare(`INSERT INTO ${table} (${columns}) VALUES (${places})`).bind(...Object.values(row));
}

function membersAndOffers(): [table: string, row: Row][] {
  const policy = { hold_days: 14, fee_bps: 1000, min_payout_minor: 200, settlement_mode: "direct" };
  const hours = {
    review_hours: 0,
    dispute_days: 14,
    live_coupon_weight_bps: 3000,
    holder_consent_required: 1,
  };
  const merchant = { price_tier: 3, monthly_orders: 10, regions: "[]", status: "active", created_at: 0 };
  const counts = { quota: 10, gifted: 1, discounted_minor: 0, created_at: 0 };
  return [
    ["policies", { version: 1, ...policy, ...hours, created_at: 0 }],
    ["categories", { key: "prams", name: "Prams" }],
    ["categories", { key: "toys", name: "Toys" }],
    ["merchants", { id: "prams", name: "Pram shop", category: "prams", ...merchant }],
    ["merchants", { id: "toys", name: "Toy shop", category: "toys", ...merchant }],
    ["deposits", { id: "h", merchant_id: "toys", kind: "withdrawal", ...MOVED }],
    ["offers", { id: "o", redeemer_id: "toys", title: "O", status: "live", terms_version: 1, ...counts }],
    ["offer_terms", { offer_id: "o", version: 1, terms: "{}", created_at: 0 }],
    [
      "allotments",
      {
        id: "a",
        offer_id: "o",
        redeemer_id: "toys",
        gifter_id: "prams",
        quantity: 10,
        gifted: 1,
        co_funding_bps: 4000,
        status: "live",
        created_at: 0,
      },
    ],
    ["allotment_acceptances", { allotment_id: "a", terms_version: 1, principal_id: "p", accepted_at: 0 }],
    ["audit_events", { seq: 1, at: 0, principal_id: "p", action: "created", subject_id: "o", details: "{}" }],
    ["audit_seals", { through_seq: 1, head: "h", sealed_at: 1, mac: "m" }],
    ["closing_proposals", { cutoff_at: 0, proposed_at: 0 }],
  ];
}

function giftAndRedemption(code: string): [table: string, row: Row][] {
  const sides = { offer_id: "o", gifter_id: "prams", redeemer_id: "toys" };
  const pinned = { allotment_id: "a", terms_version: 1, policy_version: 1, co_funding_bps: 4000 };
  const order = {
    store_ref: "",
    order_day: "2026-11-22",
    order_reference: "R",
    channel: "store",
    principal_id: "p",
    key_id: "k",
  };
  const money = {
    amount_minor: 26800,
    discount_minor: 5000,
    net_minor: 21800,
    commission_minor: 1744,
    fee_minor: 174,
  };
  return [
    ["gifts", { id: "g", gifter_id: "prams", rule_ref: "", fingerprint: "f", created_at: 0 }],
    ["gift_revocations", { gift_id: "g", reason: "cancelled", fraud: 0, principal_id: "p", revoked_at: 0 }],
    [
      "coupons",
      {
        id: "c",
        code,
        gift_id: "g",
        ...sides,
        ...pinned,
        opens_at: 0,
        expires_at: 9,
        last_day: "1970-01-01",
        created_at: 0,
      },
    ],
    ["coupon_endings", { coupon_id: "c", ending: "redeemed", ended_at: 1 }],
    [
      "redemptions",
      {
        id: "r",
        coupon_id: "c",
        gift_id: "g",
        ...sides,
        ...order,
        ...money,
        subsidies: "[]",
        new_customer: 0,
        effective_at: 1,
        redeemed_at: 1,
      },
    ],
    [
      "refunds",
      {
        redemption_id: "r",
        sequence: 1,
        id: "f",
        reference: "R",
        amount_minor: 100,
        refunded_minor: 100,
        net_minor: 21800,
        completes: 0,
        effective_at: 1,
        principal_id: "p",
        created_at: 1,
      },
    ],
  ];
}

function settledPeriod(): [table: string, row: Row][] {
  const period = {
    number: 1,
    unit: "CNY",
    from_at: 0,
    cutoff_at: 5,
    mode: "direct",
    closed_at: 6,
    closed_by: "p",
  };
  const due = {
    opening_minor: 0,
    lines_minor: 0,
    due_minor: 0,
    instructed_minor: 0,
    carried_minor: 0,
    in_flight_minor: 0,
  };
  const account = { unit: "CNY", debits_minor: 0, credits_minor: 0 };
  const sides = { debit_id: "toys", credit_id: "prams", redemption_id: "r" };
  return [
    ["settlements", { id: "s", ...period, line_count: 0, gross_minor: 0, instructed_minor: 0 }],
    ["settlement_decisions", { settlement_id: "s", decision: "approved", principal_id: "q", decided_at: 7 }],
    ["settlement_dues", { settlement_id: "s", owner_id: "toys", ...due }],
    [
      "settlement_obligations",
      { settlement_id: "s", debtor_id: "toys", creditor_id: "prams", amount_minor: 1 },
    ],
    ["instructions", { id: "i", settlement_id: "s", payer_id: "toys", payee_id: "prams", amount_minor: 1 }],
    ["instruction_steps", { instruction_id: "i", sequence: 1, status: "sent", principal_id: "p", at: 8 }],
    [
      "payments",
      {
        payee_id: "prams",
        bank_reference: "B",
        instruction_id: "i",
        amount_minor: 1,
        principal_id: "p",
        confirmed_at: 9,
      },
    ],
    ["accounts", { owner_id: "toys", ...account }],
    ["accounts", { owner_id: "prams", ...account }],
    [
      "transfers",
      {
        id: "t",
        code: "commission",
        ...sides,
        amount_minor: 1570,
        unit: "CNY",
        effective_at: 9,
        created_at: 9,
      },
    ],
  ];
}

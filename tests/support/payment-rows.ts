// A row of each table about payees, payment files and bank lines, of a settlement "s" with an instruction "i".
type Row = Record<string, string | number>;

export const PAYEES: [table: string, row: Row][] = [
  ["payee_details", { id: "y", owner_id: "toys", version: 1, sealed: "s", proposed_by: "p", proposed_at: 0 }],
  [
    "payee_confirmations",
    { payee_details_id: "y", principal_id: "q", confirmed_at: 1, effective_at: 259200001 },
  ],
  ["payee_refusals", { payee_details_id: "y", principal_id: "q", reason: "wrong", refused_at: 2 }],
];

const BATCH = { settlement_id: "s", payer_id: "toys" };
export const PAYMENT_FILES: [table: string, row: Row][] = [
  [
    "payment_batches",
    { ...BATCH, id: "m", payer_details_id: "y", transfer_count: 1, total_minor: 1, made_by: "p", made_at: 8 },
  ],
  ["payment_batch_lines", { ...BATCH, instruction_id: "i", payee_details_id: "y" }],
  ["payment_files", { ...BATCH, format: "csv", sealed: "s", sha256: "h", made_by: "p", made_at: 8 }],
];

const IMPORTED = { imported_by: "p", imported_at: 9, amount_minor: 1, currency: "CNY" };
export const BANK_LINES: [table: string, row: Row][] = [
  [
    "bank_lines",
    { id: "l", owner_id: "toys", fingerprint: "f", kind: "credit", bank_reference: "B", ...IMPORTED },
  ],
  [
    "bank_line_decisions",
    { bank_line_id: "l", decision: "dismissed", reason: "none of ours", principal_id: "p", decided_at: 9 },
  ],
];

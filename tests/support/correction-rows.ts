// A row of each table about disputes and adjustments, of a redemption "r" between "toys" and "prams".
type Row = Record<string, string | number>;

const dispute = { redemption_id: "r", claim: "commission", debtor_id: "toys", creditor_id: "prams" };
const opened = { held_minor: 1570, reason: "ours", principal_id: "p", opened_at: 9, answer_by: 10 };
const sides = { debit_id: "toys", credit_id: "prams" };

export const CORRECTIONS: [table: string, row: Row][] = [
  ["disputes", { id: "d", ...dispute, ...opened }],
  ["dispute_notes", { dispute_id: "d", sequence: 1, principal_id: "p", text: "Theirs.", written_at: 10 }],
  [
    "dispute_outcomes",
    {
      ...{ dispute_id: "d", outcome: "upheld", allowed_minor: 0, note: "Seen.", principal_id: "p" },
      ...{ effective_at: 11, decided_at: 11 },
    },
  ],
  [
    "adjustments",
    { id: "j", ...sides, amount_minor: 1, unit: "CNY", reason: "R", proposed_by: "p", proposed_at: 9 },
  ],
  ["adjustment_decisions", { adjustment_id: "j", decision: "approved", principal_id: "q", decided_at: 10 }],
];

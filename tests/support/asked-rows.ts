// A row of each table about requests for coupons, of an offer "o" of "toys", by "prams".
type Row = Record<string, string | number>;

const sides = { offer_id: "o", redeemer_id: "toys", gifter_id: "prams" };

export const ASKED: [table: string, row: Row][] = [
  ["allotment_requests", { id: "q", ...sides, number: 1, quantity: 5, principal_id: "p", requested_at: 0 }],
  ["allotment_request_outcomes", { request_id: "q", outcome: "withdrawn", principal_id: "p", decided_at: 0 }],
];

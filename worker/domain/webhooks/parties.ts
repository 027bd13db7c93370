// Who has a part in the things that events are about, read from the things themselves.
import type { Party, Side } from "../../../schema/webhook-events.ts";
import type { Statement } from "../../db/statement.ts";

/** The parties of these things as they are now, one read for each kind of part; they are read in one trip. */
export function partiesOf(allianceId: string, subjectIds: readonly string[]): Statement<Party>[] {
  const params = [allianceId, JSON.stringify([...new Set(subjectIds)])];
  return PARTS.map((sql) => ({ sql, params }));
}

/** Each thing's part of that side; `source` names the thing's rows `t` by their alliance and the id `s.value`. */
function part(side: Side, merchantId: string, source: string): string {
  return `SELECT s.value AS subjectId, '${side}' AS side, ${merchantId} AS merchantId
    FROM json_each(?2) s CROSS JOIN ${source}`;
}

const thing = (table: string) => `${table} t ON t.alliance_id = ?1 AND t.id = s.value`;

const PARTS = [
  part("gifter", "t.gifter_id", thing("gifts")),
  part("gifter", "t.gifter_id", thing("coupons")),
  part("gifter", "t.gifter_id", thing("redemptions")),
  part("redeemer", "t.redeemer_id", thing("redemptions")),
  part("funder", "f.value ->> 'merchantId'", `${thing("redemptions")} CROSS JOIN json_each(t.subsidies) f`),
  part("payer", "t.payer_id", thing("instructions")),
  part("payee", "t.payee_id", thing("instructions")),
  part("debtor", "t.debtor_id", thing("disputes")),
  part("creditor", "t.creditor_id", thing("disputes")),
  part("debtor", "t.debit_id", thing("adjustments")),
  part("creditor", "t.credit_id", thing("adjustments")),
  part("owner", "t.owner_id", "settlement_dues t ON t.alliance_id = ?1 AND t.settlement_id = s.value"),
  part("redeemer", "t.redeemer_id", thing("offers")),
  // To whom the offer is entrusted; what was taken back from somebody is not told to them any more.
  part(
    "gifter",
    "a.gifter_id",
    `${thing("offers")} CROSS JOIN allotments a ON a.alliance_id = ?1 AND a.offer_id = t.id
      AND unlikely(a.redeemer_id = t.redeemer_id) AND a.status <> 'withdrawn'`,
  ),
  part("redeemer", "t.redeemer_id", thing("allotments")),
  part("gifter", "t.gifter_id", thing("allotments")),
  part("redeemer", "t.redeemer_id", thing("allotment_requests")),
  part("gifter", "t.gifter_id", thing("allotment_requests")),
  part("merchant", "t.id", thing("merchants")),
  part("merchant", "t.merchant_id", thing("stores")),
];

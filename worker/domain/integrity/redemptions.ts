// Recomputes every redemption from what its coupon pinned: its figures and exactly the transfers that these give.
import { type Terms, terms as termsShape } from "../../../schema/contract/terms.ts";
import { ALLIANCE_OWNER } from "../../../schema/ids.ts";
import { ALL_BPS } from "../../../schema/money.ts";
import { type Split, split } from "../../../schema/split.ts";
import { DAY_MS, dayOf } from "../../../schema/time.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { NEW_CUSTOMER } from "../ledger/accounts.ts";

export const NAME = "redemptions_follow_their_terms";

/** So many redemptions are read at once, each page with its transfers in one instant. */
const PAGE = 500;

type Scope = { id: string; currency: string; timeZone: string };
export type Found = { rows: number; broken: { subjectId: string; detail: string }[] };

/** Every redemption of an alliance, page by page; at most `most` of those that differ are told. */
export async function recomputeRedemptions(d1: D1Database, alliance: Scope, most: number): Promise<Found> {
  const found: Found = { rows: 0, broken: [] };
  for (let after = "", isLast = false; !isLast; ) {
    const [rows, moved] = await batchRead(d1, [
      redemptionsAfter(alliance.id, after),
      transfersAfter(alliance.id, after),
    ]);
    const ofRedemption = Map.groupBy(moved, (it) => it.redemptionId);
    const broken = rows.flatMap((row) =>
      differencesOf(row, ofRedemption.get(row.id) ?? [], alliance).map((detail) => ({
        subjectId: row.id,
        detail,
      })),
    );
    found.rows += rows.length;
    found.broken.push(...broken.slice(0, most - found.broken.length));
    after = rows.at(-1)?.id ?? after;
    isLast = rows.length < PAGE;
  }
  return found;
}

type Row = {
  id: string;
  gifterId: string;
  redeemerId: string;
  storeRef: string;
  orderDay: string;
  amountMinor: number;
  discountMinor: number;
  netMinor: number;
  commissionMinor: number;
  feeMinor: number;
  subsidies: string;
  newCustomer: number;
  effectiveAt: number;
  redeemedAt: number;
  coFundingBps: number;
  terms: string;
  feeBps: number;
  holdDays: number;
  /** 1 where it takes effect at a cut-off. */
  isAtCutoff: number;
};

type Moved = {
  redemptionId: string;
  code: string;
  debitId: string;
  creditId: string;
  amountMinor: number;
  unit: string;
};

/** What is recorded otherwise than its coupon's terms, policy and funding give; empty for a sound redemption. */
function differencesOf(row: Row, moved: readonly Moved[], { currency, timeZone }: Scope): string[] {
  const { data: terms } = termsShape.safeParse(JSON.parse(row.terms));
  if (terms === undefined) return ["Its terms are none that an offer can have."];
  const money = moneyOf(row, terms);
  const expected = expectedOf(row, money, currency);
  const plannedAt = row.redeemedAt + row.holdDays * DAY_MS;
  const rules: [held: boolean, otherwise: string][] = [
    [row.amountMinor >= terms.minSpendMinor, "Its order is below the minimum spend."],
    [
      terms.storeRefs.length === 0 || terms.storeRefs.includes(row.storeRef),
      "Its store does not honour the coupon.",
    ],
    [row.orderDay === dayOf(row.redeemedAt, timeZone), "Its order is of another local day."],
    [figuresOf(row, JSON.parse(row.subsidies)) === figuresOf(money, money.subsidies), "Its figures differ."],
    [inWords(moved) === inWords(expected), "Its transfers differ."],
    [
      row.effectiveAt === plannedAt || (row.isAtCutoff === 1 && row.effectiveAt > plannedAt),
      "Its hold differs.",
    ],
  ];
  return rules.filter(([held]) => !held).map(([, otherwise]) => otherwise);
}

/** Whether the customer was new is taken as it was recorded: it was decided then, and what was known since has grown. */
function moneyOf(row: Row, terms: Terms): Split {
  return split({
    terms,
    amountMinor: row.amountMinor,
    feeBps: row.feeBps,
    earnsCommission: row.newCustomer === 1 || !terms.newCustomersOnly,
    funders: [
      { merchantId: row.redeemerId, weight: ALL_BPS - row.coFundingBps },
      { merchantId: row.gifterId, weight: row.coFundingBps },
    ],
  });
}

function figuresOf(
  {
    discountMinor,
    netMinor,
    commissionMinor,
    feeMinor,
  }: Pick<Split, "discountMinor" | "netMinor" | "commissionMinor" | "feeMinor">,
  subsidies: Split["subsidies"],
): string {
  const borne = subsidies.map(({ merchantId, amountMinor }) => `${merchantId} ${amountMinor}`);
  return [discountMinor, netMinor, commissionMinor, feeMinor, ...borne].join();
}

function expectedOf(row: Row, money: Split, unit: string): Omit<Moved, "redemptionId">[] {
  const { redeemerId, gifterId } = row;
  return [
    { code: "commission", debitId: redeemerId, creditId: gifterId, amountMinor: money.gifterMinor, unit },
    { code: "fee", debitId: redeemerId, creditId: ALLIANCE_OWNER, amountMinor: money.feeMinor, unit },
    ...money.subsidies.map(({ merchantId, amountMinor }) => ({
      ...{ code: "subsidy", debitId: merchantId, creditId: redeemerId, amountMinor, unit },
    })),
    {
      ...{ code: "new_customer", debitId: redeemerId, creditId: gifterId, amountMinor: row.newCustomer },
      unit: NEW_CUSTOMER,
    },
  ].filter(({ amountMinor }) => amountMinor > 0);
}

/** The same text for the same transfers in any order, each as often as it is there. */
function inWords(transfers: readonly Omit<Moved, "redemptionId">[]): string {
  return transfers
    .map((it) => [it.code, it.debitId, it.creditId, it.amountMinor, it.unit].join(" "))
    .sort()
    .join();
}

const AFTER = `SELECT id FROM redemptions WHERE alliance_id = ?1 AND id > ?2 ORDER BY id LIMIT ${PAGE}`;

function redemptionsAfter(allianceId: string, after: string): Statement<Row> {
  const sql = `SELECT d.id, d.gifter_id AS gifterId, d.redeemer_id AS redeemerId, d.store_ref AS storeRef,
      d.order_day AS orderDay, d.amount_minor AS amountMinor, d.discount_minor AS discountMinor,
      d.net_minor AS netMinor, d.commission_minor AS commissionMinor, d.fee_minor AS feeMinor, d.subsidies,
      d.new_customer AS newCustomer, d.effective_at AS effectiveAt, d.redeemed_at AS redeemedAt,
      c.co_funding_bps AS coFundingBps, t.terms, p.fee_bps AS feeBps, p.hold_days AS holdDays,
      EXISTS (SELECT 1 FROM settlements s
        WHERE s.alliance_id = d.alliance_id AND s.cutoff_at = d.effective_at) AS isAtCutoff
    FROM redemptions d
    JOIN coupons c ON c.alliance_id = d.alliance_id AND c.id = d.coupon_id
    JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
    JOIN policies p ON p.alliance_id = c.alliance_id AND p.version = c.policy_version
    WHERE d.alliance_id = ?1 AND d.id IN (${AFTER}) ORDER BY d.id`;
  return { sql, params: [allianceId, after] };
}

/**
 * The transfers of the same redemptions. The redeemer is a side of each, at the instant that the redemption names: the
 * accounts' own indexes find them. Any other transfer that names a redemption is another check's to find.
 */
function transfersAfter(allianceId: string, after: string): Statement<Moved> {
  const side = (column: string) => `
    SELECT t.redemption_id AS redemptionId, t.code, t.debit_id AS debitId, t.credit_id AS creditId,
      t.amount_minor AS amountMinor, t.unit
    FROM redemptions d JOIN accounts a ON a.alliance_id = d.alliance_id AND a.owner_id = d.redeemer_id
    JOIN transfers t ON t.alliance_id = d.alliance_id AND t.${column} = d.redeemer_id AND t.unit = a.unit
      AND t.effective_at = d.effective_at
    WHERE d.alliance_id = ?1 AND d.id IN (${AFTER}) AND t.redemption_id = d.id AND t.reverses IS NULL`;
  return { sql: `${side("debit_id")} UNION ALL ${side("credit_id")}`, params: [allianceId, after] };
}

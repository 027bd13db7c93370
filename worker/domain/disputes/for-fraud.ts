// What the alliance itself holds: all that credits a merchant which stands suspended for fraud, until an admin decides.
import { type SQL, sql } from "drizzle-orm";
import { newId } from "../../../schema/ids.ts";
import { sumOf } from "../../../schema/money.ts";
import { disputes } from "../../../schema/tables/disputes.ts";
import { transfers as ledger } from "../../../schema/tables/ledger.ts";
import { DAY_MS } from "../../../schema/time.ts";
import { type AdminContext, CLERK, type MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import type { Write } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, insertAll, type Statement, statement } from "../../db/statement.ts";
import { latestCutoffSql } from "../ledger/cutoff.ts";
import { post, type TransferRow, toTransfers } from "../ledger/post.ts";
import { transfersOfRedemptions } from "../ledger/redemption-transfers.ts";
import { type Claim, claimed, claimOf, holdsOf, type Standing, standingsOf } from "./holds.ts";

/** The two merchants of a coupon, each with 1 where it stood suspended for fraud when that was read. */
export type Suspensions = {
  allianceId: string;
  gifterId: string;
  redeemerId: string;
  isGifterHeld: number;
  isRedeemerHeld: number;
};

/**
 * SQL for 1 where the merchant stands suspended for fraud, else 0. The index holds nobody else, so that a redemption reads
 * no row more for it.
 */
export function isHeldSql(allianceId: string, merchantId: string): string {
  return `EXISTS (SELECT 1 FROM merchants m INDEXED BY merchants_suspended_for_fraud
    WHERE m.alliance_id = ${allianceId} AND m.id = ${merchantId} AND m.suspended_for_fraud_at IS NOT NULL)`;
}

/** Of the coupon `c`: neither suspension began nor ended since it was read. */
export function suspensionsAreAsRead({ isGifterHeld, isRedeemerHeld }: Suspensions): SQL {
  const [gifter, redeemer] = [
    isHeldSql("c.alliance_id", "c.gifter_id"),
    isHeldSql("c.alliance_id", "c.redeemer_id"),
  ];
  return sql`${sql.raw(gifter)} = ${isGifterHeld} AND ${sql.raw(redeemer)} = ${isRedeemerHeld}`;
}

/** Of a redemption that is being written: the holds of what credits a suspended side. Nothing in the normal case. */
export function holdsAtRedemption(
  ctx: MemberContext,
  { gifterId, redeemerId, isGifterHeld, isRedeemerHeld }: Suspensions,
  transfers: readonly TransferRow[],
): Write[] {
  const suspended = [isGifterHeld === 1 ? [gifterId] : [], isRedeemerHeld === 1 ? [redeemerId] : []].flat();
  return suspended
    .flatMap((merchantId) => holdsFor(ctx, merchantId, transfers))
    .flatMap(({ row, holds }): Write[] => [
      insert(disputes, row),
      ...post(holds),
      audit({ ...ctx, actor: CLERK }, row.allianceId, "dispute.opened", row.id, {
        ...{ redemptionId: row.redemptionId, claim: row.claim, heldMinor: row.heldMinor },
      }),
    ]);
}

export type HeldAtOnce = { disputes: number; heldMinor: number; writes: Statement[] };

/**
 * Of a merchant that is being suspended: the holds of all that credits it in the open period and was not disputed before.
 * They are written while no transfer moved its account since, and nobody refunded or disputed: that may move the fee alone.
 * Else the suspension is decided again.
 */
export async function holdsAtSuspension(ctx: AdminContext, merchantId: string): Promise<HeldAtOnce> {
  const [transfers, [moved = NOTHING_MOVED]] = await batchRead(ctx.d1, [
    transfersOfRedemptions(ctx.alliance.id, creditingRedemptions(ctx, merchantId)),
    statement<Moved>(openPeriodOf(ctx, merchantId)),
  ]);
  const held = [...Map.groupBy(transfers, (it) => it.redemptionId).values()]
    .flatMap((ofRedemption) => holdsFor(ctx, merchantId, ofRedemption))
    .filter(({ effectiveAt }) => effectiveAt >= moved.fromAt);
  const asRead = sql`EXISTS (SELECT 1 FROM (${openPeriodOf(ctx, merchantId)})
    WHERE fromAt = ${moved.fromAt} AND count = ${moved.count} AND corrections = ${moved.corrections})`;
  return {
    disputes: held.length,
    heldMinor: sumOf(held.map(({ row }) => row.heldMinor)),
    writes: [
      ...must([asRead, "transfers_are_as_read"]),
      ...inParts(held).flatMap((some) => [
        ...insertAll(
          disputes,
          some.map(({ row }) => row),
        ),
        ...insertAll(
          ledger,
          some.flatMap(({ holds }) => holds),
        ),
      ]),
    ],
  };
}

type Hold = { row: typeof disputes.$inferInsert; holds: TransferRow[]; effectiveAt: number };

/** Of one redemption's transfers: what is left of each claim that credits the merchant, where nobody disputed it yet. */
function holdsFor(
  ctx: Pick<MemberContext, "alliance" | "now">,
  merchantId: string,
  ofRedemption: readonly TransferRow[],
): Hold[] {
  const standings = standingsOf(ofRedemption);
  return standings
    .filter(({ original }) => original.creditId === merchantId)
    .flatMap(({ original }) => {
      const claim = claimOf(original.code);
      return claim === null
        ? []
        : [holdOf(ctx, original, claim, claimed(standings, claim, original.debitId))];
    })
    .filter(({ row }) => row.heldMinor > 0);
}

/** Both sides read why; neither is accused before anything is decided. */
const REASON = "the alliance looks into it before it is paid";

function holdOf(
  { alliance, now }: Pick<MemberContext, "alliance" | "now">,
  { redemptionId, debitId: debtorId, creditId: creditorId, effectiveAt }: TransferRow,
  claim: Claim,
  standings: readonly Standing[],
): Hold {
  const { id: allianceId, policy } = alliance;
  const free = standings.some(({ disputeId }) => disputeId !== null) ? [] : standings;
  const row = {
    ...{ allianceId, id: newId("dispute"), redemptionId: redemptionId ?? "", claim, debtorId, creditorId },
    ...{ heldMinor: sumOf(free.map(({ keptMinor }) => keptMinor)), reason: REASON },
    ...{ principalId: CLERK.principalId, openedAt: now, answerBy: now + policy.disputeDays * DAY_MS },
  };
  const occasion = { allianceId, effectiveAt, createdAt: now, disputeId: row.id };
  const holds = toTransfers(holdsOf(free), { ...occasion, redemptionId: row.redemptionId });
  return { row, holds, effectiveAt };
}

function creditingRedemptions({ alliance }: AdminContext, merchantId: string): SQL {
  return sql`SELECT c.redemption_id FROM alliances a CROSS JOIN transfers c ON c.alliance_id = a.id
      AND c.credit_id = ${merchantId} AND c.unit = a.currency AND c.code IN ('commission', 'subsidy')
      AND c.effective_at >= ${OPEN_FROM}
    WHERE a.id = ${alliance.id}`;
}

type Moved = { fromAt: number; count: number; corrections: number };

const NOTHING_MOVED: Moved = { fromAt: 0, count: 0, corrections: 0 };

/**
 * When the open period began, how many transfers have moved the merchant's account in it, and how often what credits it
 * was refunded or disputed: none ever goes.
 */
function openPeriodOf(ctx: AdminContext, merchantId: string): SQL {
  const moved = (side: SQL) => sql`(SELECT count(*) FROM transfers t WHERE t.alliance_id = a.id
    AND t.${side} = ${merchantId} AND t.unit = a.currency AND t.effective_at >= ${OPEN_FROM})`;
  const corrected = (by: SQL) => sql`(SELECT count(*) FROM ${by} k WHERE k.alliance_id = a.id
    AND k.redemption_id IN (${creditingRedemptions(ctx, merchantId)}))`;
  return sql`SELECT ${OPEN_FROM} AS fromAt, ${moved(sql`debit_id`)} + ${moved(sql`credit_id`)} AS count,
      ${corrected(sql`refunds`)} + ${corrected(sql`disputes`)} AS corrections
    FROM alliances a WHERE a.id = ${ctx.alliance.id}`;
}

const OPEN_FROM = sql.raw(`coalesce(${latestCutoffSql("a.id")}, 0)`);

/** So many at once: the rows of one statement travel as one value, which has a largest size. */
const PART = 1_000;

function inParts<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / PART) }, (_, index) =>
    items.slice(index * PART, (index + 1) * PART),
  );
}

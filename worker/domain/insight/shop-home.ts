// A shop's first page in one answer and two round trips: its four questions, and how far a new shop has come.
import { sql } from "drizzle-orm";
import type { ShopHome } from "../../../schema/contract/home.ts";
import { addDays, toIso } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { positionsAfter } from "../ledger/positions.ts";
import { nextCutoffOf } from "../settlement/calendar.ts";
import { type StandingRow, selectDues, selectSettlements, standing } from "../settlement/read.ts";
import { type DueRow, standingOf } from "../settlement/shape.ts";
import { homeSpan } from "./home-span.ts";
import { LATEST, latestId } from "./latest-settlement.ts";
import { named, performanceBy } from "./performance.ts";
import { daysBetween, positionByDay, toDays } from "./position-days.ts";
import { shopTasks, tasksFrom } from "./shop-tasks.ts";
import { figuresOf, type SumRow, sumsOf } from "./sums.ts";

/** So many partners are called the best. */
const BEST = 5;
/** A hold may be longer, but a chart has an end. */
const MOST_DAYS_AHEAD = 60;
/** More than a merchant has accounts. */
const MOST_UNITS = 10;

export async function readShopHome(ctx: MerchantContext): Promise<ShopHome> {
  const { merchantId } = ctx.actor;
  const span = homeSpan(ctx);
  const { holdDays } = ctx.alliance.policy;
  const days = daysBetween(span.sinceDay, addDays(span.today, Math.min(holdDays, MOST_DAYS_AHEAD) + 1));
  const sums = (role: "gifter" | "redeemer") =>
    sumsOf(ctx, performanceBy(ctx, { by: "partner", role, sort: "revenueMinor" }, span), 0, BEST);
  const [gifted, received, positions, byDay, [steps], [latest], [due], ...tasks] = await batchRead(ctx.d1, [
    sums("gifter"),
    sums("redeemer"),
    positionsAfter(ctx, undefined, MOST_UNITS),
    positionByDay(ctx, merchantId, days),
    stepsOf(ctx),
    selectSettlements(ctx, LATEST),
    selectDues(ctx, sql`owner_id = ${merchantId} AND settlement_id = ${latestId(ctx)}`),
    ...shopTasks(ctx),
  ]);
  const [asGifter, asRedeemer] = [await sideOf(ctx, gifted), await sideOf(ctx, received)];
  const unit = ctx.alliance.currency;
  const { positionMinor = 0, pendingMinor = 0 } = positions.find((it) => it.unit === unit) ?? {};
  return {
    at: toIso(ctx.now),
    sinceDay: span.sinceDay,
    tasks: tasksFrom(ctx, tasks.flat()),
    steps: {
      published: steps?.published === 1,
      entrusted: steps?.entrusted === 1,
      gifted: steps?.gifted === 1,
      redeemed: steps?.redeemed === 1,
    },
    ...{ asGifter, asRedeemer },
    position: { unit, positionMinor, pendingMinor, lockedMinor: positionMinor - pendingMinor },
    positionDays: toDays(days, byDay),
    nextCutoffAt: nextCutoffOf(ctx),
    settlement: latest === undefined ? null : settlementOf(latest, due),
  };
}

async function sideOf(
  ctx: MerchantContext,
  [total, ...rows]: readonly SumRow[],
): Promise<ShopHome["asGifter"]> {
  if (total === undefined) throw new RangeError("A sum over no rows is a row all the same.");
  return { total: figuresOf(total), partners: await named(ctx, "partner", rows) };
}

/** A settlement in which the shop has no row left it nothing to pay or get. */
function settlementOf(latest: StandingRow, due: DueRow | undefined): ShopHome["settlement"] {
  const { row, decision, isOpen } = standing(latest);
  const { dueMinor = 0, instructedMinor = 0, carriedMinor = 0 } = due ?? {};
  return {
    ...{
      id: row.id,
      number: row.number,
      status: standingOf(decision, isOpen),
      cutoffAt: toIso(row.cutoffAt),
    },
    ...{ dueMinor, instructedMinor, carriedMinor },
  };
}

type Steps = Record<"published" | "entrusted" | "gifted" | "redeemed", number>;

/** Each by the shop's own index; a draft is not published yet, and what was withdrawn was entrusted all the same. */
function stepsOf({ alliance, actor }: MerchantContext): Statement<Steps> {
  const own = (
    table: string,
    index: string,
    side: string,
  ) => sql`SELECT 1 FROM ${sql.raw(`${table} INDEXED BY ${index}`)}
    WHERE alliance_id = ${alliance.id} AND ${sql.raw(side)} = ${actor.merchantId}`;
  return statement(sql`SELECT
    EXISTS (${own("offers", "offers_by_redeemer", "redeemer_id")} AND status <> 'draft') AS published,
    EXISTS (${own("allotments", "allotments_by_redeemer", "redeemer_id")}) AS entrusted,
    EXISTS (${own("gifts", "gifts_by_gifter", "gifter_id")}) AS gifted,
    EXISTS (${own("redemptions", "redemptions_by_redeemer", "redeemer_id")}) AS redeemed`);
}

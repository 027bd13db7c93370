// What changes about a merchant: its own particulars, and where it stands in the alliance.
import { sql } from "drizzle-orm";
import type { Merchant, MerchantPatch, MerchantStatus } from "../../../schema/contract/merchants.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { categoryExists } from "./admit.ts";
import { findOwnMerchant } from "./read.ts";
import { toMerchant } from "./shape.ts";

/** Steps between statuses; approval, which also makes a key, is in admit.ts. */
export const STEPS = {
  refusal: { from: ["applied"], to: "refused" },
  suspension: { from: ["active"], to: "suspended" },
  reinstatement: { from: ["suspended"], to: "active" },
  departure: { from: ["active", "suspended"], to: "leaving" },
} as const satisfies Record<string, { from: readonly MerchantStatus[]; to: MerchantStatus }>;

export type Step = keyof typeof STEPS;

/**
 * Changes what was sent. Category and credit limit are the admin's to change.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `category_unknown`.
 */
export async function reviseMerchant(
  ctx: MemberContext,
  id: string,
  patch: MerchantPatch,
): Promise<Merchant> {
  const isAdminsOwn = patch.category !== undefined || patch.creditLimitMinor !== undefined;
  const before = await findOwnMerchant(ctx, id);
  if (isAdminsOwn && ctx.actor.role !== "admin") throw new Problem("role_not_allowed");
  const sent = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const after = { ...before, ...sent };
  const limit = patch.creditLimitMinor;
  return commit(ctx, toMerchant(after, ctx), [
    ...(patch.category === undefined ? [] : categoryExists(after)),
    statement(sql`UPDATE merchants SET
      name = coalesce(${patch.name ?? null}, name),
      category = coalesce(${patch.category ?? null}, category),
      price_tier = coalesce(${patch.priceTier ?? null}, price_tier),
      monthly_orders = coalesce(${patch.monthlyOrders ?? null}, monthly_orders),
      regions = coalesce(${patch.regions ? JSON.stringify(patch.regions) : null}, regions),
      credit_limit_minor = ${limit === undefined ? sql`credit_limit_minor` : sql`${limit}`}
      WHERE alliance_id = ${ctx.alliance.id} AND id = ${id}`),
    audit(ctx, ctx.alliance.id, "merchant.revised", id, sent, { merchantId: id }),
  ]);
}

/** Takes a merchant one step on. Coupons in customers' hands are honoured whatever its status. */
export async function step(
  ctx: MemberContext,
  id: string,
  name: Step,
  { reason }: { reason: string },
): Promise<Merchant> {
  const { from, to } = STEPS[name];
  const row = await findOwnMerchant(ctx, id);
  const froms = sql.join(
    from.map((it) => sql`${it}`),
    sql`, `,
  );
  // Reinstating ends a suspension for fraud, and leaving does not: else whoever is looked into would only have to leave.
  const isClear = to === "active";
  const stepped = statement(sql`UPDATE merchants SET status = ${to},
      suspended_for_fraud_at = iif(${isClear ? 1 : 0}, NULL, suspended_for_fraud_at)
    WHERE alliance_id = ${ctx.alliance.id} AND id = ${id} AND status IN (${froms})`);
  const suspendedForFraudAt = isClear ? null : row.suspendedForFraudAt;
  return commit(ctx, toMerchant({ ...row, status: to, suspendedForFraudAt }, ctx), [
    ...exactlyOne("merchant_status_differs", stepped),
    audit(ctx, ctx.alliance.id, `merchant.${name}`, id, { reason }, { merchantId: id }),
  ]);
}

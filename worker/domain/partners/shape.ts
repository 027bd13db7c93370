// A merchant as it is shown: everybody in the alliance sees who it is, itself its limit, the admins what they hold it for.
import type { Merchant } from "../../../schema/contract/merchants.ts";
import type { merchants } from "../../../schema/tables/merchants.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";

export type MerchantRow = typeof merchants.$inferSelect;

export function toMerchant(row: MerchantRow, ctx: MemberContext): Merchant {
  const viewer = merchantOf(ctx);
  const isPrivy = viewer === undefined || viewer === row.id;
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    priceTier: row.priceTier,
    monthlyOrders: row.monthlyOrders,
    regions: row.regions,
    status: row.leftAt === null ? row.status : "left",
    ...(isPrivy ? { creditLimitMinor: row.creditLimitMinor, contact: row.contact } : {}),
    ...(viewer === undefined ? { suspendedForFraud: row.suspendedForFraudAt !== null } : {}),
    createdAt: toIso(row.createdAt),
  };
}

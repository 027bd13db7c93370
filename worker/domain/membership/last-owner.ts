// Every merchant keeps an owner and every alliance an admin who can get in.
import { sql } from "drizzle-orm";
import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import type { MemberContext } from "../../context.ts";
import { few } from "../../db/few.ts";
import type { Guard } from "../../db/must.ts";

/**
 * Placed after a write that takes a role or a key: somebody is still an owner of the merchant, or an admin of the
 * alliance, and can get in, by an address to sign in with or by a key of that role without an end. Staff and cashiers
 * may all go.
 */
export function lastOwnerStays(
  ctx: MemberContext,
  { role, merchantId }: { role: KeyRole; merchantId: string | null },
): Guard[] {
  if (role === "staff" || role === "cashier") return [];
  const key = sql`SELECT 1 FROM api_keys k WHERE k.alliance_id = m.alliance_id AND ${few(sql`k.membership_id = m.id`)}
    AND k.role = m.role AND k.revoked_at IS NULL AND k.expires_at IS NULL`;
  const left = sql`SELECT 1 FROM memberships m
    JOIN principals q ON q.alliance_id = m.alliance_id AND q.id = m.principal_id
    WHERE m.alliance_id = ${ctx.alliance.id} AND m.merchant_id IS ${merchantId} AND m.role = ${role}
      AND m.ended_at IS NULL AND (q.person_id IS NOT NULL OR EXISTS (${key}))`;
  return [[sql`EXISTS (${left})`, "last_owner_stays"]];
}

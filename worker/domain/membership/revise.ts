// Changing what a member is: its role, and the store it is bound to.
import { type SQL, sql } from "drizzle-orm";
import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import type { Membership, MembershipPatch } from "../../../schema/contract/memberships.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { few } from "../../db/few.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { lastOwnerStays } from "./last-owner.ts";
import { checkStore } from "./place.ts";
import { findMembership, type MembershipRow, toMembership } from "./read.ts";
import { actorStands } from "./standing.ts";

/**
 * Changes what was sent. Keys that go beyond what is left of the role or the store end with the change.
 *
 * @throws Problem `not_found`, `membership_is_over`, `validation_failed`, `last_owner_stays`.
 */
export async function reviseMembership(
  ctx: MemberContext,
  id: string,
  patch: MembershipPatch,
): Promise<Membership> {
  const before = await findMembership(ctx, id);
  if (before.endedAt !== null) throw new Problem("membership_is_over");
  const { role = before.role, storeRef = before.storeRef } = patch;
  checkKind(before, role);
  const storeName = await checkStore(ctx, { ...before, role, storeRef });
  const after = { ...before, role, storeRef, storeName };
  const revised = statement(sql`UPDATE memberships SET role = ${role}, store_ref = ${storeRef}
    WHERE alliance_id = ${ctx.alliance.id} AND id = ${id} AND ended_at IS NULL
      AND role = ${before.role} AND store_ref IS ${before.storeRef}`);
  return commit(ctx, toMembership(after), [
    ...must(actorStands(ctx)),
    ...exactlyOne("membership_is_as_read", revised),
    endKeysBeyond(ctx, after),
    ...must(...lastOwnerStays(ctx, before)),
    audit(ctx, ctx.alliance.id, "membership.revised", id, { role, storeRef }, before),
  ]);
}

/** Admins are of no merchant and all others are of one, so neither becomes the other. */
function checkKind(before: MembershipRow, role: KeyRole): void {
  if ((before.role === "admin") === (role === "admin")) return;
  const detail = "An admin stays an admin, and a merchant's member becomes none. Invite the person instead.";
  throw new Problem("validation_failed", { errors: [{ pointer: "/role", code: "custom", detail }] });
}

/** The roles that one may give to a key. */
const WITHIN: Record<KeyRole, readonly KeyRole[]> = {
  admin: ["admin", "owner", "staff", "cashier"],
  owner: ["owner", "staff", "cashier"],
  staff: ["staff", "cashier"],
  cashier: ["cashier"],
};

function endKeysBeyond(ctx: MemberContext, { id, role, storeRef }: MembershipRow): Statement {
  const within = sql.join(
    WITHIN[role].map((it) => sql`${it}`),
    sql`, `,
  );
  const isElsewhere: SQL = storeRef === null ? sql`0` : sql`store_ref IS NOT ${storeRef}`;
  return statement(sql`UPDATE api_keys SET revoked_at = ${ctx.now} WHERE alliance_id = ${ctx.alliance.id}
    AND ${few(sql`membership_id = ${id}`)} AND revoked_at IS NULL AND (role NOT IN (${within}) OR ${isElsewhere})`);
}

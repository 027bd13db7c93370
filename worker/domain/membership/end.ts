// Ending a membership: every key and every session that acts by it is refused on the very next request.
import { sql } from "drizzle-orm";
import type { Membership } from "../../../schema/contract/memberships.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { lastOwnerStays } from "./last-owner.ts";
import { findMembership, type MembershipRow, toMembership } from "./read.ts";
import { actorStands } from "./standing.ts";

/**
 * Removes a member, or lets one leave. Nothing else is written: credentials are read with their live membership.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `last_owner_stays`.
 */
export async function endMembership(ctx: MemberContext, id: string): Promise<Membership> {
  const row = await findMembership(ctx, id);
  if (!mayEnd(ctx, row)) throw new Problem("role_not_allowed");
  if (row.endedAt !== null) return toMembership(row);
  // Endings follow real time, as invitations do: a test alliance's clock must not reopen a link.
  const endedAt = ctx.receivedAt;
  const ended = statement(sql`UPDATE memberships SET ended_at = ${endedAt}
    WHERE alliance_id = ${ctx.alliance.id} AND id = ${id} AND ended_at IS NULL AND role = ${row.role}`);
  const action = row.id === ctx.actor.membershipId ? "membership.left" : "membership.ended";
  return commit(ctx, toMembership({ ...row, endedAt }), [
    ...must(actorStands(ctx)),
    ...exactlyOne("membership_is_as_read", ended),
    ...must(...lastOwnerStays(ctx, row)),
    audit(ctx, ctx.alliance.id, action, id, { role: row.role }, row),
  ]);
}

/** Staff and cashiers end only their own; a key that gives less than its membership does not end the whole of it. */
function mayEnd({ actor }: MemberContext, { id, role }: MembershipRow): boolean {
  const isOwn = id === actor.membershipId && role === actor.role;
  return isOwn || actor.role === "admin" || actor.role === "owner";
}

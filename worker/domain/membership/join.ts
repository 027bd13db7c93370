// Accepting an invitation: who is signed in and has its link becomes a member.
import { and, eq, sql } from "drizzle-orm";
import type { Membership, MembershipRequest } from "../../../schema/contract/memberships.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { memberships, principals } from "../../../schema/tables/access.ts";
import type { PersonContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { few } from "../../db/few.ts";
import { type Guard, must } from "../../db/must.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { sessionStands } from "../identity/sessions.ts";
import { findByToken, type LinkedInvitation } from "./invitation-link.ts";
import { newPrincipal } from "./principals.ts";
import { toMembership } from "./read.ts";

/**
 * A membership of the signed-in person, as the invitation says. Its uses are counted in the write.
 *
 * @throws Problem `not_found` for a link that is over, unknown or for another address, `already_a_member`.
 */
export async function join(ctx: PersonContext, request: MembershipRequest): Promise<Membership> {
  const invitation = await findByToken(ctx, request.invitationToken);
  if (invitation.email !== null && invitation.email !== ctx.actor.email) throw new Problem("not_found");
  const { allianceId, role, merchantId, merchantName, storeRef, storeName } = invitation;
  const { principalId, name, formerName, writes } = await ownPrincipal(ctx, allianceId, request.name);
  const row = {
    ...{ allianceId, id: newId("membership"), principalId, role, merchantId, storeRef },
    invitationId: invitation.id,
    createdAt: ctx.now,
  };
  // The log shows people by the name they have now, so it keeps the one they gave up; JSON leaves out what is undefined.
  const details = { role, invitationId: invitation.id, formerName };
  const shown = {
    id: row.id,
    principalId,
    name,
    email: ctx.actor.email,
    role,
    merchantId,
    storeRef,
    merchantName,
    storeName,
  };
  return commit(ctx, toMembership({ ...shown, createdAt: row.createdAt, endedAt: null }), [
    ...must(sessionStands(ctx), invitationIsOpen(ctx, invitation), hasNotGoneSince(invitation, principalId)),
    ...writes,
    insert(memberships, row),
    audit(ctx, allianceId, "membership.created", row.id, details, row),
  ]);
}

/** One's principal in the alliance, under the name one gives there; made where this is one's first membership. */
async function ownPrincipal(
  ctx: PersonContext,
  allianceId: string,
  given: string | undefined,
): Promise<{ principalId: string; name: string; formerName?: string; writes: Statement[] }> {
  const { personId, email } = ctx.actor;
  const [known] = await ctx.db
    .select({ principalId: principals.id, name: principals.name })
    .from(principals)
    .where(and(eq(principals.personId, personId), eq(principals.allianceId, allianceId)));
  if (!known) {
    const name = given ?? (ctx.actor.name || email);
    return { name, ...newPrincipal(ctx, { allianceId, name, personId }) };
  }
  if (given === undefined || given === known.name) return { ...known, writes: [] };
  const renamed = statement(sql`UPDATE principals SET name = ${given}
    WHERE alliance_id = ${allianceId} AND id = ${known.principalId}`);
  return { ...known, name: given, formerName: known.name, writes: [renamed] };
}

/** Placed before the new membership, so that what is used is fewer than what may be used. */
function invitationIsOpen(ctx: PersonContext, { allianceId, id }: LinkedInvitation): Guard {
  const open = sql`SELECT 1 FROM invitations i
    JOIN memberships inviter ON inviter.alliance_id = i.alliance_id AND inviter.id = i.inviter_membership_id
    WHERE i.alliance_id = ${allianceId} AND i.id = ${id} AND i.revoked_at IS NULL
      AND i.expires_at > ${ctx.receivedAt} AND inviter.ended_at IS NULL AND inviter.role IN ('admin', 'owner')
      AND i.max_uses > (SELECT count(*) FROM memberships u
        WHERE u.alliance_id = ${allianceId} AND u.invitation_id = ${id})`;
  return [sql`EXISTS (${open})`, "not_found"];
}

/** Who was removed or left does not come back by a link from before: they are invited again. */
function hasNotGoneSince(
  { allianceId, merchantId, createdAt }: LinkedInvitation,
  principalId: string,
): Guard {
  const gone = sql`SELECT 1 FROM memberships m WHERE m.alliance_id = ${allianceId}
    AND ${few(sql`m.principal_id = ${principalId}`)} AND m.merchant_id IS ${merchantId} AND m.ended_at > ${createdAt}`;
  return [sql`NOT EXISTS (${gone})`, "not_found"];
}

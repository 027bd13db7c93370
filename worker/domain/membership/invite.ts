// Inviting somebody: a link that says who invites to what, shown once, and mailed where it is for one person.
import { and, eq } from "drizzle-orm";
import type { CreatedInvitation, InvitationRequest } from "../../../schema/contract/invitations.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { invitations, principals } from "../../../schema/tables/access.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { invitationMail } from "../../mail/messages.ts";
import { handOver } from "./hand-over.ts";
import { toInvitation } from "./invitations.ts";
import { placeOf } from "./place.ts";
import { actorStands } from "./standing.ts";

/**
 * An invitation to at most the inviter's own role. It ends in real time, whatever a test alliance's clock says.
 *
 * @throws Problem `role_not_allowed`, `not_found`, `validation_failed`.
 */
export async function invite(ctx: MemberContext, request: InvitationRequest): Promise<CreatedInvitation> {
  const merchantId = await placeOf(ctx, request);
  const names = await namesOf(ctx, merchantId);
  const token = newLinkToken(ctx.shard);
  const row = newInvitation(ctx, request, merchantId);
  const url = `${ctx.origin}/invitations#${token}`;
  const inviter = { inviterId: ctx.actor.principalId, inviterName: names.inviter };
  const fresh = { ...row, ...inviter, uses: 0, inviterRole: ctx.actor.role, inviterEndedAt: null };
  const answer = { ...toInvitation(fresh, ctx.receivedAt), url, mailed: null };
  const { role, email } = row;
  const created = await commit(ctx, answer, [
    ...must(actorStands(ctx)),
    insert(invitations, { ...row, tokenHash: await sha256(token) }),
    audit(ctx, row.allianceId, "invitation.created", row.id, { role, personal: email !== null }, row),
  ]);
  if (email === null) return created;
  const { language } = request;
  const facts = { ...names, language, role, url, expiresAt: row.expiresAt, test: ctx.alliance.test };
  return { ...created, mailed: await handOver(ctx, { to: email, ...invitationMail(facts) }) };
}

function newInvitation(ctx: MemberContext, request: InvitationRequest, merchantId: string | null) {
  const { role, storeRef, email, note, maxUses, expiresInDays } = request;
  return {
    allianceId: ctx.alliance.id,
    id: newId("invitation"),
    ...{ role, merchantId, storeRef, email, note, maxUses },
    inviterMembershipId: ctx.actor.membershipId,
    createdAt: ctx.receivedAt,
    expiresAt: ctx.receivedAt + expiresInDays * DAY_MS,
    revokedAt: null,
  };
}

async function namesOf(ctx: MemberContext, merchantId: string | null) {
  const [names] = await ctx.db
    .select({ alliance: alliances.name, merchant: merchants.name, inviter: principals.name })
    .from(alliances)
    .innerJoin(
      principals,
      and(eq(principals.allianceId, alliances.id), eq(principals.id, ctx.actor.principalId)),
    )
    .leftJoin(merchants, and(eq(merchants.allianceId, alliances.id), eq(merchants.id, merchantId ?? "")))
    .where(eq(alliances.id, ctx.alliance.id));
  if (!names) throw new Problem("not_found");
  return names;
}

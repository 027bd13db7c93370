// Inviting somebody: a link that says who invites to what, shown once, and mailed where it is for one person.
import { and, eq, sql } from "drizzle-orm";
import type { CreatedInvitation, InvitationRequest } from "../../../schema/contract/invitations.ts";
import type { NamedPerson } from "../../../schema/contract/named-people.ts";
import { sha256 } from "../../../schema/hash.ts";
import { firstIdAt, newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { invitations, principals } from "../../../schema/tables/access.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { handOver } from "../../mail/hand-over.ts";
import type { Mail } from "../../mail/mailer.ts";
import { invitationMail } from "../../mail/messages.ts";
import { toInvitation } from "./invitations.ts";
import { placeOf } from "./place.ts";
import { actorStands } from "./standing.ts";

/**
 * An invitation to at most the inviter's own role. It ends in real time, whatever a test alliance's clock says.
 *
 * @throws Problem `role_not_allowed`, `not_found`, `validation_failed`, `invited_too_often`.
 */
export async function invite(ctx: MemberContext, request: InvitationRequest): Promise<CreatedInvitation> {
  const { merchantId, ...placeNames } = await placeOf(ctx, request);
  const names = await namesOf(ctx, merchantId);
  const { row, url, writes } = await newInvitation(ctx, request, merchantId);
  const inviter = { inviterId: ctx.actor.principalId, inviterName: names.inviter };
  const fresh = {
    ...row,
    ...inviter,
    ...placeNames,
    uses: 0,
    inviterRole: ctx.actor.role,
    inviterEndedAt: null,
  };
  const answer = { ...toInvitation(fresh, ctx.receivedAt), url, mailed: null };
  const created = await commit(ctx, answer, [...must(actorStands(ctx)), ...writes]);
  const { email, role, expiresAt } = row;
  if (email === null) return created;
  const facts = { ...names, language: request.language, role, url, expiresAt, test: ctx.alliance.test };
  return { ...created, mailed: await handOver(ctx, { to: email, ...invitationMail(facts) }) };
}

/** What invites the owner of a merchant that comes in by this very write, and the mail that tells so afterwards. */
export async function inviteOwner(
  ctx: MemberContext,
  { name, email, language }: NamedPerson,
  merchant: { id: string; name: string },
): Promise<{ writes: Write[]; mail: Mail }> {
  const wanted = { role: "owner", storeRef: null, email, note: null, maxUses: 1, expiresInDays: 30 } as const;
  const { row, url, writes } = await newInvitation(ctx, wanted, merchant.id);
  const names = { ...(await namesOf(ctx, null)), merchant: merchant.name };
  const { role, expiresAt } = row;
  const facts = { ...names, name, language, role, url, expiresAt, test: ctx.alliance.test };
  return { writes, mail: { to: email, ...invitationMail(facts) } };
}

type Wanted = Omit<InvitationRequest, "merchantId" | "language">;

async function newInvitation(ctx: MemberContext, request: Wanted, merchantId: string | null) {
  const token = newLinkToken(ctx.shard);
  const row = rowOf(ctx, request, merchantId);
  const { role, email } = row;
  const writes = [
    ...(email === null ? [] : mailedSeldom(ctx, email)),
    insert(invitations, { ...row, tokenHash: await sha256(token) }),
    audit(ctx, row.allianceId, "invitation.created", row.id, { role, personal: email !== null }, row),
  ];
  return { row, url: `${ctx.origin}/invitations#${token}`, writes };
}

const MOST_A_DAY = 5;

/** A few times a day at most, by all shops together and by the admins: no shop delays an admission. */
function mailedSeldom(ctx: MemberContext, email: string): Write[] {
  const today = sql`SELECT count(*) FROM invitations i
    CROSS JOIN memberships m ON m.alliance_id = i.alliance_id AND m.id = i.inviter_membership_id
    WHERE i.alliance_id = ${ctx.alliance.id} AND i.id >= ${firstIdAt("invitation", ctx.receivedAt - DAY_MS)}
      AND i.email = ${email} AND (m.role = 'admin') = ${ctx.actor.role === "admin" ? 1 : 0}`;
  return must([sql`(${today}) < ${MOST_A_DAY}`, "invited_too_often"]);
}

function rowOf(ctx: MemberContext, request: Wanted, merchantId: string | null) {
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

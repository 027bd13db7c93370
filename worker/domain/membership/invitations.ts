// Invitations as they are kept: whether one is still open, who may see it, and how it is taken back.
import { and, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Invitation } from "../../../schema/contract/invitations.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { Problem } from "../../../schema/problems.ts";
import { invitations, memberships, principals } from "../../../schema/tables/access.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { statement } from "../../db/statement.ts";
import { merchantNameAt, storeNameAt } from "../stores/names.ts";
import { actorStands } from "./standing.ts";

/** Newest first: an admin sees all of the alliance, an owner its own merchant's. */
export async function listInvitations(ctx: MemberContext, query: PageQuery): Promise<Page<Invitation>> {
  const merchantId = merchantOf(ctx);
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select(INVITATION_COLUMNS)
      .from(invitations)
      .innerJoin(inviters, OWN_INVITER)
      .innerJoin(principals, INVITER_PRINCIPAL)
      .where(
        and(
          eq(invitations.allianceId, ctx.alliance.id),
          merchantId === undefined ? undefined : eq(invitations.merchantId, merchantId),
          after === undefined ? undefined : lt(invitations.id, after),
        ),
      )
      .orderBy(desc(invitations.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map((row) => toInvitation(row, ctx.receivedAt)) };
}

/** Takes an invitation back; whoever used it before stays a member. @throws Problem `not_found`. */
export async function revokeInvitation(ctx: MemberContext, id: string): Promise<Invitation> {
  const [row] = await ctx.db
    .select(INVITATION_COLUMNS)
    .from(invitations)
    .innerJoin(inviters, OWN_INVITER)
    .innerJoin(principals, INVITER_PRINCIPAL)
    .where(and(eq(invitations.allianceId, ctx.alliance.id), eq(invitations.id, id)));
  const merchantId = merchantOf(ctx);
  if (!row || (merchantId !== undefined && row.merchantId !== merchantId)) throw new Problem("not_found");
  if (row.revokedAt !== null) return toInvitation(row, ctx.receivedAt);
  const revokedAt = ctx.receivedAt;
  const revoked = statement(sql`UPDATE invitations SET revoked_at = ${revokedAt}
    WHERE alliance_id = ${ctx.alliance.id} AND id = ${id} AND revoked_at IS NULL`);
  return commit(ctx, toInvitation({ ...row, revokedAt }, ctx.receivedAt), [
    ...must(actorStands(ctx)),
    ...exactlyOne("invitation_is_as_read", revoked),
    audit(ctx, ctx.alliance.id, "invitation.revoked", id, {}, row),
  ]);
}

/** True until it is taken back, used up or expired, or its inviter may no longer invite; `now` in epoch milliseconds. */
export function isOpen(row: InvitationRow, now: number): boolean {
  return statusOf(row, now) === "open";
}

export const inviters = alias(memberships, "inviters");
const { tokenHash: _, ...SHOWN } = getTableColumns(invitations);

export const INVITATION_COLUMNS = {
  ...SHOWN,
  merchantName: merchantNameAt(invitations),
  storeName: storeNameAt(invitations),
  uses: sql<number>`(SELECT count(*) FROM memberships used WHERE used.alliance_id = ${invitations.allianceId}
    AND used.invitation_id = ${invitations.id})`,
  inviterId: principals.id,
  inviterName: principals.name,
  inviterRole: inviters.role,
  inviterEndedAt: inviters.endedAt,
};
export const OWN_INVITER = and(
  eq(inviters.allianceId, invitations.allianceId),
  eq(inviters.id, invitations.inviterMembershipId),
);
export const INVITER_PRINCIPAL = and(
  eq(principals.allianceId, inviters.allianceId),
  eq(principals.id, inviters.principalId),
);

export type InvitationRow = Omit<typeof invitations.$inferSelect, "tokenHash"> & {
  merchantName: string | null;
  storeName: string | null;
  uses: number;
  inviterId: string;
  inviterName: string;
  inviterRole: Invitation["role"];
  inviterEndedAt: number | null;
};

export function toInvitation(row: InvitationRow, now: number): Invitation {
  return {
    id: row.id,
    role: row.role,
    merchantId: row.merchantId,
    storeRef: row.storeRef,
    merchantName: row.merchantName,
    storeName: row.storeName,
    email: row.email,
    note: row.note,
    maxUses: row.maxUses,
    uses: row.uses,
    status: statusOf(row, now),
    invitedBy: { principalId: row.inviterId, name: row.inviterName },
    createdAt: toIso(row.createdAt),
    expiresAt: toIso(row.expiresAt),
    revokedAt: row.revokedAt === null ? null : toIso(row.revokedAt),
  };
}

/** An invitation goes with its inviter: who is no longer an owner or admin has taken it back. */
function statusOf(row: InvitationRow, now: number): Invitation["status"] {
  const mayInvite =
    row.inviterEndedAt === null && (row.inviterRole === "admin" || row.inviterRole === "owner");
  if (row.revokedAt !== null || !mayInvite) return "revoked";
  if (row.uses >= row.maxUses) return "used_up";
  return now < row.expiresAt ? "open" : "expired";
}

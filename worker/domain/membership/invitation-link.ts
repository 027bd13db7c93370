// What an invitation's link leads to. One that is over answers as if it had never been.
import { and, eq } from "drizzle-orm";
import type { InvitationView } from "../../../schema/contract/invitations.ts";
import { sha256 } from "../../../schema/hash.ts";
import { Problem } from "../../../schema/problems.ts";
import { invitations, principals } from "../../../schema/tables/access.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import { toIso } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import {
  INVITATION_COLUMNS,
  INVITER_PRINCIPAL,
  type InvitationRow,
  inviters,
  isOpen,
  OWN_INVITER,
} from "./invitations.ts";

/** To whoever has the link. @throws Problem `not_found`. */
export async function readInvitationLink(ctx: Context, token: string): Promise<InvitationView> {
  const { allianceName, test, merchantName, ...row } = await findByToken(ctx, token);
  return {
    alliance: { name: allianceName, test },
    merchant: merchantName === null ? null : { name: merchantName },
    role: row.role,
    storeRef: row.storeRef,
    storeName: row.storeName,
    note: row.note,
    invitedBy: row.inviterName,
    personal: row.email !== null,
    expiresAt: toIso(row.expiresAt),
  };
}

export type LinkedInvitation = InvitationRow & {
  allianceName: string;
  test: boolean;
  merchantName: string | null;
};

/** The open invitation behind a token. @throws Problem `not_found`, whatever is the matter with it. */
export async function findByToken(ctx: Context, token: string): Promise<LinkedInvitation> {
  const [row] = await ctx.db
    .select({
      ...INVITATION_COLUMNS,
      allianceName: alliances.name,
      test: alliances.test,
      merchantName: merchants.name,
      merchantStatus: merchants.status,
    })
    .from(invitations)
    .innerJoin(inviters, OWN_INVITER)
    .innerJoin(principals, INVITER_PRINCIPAL)
    .innerJoin(alliances, eq(alliances.id, invitations.allianceId))
    .leftJoin(
      merchants,
      and(eq(merchants.allianceId, invitations.allianceId), eq(merchants.id, invitations.merchantId)),
    )
    .where(eq(invitations.tokenHash, await sha256(token)));
  if (!row || !isOpen(row, ctx.receivedAt)) throw new Problem("not_found");
  const { merchantStatus, ...invitation } = row;
  // Nobody is invited to a merchant that is not admitted, and none goes back to that.
  if (merchantStatus === "applied" || merchantStatus === "refused") throw new Problem("not_found");
  return invitation;
}

// The members of an alliance and of its merchants as those who manage them see them.
import { and, desc, eq, isNotNull, isNull, lt } from "drizzle-orm";
import type { Membership, MembershipQuery } from "../../../schema/contract/memberships.ts";
import { Problem } from "../../../schema/problems.ts";
import { memberships, principals } from "../../../schema/tables/access.ts";
import { people } from "../../../schema/tables/people.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { merchantNameAt, storeNameAt } from "../stores/names.ts";

/**
 * Newest first: an admin sees all of the alliance, an owner its own merchant's.
 *
 * @throws Problem `not_found` for a merchant that is another's.
 */
export async function listMemberships(ctx: MemberContext, query: MembershipQuery): Promise<Page<Membership>> {
  const { live, merchantId = merchantOf(ctx) } = query;
  if (merchantOf(ctx) !== undefined && merchantId !== merchantOf(ctx)) throw new Problem("not_found");
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select(COLUMNS)
      .from(memberships)
      .innerJoin(principals, OWN_PRINCIPAL)
      .leftJoin(people, eq(people.id, principals.personId))
      .where(
        and(
          eq(memberships.allianceId, ctx.alliance.id),
          merchantId === undefined ? undefined : eq(memberships.merchantId, merchantId),
          live === undefined ? undefined : (live ? isNull : isNotNull)(memberships.endedAt),
          after === undefined ? undefined : lt(memberships.id, after),
        ),
      )
      .orderBy(desc(memberships.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map(toMembership) };
}

/** A membership of one's own merchant; for an admin, of the alliance. @throws Problem `not_found`. */
export async function findMembership(ctx: MemberContext, id: string): Promise<MembershipRow> {
  const [row] = await ctx.db
    .select(COLUMNS)
    .from(memberships)
    .innerJoin(principals, OWN_PRINCIPAL)
    .leftJoin(people, eq(people.id, principals.personId))
    .where(and(eq(memberships.allianceId, ctx.alliance.id), eq(memberships.id, id)));
  const merchantId = merchantOf(ctx);
  if (!row || (merchantId !== undefined && row.merchantId !== merchantId)) throw new Problem("not_found");
  return row;
}

const COLUMNS = {
  id: memberships.id,
  principalId: memberships.principalId,
  name: principals.name,
  email: people.email,
  role: memberships.role,
  merchantId: memberships.merchantId,
  storeRef: memberships.storeRef,
  merchantName: merchantNameAt(memberships),
  storeName: storeNameAt(memberships),
  createdAt: memberships.createdAt,
  endedAt: memberships.endedAt,
};
const OWN_PRINCIPAL = and(
  eq(principals.allianceId, memberships.allianceId),
  eq(principals.id, memberships.principalId),
);

/** Instants in epoch milliseconds. */
export type MembershipRow = Omit<Membership, "createdAt" | "endedAt"> & {
  createdAt: number;
  endedAt: number | null;
};

export function toMembership(row: MembershipRow): Membership {
  const endedAt = row.endedAt === null ? null : toIso(row.endedAt);
  return { ...row, createdAt: toIso(row.createdAt), endedAt };
}

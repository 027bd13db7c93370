// What a signed-in person reads and changes of themselves: a name, a language, and what they may be in which alliance.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Me, MePatch, OwnMembership } from "../../../schema/contract/people.ts";
import { memberships, principals } from "../../../schema/tables/access.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import { merchants, shownStatus } from "../../../schema/tables/merchants.ts";
import type { PersonContext } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { statement } from "../../db/statement.ts";
import { storeNameAt } from "../stores/names.ts";

export async function readMe(ctx: PersonContext): Promise<Me> {
  const { personId: id, email, name, language } = ctx.actor;
  return { id, email, name, language, memberships: await ownMemberships(ctx) };
}

/** Changes what was sent. */
export async function reviseMe(ctx: PersonContext, { name, language }: MePatch): Promise<Me> {
  const me = await readMe(ctx);
  const revised = { ...me, name: name ?? me.name, language: language ?? me.language };
  return commit(ctx, revised, [
    statement(sql`UPDATE people SET name = coalesce(${name ?? null}, name),
      language = coalesce(${language ?? null}, language) WHERE id = ${me.id}`),
  ]);
}

/** Those that have not ended, oldest first. */
async function ownMemberships(ctx: PersonContext): Promise<OwnMembership[]> {
  const rows = await ctx.db
    .select({
      membership: memberships,
      storeName: storeNameAt(memberships),
      alliance: ALLIANCE,
      merchant: MERCHANT,
    })
    .from(principals)
    .innerJoin(
      memberships,
      and(
        eq(memberships.allianceId, principals.allianceId),
        eq(memberships.principalId, principals.id),
        isNull(memberships.endedAt),
      ),
    )
    .innerJoin(alliances, eq(alliances.id, memberships.allianceId))
    .leftJoin(
      merchants,
      and(eq(merchants.allianceId, memberships.allianceId), eq(merchants.id, memberships.merchantId)),
    )
    .where(eq(principals.personId, ctx.actor.personId))
    .orderBy(asc(memberships.id));
  return rows.map(({ membership: { id, principalId, role, storeRef }, storeName, alliance, merchant }) => ({
    ...{ id, principalId, role, storeRef, storeName, alliance, merchant },
  }));
}

const ALLIANCE = {
  id: alliances.id,
  name: alliances.name,
  currency: alliances.currency,
  timeZone: alliances.timeZone,
  test: alliances.test,
};
const MERCHANT = { id: merchants.id, name: merchants.name, status: shownStatus };

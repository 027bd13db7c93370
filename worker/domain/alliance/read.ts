// An alliance as its members see it.
import { asc, eq } from "drizzle-orm";
import type { Alliance } from "../../../schema/contract/alliances.ts";
import { Problem } from "../../../schema/problems.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import {
  categories,
  competingCategories,
  complementingCategories,
} from "../../../schema/tables/categories.ts";
import { toIso } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";

/** The asking member's own alliance. */
export async function readAlliance(ctx: MemberContext): Promise<Alliance> {
  const { id, policy, policyVersion } = ctx.alliance;
  const [[row], list, rivals, friends] = await ctx.db.batch([
    ctx.db.select().from(alliances).where(eq(alliances.id, id)),
    ctx.db.select().from(categories).where(eq(categories.allianceId, id)).orderBy(asc(categories.key)),
    ctx.db.select().from(competingCategories).where(eq(competingCategories.allianceId, id)),
    ctx.db.select().from(complementingCategories).where(eq(complementingCategories.allianceId, id)),
  ]);
  if (!row) throw new Problem("not_found");
  const { name, currency, timeZone, test } = row;
  return {
    ...{ id, name, currency, timeZone, test, policyVersion, policy, createdAt: toIso(row.createdAt) },
    categories: list.map((it) => ({ key: it.key, name: it.name })),
    competing: rivals.map((it) => [it.firstKey, it.secondKey]),
    complements: friends.map((it) => [it.firstKey, it.secondKey, it.strength]),
  };
}

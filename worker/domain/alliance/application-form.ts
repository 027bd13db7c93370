// What a merchant that wants to apply needs to know of an alliance, and no more.
import { asc, eq } from "drizzle-orm";
import type { ApplicationForm } from "../../../schema/contract/alliances.ts";
import { Problem } from "../../../schema/problems.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import { categories } from "../../../schema/tables/categories.ts";
import type { Context } from "../../context.ts";

/** To anybody who knows the alliance's id. @throws Problem `not_found`. */
export async function readApplicationForm(ctx: Context, id: string): Promise<ApplicationForm> {
  const [[alliance], list] = await ctx.db.batch([
    ctx.db
      .select({ id: alliances.id, name: alliances.name, test: alliances.test })
      .from(alliances)
      .where(eq(alliances.id, id)),
    ctx.db
      .select({ key: categories.key, name: categories.name })
      .from(categories)
      .where(eq(categories.allianceId, id))
      .orderBy(asc(categories.key)),
  ]);
  if (!alliance) throw new Problem("not_found");
  return { alliance, categories: list };
}

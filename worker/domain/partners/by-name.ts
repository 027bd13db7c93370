// The merchants of an alliance in the order of their names, which the database cannot know: it compares letters by number.
import { and, eq, or, type SQL } from "drizzle-orm";
import { Problem } from "../../../schema/problems.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import type { MemberContext } from "../../context.ts";

/** As a Chinese register has them, in whatever language it is read: by pinyin, then by Latin letters. */
const REGISTER = new Intl.Collator("zh-CN", { numeric: true });

/**
 * The ids of those that meet a condition, from behind the merchant `after`, whom it need not meet any more. All names are
 * read, which are as many as an alliance has members: some thousand.
 *
 * @throws Problem `malformed_request` where `after` is no merchant of the alliance.
 */
export async function idsByName(
  ctx: MemberContext,
  condition: SQL | undefined,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<string[]> {
  const isAfter = after === undefined ? undefined : eq(merchants.id, after);
  const named = await ctx.db
    .select({ id: merchants.id, name: merchants.name })
    .from(merchants)
    .where(
      and(
        eq(merchants.allianceId, ctx.alliance.id),
        isAfter && condition ? or(isAfter, condition) : condition,
      ),
    );
  named.sort((a, b) => REGISTER.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const ids = named.map(({ id }) => id);
  const start = after === undefined ? 0 : ids.indexOf(after) + 1;
  if (after !== undefined && start === 0)
    throw new Problem("malformed_request", { detail: "This cursor was given by another list." });
  return ids.slice(start, start + limit);
}

// The part of a key in which lies what was made in a span of time, so that a list does not walk all that came since.
import { gte, lt, type SQL, type SQLWrapper } from "drizzle-orm";
import { firstIdAt, type IdKind } from "../../schema/ids.ts";
import { fromIso, HOUR_MS } from "../../schema/time.ts";
import type { MemberContext } from "../context.ts";

/**
 * Conditions on an id that whatever is made from `from` on and before `to` meets, with some of its neighbours: an id is
 * made with its row or a moment later. A test alliance has a clock of its own, which its ids do not follow.
 */
export function madeWithin(
  { alliance }: Pick<MemberContext, "alliance">,
  kind: IdKind,
  id: SQLWrapper,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): (SQL | undefined)[] {
  if (alliance.test) return [];
  return [
    from === undefined ? undefined : gte(id, firstIdAt(kind, Math.max(0, fromIso(from)))),
    to === undefined ? undefined : lt(id, firstIdAt(kind, Math.max(0, fromIso(to)) + HOUR_MS)),
  ];
}

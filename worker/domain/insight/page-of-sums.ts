// One page of a report's rows with the total of all, by the place that each has in the order asked for.
import type { Figures, FlowsQuery } from "../../../schema/contract/reports.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { figuresOf, type Grouping, type SumRow, sumsOf } from "./sums.ts";

export type Asked = Omit<FlowsQuery, "sort">;

/** @throws Problem `malformed_request` for a cursor of another list. */
export async function pageOfSums(
  ctx: MemberContext,
  grouping: Grouping,
  query: Pick<Asked, "limit" | "cursor">,
): Promise<{ page: Page<SumRow>; total: Figures }> {
  const totals: SumRow[] = [];
  const page = await pageBy<SumRow>(
    query,
    ({ place }) => String(place),
    async (after, limit) => {
      const [[sum, ...rows]] = await batchRead(ctx.d1, [sumsOf(ctx, grouping, placeOf(after), limit)]);
      if (sum !== undefined) totals.push(sum);
      return rows;
    },
  );
  const [total] = totals;
  if (total === undefined) throw new RangeError("A sum over no rows is a row all the same.");
  return { page, total: figuresOf(total) };
}

/** How many rows stand before. @throws Problem `malformed_request` for a cursor of another list. */
export function placeOf(after: string | undefined): number {
  if (after === undefined) return 0;
  if (/^\d{1,9}$/.test(after)) return Number(after);
  throw new Problem("malformed_request", { detail: "This cursor was given by another list." });
}

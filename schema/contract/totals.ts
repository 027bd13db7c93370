// Totals of lists: sums over all that a selection finds, whatever page is shown.
import { z } from "zod";

/** How many rows of a list are looked through for its totals, at most. */
export const MOST_SUMMED = 50_000;

/** `sums` is null, and `rows` only how many were found so far, where there is more to look through than is. */
export const totalsOf = <Sums extends z.ZodType>(sums: Sums) =>
  z.strictObject({
    rows: z
      .int()
      .min(0)
      .meta({ description: "How many rows the selection has; at least so many where not complete." }),
    complete: z.boolean().meta({
      description: `False where more than ${MOST_SUMMED.toLocaleString("en")} rows would have to be looked through: select fewer days.`,
    }),
    sums: sums.nullable(),
  });

export type Totals<Sums> = { rows: number; complete: boolean; sums: Sums | null };

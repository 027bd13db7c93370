// The foot of a list: totals of all that its filters select. They come by a request of their own, to a row that waits.
import { Plural, Trans } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { Stroke } from "./skeleton.tsx";
import type { Foot } from "./table.tsx";

type Totals<Sums> = { rows: number; complete: boolean; sums: Sums | null };

/** `foot` is for the table; `total` makes what stands under a column, a stroke until it is known. */
export function useTotals<Sums>({ data, error }: UseQueryResult<Totals<Sums>, ApiProblem>): {
  foot: Foot;
  total: (cell: (sums: Sums) => ReactNode) => ReactNode;
} {
  if (data === undefined && error !== null)
    return {
      foot: { isWhole: false, says: <Trans>The totals could not be read.</Trans> },
      total: () => null,
    };
  if (data === undefined)
    return {
      foot: { isWhole: true, says: <Trans>Total</Trans> },
      total: () => <Stroke width="4rem" />,
    };
  const { rows, sums } = data;
  if (sums === null)
    return {
      foot: {
        isWhole: false,
        says: (
          <Plural
            value={rows}
            one="More than #: choose fewer days to see what they come to."
            other="More than #: choose fewer days to see what they come to."
          />
        ),
      },
      total: () => null,
    };
  return {
    foot: { isWhole: true, says: <Plural value={rows} one="All: #" other="All #" /> },
    total: (cell) => cell(sums),
  };
}

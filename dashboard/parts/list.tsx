// What stands where a list stands: its rows, or that they are coming, that there are none, or what went wrong.
import { Trans, useLingui } from "@lingui/react/macro";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { ProblemNotice } from "./notice.tsx";
import { RowsSkeleton } from "./skeleton.tsx";
import { Unread } from "./unread.tsx";

type Props<Row> = {
  list: UseInfiniteQueryResult<Row[], ApiProblem>;
  /** Shown where there is not one row. */
  empty: ReactNode;
  children: (rows: Row[]) => ReactNode;
};

export function List<Row>({ list, empty, children }: Props<Row>) {
  const { t } = useLingui();
  const { data: rows, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = list;
  if (rows === undefined && error !== null) return <Unread problem={error} onAgain={refetch} />;
  if (rows === undefined) return <RowsSkeleton />;
  return (
    <>
      {rows.length === 0 && !hasNextPage ? empty : children(rows)}
      {hasNextPage ? (
        <div className="more">
          <ProblemNotice problem={error} />
          <Button onClick={() => fetchNextPage()} waiting={isFetchingNextPage ? t`Loading …` : undefined}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </>
  );
}

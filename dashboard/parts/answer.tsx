// What stands where one answer of the API stands: its content, that it is coming, or what went wrong.
import { Trans } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { ProblemNotice } from "./notice.tsx";
import { RowsSkeleton } from "./skeleton.tsx";

type Props<Data> = { query: UseQueryResult<Data, ApiProblem>; children: (data: Data) => ReactNode };

export function Answer<Data>({ query, children }: Props<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error === null) return <RowsSkeleton />;
  return (
    <div className="form">
      <ProblemNotice problem={error} />
      <div className="actions">
        <Button onClick={() => refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    </div>
  );
}

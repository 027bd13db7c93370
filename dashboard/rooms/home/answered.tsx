// What stands where a first page stands: its answer, that it is coming, or what went wrong.
import { Trans } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { RowsSkeleton } from "../../parts/skeleton.tsx";

type Props<Answer> = { asked: UseQueryResult<Answer>; children: (answer: Answer) => ReactNode };

export function Answered<Answer>({ asked, children }: Props<Answer>) {
  const { data, error, refetch } = asked;
  if (data !== undefined) return children(data);
  if (error === null) return <RowsSkeleton rows={5} />;
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

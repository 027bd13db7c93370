// What stands where an answer of the API would stand that did not come: why, and a button that asks again.
import { Trans } from "@lingui/react/macro";
import type { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { ProblemNotice } from "./notice.tsx";

export function Unread({ problem, onAgain }: { problem: ApiProblem; onAgain: () => void }) {
  return (
    <div className="form">
      <ProblemNotice problem={problem} />
      <div className="actions">
        <Button onClick={onAgain}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    </div>
  );
}

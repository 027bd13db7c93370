// A question before something ends: what ends with it, one button that does it and one that leaves it.
import { Trans } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ProblemNotice } from "./notice.tsx";

type Props<Answer> = {
  title: string;
  /** What it does, as a verb: "Remove". */
  verb: string;
  /** What the button says meanwhile: "Removing …". */
  waiting: string;
  /** What leaving it is called where "Keep it" could be misread: "Stay". */
  leave?: string;
  deed: UseMutationResult<Answer, ApiProblem, void>;
  onClose: () => void;
  /** What ends with it. */
  children: ReactNode;
};

export function Confirm<Answer>(props: Props<Answer>) {
  const { title, verb, waiting, leave, deed, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <ProblemNotice problem={deed.error} />
      <div className="actions end">
        <Button onClick={onClose}>{leave ?? <Trans>Keep it</Trans>}</Button>
        <Button look="danger" onClick={() => deed.mutate()} waiting={deed.isPending ? waiting : undefined}>
          {verb}
        </Button>
      </div>
    </Dialog>
  );
}

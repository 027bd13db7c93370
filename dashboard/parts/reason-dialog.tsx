// A deed that needs a reason: what it does, why it is done, one button that does it and one that leaves it.
import { Trans, useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { TextField } from "./field.tsx";
import { textOf } from "./form.ts";
import { ProblemNotice } from "./notice.tsx";

type Props<Answer> = {
  title: string;
  /** What it does, as a verb: "Suspend". */
  verb: string;
  /** What the button says meanwhile: "Suspending …". */
  waiting: string;
  /** Whether something ends with it. */
  look?: "primary" | "danger";
  deed: UseMutationResult<Answer, ApiProblem, string>;
  onClose: () => void;
  /** What follows from it. */
  children: ReactNode;
};

export function ReasonDialog<Answer>({
  title,
  verb,
  waiting,
  look = "danger",
  deed,
  onClose,
  children,
}: Props<Answer>) {
  const { t } = useLingui();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          deed.mutate(textOf(event.currentTarget, "reason"));
        }}
      >
        {children}
        <TextField
          name="reason"
          label={t`Why`}
          hint={t`It stands in the audit log.`}
          maxLength={500}
          pattern=".*\S.*"
          autoComplete="off"
          required
          problem={deed.error}
        />
        <ProblemNotice problem={deed.error} />
        <div className="actions end">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look={look} waiting={deed.isPending ? waiting : undefined}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

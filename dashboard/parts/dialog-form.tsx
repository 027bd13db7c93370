// A dialog that asks for something: its fields, what stands against it, a button that does it and one that leaves it.
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ProblemNotice } from "./notice.tsx";

export type DialogFormProps = {
  title: string;
  /** What it does, as a verb: "Suspend". */
  verb: string;
  /** What the button says meanwhile: "Suspending …". */
  waiting: string;
  /** What leaving it is called where "Cancel" could be misread: "Keep it". */
  leave?: string;
  /** Whether something ends with it. */
  look?: "primary" | "danger";
  deed: { isPending: boolean; error: ApiProblem | null };
  /** What stands against it, where that is more than the deed's own answer. */
  problem?: ApiProblem | null;
  /** Rules that a field tells itself. */
  unless?: readonly string[];
  /** False while something is missing that no field can say. */
  ready?: boolean;
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  /** The fields, and what follows from them. */
  children: ReactNode;
};

/** Open for as long as it is rendered. */
export function DialogForm(props: DialogFormProps) {
  const { title, verb, waiting, leave, look = "primary", deed, unless = [], ready = true, children } = props;
  const { t } = useLingui();
  const { problem = deed.error, onSubmit, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(event.currentTarget);
        }}
      >
        {children}
        <ProblemNotice problem={problem} unless={unless} />
        <div className="actions end">
          <Button onClick={onClose}>{leave ?? t`Cancel`}</Button>
          <Button type="submit" look={look} disabled={!ready} waiting={deed.isPending ? waiting : undefined}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

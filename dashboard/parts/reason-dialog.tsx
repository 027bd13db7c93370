// A deed that needs a reason: what it does, why it is done, one button that does it and one that leaves it.
import { useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ApiProblem } from "../api/problem.ts";
import { DialogForm, type DialogFormProps } from "./dialog-form.tsx";
import { TextField } from "./field.tsx";
import { textOf } from "./form.ts";

type Props<Answer> = Omit<DialogFormProps, "deed" | "onSubmit"> & {
  /** Done with the reason. */
  deed: UseMutationResult<Answer, ApiProblem, string>;
};

export function ReasonDialog<Answer>({ deed, look = "danger", children, ...rest }: Props<Answer>) {
  const { t } = useLingui();
  return (
    <DialogForm {...rest} look={look} deed={deed} onSubmit={(form) => deed.mutate(textOf(form, "reason"))}>
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
    </DialogForm>
  );
}

// The share of the discount that one proposes a gifter should bear.
import { useLingui } from "@lingui/react/macro";
import type { ApiProblem } from "../../api/problem.ts";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";

export function CoFundingField({ problem }: { problem: ApiProblem | null }) {
  const { t } = useLingui();
  return (
    <TextField
      name="coFundingBps"
      inputMode="decimal"
      defaultValue="0"
      label={t`It bears of the discount, in %`}
      hint={t`Above 0 it is a proposal: nothing is gifted before the partner accepts it.`}
      problem={problem}
    />
  );
}

/** What was entered there, in basis points; null where it is no share. */
export function coFundingOf(form: HTMLFormElement): number | null {
  const share = Number(textOf(form, "coFundingBps") || "0");
  return share >= 0 && share <= 100 ? Math.round(share * 100) : null;
}

// What the app says back: a calm box with a sign, a word and, where there is one, the next step.
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { useSentences } from "../app/sentences.ts";
import { Icon, type IconName } from "./icons.tsx";

const TONES = { leaf: "check", amber: "alert", brick: "cross", plain: "info" } as const satisfies Record<
  string,
  IconName
>;

type Props = { tone: keyof typeof TONES; title?: ReactNode; children?: ReactNode };

export function Notice({ tone, title, children }: Props) {
  return (
    <div className={`notice ${tone}`} role={tone === "brick" ? "alert" : "status"}>
      <Icon name={TONES[tone]} />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
    </div>
  );
}

type ProblemProps = {
  problem: ApiProblem | null;
  /** Rules whose refusal stands at its field. */
  unless?: readonly string[];
};

/** Why it was refused and what to do now, in the reader's language. Nothing where there is no problem. */
export function ProblemNotice({ problem, unless = [] }: ProblemProps) {
  const sentences = useSentences(problem);
  if (problem === null || sentences === undefined || unless.includes(problem.code)) return null;
  const { status, requestId } = problem;
  return (
    <Notice tone={status === 409 || status === 429 ? "amber" : "brick"} title={sentences.title}>
      <p>{sentences.remedy}</p>
      {status >= 500 && requestId !== undefined ? (
        <p className="hint">
          <Trans>
            Tell the operator this number: <code>{requestId}</code>
          </Trans>
        </p>
      ) : null}
    </Notice>
  );
}

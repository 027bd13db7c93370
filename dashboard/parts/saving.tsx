// The foot of a form that stays where it is: what stands against saving it, that it was saved, and the button.
import { Trans, useLingui } from "@lingui/react/macro";
import type { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { Notice, ProblemNotice } from "./notice.tsx";

type Props = { deed: { isPending: boolean; isSuccess: boolean; error: ApiProblem | null } };

export function Saving({ deed }: Props) {
  const { t } = useLingui();
  return (
    <>
      <ProblemNotice problem={deed.error} />
      {deed.isSuccess ? (
        <Notice tone="leaf">
          <Trans>Saved.</Trans>
        </Notice>
      ) : null}
      <div className="actions">
        <Button type="submit" look="primary" waiting={deed.isPending ? t`Saving …` : undefined}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </>
  );
}

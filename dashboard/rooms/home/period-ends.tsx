// When the period ends by the alliance's calendar: a cut-off is the start of a day, so the day before is its last.
import { Trans } from "@lingui/react/macro";
import { When } from "../../parts/when.tsx";

export function PeriodEnds({ at }: { at: string }) {
  const lastMoment = new Date(Date.parse(at) - 1).toISOString();
  return (
    <Trans>
      the period ends on <When at={lastMoment} depth="day" />
    </Trans>
  );
}

// How an allotment stands, as a chip.
import { Trans } from "@lingui/react/macro";
import type { Allotment } from "../../api/offers.ts";

export function AllotmentChip({ allotment }: { allotment: Allotment }) {
  const { status, stoppedBy } = allotment;
  if (status === "proposed") {
    return (
      <span className="chip amber">
        <Trans>awaits acceptance</Trans>
      </span>
    );
  }
  if (status === "withdrawn") {
    return (
      <span className="chip">
        <Trans>withdrawn</Trans>
      </span>
    );
  }
  if (stoppedBy === "allotment_exhausted") {
    return (
      <span className="chip">
        <Trans>used up</Trans>
      </span>
    );
  }
  return stoppedBy === null ? (
    <span className="chip leaf">
      <Trans>may gift</Trans>
    </span>
  ) : (
    <span className="chip amber">
      <Trans>stopped</Trans>
    </span>
  );
}

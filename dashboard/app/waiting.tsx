// What stands in a page's place while its room is fetched: its shape, and a word for those who listen.
import { Trans } from "@lingui/react/macro";
import { RowsSkeleton, Stroke } from "../parts/skeleton.tsx";

export function Waiting() {
  return (
    <div className="waiting" aria-busy="true">
      <p className="unseen" role="status">
        <Trans>Loading …</Trans>
      </p>
      <Stroke width="12rem" />
      <RowsSkeleton />
    </div>
  );
}

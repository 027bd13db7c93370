// One adjustment: who owes whom how much by it and why, who proposed and who approved it, and what the reader may do.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Adjustment } from "../../api/adjustments.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { When } from "../../parts/when.tsx";
import { StatusChip, useAdjustmentSentence } from "./words.tsx";

type Props = { adjustment: Adjustment; onApprove: () => void };

export function AdjustmentRow({ adjustment, onApprove }: Props) {
  const { t } = useLingui();
  const { merchant, principalId } = useMembership();
  const sentenceOf = useAdjustmentSentence();
  const { status, reason, proposedBy } = adjustment;
  const sentence = sentenceOf(adjustment);
  const isMine = proposedBy === principalId;
  const waits = status === "proposed" && merchant === null;
  return (
    <li>
      <div>
        <p className="name">
          {sentence}
          <StatusChip status={status} />
        </p>
        <p>{reason}</p>
        <Story adjustment={adjustment} />
        {waits && isMine ? (
          <p className="hint">
            <Trans>You proposed it, so another admin approves: nobody corrects money alone.</Trans>
          </p>
        ) : null}
      </div>
      {waits && !isMine ? (
        <Button onClick={onApprove} aria-label={t`Approve: ${sentence}`}>
          <Trans>Approve</Trans>
        </Button>
      ) : null}
    </li>
  );
}

/** To a shop when it was, to admins by whom too. */
function Story({ adjustment }: { adjustment: Adjustment }) {
  const { proposedByName, proposedAt, approvedByName, approvedAt } = adjustment;
  return (
    <p className="facts">
      <span>
        {proposedByName === null ? (
          <Trans>
            Proposed <When at={proposedAt} />
          </Trans>
        ) : (
          <Trans>
            Proposed by {proposedByName}, <When at={proposedAt} />
          </Trans>
        )}
      </span>
      {approvedAt === null ? null : (
        <span>
          {approvedByName === null ? (
            <Trans>
              Approved <When at={approvedAt} />
            </Trans>
          ) : (
            <Trans>
              Approved by {approvedByName}, <When at={approvedAt} />
            </Trans>
          )}
        </span>
      )}
    </p>
  );
}

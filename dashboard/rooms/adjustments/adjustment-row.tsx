// One adjustment: who owes whom how much by it and why, what became of it and why, and what the reader may do.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Adjustment, TurningDown } from "../../api/adjustments.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { When } from "../../parts/when.tsx";
import { StatusChip, useAdjustmentSentence } from "./words.tsx";

type Deeds = { onApprove: () => void; onTurnDown: (how: TurningDown) => void };

export function AdjustmentRow({ adjustment, ...deeds }: { adjustment: Adjustment } & Deeds) {
  const { merchant, principalId } = useMembership();
  const sentenceOf = useAdjustmentSentence();
  const { status, reason, proposedBy } = adjustment;
  const sentence = sentenceOf(adjustment);
  const isMine = proposedBy === principalId;
  const waits = status === "proposed" && merchant === null;
  return (
    <li className={status === "refused" || status === "withdrawn" ? "over" : undefined}>
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
      {waits ? <Decisions sentence={sentence} isMine={isMine} {...deeds} /> : null}
    </li>
  );
}

function Decisions({
  sentence,
  isMine,
  onApprove,
  onTurnDown,
}: { sentence: string; isMine: boolean } & Deeds) {
  const { t } = useLingui();
  if (isMine)
    return (
      <Button onClick={() => onTurnDown("withdrawal")} aria-label={t`Take back: ${sentence}`}>
        <Trans>Take back</Trans>
      </Button>
    );
  return (
    <div className="actions">
      <Button onClick={onApprove} aria-label={t`Approve: ${sentence}`}>
        <Trans>Approve</Trans>
      </Button>
      <Button onClick={() => onTurnDown("refusal")} aria-label={t`Refuse: ${sentence}`}>
        <Trans>Refuse</Trans>
      </Button>
    </div>
  );
}

/** To a shop when it was and why, to admins by whom too; each reason above whose it is. */
function Story({ adjustment }: { adjustment: Adjustment }) {
  const { proposedByName, proposedAt, decision } = adjustment;
  const decided =
    decision === null ? null : (
      <span>
        <Decision of={decision} />
      </span>
    );
  const reason = decision?.reason ?? null;
  return (
    <>
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
        {reason === null ? decided : null}
      </p>
      {reason === null ? null : (
        <>
          <p>{reason}</p>
          <p className="facts">{decided}</p>
        </>
      )}
    </>
  );
}

/** What became of it. */
function Decision({ of: { decision, name, decidedAt } }: { of: NonNullable<Adjustment["decision"]> }) {
  if (decision === "approved")
    return name === null ? (
      <Trans>
        Approved <When at={decidedAt} />
      </Trans>
    ) : (
      <Trans>
        Approved by {name}, <When at={decidedAt} />
      </Trans>
    );
  if (decision === "refused")
    return name === null ? (
      <Trans>
        Refused <When at={decidedAt} />
      </Trans>
    ) : (
      <Trans>
        Refused by {name}, <When at={decidedAt} />
      </Trans>
    );
  return name === null ? (
    <Trans>
      Taken back <When at={decidedAt} />
    </Trans>
  ) : (
    <Trans>
      Taken back by {name}, <When at={decidedAt} />
    </Trans>
  );
}

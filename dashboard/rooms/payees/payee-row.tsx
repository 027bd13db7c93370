// One version of payee details: whose account, how far it is, who had a say, and what the reader may do about it.
import { Trans, useLingui } from "@lingui/react/macro";
import type { PayeeDetails } from "../../api/payees.ts";
import { useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { Button } from "../../parts/button.tsx";
import { When } from "../../parts/when.tsx";
import { AccountNumber, isPending, StatusChip } from "./words.tsx";

type Props = { details: PayeeDetails; onConfirm: () => void; onRefuse: () => void };

export function PayeeRow({ details, onConfirm, onRefuse }: Props) {
  const { t } = useLingui();
  const membership = useMembership();
  const nameOf = useOwnerName();
  const { ownerId, ownerName, status, holderName, account, proposedBy } = details;
  const isMine = proposedBy === membership.principalId;
  return (
    <li className={status === "replaced" || status === "refused" ? "over" : undefined}>
      <div>
        <p className="name">
          {holderName}
          <StatusChip status={status} />
        </p>
        <p className="facts">
          {membership.merchant === null ? <span>{nameOf(ownerId, ownerName)}</span> : null}
          <span>
            <AccountNumber account={account} />
          </span>
        </p>
        <Story details={details} isMine={isMine} />
      </div>
      {isPending(details) ? (
        <div className="actions">
          {status === "proposed" && !isMine ? (
            <Button look="primary" onClick={onConfirm} aria-label={t`Confirm the account of ${holderName}`}>
              <Trans>Confirm</Trans>
            </Button>
          ) : null}
          <Button
            onClick={onRefuse}
            aria-label={
              isMine ? t`Take back the account of ${holderName}` : t`Refuse the account of ${holderName}`
            }
          >
            {isMine ? <Trans>Take back</Trans> : <Trans>Refuse</Trans>}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** Who did what to it, and when; while it waits, for what. */
function Story({ details, isMine }: { details: PayeeDetails; isMine: boolean }) {
  const { status, proposedByName, proposedAt, confirmation, refusal } = details;
  const refuser = refusal?.name;
  const reason = refusal?.reason;
  const confirmer = confirmation?.name;
  return (
    <div className="hint">
      <p>
        <Trans>
          Proposed by {proposedByName}, <When at={proposedAt} />
        </Trans>
      </p>
      {confirmation === null ? null : (
        <p>
          <Trans>
            Confirmed by {confirmer}, <When at={confirmation.confirmedAt} />
          </Trans>
        </p>
      )}
      {refusal === null ? null : (
        <p>
          <Trans>
            Stopped by {refuser}, <When at={refusal.refusedAt} />: {reason}
          </Trans>
        </p>
      )}
      {status === "confirmed" && confirmation !== null ? (
        <p>
          <strong>
            <Trans>
              Money is sent there from <When at={confirmation.effectiveAt} /> on.
            </Trans>
          </strong>
        </p>
      ) : null}
      {status === "proposed" && isMine ? (
        <p>
          <Trans>You proposed it, so another owner or an admin of the alliance confirms.</Trans>
        </p>
      ) : null}
    </div>
  );
}

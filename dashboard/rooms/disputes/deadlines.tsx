// The one deadline of a dispute both ways: what silence of the other side means, and what silence of the admins.
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Dispute } from "../../api/disputes.ts";
import { useMembership } from "../../app/membership.ts";
import { Notice } from "../../parts/notice.tsx";
import { When } from "../../parts/when.tsx";

export function Deadlines({ dispute }: { dispute: Dispute }) {
  const { debtorName, creditorName, openedBy, answered, answerBy } = dispute;
  if (openedBy === "alliance") return <NoDeadline />;
  return (
    <div className="form">
      <Turn dispute={dispute} />
      <ul className="points">
        {answered ? null : (
          <li>
            <Trans>
              Without an answer of {creditorName} by <When at={answerBy} /> the dispute is upheld:{" "}
              {debtorName} does not owe it.
            </Trans>
          </li>
        )}
        <li>
          <Trans>
            With an answer, but without a decision of an admin by <When at={answerBy} />, it is rejected:{" "}
            {debtorName} owes it as before.
          </Trans>
        </li>
      </ul>
    </div>
  );
}

/** What the alliance itself holds is neither kept nor paid by the passing of time. */
function NoDeadline() {
  const { merchant } = useMembership();
  return (
    <Notice
      tone={merchant === null ? "amber" : "plain"}
      title={<Trans>An admin of the alliance decides</Trans>}
    >
      <Trans>No deadline does. Both sides may say what they know until then.</Trans>
    </Notice>
  );
}

/** Whose turn it is, louder where it is the reader's. */
function Turn({ dispute }: { dispute: Dispute }) {
  const { merchant, role } = useMembership();
  const { answered, answerBy, creditorId, creditorName } = dispute;
  const isMine = answered ? merchant === null : merchant?.id === creditorId;
  const tone = isMine ? "amber" : "plain";
  const turn = (title: ReactNode, children?: ReactNode) => (
    <Notice tone={tone} title={title}>
      {children}
    </Notice>
  );
  if (answered)
    return turn(
      merchant === null ? (
        <Trans>
          Decide by <When at={answerBy} />
        </Trans>
      ) : (
        <Trans>
          An admin of the alliance decides by <When at={answerBy} />
        </Trans>
      ),
    );
  if (!isMine)
    return turn(
      <Trans>
        {creditorName} answers by <When at={answerBy} />
      </Trans>,
      merchant === null ? (
        <Trans>You can decide at any time; it is fairer to hear the other side first.</Trans>
      ) : undefined,
    );
  return turn(
    <Trans>
      Answer by <When at={answerBy} />
    </Trans>,
    role === "owner" ? (
      <Trans>One word below is an answer. A link to what proves it helps whoever decides.</Trans>
    ) : (
      <Trans>An owner of your shop answers.</Trans>
    ),
  );
}

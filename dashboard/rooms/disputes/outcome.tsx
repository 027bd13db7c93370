// How a dispute ended: what is owed and what is not, who decided and why.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Dispute } from "../../api/disputes.ts";
import { Money, useMoney } from "../../parts/money.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { When } from "../../parts/when.tsx";
import { heldOf, totalOf } from "./held.ts";

type Props = { dispute: Dispute; outcome: NonNullable<Dispute["outcome"]> };

export function Outcome({ dispute, outcome }: Props) {
  const { principalId, allowedMinor, note, decidedAt } = outcome;
  const isByDeadline = principalId === "system";
  return (
    <div className="form">
      <Said dispute={dispute} outcome={outcome} />
      <Terms>
        <Term name={<Trans>Owed all the same</Trans>}>
          <Money minor={allowedMinor} />
        </Term>
        <Term name={<Trans>Not owed</Trans>}>
          <Money minor={totalOf(heldOf(dispute))} />
        </Term>
        <Term name={<Trans>Decided</Trans>}>
          <When at={decidedAt} /> ·{" "}
          {isByDeadline ? <Trans>by the deadline</Trans> : <Trans>by an admin of the alliance</Trans>}
        </Term>
        <Term name={<Trans>Why</Trans>}>{isByDeadline ? <Missed outcome={outcome} /> : note}</Term>
      </Terms>
    </div>
  );
}

function Said({ dispute: { debtorName }, outcome: { outcome, allowedMinor } }: Props) {
  const { t } = useLingui();
  const moneyOf = useMoney();
  const amount = moneyOf(allowedMinor);
  if (outcome === "rejected")
    return (
      <Notice tone="brick" title={t`Rejected`}>
        <Trans>{debtorName} owes it as before.</Trans>
      </Notice>
    );
  if (allowedMinor === 0)
    return (
      <Notice tone="leaf" title={t`Upheld`}>
        <Trans>{debtorName} does not owe it.</Trans>
      </Notice>
    );
  return (
    <Notice tone="leaf" title={t`Upheld in part`}>
      <Trans>
        {debtorName} owes {amount} of it, and no more.
      </Trans>
    </Notice>
  );
}

/** What the API notes of a deadline is for programs. */
function Missed({ outcome: { outcome } }: Pick<Props, "outcome">) {
  return outcome === "upheld" ? (
    <Trans>The other side did not answer in time.</Trans>
  ) : (
    <Trans>Nobody decided in time.</Trans>
  );
}

// Opening a dispute: what is held by it, what follows from silence, and why it is not owed.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { allianceQuery } from "../../api/alliance.ts";
import { useDeed } from "../../api/deed.ts";
import { type Claim, disputesKey, openDispute } from "../../api/disputes.ts";
import { moneyKey } from "../../api/money.ts";
import { redemptionsKey } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { LongTextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { useMoney } from "../../parts/money.tsx";

type Props = { claim: Claim; creditorName: string; onClose: () => void };

export function OpenDispute({ claim, creditorName, onClose }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const navigate = useNavigate();
  const moneyOf = useMoney();
  const amount = moneyOf(claim.leftMinor);
  const opening = useDeed({
    act: (reason: string, again) =>
      openDispute(membershipId, { transferId: claim.transferId, reason }, again),
    changes: [disputesKey(membershipId), redemptionsKey(membershipId), moneyKey(membershipId)],
    onDone: ({ id: disputeId }) =>
      navigate({ to: "/m/$membershipId/disputes/$disputeId", params: { membershipId, disputeId } }),
  });
  return (
    <DialogForm
      title={t`Dispute ${amount}?`}
      verb={t`Dispute it`}
      waiting={t`Sending …`}
      deed={opening}
      onSubmit={(form) => opening.mutate(textOf(form, "reason"))}
      onClose={onClose}
    >
      <Consequences amount={amount} creditorName={creditorName} />
      <LongTextField
        name="reason"
        label={t`Why it is not owed`}
        hint={t`${creditorName} and the alliance's admins read it.`}
        maxLength={500}
        required
        problem={opening.error}
      />
    </DialogForm>
  );
}

function Consequences({ amount, creditorName }: { amount: string; creditorName: string }) {
  const { id: membershipId } = useMembership();
  const { data: alliance } = useQuery(allianceQuery(membershipId));
  const days = alliance?.policy.disputeDays;
  return (
    <ul className="points">
      <li>
        <Trans>{amount} is held at once: until it is decided nobody owes it.</Trans>
      </li>
      <li>
        {days === undefined ? (
          <Trans>{creditorName} is asked to answer. Without an answer in time you are right.</Trans>
        ) : (
          <Trans>
            {creditorName} has {days} days to answer. Without an answer by then you are right.
          </Trans>
        )}
      </li>
      <li>
        <Trans>
          With an answer an admin of the alliance decides; without a decision in the same time you owe it as
          before.
        </Trans>
      </li>
      <li>
        <Trans>
          If its period is closed already, that settlement is reopened and closed again without it. Everything
          can be disputed once.
        </Trans>
      </li>
    </ul>
  );
}

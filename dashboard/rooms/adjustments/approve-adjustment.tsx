// Approving what another admin proposed: what is posted by it, and that nothing undoes it but another adjustment.
import { Trans, useLingui } from "@lingui/react/macro";
import { type Adjustment, adjustmentsKey, approve } from "../../api/adjustments.ts";
import { useDeed } from "../../api/deed.ts";
import { moneyKey } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { useAdjustmentSentence } from "./words.tsx";

type Props = { adjustment: Adjustment; onClose: () => void };

export function ApproveAdjustment({ adjustment, onClose }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const sentenceOf = useAdjustmentSentence();
  const approving = useDeed<Adjustment>({
    act: (_, again) => approve(membershipId, adjustment.id, again),
    changes: [adjustmentsKey(membershipId), moneyKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t`Approve this adjustment?`}
      verb={t`Approve and post`}
      waiting={t`Approving …`}
      leave={t`Not yet`}
      deed={approving}
      onSubmit={() => approving.mutate()}
      onClose={onClose}
    >
      <Terms>
        <Term name={<Trans>What is posted</Trans>}>
          <strong>{sentenceOf(adjustment)}</strong>
        </Term>
        <Term name={<Trans>Why</Trans>}>{adjustment.reason}</Term>
        <Term name={<Trans>Proposed by</Trans>}>{adjustment.proposedByName}</Term>
      </Terms>
      <ul className="points">
        <li>
          <Trans>It is posted now, as a line of the open period, and settled with that.</Trans>
        </li>
        <li>
          <Trans>Nothing takes it back but another adjustment the other way round.</Trans>
        </li>
      </ul>
    </DialogForm>
  );
}

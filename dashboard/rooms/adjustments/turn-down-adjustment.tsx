// Ending an adjustment that is not to be posted: another admin refuses it, or who proposed it withdraws it, with a reason.
import { Trans, useLingui } from "@lingui/react/macro";
import { type Adjustment, adjustmentsKey, type TurningDown, turnDown } from "../../api/adjustments.ts";
import { useDeed } from "../../api/deed.ts";
import { useMembership } from "../../app/membership.ts";
import { ReasonDialog } from "../../parts/reason-dialog.tsx";
import { useAdjustmentSentence } from "./words.tsx";

type Props = { adjustment: Adjustment; how: TurningDown; onClose: () => void };

export function TurnDownAdjustment({ adjustment, how, onClose }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const sentenceOf = useAdjustmentSentence();
  const turningDown = useDeed({
    act: (reason: string, again) => turnDown(membershipId, adjustment.id, how, reason, again),
    changes: [adjustmentsKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  const isRefusal = how === "refusal";
  return (
    <ReasonDialog
      title={isRefusal ? t`Refuse this adjustment?` : t`Take this adjustment back?`}
      verb={isRefusal ? t`Refuse` : t`Take back`}
      waiting={isRefusal ? t`Refusing …` : t`Taking back …`}
      leave={t`Keep it`}
      deed={turningDown}
      onClose={onClose}
    >
      <p>
        <strong>{sentenceOf(adjustment)}</strong>
      </p>
      <p>{adjustment.reason}</p>
      <ul className="points">
        <li>
          <Trans>Nothing is posted. What is still to be corrected is proposed anew.</Trans>
        </li>
        <li>
          <Trans>Both sides read the reason, not whose it is.</Trans>
        </li>
      </ul>
    </ReasonDialog>
  );
}

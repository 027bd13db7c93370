// Reopening a settlement: what is withdrawn with it, and why it is done.
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeed } from "../../api/deed.ts";
import { moneyKey } from "../../api/money.ts";
import { reopen, type Settlement } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { ReasonDialog } from "../../parts/reason-dialog.tsx";

export function Reopen({ settlement, onClose }: { settlement: Settlement; onClose: () => void }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { number } = settlement;
  const reopening = useDeed({
    act: (reason: string, again) => reopen(membershipId, settlement.id, reason, again),
    changes: [moneyKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={t`Reopen settlement ${number}?`}
      verb={t`Reopen`}
      waiting={t`Reopening …`}
      deed={reopening}
      onClose={onClose}
    >
      <ul className="points">
        <li>
          <Trans>Its payments are withdrawn; nobody was asked to pay yet.</Trans>
        </li>
        <li>
          <Trans>Its period takes transfers again and is closed anew, under the next number.</Trans>
        </li>
      </ul>
    </ReasonDialog>
  );
}

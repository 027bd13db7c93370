// Putting a line aside that is none of the alliance's business, with a reason.
import { Trans, useLingui } from "@lingui/react/macro";
import { type BankLine, bankKey, putLineAside } from "../../api/bank.ts";
import { useDeed } from "../../api/deed.ts";
import { useMembership } from "../../app/membership.ts";
import { ReasonDialog } from "../../parts/reason-dialog.tsx";

export function PutAside({ line, onClose }: { line: BankLine; onClose: () => void }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const deed = useDeed({
    act: (reason: string, again) => putLineAside(membershipId, line.id, reason, again),
    changes: [bankKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={t`Put this line aside?`}
      verb={t`Put aside`}
      waiting={t`Putting aside …`}
      look="primary"
      deed={deed}
      onClose={onClose}
    >
      <p>
        <Trans>No payment is recorded for it. The line stays in the list; it cannot be taken up again.</Trans>
      </p>
    </ReasonDialog>
  );
}

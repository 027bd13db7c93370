// The link of a new invitation, to be handed on: as text, as a QR code. It is shown this once.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Shapes } from "../../api/client.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Slip } from "../../parts/slip.tsx";
import { When } from "../../parts/when.tsx";

export function HandOn({
  invitation,
  onClose,
}: {
  invitation: Shapes["CreatedInvitation"];
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { url, email, maxUses, expiresAt } = invitation;
  return (
    <Dialog title={t`The invitation is ready`} onClose={onClose}>
      {email === null ? (
        <p>
          <Plural
            value={maxUses}
            one="Whoever has this link can join, once."
            other="Whoever has this link can join, # times in all."
          />
        </p>
      ) : (
        <p>
          <Trans>
            We mailed it to <strong>{email}</strong>. You can hand the link on yourself as well.
          </Trans>
        </p>
      )}
      <Slip
        text={url}
        withQr
        lost={{
          title: <Trans>The link got lost on its way</Trans>,
          remedy: <Trans>It is shown only once. Revoke this invitation and make another.</Trans>,
        }}
        hint={
          <Trans>
            Shown only now. Valid until <When at={expiresAt} />.
          </Trans>
        }
        onClose={onClose}
      />
    </Dialog>
  );
}

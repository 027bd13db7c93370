// The link of a new invitation, to be handed on: as text, as a QR code. It is shown this once.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { Shapes } from "../../api/client.ts";
import { Button } from "../../parts/button.tsx";
import { CopyButton } from "../../parts/copy.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Notice } from "../../parts/notice.tsx";
import { When } from "../../parts/when.tsx";

const Qr = lazy(() => import("../../parts/qr.tsx").then(({ Qr }) => ({ default: Qr })));

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
      {url === null ? (
        <Notice tone="amber" title={<Trans>The link got lost on its way</Trans>}>
          <Trans>It is shown only once. Revoke this invitation and make another.</Trans>
        </Notice>
      ) : (
        <div className="slip">
          <Suspense fallback={<div className="qr qr-space" />}>
            <Qr text={url} />
          </Suspense>
          <code>{url}</code>
          <div className="actions">
            <CopyButton text={url} look="primary" />
          </div>
          <p className="hint">
            <Trans>
              Shown only now. Valid until <When at={expiresAt} />.
            </Trans>
          </p>
        </div>
      )}
      <div className="actions end">
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

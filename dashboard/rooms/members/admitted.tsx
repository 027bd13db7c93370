// A merchant that has just been admitted: how its owner comes in, and the first key for its programs, shown once.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Shapes } from "../../api/client.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Notice } from "../../parts/notice.tsx";
import { KeySlip } from "../keys/key-slip.tsx";

type Props = { merchant: Shapes["CreatedMerchant"]; onClose: () => void };

export function Admitted({ merchant: { name, ownerKey, mailed }, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog title={t`${name} is admitted`} onClose={onClose}>
      {mailed === true ? (
        <Notice tone="leaf">
          <Trans>A mail tells the owner how to sign in.</Trans>
        </Notice>
      ) : null}
      {mailed === false ? (
        <Notice tone="amber" title={<Trans>The mail to the owner did not leave</Trans>}>
          <Trans>Tell them yourself: they sign in with their e-mail address.</Trans>
        </Notice>
      ) : null}
      <p className="hint">
        <Trans>
          This is the owner's first key, for tills and other programs. Whoever only uses the app needs none.
        </Trans>
      </p>
      <KeySlip secret={ownerKey} onClose={onClose} />
    </Dialog>
  );
}

// A key as it is shown once.
import { Trans } from "@lingui/react/macro";
import { Slip } from "../../parts/slip.tsx";

export function KeySlip({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  return (
    <Slip
      text={secret}
      lost={{
        title: <Trans>The key got lost on its way</Trans>,
        remedy: <Trans>It is shown only once. Revoke it and create another.</Trans>,
      }}
      hint={
        <Trans>
          Shown only now: we keep no copy. Whoever has it acts as your program, so it belongs into a secret
          store, never into a message.
        </Trans>
      }
      onClose={onClose}
    />
  );
}

// A key as it is shown once: to be copied to where it is used, and nowhere else.
import { Trans } from "@lingui/react/macro";
import { Button } from "../../parts/button.tsx";
import { CopyButton } from "../../parts/copy.tsx";
import { Notice } from "../../parts/notice.tsx";

/** `secret` is null where its answer was lost and came a second time. */
export function KeySlip({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  return (
    <>
      {secret === null ? (
        <Notice tone="amber" title={<Trans>The key got lost on its way</Trans>}>
          <Trans>It is shown only once. Revoke it and create another.</Trans>
        </Notice>
      ) : (
        <div className="slip">
          <code>{secret}</code>
          <div className="actions">
            <CopyButton text={secret} look="primary" />
          </div>
          <p className="hint">
            <Trans>
              Shown only now: we keep no copy. Whoever has it acts as your program, so it belongs into a
              secret store, never into a message.
            </Trans>
          </p>
        </div>
      )}
      <div className="actions end">
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </>
  );
}

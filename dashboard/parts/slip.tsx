// What is shown this once, a key or a link: to be copied to where it is used, and nowhere else.
import { Trans } from "@lingui/react/macro";
import { lazy, type ReactNode, Suspense } from "react";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy.tsx";
import { Notice } from "./notice.tsx";

const Qr = lazy(() => import("./qr.tsx").then(({ Qr }) => ({ default: Qr })));

/** `text` is null where its answer was lost and came a second time; `lost` says so, and what to do about it. */
export function Slip({
  text,
  lost,
  hint,
  withQr = false,
  onClose,
}: {
  text: string | null;
  lost: { title: ReactNode; remedy: ReactNode };
  hint: ReactNode;
  withQr?: boolean;
  onClose: () => void;
}) {
  return (
    <>
      {text === null ? (
        <Notice tone="amber" title={lost.title}>
          {lost.remedy}
        </Notice>
      ) : (
        <div className="slip">
          {withQr ? (
            <Suspense fallback={<div className="qr qr-space" />}>
              <Qr text={text} />
            </Suspense>
          ) : null}
          <code>{text}</code>
          <div className="actions">
            <CopyButton text={text} look="primary" />
          </div>
          <p className="hint">{hint}</p>
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

// A button that copies a text and says that it did.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icons.tsx";

export function CopyButton({ text, look }: { text: string; look?: "primary" | "plain" }) {
  const { t } = useLingui();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  return (
    <>
      <Button {...(look ? { look } : {})} onClick={copy}>
        <Icon name={state === "copied" ? "check" : "copy"} />
        {state === "copied" ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
      </Button>
      <span className="unseen" role="status">
        {state === "copied" ? t`Copied` : ""}
      </span>
      {state === "refused" ? (
        <span className="hint">
          <Trans>This browser does not let us copy. Select the text and copy it yourself.</Trans>
        </span>
      ) : null}
    </>
  );
}

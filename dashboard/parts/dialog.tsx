// A dialog over the page. The browser's own element keeps the focus inside, closes on Escape and gives the focus back.
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button.tsx";
import { Icon } from "./icons.tsx";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** Where it asks for something, one types at once; under a finger no keyboard covers what is to be read first. */
const FIRST_TO_FILL = ".dialog-body :is(input:is(:checked, :not([type=radio])), select, textarea):enabled";
const HAS_MOUSE = matchMedia("(hover: hover) and (pointer: fine)");

/** Open for as long as it is rendered. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useLingui();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the page is drawn, and closed before it is taken away: then the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    if (HAS_MOUSE.matches) dialog?.querySelector<HTMLElement>(FIRST_TO_FILL)?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} className="dialog" aria-labelledby={titleId} onCancel={onClose}>
      <div className="dialog-top">
        <h2 id={titleId}>{title}</h2>
        <IconButton name={t`Close`} onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

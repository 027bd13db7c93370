// A file that somebody chooses or drops, read where it lies; what is wrong with it stands at the field.
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { Icon } from "./icons.tsx";

export type ChosenFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

type Props = {
  /** Endings and media types, as the browser takes them. */
  accept: string;
  onFile: (file: ChosenFile) => void;
  wrong?: ReactNode;
};

export function FileField({ accept, onFile, wrong = null }: Props) {
  const { t } = useLingui();
  const wrongId = useId();
  const isWrong = wrong !== null;
  return (
    <div className="file-field">
      <label>
        <span className="label">{t`Choose a file, or drop it here`}</span>
        <input
          type="file"
          name="file"
          accept={accept}
          className="input"
          aria-invalid={isWrong}
          {...(isWrong ? { "aria-describedby": wrongId } : {})}
          onChange={async (event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen) onFile({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
          }}
        />
      </label>
      {isWrong ? (
        <p className="wrong" id={wrongId} role="alert">
          <Icon name="alert" />
          <span>{wrong}</span>
        </p>
      ) : null}
    </div>
  );
}

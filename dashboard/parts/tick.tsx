// A box to tick, with what is agreed to by it beside it.
import type { ReactNode } from "react";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  required?: boolean;
};

export function Tick({ label, hint, isTicked, onTick, required = false }: Props) {
  return (
    <label className="choice tick">
      <input
        type="checkbox"
        checked={isTicked}
        required={required}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>{label}</span>
      {hint ? <span className="hint">{hint}</span> : null}
    </label>
  );
}

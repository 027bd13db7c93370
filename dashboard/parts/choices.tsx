// One of several: as cards with a word of explanation, or as segments side by side.
import { type ReactNode, useId } from "react";

type Choice<Value extends string> = { value: Value; label: string; hint?: ReactNode };

type Props<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
};

export function Choices<Value extends string>({ label, choices, value, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="label">{label}</legend>
      {choices.map((it) => (
        <label key={it.value} className="choice">
          <input type="radio" name={name} checked={it.value === value} onChange={() => onChoose(it.value)} />
          <span>{it.label}</span>
          {it.hint ? <span className="hint">{it.hint}</span> : null}
        </label>
      ))}
    </fieldset>
  );
}

/** `unlabelled` leaves the label to those who listen, where the choices explain themselves. */
export function Segments<Value extends string>({
  label,
  unlabelled = false,
  choices,
  value,
  onChoose,
}: Props<Value> & { unlabelled?: boolean }) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className={unlabelled ? "unseen" : "label"}>{label}</legend>
      <div>
        <div className="segments">
          {choices.map((it) => (
            <label key={it.value}>
              <input
                type="radio"
                name={name}
                checked={it.value === value}
                onChange={() => onChoose(it.value)}
              />
              {it.label}
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}

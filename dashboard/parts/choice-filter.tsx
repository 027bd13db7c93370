// A filter by one of a few named states, or by none.
import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { SelectField } from "./field.tsx";

type Props<Choice extends string> = {
  /** The filter's, as the address has it. */
  name: string;
  label: string;
  chosen: string | undefined;
  /** What no choice is called. */
  whenNone: string;
  choices: readonly Choice[];
  nameOf: (choice: Choice) => MessageDescriptor;
};

export function ChoiceFilter<Choice extends string>(props: Props<Choice>) {
  const { i18n } = useLingui();
  const { name, label, chosen, whenNone, choices, nameOf } = props;
  return (
    <SelectField name={name} label={label} defaultValue={chosen ?? ""}>
      <option value="">{whenNone}</option>
      {choices.map((it) => (
        <option key={it} value={it}>
          {i18n._(nameOf(it))}
        </option>
      ))}
    </SelectField>
  );
}

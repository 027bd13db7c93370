// What is asked of a shop wherever it is asked: as it applies, as an admin admits or changes it, as it changes itself.
import { useLingui } from "@lingui/react/macro";
import type { Shapes } from "../../api/client.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { SelectField, TextField } from "../../parts/field.tsx";

/** `value` is what stands there already. */
type Props<Value> = { value?: Value | undefined; problem: ApiProblem | null };

export function NameField({ value, problem, autoComplete }: Props<string> & { autoComplete: string }) {
  const { t } = useLingui();
  return (
    <TextField
      name="name"
      label={t`Name of the shop`}
      autoComplete={autoComplete}
      defaultValue={value}
      required
      maxLength={120}
      pattern=".*\S.*"
      problem={problem}
    />
  );
}

type Categories = Shapes["ApplicationForm"]["categories"];

export function CategoryField({ value, problem, among }: Props<string> & { among: Categories }) {
  const { t } = useLingui();
  return (
    <SelectField
      name="category"
      label={t`What it sells`}
      defaultValue={value ?? ""}
      required
      problem={problem}
      rules={AT_CATEGORY}
    >
      <option value="" disabled>
        {t`Choose …`}
      </option>
      {among.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

/** The rules that the category's field tells itself. */
export const AT_CATEGORY = ["category_unknown"];

export function OrdersField({ value, problem }: Props<number>) {
  const { t } = useLingui();
  return (
    <TextField
      name="monthlyOrders"
      type="number"
      inputMode="numeric"
      min={0}
      max={1_000_000_000}
      step={1}
      label={t`Orders in a month`}
      hint={t`About; it need not be exact.`}
      defaultValue={value}
      required
      problem={problem}
    />
  );
}

/** Read again by `regionsIn`. */
export function RegionsField({ value, problem }: Props<readonly string[]>) {
  const { t } = useLingui();
  return (
    <TextField
      name="regions"
      label={t`Where its customers are`}
      hint={t`Cities or districts, with commas between them. Leave it empty if they are everywhere.`}
      defaultValue={value?.join(t`, `)}
      maxLength={1000}
      problem={problem}
    />
  );
}

// What the columns of a file mean: guessed from their headings, and corrected here, beside what stands in the first rows.
import { Trans, useLingui } from "@lingui/react/macro";
import { SelectField } from "../../parts/field.tsx";
import { Section } from "../../parts/page.tsx";
import { type Mapping, MEANINGS, type Meaning } from "./columns.ts";
import type { FileTable } from "./read-file.ts";

type Props = { file: FileTable; mapping: Mapping; onMap: (mapping: Mapping) => void };

export function MappingFields({ file, mapping, onMap }: Props) {
  const { t } = useLingui();
  const names: Record<Meaning, string> = {
    order: t`Order number`,
    amount: t`Amount (optional)`,
    date: t`Day or time (optional)`,
    phone: t`Phone (optional)`,
    email: t`E-mail (optional)`,
  };
  const columns = [...file.heading.entries()];
  return (
    <Section title={t`Its columns`} lead={t`We guessed by their headings. Correct what is not right.`}>
      <div className="columns mapping">
        {MEANINGS.map((meaning) => (
          <SelectField
            key={meaning}
            name={meaning}
            label={names[meaning]}
            hint={examplesOf(file, mapping[meaning])}
            value={mapping[meaning] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onMap({ ...mapping, [meaning]: value === "" ? null : Number(value) })
            }
          >
            <option value="">{t`not in this file`}</option>
            {columns.map(([place, heading]) => (
              <option key={place} value={place}>
                {heading === "" ? t`column ${place + 1}` : heading}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      {mapping.order === null ? (
        <p className="wrong">
          <Trans>Without order numbers nothing would keep the same file from gifting twice.</Trans>
        </p>
      ) : null}
    </Section>
  );
}

/** What stands there in the first rows, to see at a glance whether it is right. */
function examplesOf({ rows }: FileTable, place: number | null): string {
  if (place === null) return "";
  return rows
    .slice(0, 3)
    .map(({ cells }) => cells[place] ?? "")
    .filter((it) => it !== "")
    .join(" · ");
}

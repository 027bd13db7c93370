// What the columns of a file mean: guessed from their headings, and corrected here, beside what stands in the first rows.
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { SelectField } from "./field.tsx";
import type { ColumnPlaces } from "./guess-columns.ts";
import { Section } from "./page.tsx";
import type { FileTable } from "./read-file.ts";

type Props<Meaning extends string> = {
  file: FileTable;
  /** What may stand in a column, in the reader's language and in the order of the fields. */
  names: Record<Meaning, string>;
  places: ColumnPlaces<Meaning>;
  onPlace: (places: ColumnPlaces<Meaning>) => void;
  /** Beside the columns, and under them. */
  more?: ReactNode;
  children?: ReactNode;
};

export function ColumnFields<Meaning extends string>({
  file,
  names,
  places,
  onPlace,
  more,
  children,
}: Props<Meaning>) {
  const { t } = useLingui();
  const meanings = Object.keys(names) as Meaning[];
  const columns = [...file.heading.entries()];
  return (
    <Section title={t`Its columns`} lead={t`We guessed by their headings. Correct what is not right.`}>
      <div className="columns mapping">
        {meanings.map((meaning) => (
          <SelectField
            key={meaning}
            name={meaning}
            label={names[meaning]}
            hint={examplesOf(file, places[meaning])}
            value={places[meaning] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onPlace({ ...places, [meaning]: value === "" ? null : Number(value) })
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
        {more}
      </div>
      {children}
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

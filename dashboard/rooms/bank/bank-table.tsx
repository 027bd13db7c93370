// A bank's table: what its columns mean, how it writes days and amounts, and what of it is sent.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { DayFormat, DecimalMark } from "../../../schema/bank-csv.ts";
import type { BankImportRequest } from "../../api/bank.ts";
import { Button } from "../../parts/button.tsx";
import { ColumnFields } from "../../parts/column-fields.tsx";
import { SelectField } from "../../parts/field.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";
import type { FileTable } from "../../parts/read-file.ts";
import { DAY_FORMATS, type Mapping, moneyIn, tableRequest, type Unread } from "./bank-file.ts";

/** As many as the API takes at once. */
const MOST_LINES = 1_000;

type Props = {
  table: FileTable;
  mapping: Mapping;
  onMap: (mapping: Mapping) => void;
  onImport: (content: Pick<BankImportRequest, "format" | "content" | "mapping">) => void;
  isImporting: boolean;
};

export function BankTable({ table, mapping, onMap, onImport, isImporting }: Props) {
  const { t } = useLingui();
  const isMapped = mapping.columns.day !== null && mapping.columns.amount !== null;
  const { kept, others, unread } = moneyIn(table, mapping);
  return (
    <>
      <Columns table={table} mapping={mapping} onMap={onMap} />
      {isMapped ? (
        <Section
          title={t`What is imported`}
          lead={t`Only columns that have a meaning, and only money that came in, leave this browser.`}
        >
          <div className="form">
            <p>
              <Plural
                value={kept.length}
                _0="No row is about money that came in."
                one="# row is about money that came in."
                other="# rows are about money that came in."
              />{" "}
              {others === 0 ? null : (
                <Plural value={others} one="# other is left out." other="# others are left out." />
              )}
            </p>
            <NotRead unread={unread} />
            {kept.length > MOST_LINES ? (
              <Notice tone="amber">
                <Trans>That is more than {MOST_LINES}. Have your bank export fewer days at a time.</Trans>
              </Notice>
            ) : null}
            <div className="actions">
              <Button
                look="primary"
                disabled={kept.length === 0 || kept.length > MOST_LINES}
                onClick={() => onImport(tableRequest(kept, mapping))}
                waiting={isImporting ? t`Importing …` : undefined}
              >
                <Plural value={kept.length} one="Import # row" other="Import # rows" />
              </Button>
            </div>
          </div>
        </Section>
      ) : null}
    </>
  );
}

function Columns({ table, mapping, onMap }: Pick<Props, "table" | "mapping" | "onMap">) {
  const { t } = useLingui();
  const { columns, dayFormat, decimalMark } = mapping;
  const names = {
    day: t`Day`,
    amount: t`Amount that came in`,
    counterparty: t`Who paid (optional)`,
    text: t`Their words (optional)`,
    endToEndId: t`End-to-end reference (optional)`,
    reference: t`The bank's reference (optional)`,
    currency: t`Currency (optional)`,
  };
  const onPlace = (places: Mapping["columns"]) => onMap({ ...mapping, columns: places });
  const writing = (
    <>
      <SelectField
        name="dayFormat"
        label={t`How days are written`}
        value={dayFormat}
        onChange={({ currentTarget }) => onMap({ ...mapping, dayFormat: currentTarget.value as DayFormat })}
      >
        {DAY_FORMATS.map((it) => (
          <option key={it} value={it}>
            {exampleOf(it)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="decimalMark"
        label={t`How amounts are written`}
        value={decimalMark}
        onChange={({ currentTarget }) =>
          onMap({ ...mapping, decimalMark: currentTarget.value as DecimalMark })
        }
      >
        <option value=".">1,234.50</option>
        <option value=",">1.234,50</option>
      </SelectField>
    </>
  );
  return (
    <ColumnFields file={table} names={names} places={columns} onPlace={onPlace} more={writing}>
      {columns.day === null || columns.amount === null ? (
        <p className="wrong">
          <Trans>A day and an amount are what no line can do without.</Trans>
        </p>
      ) : columns.reference === null ? (
        <p className="hint">
          <Trans>
            Without the bank's references a line is known again by all that it says; export the same columns
            each time.
          </Trans>
        </p>
      ) : null}
    </ColumnFields>
  );
}

/** A day on which nothing can be taken for anything else. */
function exampleOf(format: DayFormat): string {
  return format.replace("YYYY", "2026").replace("MM", "01").replace("DD", "31");
}

const SHOWN = 8;

function NotRead({ unread }: { unread: readonly Unread[] }) {
  const { t } = useLingui();
  if (unread.length === 0) return null;
  const reasons = { no_amount: t`no amount that can be read`, no_day: t`no day written like that` };
  const more = unread.length - SHOWN;
  return (
    <Notice
      tone="amber"
      title={
        <Plural
          value={unread.length}
          one="# row cannot be read and is left out"
          other="# rows cannot be read and are left out"
        />
      }
    >
      <ul>
        {unread.slice(0, SHOWN).map(({ line, why }) => {
          const reason = reasons[why];
          return (
            <li key={line}>
              <Trans>
                Row {line}: {reason}
              </Trans>
            </li>
          );
        })}
      </ul>
      {more > 0 ? <Plural value={more} one="and # more" other="and # more" /> : null}
    </Notice>
  );
}

// The lines of a statement summed by kind and by partner; each sum opens into its lines.
import { useLingui } from "@lingui/react/macro";
import type { Statement, StatementLine } from "../../api/money.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Money } from "../../parts/money.tsx";
import { RowLink, Table } from "../../parts/table.tsx";
import type { StatementFilters } from "./filters.ts";
import { TRANSFER_NAMES } from "./words.ts";

type Props = { statement: Statement; filters: StatementFilters };
type Sum<Key> = { key: Key; lineCount: number; sumMinor: number };

export function ByKind({ statement }: Props) {
  const { t, i18n } = useLingui();
  const column = useColumns<Sum<StatementLine["code"]>>();
  return (
    <Table
      label={t`By kind`}
      rows={sumsBy(statement.lines, ({ code }) => code)}
      keyOf={({ key }) => key}
      columns={[
        column.text(t`Kind`, ({ key }) => i18n._(TRANSFER_NAMES[key]), {
          onPhone: "title",
          cell: ({ key }) => (
            <RowLink to="." search={(filters) => ({ ...filters, code: key })}>
              {i18n._(TRANSFER_NAMES[key])}
            </RowLink>
          ),
        }),
        column.count(t`Lines`, ({ lineCount }) => lineCount),
        column.money(t`Sum`, ({ sumMinor }) => sumMinor, {
          signed: true,
          onPhone: "amount",
          total: <Money minor={statement.linesMinor} signed />,
        }),
      ]}
    />
  );
}

export function ByPartner({ statement }: Props) {
  const { t } = useLingui();
  const nameOf = useOwnerName();
  const names = new Map(statement.byPartner.map((it) => [it.counterpartyId, it.name]));
  const called = (id: string) => nameOf(id, names.get(id) ?? null);
  const column = useColumns<Sum<string>>();
  return (
    <Table
      label={t`By partner`}
      rows={sumsBy(statement.lines, ({ counterpartyId }) => counterpartyId)}
      keyOf={({ key }) => key}
      columns={[
        column.text(t`Partner`, ({ key }) => called(key), {
          onPhone: "title",
          cell: ({ key }) => (
            <RowLink to="." search={(filters) => ({ ...filters, partner: key })}>
              {called(key)}
            </RowLink>
          ),
        }),
        column.count(t`Lines`, ({ lineCount }) => lineCount),
        column.money(t`Sum`, ({ sumMinor }) => sumMinor, {
          signed: true,
          onPhone: "amount",
          total: <Money minor={statement.linesMinor} signed />,
        }),
      ]}
    />
  );
}

/** All lines of a statement are here, so their sums are true. The largest first. */
function sumsBy<Key extends string>(
  lines: readonly StatementLine[],
  keyOf: (line: StatementLine) => Key,
): Sum<Key>[] {
  const groups = Map.groupBy(lines, keyOf);
  const sums = [...groups].map(([key, its]) => ({
    key,
    lineCount: its.length,
    sumMinor: its.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  }));
  return sums.sort((a, b) => Math.abs(b.sumMinor) - Math.abs(a.sumMinor));
}

// The settlements as a file, in the columns of the room in which they stand.
import { useLingui } from "@lingui/react/macro";
import { type ListedSettlement, settlementsPage } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import type { Column } from "../../parts/columns.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { type SettlementFilters, selectionOf } from "../settlements/filters.ts";

type Props = { columns: readonly Column<ListedSettlement>[]; filters: SettlementFilters };

export function ExportSettlements({ columns, filters }: Props) {
  const { t } = useLingui();
  const { id } = useMembership();
  return (
    <ExportRows
      name={t`Settlements`}
      columns={columns}
      page={(cursor, signal) =>
        settlementsPage(
          id,
          selectionOf(filters),
          { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
          signal,
        )
      }
    />
  );
}

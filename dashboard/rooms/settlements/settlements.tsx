// Settlements: whether a period waits to be closed, and every settlement there was. A row opens the settlement.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { type ListedSettlement, settlementsQuery } from "../../api/money.ts";
import { calendarQuery } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Button } from "../../parts/button.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty } from "../../parts/empty.tsx";
import { List } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink, Table } from "../../parts/table.tsx";
import { useZoneName } from "../../parts/when.tsx";
import { ExportSettlements } from "../money/export-settlements.tsx";
import { SETTLEMENT_STATES } from "../money/words.ts";
import { PeriodNow } from "./calendar.tsx";
import { ClosePeriod } from "./close-period.tsx";
import { type SettlementFilters, selectionOf } from "./filters.ts";
import { useSaved } from "./saved.ts";

const route = getRouteApi("/signed-in/m/$membershipId/settlements");

export function Settlements() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const filters = route.useSearch();
  const calendar = useQuery(calendarQuery(membershipId));
  const settlements = useInfiniteQuery(settlementsQuery(membershipId, selectionOf(filters)));
  const columns = useSettlementColumns(filters);
  const zone = useZoneName();
  const [isClosing, setClosing] = useState(false);
  const waits = calendar.data?.awaitingCutoffAt != null;
  return (
    <Page
      title={t`Settlements`}
      lead={t`Close a period, have another admin approve it, and see every payment arrive.`}
      actions={
        <Button {...(waits ? { look: "primary" } : {})} onClick={() => setClosing(true)}>
          <Trans>Close the period</Trans>
        </Button>
      }
    >
      <Answer query={calendar}>{(it) => <PeriodNow calendar={it} />}</Answer>
      <Section
        title={t`All settlements`}
        actions={settlements.data?.length ? <ExportSettlements columns={columns} filters={filters} /> : null}
      >
        <List
          list={settlements}
          empty={
            <Empty>
              <Trans>After the first period is closed, its settlement stands here.</Trans>
            </Empty>
          }
        >
          {(rows) => (
            <Table
              label={t`All settlements`}
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              caption={<Trans>Times in {zone}.</Trans>}
            />
          )}
        </List>
      </Section>
      {isClosing ? <ClosePeriod calendar={calendar.data} onClose={() => setClosing(false)} /> : null}
    </Page>
  );
}

function useSettlementColumns({ order }: SettlementFilters): readonly Column<ListedSettlement>[] {
  const { t, i18n } = useLingui();
  const column = useColumns<ListedSettlement>();
  const savedOf = useSaved();
  return [
    column.text(t`Settlement`, ({ number }) => String(number), {
      onPhone: "title",
      cell: (row) => <ToSettlement of={row} />,
    }),
    column.time(t`Up to`, ({ cutoffAt }) => cutoffAt, { sort: eitherWay(order) }),
    column.text(t`State`, ({ status }) => i18n._(SETTLEMENT_STATES[status])),
    column.count(t`Lines`, ({ lineCount }) => lineCount ?? 0, { onPhone: "hidden" }),
    column.money(t`Owed`, ({ grossMinor }) => grossMinor ?? null),
    column.money(t`To be paid`, ({ instructedMinor }) => instructedMinor ?? null, { onPhone: "amount" }),
    { heading: t`Saved`, isFigure: true, cell: savedOf },
  ];
}

function ToSettlement({ of: { id: settlementId, number, status } }: { of: ListedSettlement }) {
  const { id: membershipId } = useMembership();
  return (
    <RowLink to="/m/$membershipId/settlements/$settlementId" params={{ membershipId, settlementId }}>
      <Trans>No. {number}</Trans>
      {status === "closed" ? <span className="amber"> ◔</span> : null}
    </RowLink>
  );
}

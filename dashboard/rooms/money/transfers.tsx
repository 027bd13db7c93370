// Transfers: an owner's ledger row by row in the order in which they count, each with its redemption and its state.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import {
  type ListedTransfer,
  type TransferSums,
  transfersPage,
  transfersQuery,
  transferTotalsQuery,
} from "../../api/money.ts";
import { isNarrowed } from "../../app/filters.ts";
import { ownerIdOf, useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { TextField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { List } from "../../parts/list.tsx";
import { Money } from "../../parts/money.tsx";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink, Table } from "../../parts/table.tsx";
import { useTotals } from "../../parts/totals.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { Correction } from "./correction.tsx";
import { type TransferFilters, transferFilters, transferSelectionOf } from "./filters.ts";
import { Standing } from "./standing.tsx";
import { TRANSFER_NAMES } from "./words.ts";

const route = getRouteApi("/signed-in/m/$membershipId/money/transfers");

export function Transfers() {
  const { t } = useLingui();
  const membership = useMembership();
  const filters = route.useSearch();
  const ownerId = filters.owner ?? ownerIdOf(membership);
  const { timeZone } = membership.alliance;
  const selection = transferSelectionOf(filters, { ownerId, timeZone });
  const list = useInfiniteQuery(transfersQuery(membership.id, selection));
  const { foot, total } = useTotals(useQuery(transferTotalsQuery(membership.id, selection)));
  const columns = useTransferColumns(ownerId, filters, total);
  const zone = useZoneName();
  return (
    <Page
      title={t`Transfers`}
      lead={
        <Link to="/m/$membershipId/money" params={{ membershipId: membership.id }}>
          <Trans>Back to money</Trans>
        </Link>
      }
      actions={
        <ExportRows
          name={t`Transfers`}
          columns={columns}
          page={(cursor, signal) =>
            transfersPage(
              membership.id,
              selection,
              { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
              signal,
            )
          }
        />
      }
    >
      <TransferFilterBar filters={filters} />
      <SavedViews room="transfers" filters={filters} />
      <List
        list={list}
        empty={
          isNarrowed(filters) ? (
            <NothingFound />
          ) : (
            <Empty>
              <Trans>Commissions, fees, subsidies and payments stand here once there are any.</Trans>
            </Empty>
          )
        }
      >
        {(rows) => (
          <Table
            label={t`Transfers`}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            foot={foot}
            caption={<Trans>Times in {zone}.</Trans>}
          />
        )}
      </List>
    </Page>
  );
}

type Total = ReturnType<typeof useTotals<TransferSums>>["total"];

function useTransferColumns(ownerId: string, filters: TransferFilters, total: Total) {
  const { t, i18n } = useLingui();
  const column = useColumns<ListedTransfer>();
  const nameOf = useOwnerName();
  const isCredit = (row: ListedTransfer) => row.creditId === ownerId;
  const isCounted = (row: ListedTransfer) => row.unit === "NEW_CUSTOMER";
  const amount = column.money(
    t`Amount`,
    (row) => (isCounted(row) ? null : isCredit(row) ? row.amountMinor : -row.amountMinor),
    {
      signed: true,
      onPhone: "amount",
      total: total(({ sumMinor }) => <Money minor={sumMinor} signed />),
    },
  );
  return [
    column.time(t`Counts from`, ({ effectiveAt }) => effectiveAt, { sort: eitherWay(filters.order) }),
    column.text(t`Kind`, ({ code }) => i18n._(TRANSFER_NAMES[code]), {
      onPhone: "title",
      cell: (row) => <What transfer={row} />,
    }),
    column.text(t`Partner`, (row) =>
      isCredit(row) ? nameOf(row.debitId, row.debitName) : nameOf(row.creditId, row.creditName),
    ),
    column.text(t`State`, ({ state }) => state, { cell: (row) => <Standing transfer={row} /> }),
    {
      ...amount,
      cell: (row: ListedTransfer) =>
        isCounted(row) ? (
          <span className="hint">
            <Trans>only counted</Trans>
          </span>
        ) : (
          amount.cell(row)
        ),
    },
  ];
}

function What({ transfer: { code, redemptionId, disputeId, adjustmentId } }: { transfer: ListedTransfer }) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const words = i18n._(TRANSFER_NAMES[code]);
  if (disputeId !== null || adjustmentId !== null) return <Correction of={{ disputeId }}>{words}</Correction>;
  if (redemptionId === null) return words;
  return (
    <RowLink to="/m/$membershipId/redemptions/$redemptionId" params={{ membershipId, redemptionId }}>
      {words}
    </RowLink>
  );
}

function TransferFilterBar({ filters }: { filters: TransferFilters }) {
  const { t } = useLingui();
  const { from, to, since, until, owner } = filters;
  return (
    <>
      <FilterBar filters={filters} read={transferFilters}>
        <TextField name="from" type="date" label={t`Counts from`} defaultValue={from ?? ""} />
        <TextField name="to" type="date" label={t`Up to and including`} defaultValue={to ?? ""} />
        <input type="hidden" name="owner" value={owner ?? ""} />
      </FilterBar>
      {since === undefined && until === undefined ? null : (
        <p className="hint selected">
          {since === undefined ? null : (
            <Trans>
              What counts from <When at={since} /> on.
            </Trans>
          )}{" "}
          {until === undefined ? null : (
            <Trans>
              What counts before <When at={until} />.
            </Trans>
          )}
        </p>
      )}
    </>
  );
}

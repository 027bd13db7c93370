// Disputes: what one side says that it does not owe, whose turn it is, and by when. A row opens the dispute.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import {
  type DisputeSummary,
  type DisputeSums,
  disputesPage,
  disputesQuery,
  disputeTotalsQuery,
} from "../../api/disputes.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { ChoiceFilter } from "../../parts/choice-filter.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { List } from "../../parts/list.tsx";
import { Money } from "../../parts/money.tsx";
import { useOrderName } from "../../parts/order-name.ts";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink, Table } from "../../parts/table.tsx";
import { useTotals } from "../../parts/totals.tsx";
import { useZoneName } from "../../parts/when.tsx";
import { MerchantFilter } from "../members/merchant-filter.tsx";
import { type DisputeFilters, disputeFilters, SIDES, STATUSES, selectionOf, TURNS } from "./filters.ts";
import { CLAIM_NAMES, SIDE_NAMES, STATUS_NAMES, StandingChip, TURN_NAMES, useStanding } from "./words.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/disputes");

export function Disputes() {
  const { t } = useLingui();
  const { id, merchant } = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters, merchant?.id);
  const list = useInfiniteQuery(disputesQuery(id, selection));
  const { foot, total } = useTotals(useQuery(disputeTotalsQuery(id, selection)));
  const columns = useDisputeColumns(filters, total);
  const zone = useZoneName();
  return (
    <Page
      title={t`Disputes`}
      lead={
        merchant === null
          ? t`What shops say that they do not owe. The other side answers, then an admin decides.`
          : t`What you or a partner says is not owed. The other side answers, then an admin of the alliance decides.`
      }
      actions={
        <ExportRows
          name={t`Disputes`}
          columns={columns}
          page={(cursor, signal) =>
            disputesPage(id, selection, { limit: 100, ...(cursor === undefined ? {} : { cursor }) }, signal)
          }
        />
      }
    >
      <Filters filters={filters} />
      <SavedViews room="disputes" filters={filters} />
      <List list={list} empty={isNarrowed(filters) ? <NothingFound /> : <NoDisputes />}>
        {(rows) => (
          <Table
            label={t`Disputes`}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            foot={foot}
            caption={<Trans>Times in {zone}. The amount is what was held when the dispute was opened.</Trans>}
          />
        )}
      </List>
    </Page>
  );
}

function NoDisputes() {
  const { merchant } = useMembership();
  return (
    <Empty>
      {merchant === null ? (
        <Trans>Nobody disputes anything. What a shop says that it does not owe stands here.</Trans>
      ) : (
        <Trans>
          Nothing is disputed. Whoever is charged for a redemption can dispute it from the redemption's page.
        </Trans>
      )}
    </Empty>
  );
}

type Total = ReturnType<typeof useTotals<DisputeSums>>["total"];

function useDisputeColumns({ order }: DisputeFilters, total: Total): Column<DisputeSummary>[] {
  const { t, i18n } = useLingui();
  const { merchant } = useMembership();
  const column = useColumns<DisputeSummary>();
  const standingOf = useStanding();
  const sides: Column<DisputeSummary>[] =
    merchant === null
      ? [
          column.text(t`Disputed by`, ({ debtorName }) => debtorName, { isLong: true }),
          column.text(t`Other side`, ({ creditorName }) => creditorName, { isLong: true }),
        ]
      : [
          column.text(t`Disputed by`, ({ debtorId, debtorName }) =>
            debtorId === merchant.id ? t`you` : debtorName,
          ),
          column.text(t`Other side`, ({ creditorId, creditorName }) =>
            creditorId === merchant.id ? t`you` : creditorName,
          ),
        ];
  return [
    column.text(t`Order`, ({ orderReference }) => orderReference, {
      onPhone: "title",
      cell: (row) => <DisputeLink dispute={row} />,
    }),
    column.text(t`About`, ({ claim }) => i18n._(CLAIM_NAMES[claim])),
    ...sides,
    column.text(t`State`, (row) => standingOf(row).words, { cell: (row) => <StandingChip dispute={row} /> }),
    column.time(t`Opened`, ({ openedAt }) => openedAt, { depth: "day", sort: eitherWay(order) }),
    column.time(t`Answer by`, ({ answerBy }) => answerBy),
    column.money(t`Amount`, ({ heldMinor }) => heldMinor, {
      onPhone: "amount",
      total: total(({ heldMinor }) => <Money minor={heldMinor} />),
    }),
  ];
}

function DisputeLink({ dispute: { id, orderReference } }: { dispute: DisputeSummary }) {
  const { id: membershipId } = useMembership();
  const name = useOrderName()(orderReference);
  return (
    <RowLink to="/m/$membershipId/disputes/$disputeId" params={{ membershipId, disputeId: id }} title={name}>
      {name}
    </RowLink>
  );
}

function Filters({ filters }: { filters: DisputeFilters }) {
  const { t } = useLingui();
  const { merchant } = useMembership();
  return (
    <FilterBar filters={filters} read={disputeFilters}>
      <ChoiceFilter
        name="status"
        label={t`State`}
        chosen={filters.status}
        whenNone={t`any`}
        choices={STATUSES}
        nameOf={(it) => STATUS_NAMES[it]}
      />
      <ChoiceFilter
        name="turn"
        label={t`Waits for`}
        chosen={filters.turn}
        whenNone={t`anything`}
        choices={TURNS}
        nameOf={(it) => TURN_NAMES[it]}
      />
      {merchant === null ? (
        <MerchantFilter
          name="merchant"
          label={t`Merchant`}
          chosen={filters.merchant}
          whenNone={t`everybody`}
        />
      ) : (
        <ChoiceFilter
          name="side"
          label={t`Disputed by`}
          chosen={filters.side}
          whenNone={t`anybody`}
          choices={SIDES}
          nameOf={(it) => SIDE_NAMES[it]}
        />
      )}
    </FilterBar>
  );
}

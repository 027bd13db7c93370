// Deposits: what the institution holds for merchants, how that raises a limit, and for admins the record of what moved.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { depositsPage, depositsQuery } from "../../api/deposits.ts";
import { exposuresQuery } from "../../api/partners.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { Table } from "../../parts/table.tsx";
import { useZoneName } from "../../parts/when.tsx";
import { MerchantFilter } from "../members/merchant-filter.tsx";
import { useDepositColumns } from "./columns.tsx";
import { type DepositFilters, depositFilters, selectionOf } from "./filters.ts";
import { Limit } from "./limit.tsx";
import { NobodyHolds } from "./nobody-holds.tsx";
import { NothingYet } from "./nothing-yet.tsx";
import { RecordDeposit } from "./record-deposit.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/deposits");

export function Deposits() {
  const { t } = useLingui();
  const { id: membershipId, role, merchant } = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters, merchant?.id);
  const { merchantId } = selection;
  const deposits = useInfiniteQuery(depositsQuery(membershipId, selection));
  const columns = useDepositColumns(filters);
  const zone = useZoneName();
  const [isRecording, setRecording] = useState(false);
  const record =
    role === "admin" ? (
      <Button look="primary" onClick={() => setRecording(true)}>
        <Icon name="plus" />
        <Trans>Record a movement</Trans>
      </Button>
    ) : null;
  return (
    <Page
      title={t`Deposits`}
      lead={
        merchant === null
          ? t`Money that the institution holds for merchants. It raises their limits, stands in no position and pays nothing.`
          : t`Money that the institution holds for you. It raises your limit, stands in no position and pays nothing.`
      }
      actions={
        deposits.data?.length || isNarrowed(filters) ? (
          <>
            <ExportRows
              name={t`Deposits`}
              columns={columns}
              page={(cursor, signal) =>
                depositsPage(
                  membershipId,
                  selection,
                  { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
                  signal,
                )
              }
            />
            {record}
          </>
        ) : null
      }
    >
      {merchant === null ? <Filters filters={filters} /> : null}
      <SavedViews room="deposits" filters={filters} />
      {merchantId === undefined ? null : <Stands merchantId={merchantId} />}
      <List
        list={deposits}
        empty={merchant !== null || !isNarrowed(filters) ? <NothingYet record={record} /> : <NothingFound />}
      >
        {(rows) => (
          <Table
            label={t`Deposits`}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            caption={<Trans>Times in {zone}. + came to the institution, − was paid back.</Trans>}
          />
        )}
      </List>
      {isRecording ? <RecordDeposit merchantId={merchantId} onClose={() => setRecording(false)} /> : null}
    </Page>
  );
}

function Filters({ filters }: { filters: DepositFilters }) {
  const { t } = useLingui();
  return (
    <FilterBar filters={filters} read={depositFilters}>
      <MerchantFilter name="merchant" label={t`Merchant`} chosen={filters.merchant} whenNone={t`everybody`} />
    </FilterBar>
  );
}

/** Of the reader's own shop or, for an admin, of the one that is selected. */
function Stands({ merchantId }: { merchantId: string }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const exposures = useInfiniteQuery(exposuresQuery(membershipId, { merchantId }));
  return (
    <Section title={exposures.data?.[0]?.name ?? t`The limit`}>
      {exposures.data?.map((it) => (
        <Limit key={it.merchantId} exposure={it} />
      ))}
      <NobodyHolds />
    </Section>
  );
}

// Everybody's position and exposure, nearest to its limit first unless asked otherwise. A row opens the merchant.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { exposuresPage, exposuresQuery } from "../../api/partners.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { numberFormat } from "../../parts/formats.ts";
import { List } from "../../parts/list.tsx";
import { Money } from "../../parts/money.tsx";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { type Orders, sortedBy } from "../../parts/sorting.ts";
import { RowLink, Table } from "../../parts/table.tsx";
import { MerchantFilter } from "../members/merchant-filter.tsx";
import { type ExposureFilters, exposureFilters, selectionOf } from "./filters.ts";

const route = getRouteApi("/signed-in/m/$membershipId/exposures");

type Row = Shapes["ListedExposure"];

export function Exposures() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters);
  const list = useInfiniteQuery(exposuresQuery(membershipId, selection));
  const columns = useExposureColumns(filters);
  return (
    <Page
      title={t`Positions and exposure`}
      lead={t`What each owes, with a share of what its live coupons may cost at most.`}
      actions={
        <ExportRows
          name={t`Positions and exposure`}
          columns={columns}
          page={(cursor, signal) =>
            exposuresPage(
              membershipId,
              { ...selection, limit: 100, ...(cursor === undefined ? {} : { cursor }) },
              signal,
            )
          }
        />
      }
    >
      <FilterBar filters={filters} read={exposureFilters}>
        <MerchantFilter
          name="merchant"
          label={t`Merchant`}
          chosen={filters.merchant}
          whenNone={t`everybody`}
        />
      </FilterBar>
      <SavedViews room="exposures" filters={filters} />
      <List
        list={list}
        empty={
          isNarrowed(filters) ? (
            <NothingFound />
          ) : (
            <Empty>
              <Trans>As soon as the first merchant is admitted it stands here.</Trans>
            </Empty>
          )
        }
      >
        {(rows) => (
          <Table
            label={t`Positions and exposure`}
            columns={columns}
            rows={rows}
            keyOf={({ merchantId }) => merchantId}
            caption={
              <Trans>
                + comes to a merchant, − goes from it. Below zero, others owe it more than its coupons may
                cost.
              </Trans>
            }
          />
        )}
      </List>
    </Page>
  );
}

function useExposureColumns({ order }: ExposureFilters) {
  const { t, i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const column = useColumns<Row>();
  const percent = numberFormat(i18n.locale, { style: "percent", maximumFractionDigits: 0 });
  const by = (orders: Orders) => sortedBy(order, { ...orders, unless: "nearest" });
  const exposure = column.money(t`Exposure`, ({ exposureMinor }) => exposureMinor, {
    onPhone: "amount",
    sort: by({ descending: "largest" }),
  });
  return [
    column.text(t`Merchant`, ({ name }) => name, {
      onPhone: "title",
      sort: by({ ascending: "name" }),
      cell: ({ merchantId, name }) => (
        <RowLink to="/m/$membershipId/members/$merchantId" params={{ membershipId, merchantId }}>
          {name}
        </RowLink>
      ),
    }),
    column.money(t`Position`, ({ positionMinor }) => positionMinor, { signed: true }),
    column.money(t`of it pending`, ({ pendingMinor }) => pendingMinor, { signed: true }),
    {
      ...exposure,
      cell: ({ exposureMinor }: Row) =>
        exposureMinor === null ? t`without bound` : <Money minor={exposureMinor} />,
    },
    column.money(t`Deposits`, ({ depositMinor }) => depositMinor || null),
    column.money(t`Limit`, ({ limitMinor }) => limitMinor),
    {
      heading: t`Used`,
      sort: by({ descending: "nearest" }),
      isFigure: true,
      cell: ({ exposureMinor, limitMinor }: Row) =>
        exposureMinor === null || !limitMinor
          ? null
          : percent.format(Math.max(0, exposureMinor) / limitMinor),
    },
  ];
}

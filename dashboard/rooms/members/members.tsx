// The merchants of the alliance with their statuses, applications among them. A row opens the merchant.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { allianceQuery } from "../../api/alliance.ts";
import {
  type Merchant,
  type MerchantSums,
  merchantListQuery,
  merchantPage,
  merchantTotalsQuery,
} from "../../api/partners.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { ChoiceFilter } from "../../parts/choice-filter.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { eitherWay, sortedBy } from "../../parts/sorting.ts";
import { RowLink, Table } from "../../parts/table.tsx";
import { useTotals } from "../../parts/totals.tsx";
import { Admit } from "./admit.tsx";
import { useCategoryName } from "./category-names.ts";
import { type MemberFilters, memberFilters, STATUSES, selectionOf } from "./filters.ts";
import { MEMBER_STATES, Status } from "./status.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/members");

export function Members() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters);
  const list = useInfiniteQuery(merchantListQuery(membershipId, selection));
  const { foot, total } = useTotals(useQuery(merchantTotalsQuery(membershipId, selection)));
  const columns = useMerchantColumns(filters, total);
  const [isAdmitting, setAdmitting] = useState(false);
  const admit = (
    <Button look="primary" onClick={() => setAdmitting(true)}>
      <Icon name="plus" />
      <Trans>Admit a merchant</Trans>
    </Button>
  );
  return (
    <Page
      title={t`Merchants`}
      lead={t`Who belongs to the alliance, who asks to, and who has left.`}
      actions={
        <>
          <ExportRows
            name={t`Merchants`}
            columns={columns}
            page={(cursor, signal) =>
              merchantPage(
                membershipId,
                selection,
                { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
                signal,
              )
            }
          />
          {admit}
        </>
      }
    >
      <Filters filters={filters} />
      <SavedViews room="members" filters={filters} />
      <List
        list={list}
        empty={
          isNarrowed(filters) ? (
            <NothingFound />
          ) : (
            <Empty>
              <Trans>Here stand the shops of the alliance. Admit the first.</Trans>
            </Empty>
          )
        }
      >
        {(rows) => (
          <Table label={t`Merchants`} columns={columns} rows={rows} keyOf={({ id }) => id} foot={foot} />
        )}
      </List>
      {isAdmitting ? <Admit onClose={() => setAdmitting(false)} /> : null}
    </Page>
  );
}

type Total = ReturnType<typeof useTotals<MerchantSums>>["total"];

function useMerchantColumns({ order }: MemberFilters, total: Total): readonly Column<Merchant>[] {
  const { t, i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const column = useColumns<Merchant>();
  const categoryOf = useCategoryName();
  return [
    column.text(t`Merchant`, ({ name }) => name, {
      onPhone: "title",
      sort: sortedBy(order, { ascending: "name", unless: "newest" }),
      cell: ({ id: merchantId, name }) => (
        <RowLink to="/m/$membershipId/members/$merchantId" params={{ membershipId, merchantId }}>
          {name}
        </RowLink>
      ),
    }),
    column.text(t`Status`, ({ status }) => i18n._(MEMBER_STATES[status]), {
      cell: (it) => <Status of={it} />,
      onPhone: "amount",
    }),
    column.text(t`Sells`, ({ category }) => categoryOf(category)),
    column.count(t`Price level`, ({ priceTier }) => priceTier, { onPhone: "hidden" }),
    column.count(t`Orders a month`, ({ monthlyOrders }) => monthlyOrders, {
      total: total(({ monthlyOrders }) => monthlyOrders.toLocaleString(i18n.locale)),
    }),
    column.money(t`Limit`, ({ creditLimitMinor }) => creditLimitMinor ?? null),
    column.time(t`Since`, ({ createdAt }) => createdAt, { depth: "day", sort: eitherWay(order) }),
  ];
}

function Filters({ filters }: { filters: MemberFilters }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { data: alliance } = useQuery(allianceQuery(membershipId));
  return (
    <FilterBar filters={filters} read={memberFilters}>
      <TextField name="name" type="search" label={t`Name of the shop`} defaultValue={filters.name ?? ""} />
      <ChoiceFilter
        name="status"
        label={t`Status`}
        chosen={filters.status}
        whenNone={t`any`}
        choices={STATUSES}
        nameOf={(it) => MEMBER_STATES[it]}
      />
      {/* Anew once the categories have come, so that the chosen one is shown. */}
      <SelectField
        key={alliance?.id ?? ""}
        name="category"
        label={t`Sells`}
        defaultValue={filters.category ?? ""}
      >
        <option value="">{t`anything`}</option>
        {alliance?.categories.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  );
}

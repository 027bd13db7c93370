// One's own offers: what each promises, how far it is used, whether it is live. A row opens the offer.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Offer, offersPage, offersQuery } from "../../api/offers.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { ChoiceFilter } from "../../parts/choice-filter.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { usePromise } from "../../parts/promise.ts";
import { SavedViews } from "../../parts/saved-views.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink, Table } from "../../parts/table.tsx";
import { type OfferFilters, offerFilters, STATUSES, selectionOf } from "./filters.ts";
import { Requests } from "./requests.tsx";
import { STATUS, StatusChip } from "./status.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/offers");

export function Offers() {
  const { t } = useLingui();
  const { id: membershipId, role } = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters);
  const offers = useInfiniteQuery(offersQuery(membershipId, selection));
  const columns = useOfferColumns(filters);
  const make =
    role === "owner" ? (
      <Link to="/m/$membershipId/offers/new" params={{ membershipId }} className="button primary">
        <Icon name="plus" />
        <Trans>New offer</Trans>
      </Link>
    ) : null;
  return (
    <Page
      title={t`Our offers`}
      lead={t`What our shop promises to customers whom partners send. It costs only when a sale happens.`}
      actions={
        offers.data?.length === 0 && !isNarrowed(filters) ? null : (
          <>
            <ExportRows
              name={t`Our offers`}
              columns={columns}
              page={(cursor, signal) =>
                offersPage(
                  membershipId,
                  selection,
                  { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
                  signal,
                )
              }
            />
            {make}
          </>
        )
      }
    >
      <Requests />
      <Filters filters={filters} />
      <SavedViews room="offers" filters={filters} />
      <List
        list={offers}
        empty={
          isNarrowed(filters) ? (
            <NothingFound />
          ) : (
            <Empty action={make}>
              <Trans>
                Here stand your offers: a discount, what the gifter earns, for how many, and for how long.
              </Trans>
            </Empty>
          )
        }
      >
        {(rows) => <Table columns={columns} rows={rows} keyOf={(it) => it.id} label={t`Our offers`} />}
      </List>
    </Page>
  );
}

function Filters({ filters }: { filters: OfferFilters }) {
  const { t } = useLingui();
  return (
    <FilterBar filters={filters} read={offerFilters}>
      <ChoiceFilter
        name="status"
        label={t`Status`}
        chosen={filters.status}
        whenNone={t`any`}
        choices={STATUSES}
        nameOf={(it) => STATUS[it].name}
      />
    </FilterBar>
  );
}

function useOfferColumns({ order }: OfferFilters): readonly Column<Offer>[] {
  const { t, i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const promise = usePromise();
  const columns = useColumns<Offer>();
  return [
    columns.text(t`Offer`, (it) => it.title, {
      onPhone: "title",
      cell: (it) => (
        <RowLink to="/m/$membershipId/offers/$offerId" params={{ membershipId, offerId: it.id }}>
          {it.title}
        </RowLink>
      ),
    }),
    columns.text(t`Promise`, ({ terms }) => `${promise.value(terms.discount)} · ${promise.condition(terms)}`),
    columns.text(t`Commission`, ({ terms }) => promise.commission(terms.commission)),
    columns.text(t`Status`, (it) => i18n._(STATUS[it.status].name), {
      cell: (it) => <StatusChip status={it.status} />,
    }),
    columns.count(t`Gifted`, (it) => it.gifted),
    columns.count(t`Quota`, (it) => it.quota),
    columns.time(t`Created`, (it) => it.createdAt, { depth: "day", sort: eitherWay(order) }),
  ];
}

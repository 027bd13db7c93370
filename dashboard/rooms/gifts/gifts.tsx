// The gifts that were given, with what became of each and of all. A row opens the gift.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import {
  type CouponState,
  type Gift,
  type GiftSums,
  giftsPage,
  giftsQuery,
  giftTotalsQuery,
} from "../../api/gifts.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { ChoiceFilter } from "../../parts/choice-filter.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { TextField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink, Table } from "../../parts/table.tsx";
import { useTotals } from "../../parts/totals.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { type GiftFilters, giftFilters, selectionOf } from "./filters.ts";
import { STATE_NAMES, STATES, StateChip } from "./states.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/gifts");

export function Gifts() {
  const { t } = useLingui();
  const membership = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters, membership.alliance.timeZone);
  const gifts = useInfiniteQuery(giftsQuery(membership.id, selection));
  const { foot, total } = useTotals(useQuery(giftTotalsQuery(membership.id, selection)));
  const columns = useGiftColumns(filters, total);
  const zone = useZoneName();
  return (
    <Page
      title={t`Gifts given`}
      lead={t`What became of each coupon that you gave to a customer.`}
      actions={
        <ExportRows
          name={t`Gifts given`}
          columns={columns}
          page={(cursor) =>
            giftsPage(membership.id, selection, { limit: 100, ...(cursor === undefined ? {} : { cursor }) })
          }
        />
      }
    >
      <Filters filters={filters} />
      <SavedViews room="gifts" filters={filters} />
      <List list={gifts} empty={isNarrowed(filters) ? <NothingFound /> : <NoGifts />}>
        {(rows) => (
          <Table
            columns={columns}
            rows={rows}
            keyOf={(it) => it.id}
            foot={foot}
            label={t`Gifts given`}
            caption={<Trans>Times in {zone}.</Trans>}
          />
        )}
      </List>
    </Page>
  );
}

function Filters({ filters }: { filters: GiftFilters }) {
  const { t } = useLingui();
  return (
    <FilterBar filters={filters} read={giftFilters}>
      <TextField
        name="reference"
        type="search"
        label={t`Order number`}
        defaultValue={filters.reference ?? ""}
      />
      <ChoiceFilter
        name="state"
        label={t`What became of it`}
        chosen={filters.state}
        whenNone={t`anything`}
        choices={STATE_NAMES}
        nameOf={(it) => STATES[it].name}
      />
      <TextField name="from" type="date" label={t`From`} defaultValue={filters.from ?? ""} />
      <TextField name="to" type="date" label={t`Up to and including`} defaultValue={filters.to ?? ""} />
    </FilterBar>
  );
}

function NoGifts() {
  const { id: membershipId } = useMembership();
  return (
    <Empty
      action={
        <Link to="/m/$membershipId/gift" params={{ membershipId }} className="button primary">
          <Trans>Give the first</Trans>
        </Link>
      }
    >
      <Trans>Here stands every gift that you give, and whether it was used.</Trans>
    </Empty>
  );
}

type Total = ReturnType<typeof useTotals<GiftSums>>["total"];

function useGiftColumns(filters: GiftFilters, total: Total): readonly Column<Gift>[] {
  const { t, i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const columns = useColumns<Gift>();
  const given = columns.time(t`Given`, (it) => it.createdAt, { sort: eitherWay(filters.order) });
  return [
    {
      ...given,
      onPhone: "title",
      cell: (it) => (
        <RowLink to="/m/$membershipId/gifts/$giftId" params={{ membershipId, giftId: it.id }}>
          <span className="nowrap">
            <When at={it.createdAt} />
          </span>
        </RowLink>
      ),
    },
    columns.text(t`Order`, (it) => it.sourceOrder?.reference ?? null),
    columns.text(t`Coupons of`, (it) => it.coupons.map(({ redeemerName }) => redeemerName).join(t`, `), {
      total: total(({ coupons }) => <Plural value={coupons} one="# coupon" other="# coupons" />),
    }),
    columns.text(
      t`What became of it`,
      (it) => it.coupons.map((of) => i18n._(STATES[of.state].name)).join(t`, `),
      {
        cell: (it) => <States gift={it} />,
        total: total((sums) => <Fates sums={sums} />),
      },
    ),
  ];
}

function States({ gift: { coupons } }: { gift: Gift }) {
  const counts = new Map<CouponState, number>();
  for (const { state } of coupons) counts.set(state, (counts.get(state) ?? 0) + 1);
  return (
    <span className="chips">
      {[...counts].map(([state, count]) => (
        <StateChip key={state} state={state} count={count} />
      ))}
    </span>
  );
}

/** Of all coupons that are selected; what there is none of is not told. */
function Fates({ sums }: { sums: GiftSums }) {
  const { t, i18n } = useLingui();
  const fates = [
    [sums.openCoupons, t`still open`],
    [sums.redeemedCoupons, i18n._(STATES.redeemed.name)],
    [sums.refundedCoupons, i18n._(STATES.refunded.name)],
    [sums.expiredCoupons, i18n._(STATES.expired.name)],
    [sums.revokedCoupons, i18n._(STATES.revoked.name)],
    [sums.passedOnCoupons, i18n._(STATES.passed_on.name)],
  ] as const;
  return (
    <span className="facts">
      {fates.map(([count, name]) =>
        count === 0 ? null : (
          <span key={name} className="nowrap">
            {name} {count.toLocaleString(i18n.locale)}
          </span>
        ),
      )}
    </span>
  );
}

// Payee details: to which account money is sent, what is to change about it, and who has a say in that.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { type PayeeDetails, payeesQuery } from "../../api/payees.ts";
import { isNarrowed } from "../../app/filters.ts";
import { ownerIdOf, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { ChoiceFilter } from "../../parts/choice-filter.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { Rows } from "../../parts/rows.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { useZoneName } from "../../parts/when.tsx";
import { MerchantFilter } from "../members/merchant-filter.tsx";
import { ConfirmPayee } from "./confirm-payee.tsx";
import { type PayeeFilters, payeeFilters, STATUSES, selectionOf } from "./filters.ts";
import { PayeeRow } from "./payee-row.tsx";
import { ProposePayee } from "./propose-payee.tsx";
import { RefusePayee } from "./refuse-payee.tsx";
import { isPending, STATUS_NAMES } from "./words.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/payees");

type Open = { kind: "propose" } | { kind: "confirm" | "refuse"; details: PayeeDetails };

export function Payees() {
  const { t } = useLingui();
  const membership = useMembership();
  const filters = route.useSearch();
  const payees = useInfiniteQuery(payeesQuery(membership.id, selectionOf(filters)));
  // Whatever is selected: whether something waits, and whether there is anything.
  const { data: latest } = useInfiniteQuery(payeesQuery(membership.id, {}));
  const zone = useZoneName();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const ownerId = ownerIdOf(membership);
  const isWaiting = latest?.some((it) => it.ownerId === ownerId && isPending(it)) ?? true;
  const propose = (
    <Button look="primary" onClick={() => setOpen({ kind: "propose" })}>
      <Icon name="plus" />
      {latest?.length ? <Trans>Propose another account</Trans> : <Trans>Propose an account</Trans>}
    </Button>
  );
  return (
    <Page
      title={t`Payee details`}
      lead={t`To which account money is sent. A change wants a second person and three days, so that nobody moves it alone.`}
      actions={latest?.length && !(isWaiting && membership.merchant !== null) ? propose : null}
    >
      <Filters filters={filters} />
      <SavedViews room="payees" filters={filters} />
      <List
        list={payees}
        empty={
          isNarrowed(filters) ? (
            <NothingFound />
          ) : (
            <Empty action={propose}>
              <Trans>
                Here stands the account to which your money is sent. Without one nobody can pay you by file.
              </Trans>
            </Empty>
          )
        }
      >
        {(rows) => (
          <Rows
            sorts={[{ heading: t`Proposed`, sort: eitherWay(filters.order) }]}
            caption={
              <Trans>Times in {zone}. Numbers are shown by their last four characters, to everybody.</Trans>
            }
          >
            {rows.map((it) => (
              <PayeeRow
                key={it.id}
                details={it}
                onConfirm={() => setOpen({ kind: "confirm", details: it })}
                onRefuse={() => setOpen({ kind: "refuse", details: it })}
              />
            ))}
          </Rows>
        )}
      </List>
      {open?.kind === "propose" ? <ProposePayee onClose={close} /> : null}
      {open?.kind === "confirm" ? <ConfirmPayee details={open.details} onClose={close} /> : null}
      {open?.kind === "refuse" ? <RefusePayee details={open.details} onClose={close} /> : null}
    </Page>
  );
}

function Filters({ filters }: { filters: PayeeFilters }) {
  const { t } = useLingui();
  const { merchant, alliance } = useMembership();
  return (
    <FilterBar filters={filters} read={payeeFilters}>
      <ChoiceFilter
        name="status"
        label={t`State`}
        chosen={filters.status}
        whenNone={t`any`}
        choices={STATUSES}
        nameOf={(it) => STATUS_NAMES[it]}
      />
      {merchant === null ? (
        <MerchantFilter
          name="owner"
          label={t`Whose account`}
          chosen={filters.owner}
          whenNone={t`anybody's`}
          others={[
            { id: "alliance", name: alliance.name },
            { id: "clearing", name: t`The clearing institution` },
          ]}
        />
      ) : null}
    </FilterBar>
  );
}

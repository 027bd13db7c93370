// What banks answered: what waits for a person's word, what was known at once, and what is none of ours.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { type BankLine, bankLinesQuery } from "../../api/bank.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { ChoiceFilter } from "../../parts/choice-filter.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { Rows } from "../../parts/rows.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { useZoneName } from "../../parts/when.tsx";
import { MerchantFilter } from "../members/merchant-filter.tsx";
import { BankLineRow } from "./bank-line.tsx";
import { type BankFilters, bankFilters, STATES, selectionOf } from "./filters.ts";
import { PutAside } from "./put-aside.tsx";
import { Take } from "./take.tsx";
import { STATE_NAMES } from "./words.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/bank");

type Open = { deed: "take" | "put aside"; line: BankLine };

export function Bank() {
  const { t } = useLingui();
  const { id: membershipId, merchant } = useMembership();
  const filters = route.useSearch();
  const lines = useInfiniteQuery(bankLinesQuery(membershipId, selectionOf(filters)));
  const zone = useZoneName();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const isFiltered = isNarrowed(filters);
  const importing = (
    <Link to="/m/$membershipId/bank/import" params={{ membershipId }} className="button primary">
      <Trans>Import a file</Trans>
    </Link>
  );
  return (
    <Page
      title={t`Bank answers`}
      lead={
        merchant === null
          ? t`What came in or back on the alliance's accounts, and of merchants' what names a payment.`
          : t`What came in or back on your account, and which payment each is. Admins see of it only what names one.`
      }
      actions={isFiltered || lines.data?.length ? importing : null}
    >
      <Filters filters={filters} />
      <SavedViews room="bank" filters={filters} />
      <List
        list={lines}
        empty={
          isFiltered ? (
            <NothingFound />
          ) : (
            <Empty action={importing}>
              <Trans>
                Give your bank's statement here: payments that have arrived are known by their reference, and
                you are asked about the rest.
              </Trans>
            </Empty>
          )
        }
      >
        {(rows) => (
          <Rows
            sorts={[{ heading: t`Imported`, sort: eitherWay(filters.order) }]}
            caption={<Trans>Times in {zone}. Days are the bank's own.</Trans>}
          >
            {rows.map((it) => (
              <BankLineRow
                key={it.id}
                line={it}
                onTake={() => setOpen({ deed: "take", line: it })}
                onPutAside={() => setOpen({ deed: "put aside", line: it })}
              />
            ))}
          </Rows>
        )}
      </List>
      {open?.deed === "take" ? <Take line={open.line} onClose={close} /> : null}
      {open?.deed === "put aside" ? <PutAside line={open.line} onClose={close} /> : null}
    </Page>
  );
}

function Filters({ filters }: { filters: BankFilters }) {
  const { t } = useLingui();
  const { merchant } = useMembership();
  return (
    <FilterBar filters={filters} read={bankFilters}>
      <ChoiceFilter
        name="state"
        label={t`How far it is`}
        chosen={filters.state}
        whenNone={t`anything`}
        choices={STATES}
        nameOf={(it) => STATE_NAMES[it]}
      />
      {merchant === null ? (
        <MerchantFilter
          name="account"
          label={t`Whose account`}
          chosen={filters.account}
          whenNone={t`anybody's`}
          others={[
            { id: "alliance", name: t`The alliance's own` },
            { id: "clearing", name: t`The clearing institution` },
          ]}
        />
      ) : null}
    </FilterBar>
  );
}

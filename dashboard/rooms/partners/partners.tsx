// Offers of shops to which one's customers go on: how well each fits, and what one has asked for.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { allianceQuery } from "../../api/alliance.ts";
import { type Match, matchesQuery } from "../../api/asking.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { SelectField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { List } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { Ask } from "./ask.tsx";
import { type PartnerFilters, partnerFilters } from "./filters.ts";
import { MatchTicket } from "./match.tsx";
import { OwnRequests } from "./own-requests.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/partners");

export function Partners() {
  const { t } = useLingui();
  const { id: membershipId, role } = useMembership();
  const filters = route.useSearch();
  const { category } = filters;
  const matches = useInfiniteQuery(matchesQuery(membershipId, category === undefined ? {} : { category }));
  const [wanted, setWanted] = useState<Match>();
  return (
    <Page
      title={t`Find partners`}
      lead={
        role === "owner"
          ? t`Offers of shops to which your customers go on. Ask, and gift them as soon as the shop agrees.`
          : t`Offers of shops to which your customers go on. An owner of your shop can ask for them.`
      }
    >
      <OwnRequests filters={filters} />
      <Section
        title={t`What fits your customers`}
        lead={t`The best fit first. What you gift already stands among the offers from partners.`}
      >
        <Filters filters={filters} />
        <SavedViews room="partners" filters={filters} />
        <List list={matches} empty={isNarrowed(filters) ? <NothingFound /> : <NoMatches />}>
          {(rows) => (
            <ul className="tickets two">
              {rows.map((it) => (
                <li key={it.offerId}>
                  <MatchTicket match={it} onAsk={role === "owner" ? () => setWanted(it) : undefined} />
                </li>
              ))}
            </ul>
          )}
        </List>
      </Section>
      {wanted ? <Ask match={wanted} onClose={() => setWanted(undefined)} /> : null}
    </Page>
  );
}

function Filters({ filters }: { filters: PartnerFilters }) {
  const { t } = useLingui();
  const { id } = useMembership();
  const { data: alliance } = useQuery(allianceQuery(id));
  return (
    <FilterBar filters={filters} read={partnerFilters}>
      <SelectField
        key={alliance === undefined ? "" : "known"}
        name="category"
        label={t`What it sells`}
        defaultValue={filters.category ?? ""}
      >
        <option value="">{t`any`}</option>
        {alliance?.categories.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  );
}

function NoMatches() {
  return (
    <Empty>
      <Trans>
        Here stand live offers of shops that do not sell what you sell, as soon as there are some that you do
        not gift yet.
      </Trans>
    </Empty>
  );
}

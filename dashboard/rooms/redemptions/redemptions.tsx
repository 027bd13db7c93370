// Redemptions: what was redeemed at one's shop or by one's gifts, and what each comes to.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import {
  type ListedRedemption,
  redemptionsPage,
  redemptionsQuery,
  redemptionTotalsQuery,
} from "../../api/redemptions.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { Table } from "../../parts/table.tsx";
import { useTotals } from "../../parts/totals.tsx";
import { useZoneName } from "../../parts/when.tsx";
import { useRedemptionColumns } from "./columns.tsx";
import { RedemptionFilterBar } from "./filter-bar.tsx";
import { selectionOf } from "./filters.ts";
import { hasHeld } from "./has-held.ts";

const route = getRouteApi("/signed-in/m/$membershipId/redemptions");

export function Redemptions() {
  const { t } = useLingui();
  const { id, role, alliance } = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters, alliance.timeZone);
  const list = useInfiniteQuery(redemptionsQuery(id, selection));
  const totals = useQuery(redemptionTotalsQuery(id, selection));
  const { foot, total } = useTotals(totals);
  const columns = useRedemptionColumns(filters, total, hasHeld(list.data, totals.data?.sums));
  const inFile = useRedemptionColumns(filters, total, true);
  const zone = useZoneName();
  return (
    <Page
      title={t`Redemptions`}
      lead={
        role === "admin"
          ? t`Every coupon that was redeemed in the alliance, and its fee.`
          : t`What was redeemed at your shop, and what your gifts brought to others.`
      }
      actions={
        <ExportRows
          name={t`Redemptions`}
          columns={inFile}
          page={(cursor, signal) =>
            redemptionsPage(
              id,
              selection,
              { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
              signal,
            )
          }
        />
      }
    >
      <RedemptionFilterBar filters={filters} />
      <SavedViews room="redemptions" filters={filters} />
      {filters.partner === undefined ? null : <OnlyWith partner={filters.partner} rows={list.data ?? []} />}
      <List
        list={list}
        empty={
          isNarrowed(filters) ? (
            <NothingFound />
          ) : (
            <Empty>
              <Trans>
                Once a customer redeems a coupon, it stands here with what it brings to whom. Nothing has been
                redeemed yet.
              </Trans>
            </Empty>
          )
        }
      >
        {(rows) => (
          <Table
            label={t`Redemptions`}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            foot={foot}
            caption={
              <Trans>
                Times in {zone}. Your share: what comes to you is marked +, what goes from you −, after
                refunds and decided disputes. What open ones hold of it stands beside it: − what may still go
                from it, + what may come back.
              </Trans>
            }
          />
        )}
      </List>
    </Page>
  );
}

/** A partner is selected by pressing its name, so no field says it. */
function OnlyWith({ partner, rows }: { partner: string; rows: readonly ListedRedemption[] }) {
  const sides = rows.flatMap((it) => [
    { id: it.gifterId, name: it.gifterName },
    { id: it.redeemerId, name: it.redeemerName },
  ]);
  const name = sides.find(({ id }) => id === partner)?.name;
  return (
    <p className="hint selected">
      {name === undefined ? <Trans>Only one partner's.</Trans> : <Trans>Only what {name} has part in.</Trans>}
    </p>
  );
}

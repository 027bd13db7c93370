// What came of gifting, row by row: by partner, offer, staff or rule. The selection stands in the address.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { performancePage, performanceQuery, performanceTotalQuery } from "../../api/insight.ts";
import { useMembership } from "../../app/membership.ts";
import { FunnelChart } from "../../charts/funnel-chart.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { Table } from "../../parts/table.tsx";
import { usePerformanceColumns } from "./columns.tsx";
import { PerformanceFilterBar } from "./filter-bar.tsx";
import { selectionOf } from "./filters.ts";

const route = getRouteApi("/signed-in/m/$membershipId/performance");
/** The most that the API gives at once, for a file. */
const PAGE = 100;

export function Performance() {
  const { t } = useLingui();
  const membership = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters, membership.alliance.timeZone);
  const rows = useInfiniteQuery(performanceQuery(membership.id, selection));
  const { data: total } = useInfiniteQuery(performanceTotalQuery(membership.id, selection));
  const columns = usePerformanceColumns(selection, total);
  return (
    <Page
      title={t`Performance`}
      lead={t`Coupons gifted in these days, and what has become of them by now.`}
      actions={
        <ExportRows
          name={t`Performance`}
          columns={columns}
          page={(cursor, signal) =>
            performancePage(membership.id, selection, { cursor, limit: PAGE }, signal)
          }
        />
      }
    >
      <PerformanceFilterBar filters={filters} />
      <SavedViews room="performance" filters={filters} />
      {total === undefined || total.giftedCoupons === 0 ? null : (
        <div className="whole-funnel">
          <FunnelChart
            name={t`What became of the coupons`}
            stages={[
              { name: t`Gifted`, count: total.giftedCoupons },
              { name: t`Redeemed`, count: total.redeemedCoupons },
              { name: t`Settled and paid`, count: total.paidCoupons },
            ]}
          />
        </div>
      )}
      <List
        list={rows}
        empty={
          Object.keys(filters).length > 0 ? (
            <NothingFound />
          ) : (
            <Empty>
              <Trans>With the first gift it stands here what becomes of it.</Trans>
            </Empty>
          )
        }
      >
        {(found) => (
          <Table
            label={t`Performance`}
            columns={columns}
            rows={found}
            keyOf={(it) => `${it.merchantId} ${it.key}`}
            caption={t`Customers who returned: of those named by their gifts, who redeemed more than once.`}
          />
        )}
      </List>
    </Page>
  );
}

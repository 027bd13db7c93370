// Money: how one stands now, what is to be paid and received, and the statement of every settlement.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { positionQuery, settlementsQuery } from "../../api/money.ts";
import { ownerIdOf, useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { List } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { selectionOf } from "../settlements/filters.ts";
import { ExportSettlements } from "./export-settlements.tsx";
import { Payments } from "./payments.tsx";
import { Pending } from "./pending.tsx";
import { Position } from "./position.tsx";
import { useSettlementColumns } from "./settlement-columns.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/money");

export function MoneyRoom() {
  const { t } = useLingui();
  const membership = useMembership();
  const filters = route.useSearch();
  const ownerId = ownerIdOf(membership);
  const position = useQuery(positionQuery(membership.id, ownerId));
  const settlements = useInfiniteQuery(settlementsQuery(membership.id, selectionOf(filters)));
  const columns = useSettlementColumns(filters);
  return (
    <Page
      title={t`Money`}
      lead={
        membership.role === "admin"
          ? t`The alliance's own account: its fees. What comes to it is marked +, what goes from it −.`
          : t`What your gifts and redemptions come to. What comes to you is marked +, what goes from you −.`
      }
    >
      <Answer query={position}>
        {(data) => (
          <>
            <Position position={data} />
            <Section
              title={t`Locks day by day`}
              lead={t`Until its day a sale may still be refunded; from then on it counts for the next settlement.`}
            >
              <Pending days={data.pendingByDay} />
            </Section>
            <Section title={t`To pay and to receive`}>
              <Payments instructions={data.instructions} ownerId={ownerId} />
            </Section>
          </>
        )}
      </Answer>
      <Section
        title={t`Statements`}
        lead={t`One for every settlement; each figure opens into its rows.`}
        actions={settlements.data?.length ? <ExportSettlements columns={columns} filters={filters} /> : null}
      >
        <List
          list={settlements}
          empty={
            <Empty>
              <Trans>After the alliance has closed its first period, your statement stands here.</Trans>
            </Empty>
          }
        >
          {(rows) => <Table label={t`Settlements`} columns={columns} rows={rows} keyOf={({ id }) => id} />}
        </List>
      </Section>
    </Page>
  );
}

// Deposits: what the institution holds for merchants, how that raises a limit, and for admins the record of what moved.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { depositsPage, depositsQuery } from "../../api/deposits.ts";
import { exposuresQuery } from "../../api/partners.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { ExportRows } from "../../parts/export.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { useZoneName } from "../../parts/when.tsx";
import { useDepositColumns } from "./columns.tsx";
import { Limit } from "./limit.tsx";
import { NobodyHolds } from "./nobody-holds.tsx";
import { RecordDeposit } from "./record-deposit.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/deposits");

export function Deposits() {
  const { t } = useLingui();
  const { id: membershipId, role, merchant } = useMembership();
  const { merchant: chosen } = route.useSearch();
  const merchantId = merchant?.id ?? chosen;
  const deposits = useInfiniteQuery(depositsQuery(membershipId, merchantId));
  const columns = useDepositColumns();
  const zone = useZoneName();
  const [isRecording, setRecording] = useState(false);
  const record =
    role === "admin" ? (
      <Button look="primary" onClick={() => setRecording(true)}>
        <Icon name="plus" />
        <Trans>Record a movement</Trans>
      </Button>
    ) : null;
  const about = merchantId === undefined ? {} : { merchantId };
  return (
    <Page
      title={t`Deposits`}
      lead={
        merchant === null
          ? t`Money that the institution holds for merchants. It raises their limits, stands in no position and pays nothing.`
          : t`Money that the institution holds for you. It raises your limit, stands in no position and pays nothing.`
      }
      actions={
        deposits.data?.length ? (
          <>
            <ExportRows
              name={t`Deposits`}
              columns={columns}
              page={(cursor, signal) =>
                depositsPage(
                  membershipId,
                  { ...about, limit: 100, ...(cursor === undefined ? {} : { cursor }) },
                  signal,
                )
              }
            />
            {record}
          </>
        ) : null
      }
    >
      {merchantId === undefined ? null : <Stands merchantId={merchantId} />}
      <List
        list={deposits}
        empty={
          chosen === undefined || merchant !== null ? (
            <Empty action={record}>
              {merchant === null ? (
                <Trans>Here stands what the institution receives for merchants, and what it pays back.</Trans>
              ) : (
                <Trans>
                  Here stands what you leave with the institution, once an admin has recorded it. Nothing is
                  held yet.
                </Trans>
              )}
            </Empty>
          ) : (
            <NothingFound />
          )
        }
      >
        {(rows) => (
          <Table
            label={t`Deposits`}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            caption={<Trans>Times in {zone}. + came to the institution, − was paid back.</Trans>}
          />
        )}
      </List>
      {isRecording ? <RecordDeposit merchantId={merchantId} onClose={() => setRecording(false)} /> : null}
    </Page>
  );
}

/** Of the reader's own shop or, for an admin, of the one that is selected. */
function Stands({ merchantId }: { merchantId: string }) {
  const { t } = useLingui();
  const { id: membershipId, merchant } = useMembership();
  const exposures = useInfiniteQuery(exposuresQuery(membershipId, { merchantId }));
  return (
    <Section
      title={exposures.data?.[0]?.name ?? t`The limit`}
      actions={
        merchant === null ? (
          <Link to="." search={{}} className="button plain">
            <Trans>Everybody's</Trans>
          </Link>
        ) : null
      }
    >
      {exposures.data?.map((it) => (
        <Limit key={it.merchantId} exposure={it} />
      ))}
      <NobodyHolds />
    </Section>
  );
}

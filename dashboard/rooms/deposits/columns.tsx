// The columns of deposits: for an admin also whose each is, which selects that merchant's.
import { useLingui } from "@lingui/react/macro";
import type { Deposit } from "../../api/deposits.ts";
import { useMembership } from "../../app/membership.ts";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink } from "../../parts/table.tsx";
import type { DepositFilters } from "./filters.ts";

export function useDepositColumns({ order }: DepositFilters): readonly Column<Deposit>[] {
  const { t } = useLingui();
  const { id: membershipId, merchant } = useMembership();
  const column = useColumns<Deposit>();
  const when = column.time(t`Recorded`, ({ recordedAt }) => recordedAt, { sort: eitherWay(order) });
  const whose = column.text(t`Merchant`, ({ merchantName }) => merchantName, {
    onPhone: "title",
    isLong: true,
    cell: ({ merchantId, merchantName }) => (
      <RowLink
        to="/m/$membershipId/deposits"
        params={{ membershipId }}
        search={(filters) => ({ ...filters, merchant: merchantId })}
      >
        {merchantName}
      </RowLink>
    ),
  });
  return [
    ...(merchant === null ? [whose, when] : [{ ...when, onPhone: "title" as const }]),
    column.text(t`What moved`, ({ kind }) => (kind === "deposit" ? t`received` : t`paid back`)),
    column.text(t`Bank reference`, ({ bankReference }) => bankReference, { isLong: true }),
    column.text(t`Institution`, ({ institution }) => institution, { isLong: true }),
    ...(merchant === null
      ? [column.text(t`Recorded by`, ({ recordedByName }: Deposit) => recordedByName)]
      : []),
    column.text(t`Reason`, ({ reason }) => reason, { isLong: true }),
    column.money(t`Amount`, ({ kind, amountMinor }) => (kind === "deposit" ? amountMinor : -amountMinor), {
      signed: true,
      onPhone: "amount",
    }),
  ];
}

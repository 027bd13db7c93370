// The columns of settlements with one's own figures in each; a row opens the statement.
import { Trans, useLingui } from "@lingui/react/macro";
import type { ListedSettlement } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink } from "../../parts/table.tsx";
import type { SettlementFilters } from "../settlements/filters.ts";
import { SETTLEMENT_STATES } from "./words.ts";

type Row = ListedSettlement;

export function useSettlementColumns({ order }: SettlementFilters): readonly Column<Row>[] {
  const { t, i18n } = useLingui();
  const { merchant } = useMembership();
  const column = useColumns<Row>();
  const figure = (heading: string, name: keyof NonNullable<Row["due"]> & `${string}Minor`) =>
    column.money(heading, ({ due }) => due?.[name] ?? 0, { signed: true });
  const own: Column<Row>[] =
    merchant === null
      ? [
          column.money(t`Obligations`, ({ grossMinor }) => grossMinor ?? null),
          column.money(t`Payments`, ({ instructedMinor }) => instructedMinor ?? null, { onPhone: "amount" }),
        ]
      : [
          figure(t`Opening`, "openingMinor"),
          figure(t`Lines`, "linesMinor"),
          { ...figure(t`Due`, "dueMinor"), onPhone: "amount" },
          figure(t`Carried on`, "carriedMinor"),
        ];
  return [
    column.count(t`No.`, ({ number }) => number, { onPhone: "hidden" }),
    column.time(t`Up to`, ({ cutoffAt }) => cutoffAt, {
      depth: "day",
      onPhone: "title",
      sort: eitherWay(order),
    }),
    ...own,
    column.text(t`State`, ({ status }) => i18n._(SETTLEMENT_STATES[status]), {
      cell: (row) => <State of={row} />,
    }),
  ];
}

/** A reopened one is void and has no statement. */
function State({ of: { id: settlementId, status, number } }: { of: Row }) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  if (status === "reopened") return i18n._(SETTLEMENT_STATES[status]);
  return (
    <RowLink to="/m/$membershipId/money/statements/$settlementId" params={{ membershipId, settlementId }}>
      <span className="unseen">
        <Trans>Statement {number}:</Trans>{" "}
      </span>
      {i18n._(SETTLEMENT_STATES[status])}
    </RowLink>
  );
}

// The lines of a statement that are chosen, a hundred at a time, with their sum.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { Statement, StatementLine } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Money } from "../../parts/money.tsx";
import { useOrderName } from "../../parts/order-name.ts";
import { Portion } from "../../parts/portion.tsx";
import { RowLink, Table } from "../../parts/table.tsx";
import { useZoneName } from "../../parts/when.tsx";
import { Correction } from "./correction.tsx";
import type { StatementFilters } from "./filters.ts";
import { TRANSFER_NAMES } from "./words.ts";

const PORTION = 100;

export function Lines({ statement, lines }: { statement: Statement; lines: readonly StatementLine[] }) {
  const { t } = useLingui();
  const zone = useZoneName();
  const columns = useLineColumns(statement);
  const sumMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (lines.length === 0)
    return (
      <p className="hint">
        <Trans>No line of this period.</Trans>
      </p>
    );
  return (
    <Portion rows={lines} size={PORTION}>
      {(some) => (
        <Table
          label={t`Lines`}
          rows={some}
          keyOf={({ transferId }) => transferId}
          caption={
            <>
              <Plural value={lines.length} one="# line" other="# lines" /> · <Trans>Times in {zone}.</Trans>
            </>
          }
          columns={columns.map((it) =>
            it.onPhone === "amount" ? { ...it, total: <Money minor={sumMinor} signed /> } : it,
          )}
        />
      )}
    </Portion>
  );
}

/** Those of the kind and the partner that the address names. */
export function useChosenLines(
  { lines }: Statement,
  { code, partner }: StatementFilters,
): readonly StatementLine[] {
  return useMemo(
    () =>
      lines.filter(
        (it) =>
          (code === undefined || it.code === code) &&
          (partner === undefined || it.counterpartyId === partner),
      ),
    [lines, code, partner],
  );
}

export function useLineColumns(statement: Statement): Column<StatementLine>[] {
  const { t, i18n } = useLingui();
  const column = useColumns<StatementLine>();
  const nameOf = useOwnerName();
  const orderOf = useOrderName();
  const names = useMemo(
    () => new Map(statement.byPartner.map((it) => [it.counterpartyId, it.name])),
    [statement],
  );
  return [
    column.time(t`Counts from`, ({ effectiveAt }) => effectiveAt),
    column.text(t`Kind`, ({ code }) => i18n._(TRANSFER_NAMES[code]), {
      onPhone: "title",
      cell: (line) => <Kind line={line} />,
    }),
    column.text(t`Partner`, ({ counterpartyId }) =>
      nameOf(counterpartyId, names.get(counterpartyId) ?? null),
    ),
    column.text(t`Order`, ({ orderReference }) => (orderReference === null ? "" : orderOf(orderReference)), {
      isLong: true,
    }),
    column.money(t`Amount`, ({ amountMinor }) => amountMinor, { signed: true, onPhone: "amount" }),
  ];
}

function Kind({ line: { code, redemptionId, disputeId, adjustmentId } }: { line: StatementLine }) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const words = i18n._(TRANSFER_NAMES[code]);
  if (disputeId !== null || adjustmentId !== null) return <Correction of={{ disputeId }}>{words}</Correction>;
  if (redemptionId === null) return words;
  return (
    <RowLink to="/m/$membershipId/redemptions/$redemptionId" params={{ membershipId, redemptionId }}>
      {words}
    </RowLink>
  );
}

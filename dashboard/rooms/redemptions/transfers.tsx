// Transfers of one redemption, all or those of a dispute, with the day on which each locks and how it stands.
import { useLingui } from "@lingui/react/macro";
import type { Transfer } from "../../api/redemptions.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Table } from "../../parts/table.tsx";
import { Standing } from "../money/standing.tsx";
import { TRANSFER_NAMES } from "../money/words.ts";

type Props = { transfers: readonly Transfer[]; merchants: readonly { id: string; name: string }[] };

export function RedemptionTransfers({ transfers, merchants }: Props) {
  const { t, i18n } = useLingui();
  const column = useColumns<Transfer>();
  const nameOf = useOwnerName();
  const called = (id: string) => nameOf(id, merchants.find((it) => it.id === id)?.name ?? null);
  return (
    <Table
      label={t`Transfers`}
      rows={transfers.filter(({ unit }) => unit !== "NEW_CUSTOMER")}
      keyOf={({ id }) => id}
      columns={[
        column.text(t`Kind`, ({ code }) => i18n._(TRANSFER_NAMES[code]), { onPhone: "title" }),
        column.text(t`Payer`, ({ debitId }) => called(debitId)),
        column.text(t`Payee`, ({ creditId }) => called(creditId)),
        column.time(t`Counts from`, ({ effectiveAt }) => effectiveAt),
        column.text(t`State`, ({ state }) => state, { cell: (it) => <Standing transfer={it} /> }),
        column.money(t`Amount`, ({ amountMinor }) => amountMinor, { onPhone: "amount" }),
      ]}
    />
  );
}

// Every transfer of a redemption that its reader is a side of, with the day on which it locks and how it stands.
import { useLingui } from "@lingui/react/macro";
import type { RedemptionDetail, Transfer } from "../../api/redemptions.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Table } from "../../parts/table.tsx";
import { Standing } from "../money/standing.tsx";
import { TRANSFER_NAMES } from "../money/words.ts";

export function RedemptionTransfers({ redemption }: { redemption: RedemptionDetail }) {
  const { t, i18n } = useLingui();
  const column = useColumns<Transfer>();
  const nameOf = useOwnerName();
  const merchants = new Map([
    [redemption.gifterId, redemption.gifterName],
    [redemption.redeemerId, redemption.redeemerName],
  ]);
  const called = (id: string) => nameOf(id, merchants.get(id) ?? null);
  return (
    <Table
      label={t`Transfers`}
      rows={redemption.transfers.filter(({ unit }) => unit !== "NEW_CUSTOMER")}
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

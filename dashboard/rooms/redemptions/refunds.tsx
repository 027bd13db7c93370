// What was refunded on a redemption so far.
import { Trans, useLingui } from "@lingui/react/macro";
import type { RedemptionDetail } from "../../api/redemptions.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Table } from "../../parts/table.tsx";

type Refunds = RedemptionDetail["refunds"];

export function Refunds({ refunds }: { refunds: Refunds }) {
  const { t } = useLingui();
  const column = useColumns<Refunds[number]>();
  if (refunds.length === 0)
    return (
      <p className="hint">
        <Trans>Nothing was refunded on this order.</Trans>
      </p>
    );
  return (
    <Table
      label={t`Refunds`}
      rows={refunds}
      keyOf={({ id }) => id}
      columns={[
        column.text(t`Refund number`, ({ reference }) => reference, { onPhone: "title" }),
        column.time(t`When`, ({ createdAt }) => createdAt),
        column.money(t`Amount`, ({ amountMinor }) => amountMinor, { onPhone: "amount" }),
        column.money(t`In all`, ({ refundedMinor }) => refundedMinor),
      ]}
    />
  );
}

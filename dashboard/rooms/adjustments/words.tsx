// Adjustments in words: how far they are, and who owes whom by them.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Adjustment } from "../../api/adjustments.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { useMoney } from "../../parts/money.tsx";

export const STATUS_NAMES: Record<Adjustment["status"], MessageDescriptor> = {
  proposed: msg`waits for another admin`,
  approved: msg`approved, posted`,
  refused: msg`refused, nothing posted`,
  withdrawn: msg`taken back, nothing posted`,
};

const TONES = { proposed: "amber", approved: "leaf", refused: "brick", withdrawn: "" } as const;

export function StatusChip({ status }: Pick<Adjustment, "status">) {
  const { i18n } = useLingui();
  return <span className={`chip ${TONES[status]}`}>{i18n._(STATUS_NAMES[status])}</span>;
}

/** "Pram & Co owes Toy House ¥12.34". */
export function useAdjustmentSentence(): (adjustment: Adjustment) => string {
  const { t } = useLingui();
  const nameOf = useOwnerName();
  const moneyOf = useMoney();
  return ({ debitId, debitName, creditId, creditName, amountMinor }) => {
    const [debtor, creditor] = [nameOf(debitId, debitName), nameOf(creditId, creditName)];
    const amount = moneyOf(amountMinor);
    return t`${debtor} owes ${creditor} ${amount}`;
  };
}

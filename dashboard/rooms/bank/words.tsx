// Lines of banks in words: how far each is, and money in the currency in which it came.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { BankLine } from "../../api/bank.ts";
import { Currency, Money } from "../../parts/money.tsx";

type Status = BankLine["status"];

export const STATE_NAMES: Record<Status, MessageDescriptor> = {
  proposed: msg`waits for your word`,
  unmatched: msg`no payment known`,
  confirmed: msg`taken as arrived`,
  failed: msg`taken as failed`,
  dismissed: msg`put aside`,
};

const TONES: Partial<Record<Status, string>> = { proposed: "amber", confirmed: "leaf", failed: "brick" };

export function StateChip({ status }: { status: Status }) {
  const { i18n } = useLingui();
  return <span className={`chip ${TONES[status] ?? ""}`}>{i18n._(STATE_NAMES[status])}</span>;
}

/** What it says of money; a bank may reject a payment without saying how much it was. */
export function LineAmount({ line: { amountMinor, currency } }: { line: BankLine }) {
  if (amountMinor === null || currency === null) return null;
  return (
    <Currency.Provider value={currency}>
      <Money minor={amountMinor} />
    </Currency.Provider>
  );
}

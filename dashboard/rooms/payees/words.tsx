// Payee details in words: how far they are, what kind of account it is, and its masked number.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { PayeeDetails } from "../../api/payees.ts";

type Status = PayeeDetails["status"];

export const STATUS_NAMES: Record<Status, MessageDescriptor> = {
  proposed: msg`waits for a second person`,
  confirmed: msg`confirmed, not in force yet`,
  in_force: msg`in force`,
  replaced: msg`replaced`,
  refused: msg`refused`,
};

const TONES: Partial<Record<Status, string>> = { proposed: "amber", confirmed: "amber", in_force: "leaf" };

export function StatusChip({ status }: { status: Status }) {
  const { i18n } = useLingui();
  return <span className={`chip ${TONES[status] ?? ""}`}>{i18n._(STATUS_NAMES[status])}</span>;
}

export const KIND_NAMES: Record<PayeeDetails["account"]["kind"], MessageDescriptor> = {
  iban: msg`IBAN`,
  card: msg`Bank card`,
  account: msg`Bank account`,
};

/** As far as anybody is shown it: its kind and its last four characters. */
export function AccountNumber({ account: { kind, lastFour } }: Pick<PayeeDetails, "account">) {
  const { t, i18n } = useLingui();
  const name = i18n._(KIND_NAMES[kind]);
  return (
    <span>
      {name} <span aria-hidden="true">•••• {lastFour}</span>
      <span className="unseen">{t`ending in ${lastFour}`}</span>
    </span>
  );
}

/** True while it can still be stopped. */
export function isPending({ status }: Pick<PayeeDetails, "status">): boolean {
  return status === "proposed" || status === "confirmed";
}

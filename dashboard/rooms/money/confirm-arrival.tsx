// The payee says what has arrived: the amount, and the bank's reference, by which no money counts twice.
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { type Arrival, confirmArrival, type ListedInstruction, moneyKey } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { useMoney } from "../../parts/money.tsx";
import { MoneyField, useMinorOf } from "../../parts/money-field.tsx";

/** Whose refusal stands at the reference. */
const AT_REFERENCE = ["bank_reference_used"];

type Props = { instruction: ListedInstruction; onClose: () => void };

export function ConfirmArrival({ instruction, onClose }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const moneyOf = useMoney();
  const minorOf = useMinorOf();
  const nameOf = useOwnerName();
  const [typed, setTyped] = useState("");
  const unpaidMinor = instruction.amountMinor - instruction.paidMinor;
  const deed = useDeed({
    act: (body: Arrival, again) => confirmArrival(membershipId, instruction.id, body, again),
    changes: [moneyKey(membershipId)],
    onDone: onClose,
  });
  const payer = nameOf(instruction.payerId, instruction.payerName);
  return (
    <DialogForm
      title={t`Money from ${payer}`}
      verb={t`Confirm ${moneyOf(minorOf(typed) ?? unpaidMinor)}`}
      waiting={t`Confirming …`}
      deed={deed}
      unless={AT_REFERENCE}
      leave={t`Not yet`}
      onSubmit={(form) => {
        const amountMinor = minorOf(typed);
        const bankReference = textOf(form, "bankReference");
        deed.mutate({ bankReference, ...(amountMinor === null ? {} : { amountMinor }) });
      }}
      onClose={onClose}
    >
      <TextField
        name="bankReference"
        label={t`Bank reference`}
        hint={t`As on your account statement.`}
        problem={deed.error}
        rules={AT_REFERENCE}
        maxLength={128}
        pattern=".*\S.*"
        autoComplete="off"
        required
      />
      <MoneyField
        name="amountMinor"
        label={t`Amount that arrived`}
        hint={t`Leave it empty where all of ${moneyOf(unpaidMinor)} has arrived. Less than that ends the payment too; the rest comes with the next settlement.`}
        value={typed}
        onValue={setTyped}
        problem={deed.error}
      />
    </DialogForm>
  );
}

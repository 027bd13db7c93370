// Proposing an account: it changes nothing until another person has compared and confirmed it, and three days are over.
import { Trans, useLingui } from "@lingui/react/macro";
import { useContext, useState } from "react";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type PayeeDetailsRequest, payeesKey } from "../../api/payees.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";
import { Currency } from "../../parts/money.tsx";
import { AccountFields, accountIn, type Kind, kindsFor } from "./account-fields.tsx";
import { AddressFields, addressIn } from "./address-fields.tsx";

const AT_HOLDER = ["payee_account_differs"];

export function ProposePayee({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const currency = useContext(Currency);
  const [kind, setKind] = useState<Kind>(kindsFor(currency)[0]);
  const proposing = useDeed({
    act: (body: PayeeDetailsRequest, headers) =>
      answered(client.POST("/v1/payee-details", { body, headers })),
    changes: [payeesKey(membership.id)],
    onDone: onClose,
  });
  const problem = proposing.error;
  return (
    <DialogForm
      title={t`Propose an account`}
      verb={t`Propose`}
      waiting={t`Sending …`}
      deed={proposing}
      unless={AT_HOLDER}
      onSubmit={(form) => proposing.mutate(requestOf(form, kind))}
      onClose={onClose}
    >
      <p className="hint">
        <Trans>
          Another owner or an admin of the alliance confirms it, and money is sent there three days later. All
          of them are told by mail.
        </Trans>
      </p>
      {membership.merchant === null ? (
        <SelectField name="ownerId" label={t`Whose account`} problem={problem}>
          <option value="alliance">{t`The alliance's own`}</option>
          <option value="clearing">{t`The clearing institution`}</option>
        </SelectField>
      ) : null}
      <TextField
        name="holderName"
        label={t`Account holder`}
        hint={t`Exactly as the bank has it.`}
        autoComplete="off"
        required
        maxLength={70}
        problem={problem}
        rules={AT_HOLDER}
      />
      <AccountFields kind={kind} onKind={setKind} problem={problem} />
      <AddressFields problem={problem} />
    </DialogForm>
  );
}

function requestOf(form: HTMLFormElement, kind: Kind): PayeeDetailsRequest {
  const ownerId = optionalTextOf(form, "ownerId");
  return {
    ...(ownerId === undefined ? {} : { ownerId }),
    holderName: textOf(form, "holderName"),
    address: addressIn(form),
    account: accountIn(form, kind),
  };
}

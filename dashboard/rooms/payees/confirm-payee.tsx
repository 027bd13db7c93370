// Confirming an account that somebody else proposed: what to compare with what, and what follows.
import { Trans, useLingui } from "@lingui/react/macro";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type PayeeDetails, payeesKey } from "../../api/payees.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { useCountryName } from "./countries.ts";
import { AccountNumber } from "./words.tsx";

export function ConfirmPayee({ details, onClose }: { details: PayeeDetails; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const countryName = useCountryName();
  const confirming = useDeed({
    act: (id: string, headers) =>
      answered(
        client.POST("/v1/payee-details/{id}/confirmation", {
          params: { path: { id } },
          headers,
        }),
      ),
    changes: [payeesKey(membership.id)],
    onDone: onClose,
  });
  const { holderName, account, address, proposedByName } = details;
  const { street, building, postcode, town, country } = address;
  return (
    <DialogForm
      title={t`Is this account right?`}
      verb={t`It is right, confirm`}
      waiting={t`Confirming …`}
      leave={t`Not yet`}
      deed={confirming}
      onSubmit={() => confirming.mutate(details.id)}
      onClose={onClose}
    >
      <p>
        <Trans>
          {proposedByName} proposed it. Compare it with the holder's own papers, and ask by a number you know
          already, never by one from a message.
        </Trans>
      </p>
      <Terms>
        <Term name={t`Holder`}>{holderName}</Term>
        <Term name={t`Account`}>
          <AccountNumber account={account} />
        </Term>
        <Term name={t`BIC`}>{account.bic}</Term>
        <Term name={t`Branch number`}>{account.branchNumber}</Term>
        <Term name={t`Address`}>
          {[`${street} ${building ?? ""}`.trim(), `${postcode} ${town}`, countryName(country)].join(" · ")}
        </Term>
      </Terms>
      <p className="hint">
        <Trans>
          Money is sent there three days from now. Until then owners and admins can still stop it.
        </Trans>
      </p>
    </DialogForm>
  );
}

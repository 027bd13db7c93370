// Stopping an account before money is sent there: one's own is withdrawn, another's refused, each with a reason.
import { Trans, useLingui } from "@lingui/react/macro";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type PayeeDetails, payeesKey } from "../../api/payees.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";

export function RefusePayee({ details, onClose }: { details: PayeeDetails; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const refusing = useDeed({
    act: (body: Shapes["ReasonRequest"], headers) =>
      answered(
        client.POST("/v1/payee-details/{id}/refusal", {
          params: { path: { id: details.id } },
          body,
          headers,
        }),
      ),
    changes: [payeesKey(membership.id)],
    onDone: onClose,
  });
  const isMine = details.proposedBy === membership.principalId;
  return (
    <DialogForm
      title={isMine ? t`Take this account back?` : t`Refuse this account?`}
      verb={isMine ? t`Take back` : t`Refuse`}
      waiting={t`Stopping …`}
      look="danger"
      deed={refusing}
      leave={t`Keep it`}
      onSubmit={(form) => refusing.mutate({ reason: textOf(form, "reason") })}
      onClose={onClose}
    >
      <p>
        <Trans>
          No money is sent there. Money goes on to the account that is in force, where there is one.
        </Trans>
      </p>
      <TextField
        name="reason"
        label={t`Reason`}
        hint={t`It stays with the account and in the audit log.`}
        autoComplete="off"
        required
        maxLength={500}
        problem={refusing.error}
      />
    </DialogForm>
  );
}

// Proposing an adjustment: who owes whom how much, and why. Nothing moves until another admin approves.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Adjustment, type AdjustmentRequest, adjustmentsKey, propose } from "../../api/adjustments.ts";
import { useDeed } from "../../api/deed.ts";
import { merchantsQuery } from "../../api/partners.ts";
import { useMembership } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { LongTextField, SelectField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { MoneyField, useMinorOf } from "../../parts/money-field.tsx";

export function ProposeAdjustment({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const minorOf = useMinorOf();
  const [typed, setTyped] = useState("");
  const proposing = useDeed<Adjustment, AdjustmentRequest>({
    act: (body, again) => propose(membershipId, body, again),
    changes: [adjustmentsKey(membershipId)],
    onDone: onClose,
  });
  const problem = proposing.error;
  return (
    <DialogForm
      title={t`Propose an adjustment`}
      verb={t`Propose`}
      waiting={t`Sending …`}
      deed={proposing}
      onSubmit={(form) =>
        proposing.mutate({
          ...{ debitId: textOf(form, "debitId"), creditId: textOf(form, "creditId") },
          ...{ amountMinor: minorOf(typed) ?? 0, reason: textOf(form, "reason") },
        })
      }
      onClose={onClose}
    >
      <div className="columns">
        <OwnerField name="debitId" label={t`Who owes`} problem={problem} />
        <OwnerField name="creditId" label={t`To whom`} problem={problem} />
      </div>
      <MoneyField
        name="amountMinor"
        label={t`Amount`}
        value={typed}
        onValue={setTyped}
        problem={problem}
        required
      />
      <LongTextField
        name="reason"
        label={t`Why`}
        hint={t`Both sides and whoever approves read it.`}
        maxLength={500}
        required
        problem={problem}
      />
      <p className="hint">
        <Trans>Another admin approves it. Until then nothing moves.</Trans>
      </p>
    </DialogForm>
  );
}

type OwnerProps = Pick<Parameters<typeof SelectField>[0], "name" | "label" | "problem">;

/** The alliance itself, or any merchant that was ever admitted. */
function OwnerField(props: OwnerProps) {
  const { t } = useLingui();
  const { id: membershipId, alliance } = useMembership();
  const { data: merchants = [] } = useQuery(merchantsQuery(membershipId));
  const admitted = merchants.filter(({ status }) => status !== "applied" && status !== "refused");
  return (
    <SelectField {...props} defaultValue="" required>
      <option value="" disabled>
        {t`Choose …`}
      </option>
      <option value="alliance">{t`${alliance.name} (the alliance)`}</option>
      {admitted.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

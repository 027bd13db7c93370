// Entrusting a partner that asked: with as many as it asked for or another number, and a share where one proposes it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type Asked, askedKey } from "../../api/asking.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { allotmentsKey } from "../../api/offers.ts";
import { type ApiProblem, unreadable } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { numberOf } from "../../parts/form.ts";
import { CoFundingField, coFundingOf } from "./co-funding-field.tsx";

/** Whose refusal concerns the number. */
const AT_QUANTITY = ["allotment_exceeds_quota"];

export function ApproveRequest({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const { id, gifterName, offerTitle, quantity } = asked;
  const approving = useDeed({
    act: (body: Shapes["AskApprovalRequest"], headers) =>
      answered(
        client.POST("/v1/allotment-requests/{id}/approval", { params: { path: { id } }, body, headers }),
      ),
    changes: [askedKey(membership.id), allotmentsKey(membership.id), ["m", membership.id, "home"]],
    onDone: onClose,
  });
  const problem = entry ?? approving.error;
  return (
    <DialogForm
      title={t`Entrust ${gifterName}`}
      verb={t`Entrust`}
      waiting={t`Entrusting …`}
      deed={approving}
      problem={problem}
      unless={AT_QUANTITY}
      onSubmit={(form) => {
        const coFundingBps = coFundingOf(form);
        setEntry(coFundingBps === null ? unreadable([{ field: "coFundingBps", code: "custom" }]) : null);
        if (coFundingBps !== null) approving.mutate({ quantity: numberOf(form, "quantity"), coFundingBps });
      }}
      onClose={onClose}
    >
      <p>
        <Trans>
          {gifterName} asks for {quantity}: {offerTitle}
        </Trans>
      </p>
      <TextField
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        defaultValue={quantity}
        label={t`How many it may give`}
        required
        problem={problem}
        rules={AT_QUANTITY}
      />
      <CoFundingField problem={problem} />
    </DialogForm>
  );
}

// Changing what is known of a merchant: its particulars, its category and its credit limit.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Merchant, merchantsKey } from "../../api/partners.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { useMinorOf } from "../../parts/money-field.tsx";
import { AT_CATEGORY } from "../apply/shop-fields.tsx";
import { isLimitWrong, LIMIT_WRONG, MerchantFields, particularsIn } from "./merchant-fields.tsx";

export function ChangeMerchant({ merchant, onClose }: { merchant: Merchant; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const minorOf = useMinorOf();
  const { id, name } = merchant;
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const changing = useDeed({
    act: (body: Shapes["MerchantPatch"], headers) =>
      answered(client.PATCH("/v1/merchants/{id}", { params: { path: { id } }, body, headers })),
    changes: [merchantsKey(membership.id)],
    onDone: onClose,
  });
  const problem = entry ?? changing.error;
  return (
    <DialogForm
      title={t`Change ${name}`}
      verb={t`Save`}
      waiting={t`Saving …`}
      deed={changing}
      problem={problem}
      unless={AT_CATEGORY}
      onSubmit={(form) => {
        const isWrong = isLimitWrong(form, minorOf);
        setEntry(isWrong ? LIMIT_WRONG : null);
        if (!isWrong) changing.mutate(particularsIn(form, minorOf));
      }}
      onClose={onClose}
    >
      <MerchantFields merchant={merchant} problem={problem} />
      <p className="hint">
        <Trans>
          Another category may stop allotments of shops that then compete. Beyond the credit limit its coupons
          are not gifted any more; without one there is no bound.
        </Trans>
      </p>
    </DialogForm>
  );
}

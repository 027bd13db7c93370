// Changing what is known of a merchant: its particulars, its category and its credit limit.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Merchant, merchantsKey } from "../../api/partners.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { useMinorOf } from "../../parts/money-field.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
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
    <Dialog title={t`Change ${name}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const isWrong = isLimitWrong(form, minorOf);
          setEntry(isWrong ? LIMIT_WRONG : null);
          if (!isWrong) changing.mutate(particularsIn(form, minorOf));
        }}
      >
        <MerchantFields merchant={merchant} problem={problem} />
        <p className="hint">
          <Trans>
            Another category may stop allotments of shops that then compete. Beyond the credit limit its
            coupons are not gifted any more; without one there is no bound.
          </Trans>
        </p>
        <ProblemNotice problem={problem} unless={["category_unknown"]} />
        <div className="actions end">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" waiting={changing.isPending ? t`Saving …` : undefined}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

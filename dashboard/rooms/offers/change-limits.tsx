// What may change about an offer without a new version of its terms: title, quota, budget.
import { useLingui } from "@lingui/react/macro";
import { useContext, useState } from "react";
import { fromDecimal, toDecimal } from "../../../schema/money.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { allotmentsKey, type Offer, offersKey } from "../../api/offers.ts";
import { type ApiProblem, unreadable } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { numberOf, textOf } from "../../parts/form.ts";
import { Currency } from "../../parts/money.tsx";

export function ChangeLimits({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const currency = useContext(Currency);
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const changing = useDeed({
    act: (body: Shapes["OfferPatch"], headers) =>
      answered(client.PATCH("/v1/offers/{id}", { params: { path: { id: offer.id } }, body, headers })),
    changes: [offersKey(membership.id), allotmentsKey(membership.id)],
    onDone: onClose,
  });
  const problem = entry ?? changing.error;
  return (
    <DialogForm
      title={t`Change title, quota or budget`}
      verb={t`Save`}
      waiting={t`Saving …`}
      deed={changing}
      problem={problem}
      onSubmit={(form) => {
        const budget = textOf(form, "budgetMinor");
        const budgetMinor = budget === "" ? null : fromDecimal(budget, currency);
        const isWrong = budget !== "" && budgetMinor === null;
        setEntry(isWrong ? unreadable([{ field: "budgetMinor", code: "custom" }]) : null);
        if (!isWrong)
          changing.mutate({ title: textOf(form, "title"), quota: numberOf(form, "quota"), budgetMinor });
      }}
      onClose={onClose}
    >
      <TextField
        name="title"
        label={t`What it is called`}
        defaultValue={offer.title}
        required
        maxLength={120}
        problem={problem}
      />
      <TextField
        name="quota"
        type="number"
        inputMode="numeric"
        min={1}
        label={t`Quota, in coupons`}
        defaultValue={offer.quota}
        required
        problem={problem}
      />
      <TextField
        name="budgetMinor"
        label={t`Budget for discounts (optional)`}
        hint={t`Gifting stops before it could be exceeded.`}
        inputMode="decimal"
        defaultValue={offer.budgetMinor == null ? "" : toDecimal(offer.budgetMinor, currency)}
        problem={problem}
      />
    </DialogForm>
  );
}

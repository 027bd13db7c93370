// Entrusting a partner with coupons of an offer; where it is to bear a share of the discount, it is asked first.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allianceQuery } from "../../api/alliance.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { allotmentsKey, type Offer } from "../../api/offers.ts";
import { merchantsQuery } from "../../api/partners.ts";
import { type ApiProblem, unreadable } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { numberOf, textOf } from "../../parts/form.ts";
import { CoFundingField, coFundingOf } from "./co-funding-field.tsx";
import { competes } from "./competes.ts";

export function Entrust({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const entrusting = useDeed({
    act: (body: Shapes["AllotmentRequest"], headers) =>
      answered(client.POST("/v1/allotments", { body, headers })),
    changes: [allotmentsKey(membership.id)],
    onDone: onClose,
  });
  const problem = entry ?? entrusting.error;
  return (
    <DialogForm
      title={t`Entrust a partner`}
      verb={t`Entrust`}
      waiting={t`Entrusting …`}
      deed={entrusting}
      problem={problem}
      onSubmit={(form) => {
        const coFundingBps = coFundingOf(form);
        setEntry(coFundingBps === null ? unreadable([{ field: "coFundingBps", code: "custom" }]) : null);
        if (coFundingBps === null) return;
        entrusting.mutate({
          offerId: offer.id,
          gifterId: textOf(form, "gifterId"),
          quantity: numberOf(form, "quantity"),
          coFundingBps,
        });
      }}
      onClose={onClose}
    >
      <PartnerField problem={problem} />
      <TextField
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={offer.quota}
        defaultValue={Math.min(50, offer.quota)}
        label={t`How many it may give`}
        required
        problem={problem}
      />
      <CoFundingField problem={problem} />
    </DialogForm>
  );
}

/** Merchants of the alliance by name; those that compete cannot be chosen, and it says why. */
function PartnerField({ problem }: { problem: ApiProblem | null }) {
  const { t, i18n } = useLingui();
  const { membership } = useMember();
  const merchants = useQuery(merchantsQuery(membership.id));
  const alliance = useQuery(allianceQuery(membership.id));
  const own = merchants.data?.find(({ id }) => id === membership.merchant?.id);
  const others = (merchants.data ?? [])
    .filter(({ id, status }) => id !== own?.id && status === "active")
    .sort((a, b) => a.name.localeCompare(b.name, i18n.locale));
  const isCompetitor = (category: string) =>
    own !== undefined && competes(alliance.data?.competing ?? [], own.category, category);
  return (
    <SelectField name="gifterId" label={t`Partner`} required defaultValue="" problem={problem}>
      <option value="" disabled>
        {merchants.isPending ? t`Loading …` : t`Choose a shop`}
      </option>
      {others.map(({ id, name, category }) => (
        <option key={id} value={id} disabled={isCompetitor(category)}>
          {isCompetitor(category) ? t`${name} (sells what you sell)` : name}
        </option>
      ))}
    </SelectField>
  );
}

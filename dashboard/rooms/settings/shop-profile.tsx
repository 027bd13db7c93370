// What a shop tells the alliance of itself, and may change itself; category and credit limit are the admins'.
import { Trans, useLingui } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery } from "../../api/account.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Merchant, merchantQuery } from "../../api/shop.ts";
import { useMember } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { numberOf, textOf } from "../../parts/form.ts";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { PriceTier, type Tier, tierOf } from "../apply/price-tier.tsx";
import { regionsIn } from "../apply/regions.ts";

export function ShopProfile({ merchant }: { merchant: Merchant }) {
  const { t } = useLingui();
  const router = useRouter();
  const { membership, client } = useMember();
  const [tier, setTier] = useState<Tier>(tierOf(merchant.priceTier));
  const saving = useDeed({
    act: (body: Shapes["MerchantPatch"]) =>
      answered(client.PATCH("/v1/merchants/{id}", { params: { path: { id: merchant.id } }, body })),
    changes: [merchantQuery(membership.id, merchant.id).queryKey, meQuery.queryKey],
    // The shell names the shop by what the address was opened with.
    onDone: () => router.invalidate(),
  });
  const problem = saving.error;
  return (
    <form
      className="form narrow"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(patchOf(event.currentTarget, tier));
      }}
    >
      <TextField
        name="name"
        label={t`Name of the shop`}
        autoComplete="organization"
        defaultValue={merchant.name}
        required
        maxLength={120}
        problem={problem}
      />
      <TextField
        name="regions"
        label={t`Where its customers are`}
        hint={t`Cities or districts, with commas between them. Leave it empty if they are everywhere.`}
        defaultValue={merchant.regions.join(t`, `)}
        maxLength={1000}
        problem={problem}
      />
      <TextField
        name="monthlyOrders"
        type="number"
        inputMode="numeric"
        min={0}
        max={1_000_000_000}
        step={1}
        label={t`Orders in a month`}
        hint={t`About; it need not be exact.`}
        defaultValue={merchant.monthlyOrders}
        required
        problem={problem}
      />
      <PriceTier tier={tier} onChoose={setTier} />
      <p className="hint">
        <Trans>What kind of shop it is and its credit limit are changed by an admin of the alliance.</Trans>
      </p>
      <ProblemNotice problem={problem} />
      {saving.isSuccess ? (
        <Notice tone="leaf">
          <Trans>Saved.</Trans>
        </Notice>
      ) : null}
      <div className="actions">
        <Button type="submit" look="primary" waiting={saving.isPending ? t`Saving …` : undefined}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}

function patchOf(form: HTMLFormElement, tier: Tier): Shapes["MerchantPatch"] {
  return {
    name: textOf(form, "name"),
    regions: regionsIn(textOf(form, "regions")),
    monthlyOrders: numberOf(form, "monthlyOrders"),
    priceTier: Number(tier),
  };
}

// What a shop tells the alliance of itself, and may change itself; category and credit limit are the admins'.
import { Trans } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery } from "../../api/account.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Merchant, merchantQuery } from "../../api/shop.ts";
import { useMember } from "../../app/membership.ts";
import { numberOf, textOf } from "../../parts/form.ts";
import { Saving } from "../../parts/saving.tsx";
import { PriceTier, type Tier, tierOf } from "../apply/price-tier.tsx";
import { regionsIn } from "../apply/regions.ts";
import { NameField, OrdersField, RegionsField } from "../apply/shop-fields.tsx";

export function ShopProfile({ merchant }: { merchant: Merchant }) {
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
      <NameField value={merchant.name} problem={problem} autoComplete="organization" />
      <RegionsField value={merchant.regions} problem={problem} />
      <OrdersField value={merchant.monthlyOrders} problem={problem} />
      <PriceTier tier={tier} onChoose={setTier} />
      <p className="hint">
        <Trans>What kind of shop it is and its credit limit are changed by an admin of the alliance.</Trans>
      </p>
      <Saving deed={saving} />
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

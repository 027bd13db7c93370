// What a shop tells of itself when it applies: what it sells, at which prices, how much, where, and whom to ask.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, api, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { numberOf, optionalTextOf, textOf } from "../../parts/form.ts";
import { ProblemNotice } from "../../parts/notice.tsx";
import { PriceTier, type Tier } from "./price-tier.tsx";
import { regionsIn } from "./regions.ts";
import { AT_CATEGORY, CategoryField, NameField, OrdersField, RegionsField } from "./shop-fields.tsx";

type Props = {
  allianceId: string;
  categories: Shapes["ApplicationForm"]["categories"];
  /** With the shop's name. */
  onSent: (name: string) => void;
};

export function ApplicationForm({ allianceId, categories, onSent }: Props) {
  const { t } = useLingui();
  const [tier, setTier] = useState<Tier>("3");
  const applying = useDeed({
    act: (body: Shapes["ApplicationRequest"], headers) =>
      answered(
        api.POST("/v1/alliances/{id}/applications", { params: { path: { id: allianceId } }, body, headers }),
      ),
    onDone: (_answer, { name }) => onSent(name),
  });
  const problem = applying.error;
  return (
    <form
      className="form long-form"
      onSubmit={(event) => {
        event.preventDefault();
        applying.mutate(applicationOf(event.currentTarget, tier));
      }}
    >
      <fieldset className="form">
        <legend>
          <Trans>The shop</Trans>
        </legend>
        <NameField problem={problem} autoComplete="organization" />
        <div className="columns">
          <CategoryField among={categories} problem={problem} />
          <OrdersField problem={problem} />
        </div>
        <PriceTier tier={tier} onChoose={setTier} />
        <RegionsField problem={problem} />
      </fieldset>
      <fieldset className="form">
        <legend>
          <Trans>Whom to ask</Trans>
        </legend>
        <TextField
          name="contact.name"
          label={t`Your name`}
          autoComplete="name"
          required
          maxLength={120}
          problem={problem}
        />
        <div className="columns">
          <TextField
            name="contact.email"
            type="email"
            label={t`E-mail address`}
            autoComplete="email"
            required
            maxLength={254}
            problem={problem}
          />
          <TextField
            name="contact.phone"
            type="tel"
            label={t`Phone (optional)`}
            autoComplete="tel"
            maxLength={40}
            problem={problem}
          />
        </div>
      </fieldset>
      <ProblemNotice problem={problem} unless={AT_CATEGORY} />
      <div className="actions">
        <Button type="submit" look="primary" waiting={applying.isPending ? t`Sending …` : undefined}>
          <Trans>Send the application</Trans>
        </Button>
      </div>
    </form>
  );
}

function applicationOf(form: HTMLFormElement, tier: Tier): Shapes["ApplicationRequest"] {
  const phone = optionalTextOf(form, "contact.phone");
  return {
    name: textOf(form, "name"),
    category: textOf(form, "category"),
    priceTier: Number(tier),
    monthlyOrders: numberOf(form, "monthlyOrders"),
    regions: regionsIn(textOf(form, "regions")),
    contact: {
      name: textOf(form, "contact.name"),
      email: textOf(form, "contact.email"),
      ...(phone === undefined ? {} : { phone }),
    },
  };
}

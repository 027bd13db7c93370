// The particulars of a merchant as fields: name, category, price level, size, regions, and the limit that admins set.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { toDecimal } from "../../../schema/money.ts";
import { allianceQuery } from "../../api/alliance.ts";
import type { Merchant } from "../../api/partners.ts";
import { type ApiProblem, unreadable } from "../../api/problem.ts";
import { useMembership } from "../../app/membership.ts";
import { SelectField } from "../../parts/field.tsx";
import { numberOf, textOf } from "../../parts/form.ts";
import { Currency } from "../../parts/money.tsx";
import { MoneyField } from "../../parts/money-field.tsx";
import { regionsIn } from "../apply/regions.ts";
import { CategoryField, NameField, OrdersField, RegionsField } from "../apply/shop-fields.tsx";

const TIERS = [1, 2, 3, 4, 5];

type Props = { merchant?: Merchant; problem: ApiProblem | null };

export function MerchantFields({ merchant, problem }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const currency = useContext(Currency);
  const { data: alliance } = useQuery(allianceQuery(membershipId));
  const limit = merchant?.creditLimitMinor ?? null;
  const [typed, setTyped] = useState(limit === null ? "" : toDecimal(limit, currency));
  return (
    <>
      <NameField value={merchant?.name} problem={problem} autoComplete="off" />
      <div className="columns">
        <CategoryField
          key={alliance?.id ?? ""}
          value={merchant?.category}
          among={alliance?.categories ?? []}
          problem={problem}
        />
        <SelectField
          name="priceTier"
          label={t`Price level`}
          hint={t`1 is inexpensive, 5 is luxurious.`}
          defaultValue={merchant?.priceTier ?? 3}
          problem={problem}
        >
          {TIERS.map((it) => (
            <option key={it} value={it}>
              {it}
            </option>
          ))}
        </SelectField>
        <OrdersField value={merchant?.monthlyOrders} problem={problem} />
        <MoneyField
          name="creditLimitMinor"
          label={t`Credit limit (optional)`}
          value={typed}
          onValue={setTyped}
          problem={problem}
        />
      </div>
      <RegionsField value={merchant?.regions} problem={problem} />
    </>
  );
}

/** True where a limit was typed that is no amount: taken for none, it would lift the bound. */
export function isLimitWrong(form: HTMLFormElement, minorOf: (typed: string) => number | null): boolean {
  const typed = textOf(form, "creditLimitMinor");
  return typed !== "" && minorOf(typed) === null;
}

/** What cannot be read of it, said at its field. */
export const LIMIT_WRONG = unreadable([{ field: "creditLimitMinor", code: "custom" }]);

/** What was entered; `creditLimitMinor` is read by the field's own measure. */
export function particularsIn(form: HTMLFormElement, minorOf: (typed: string) => number | null) {
  return {
    name: textOf(form, "name"),
    category: textOf(form, "category"),
    priceTier: numberOf(form, "priceTier"),
    monthlyOrders: numberOf(form, "monthlyOrders"),
    regions: regionsIn(textOf(form, "regions")),
    creditLimitMinor: minorOf(textOf(form, "creditLimitMinor")),
  };
}

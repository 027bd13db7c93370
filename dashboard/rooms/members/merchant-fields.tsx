// The particulars of a merchant as fields: name, category, price level, size, regions, and the limit that admins set.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { toDecimal } from "../../../schema/money.ts";
import { allianceQuery } from "../../api/alliance.ts";
import type { Merchant } from "../../api/partners.ts";
import { type ApiProblem, unreadable } from "../../api/problem.ts";
import { useMembership } from "../../app/membership.ts";
import { SelectField, TextField } from "../../parts/field.tsx";
import { numberOf, textOf } from "../../parts/form.ts";
import { Currency } from "../../parts/money.tsx";
import { MoneyField } from "../../parts/money-field.tsx";
import { regionsIn } from "../apply/regions.ts";

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
      <TextField
        name="name"
        label={t`Name of the shop`}
        defaultValue={merchant?.name ?? ""}
        required
        maxLength={120}
        pattern=".*\S.*"
        problem={problem}
      />
      <div className="columns">
        <SelectField
          key={alliance?.id ?? ""}
          name="category"
          label={t`What it sells`}
          defaultValue={merchant?.category ?? ""}
          required
          problem={problem}
          rules={["category_unknown"]}
        >
          <option value="" disabled>
            {t`Choose …`}
          </option>
          {alliance?.categories.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
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
        <TextField
          name="monthlyOrders"
          type="number"
          inputMode="numeric"
          min={0}
          max={1_000_000_000}
          step={1}
          label={t`Orders in a month`}
          defaultValue={merchant?.monthlyOrders ?? ""}
          required
          problem={problem}
        />
        <MoneyField
          name="creditLimitMinor"
          label={t`Credit limit (optional)`}
          value={typed}
          onValue={setTyped}
          problem={problem}
        />
      </div>
      <TextField
        name="regions"
        label={t`Where its customers are`}
        hint={t`Cities or districts, with commas between them. Leave it empty if they are everywhere.`}
        defaultValue={merchant?.regions.join(", ") ?? ""}
        maxLength={1000}
        problem={problem}
      />
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

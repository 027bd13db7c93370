// The holder's address, part by part, as payment messages ask for it.
import { useLingui } from "@lingui/react/macro";
import type { PayeeDetailsRequest } from "../../api/payees.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useMembership } from "../../app/membership.ts";
import { SelectField, TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";
import { useCountries } from "./countries.ts";
import { usualCountry } from "./usual-country.ts";

export function AddressFields({ problem }: { problem: ApiProblem | null }) {
  const { t } = useLingui();
  const countries = useCountries();
  const { alliance } = useMembership();
  const codes = countries.map(({ code }) => code);
  const usual = usualCountry(codes, alliance.timeZone, alliance.currency);
  return (
    <fieldset className="form">
      <legend className="label">{t`The holder's address`}</legend>
      <div className="columns">
        <TextField name="address.street" label={t`Street`} required maxLength={70} problem={problem} />
        <TextField name="address.building" label={t`Number (optional)`} maxLength={16} problem={problem} />
      </div>
      <div className="columns">
        <TextField name="address.postcode" label={t`Postcode`} required maxLength={16} problem={problem} />
        <TextField name="address.town" label={t`Town`} required maxLength={35} problem={problem} />
      </div>
      <SelectField name="address.country" label={t`Country`} defaultValue={usual} required problem={problem}>
        <option value="" disabled>
          {t`Choose …`}
        </option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </fieldset>
  );
}

export function addressIn(form: HTMLFormElement): PayeeDetailsRequest["address"] {
  return {
    street: textOf(form, "address.street"),
    building: optionalTextOf(form, "address.building") ?? null,
    postcode: textOf(form, "address.postcode"),
    town: textOf(form, "address.town"),
    country: textOf(form, "address.country"),
  };
}

// The filters of the redemptions.
import { useLingui } from "@lingui/react/macro";
import { useMembership } from "../../app/membership.ts";
import { SelectField, TextField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { type RedemptionFilters, redemptionFilters } from "./filters.ts";

export function RedemptionFilterBar({ filters }: { filters: RedemptionFilters }) {
  const { t } = useLingui();
  const { merchant } = useMembership();
  const { reference, from, to, role, store, partner } = filters;
  return (
    <FilterBar filters={filters} read={redemptionFilters}>
      <TextField name="reference" label={t`Order number`} defaultValue={reference ?? ""} />
      <TextField name="from" type="date" label={t`From`} defaultValue={from ?? ""} />
      <TextField name="to" type="date" label={t`Up to and including`} defaultValue={to ?? ""} />
      {merchant === null ? null : (
        <SelectField name="role" label={t`Your part`} defaultValue={role ?? ""}>
          <option value="">{t`Both`}</option>
          <option value="redeemer">{t`Redeemed by you`}</option>
          <option value="gifter">{t`Gifted by you`}</option>
        </SelectField>
      )}
      <TextField name="store" label={t`Store`} defaultValue={store ?? ""} />
      <input type="hidden" name="partner" value={partner ?? ""} />
    </FilterBar>
  );
}

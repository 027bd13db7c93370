// The filters of a performance report.
import { useLingui } from "@lingui/react/macro";
import { SelectField, TextField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { type PerformanceFilters, performanceFilters } from "./filters.ts";

export function PerformanceFilterBar({ filters }: { filters: PerformanceFilters }) {
  const { t } = useLingui();
  return (
    <FilterBar filters={filters} read={performanceFilters}>
      <SelectField name="by" label={t`By`} defaultValue={filters.by ?? "partner"}>
        <option value="partner">{t`Partner`}</option>
        <option value="offer">{t`Offer`}</option>
        <option value="staff">{t`Staff`}</option>
        <option value="rule">{t`Rule`}</option>
      </SelectField>
      <SelectField name="role" label={t`Seen as`} defaultValue={filters.role ?? "gifter"}>
        <option value="gifter">{t`Gifter`}</option>
        <option value="redeemer">{t`Redeemer`}</option>
      </SelectField>
      <TextField name="from" type="date" label={t`From`} defaultValue={filters.from ?? ""} />
      <TextField name="to" type="date" label={t`Up to and including`} defaultValue={filters.to ?? ""} />
      <SelectField name="sort" label={t`Most first`} defaultValue={filters.sort ?? "revenueMinor"}>
        <option value="revenueMinor">{t`Sales`}</option>
        <option value="redeemedCoupons">{t`Redeemed`}</option>
        <option value="giftedCoupons">{t`Gifted`}</option>
        <option value="newCustomers">{t`New customers`}</option>
        <option value="gifterMinor">{t`Commission`}</option>
      </SelectField>
    </FilterBar>
  );
}

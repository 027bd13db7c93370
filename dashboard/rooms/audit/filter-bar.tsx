// The filters of the audit log.
import { useLingui } from "@lingui/react/macro";
import { TextField } from "../../parts/field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { ACTIONS } from "./actions.ts";
import { type AuditFilters, auditFilters } from "./filters.ts";

export function AuditFilterBar({ filters }: { filters: AuditFilters }) {
  const { t, i18n } = useLingui();
  return (
    <FilterBar filters={filters} read={auditFilters}>
      <TextField name="from" type="date" label={t`From`} defaultValue={filters.from ?? ""} />
      <TextField name="to" type="date" label={t`Up to and including`} defaultValue={filters.to ?? ""} />
      <TextField name="action" label={t`Action`} list="actions" defaultValue={filters.action ?? ""} />
      <TextField name="subject" label={t`Thing, by its id`} defaultValue={filters.subject ?? ""} />
      <TextField name="principal" label={t`Who, by their id`} defaultValue={filters.principal ?? ""} />
      <datalist id="actions">
        {Object.entries(ACTIONS).map(([action, words]) =>
          words === undefined ? null : (
            <option key={action} value={action}>
              {i18n._(words)}
            </option>
          ),
        )}
      </datalist>
    </FilterBar>
  );
}

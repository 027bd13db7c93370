// The filters of the audit log. They take effect in the address; the page follows it.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { ACTIONS } from "./actions.ts";
import { type AuditFilters, auditFilters } from "./filters.ts";

export function FilterBar({ filters }: { filters: AuditFilters }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <search>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const entered = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)]));
          navigate({ to: ".", search: auditFilters(entered) });
        }}
      >
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
        <div className="actions">
          <Button type="submit">
            <Trans>Show</Trans>
          </Button>
          {isFiltered ? (
            <Link to="." search={{}} className="button plain">
              <Trans>Clear</Trans>
            </Link>
          ) : null}
        </div>
      </form>
    </search>
  );
}

const FIELDS = ["from", "to", "action", "subject", "principal"] as const;

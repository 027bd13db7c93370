// A filter by one merchant of the alliance, or by none; in lists of money also by the other owners that there are.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { merchantsQuery } from "../../api/partners.ts";
import { useMembership } from "../../app/membership.ts";
import { SelectField } from "../../parts/field.tsx";
import { FiltersWanted } from "../../parts/filter-bar.tsx";

type Props = {
  /** The filter's, as the address has it. */
  name: string;
  label: string;
  chosen: string | undefined;
  /** What no choice is called. */
  whenNone: string;
  /** Who is no merchant and may be chosen too, by id. */
  others?: readonly { id: string; name: string }[];
};

export function MerchantFilter({ name, label, chosen, whenNone, others = [] }: Props) {
  const { i18n } = useLingui();
  const { id: membershipId, merchant } = useMembership();
  const enabled = useContext(FiltersWanted) || chosen !== undefined;
  const { data = [] } = useQuery({ ...merchantsQuery(membershipId), enabled });
  const byName = new Intl.Collator(i18n.locale).compare;
  const merchants = data.filter(({ id }) => id !== merchant?.id).sort((a, b) => byName(a.name, b.name));
  return (
    // Anew once they are here, so that the chosen one is shown; where none is, the field keeps its focus.
    <SelectField
      key={chosen === undefined ? 0 : data.length}
      name={name}
      label={label}
      defaultValue={chosen ?? ""}
    >
      <option value="">{whenNone}</option>
      {[...others, ...merchants].map((it) => (
        <option key={it.id} value={it.id}>
          {it.name}
        </option>
      ))}
    </SelectField>
  );
}

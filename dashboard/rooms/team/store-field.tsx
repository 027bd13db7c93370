// The one store to which a role is bound, or all of them. A shop without stores is not asked.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { storesQuery } from "../../api/members.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useMembership } from "../../app/membership.ts";
import { SelectField } from "../../parts/field.tsx";

export function StoreField({ storeRef, problem }: { storeRef: string | null; problem: ApiProblem | null }) {
  const { t } = useLingui();
  const membership = useMembership();
  const { data } = useQuery({ ...storesQuery(membership.id), enabled: membership.merchant !== null });
  const stores = data?.data ?? [];
  const isKnown = storeRef === null || stores.some(({ reference }) => reference === storeRef);
  if (stores.length === 0 && storeRef === null) return null;
  return (
    <SelectField
      // Drawn anew once the stores are here, so that the member's own one is chosen among them.
      key={stores.length}
      name="storeRef"
      label={t`Store`}
      hint={t`Bound to one store, a cashier redeems only there.`}
      defaultValue={storeRef ?? ""}
      problem={problem}
    >
      <option value="">{t`All stores`}</option>
      {isKnown ? null : <option value={storeRef}>{storeRef}</option>}
      {stores.map(({ id, reference, name }) => (
        <option key={id} value={reference}>
          {name === reference ? name : `${name} · ${reference}`}
        </option>
      ))}
    </SelectField>
  );
}

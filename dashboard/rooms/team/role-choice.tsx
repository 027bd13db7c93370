// Choosing a role: each with what it may do.
import { useLingui } from "@lingui/react/macro";
import { ROLE_DEEDS, ROLE_NAMES, type Role } from "../../app/roles.ts";
import { Choices } from "../../parts/choices.tsx";

type Props = { roles: readonly Role[]; role: Role; onChoose: (role: Role) => void };

export function RoleChoice({ roles, role, onChoose }: Props) {
  const { t, i18n } = useLingui();
  return (
    <Choices
      label={t`Role`}
      choices={roles.map((value) => ({
        value,
        label: i18n._(ROLE_NAMES[value]),
        hint: i18n._(ROLE_DEEDS[value]),
      }))}
      value={role}
      onChoose={onChoose}
    />
  );
}

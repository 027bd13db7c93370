// Inviting: the role, and either one person's address or a link for several; then the link to hand on.
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { invitationsQuery } from "../../api/members.ts";
import { spokenLanguage } from "../../app/language.ts";
import { useMember } from "../../app/membership.ts";
import { type Role, rolesBelow } from "../../app/roles.ts";
import { Choices } from "../../parts/choices.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { numberOf, optionalTextOf, textOf } from "../../parts/form.ts";
import { HandOn } from "./hand-on.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { StoreField } from "./store-field.tsx";

type Kind = "personal" | "link";

export function Invite({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const roles = rolesBelow(membership.role);
  const [role, setRole] = useState<Role>(roles.at(-1) ?? membership.role);
  const [kind, setKind] = useState<Kind>("personal");
  const inviting = useDeed({
    act: (body: Shapes["InvitationRequest"], headers) =>
      answered(client.POST("/v1/invitations", { body, headers })),
    changes: [invitationsQuery(membership.id).queryKey],
  });
  const problem = inviting.error;
  if (inviting.isSuccess) return <HandOn invitation={inviting.data} onClose={onClose} />;
  return (
    <DialogForm
      title={t`Invite`}
      verb={t`Invite`}
      waiting={t`Inviting …`}
      deed={inviting}
      onSubmit={(form) => inviting.mutate(requestOf(form, { role, kind }))}
      onClose={onClose}
    >
      {roles.length > 1 ? <RoleChoice roles={roles} role={role} onChoose={setRole} /> : null}
      <StoreField storeRef={null} problem={problem} />
      <Choices<Kind>
        label={t`Who may use it`}
        choices={[
          { value: "personal", label: t`One person`, hint: t`We mail it, and only that address can join.` },
          {
            value: "link",
            label: t`Whoever has the link`,
            hint: t`To show or send yourself, for one or several.`,
          },
        ]}
        value={kind}
        onChoose={setKind}
      />
      {kind === "personal" ? (
        <TextField
          name="email"
          type="email"
          label={t`E-mail address`}
          autoComplete="off"
          required
          maxLength={254}
          problem={problem}
        />
      ) : (
        <TextField
          name="maxUses"
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          step={1}
          defaultValue={1}
          label={t`How many may join by it`}
          required
          problem={problem}
        />
      )}
      <SelectField name="expiresInDays" label={t`Valid for`} defaultValue="14" problem={problem}>
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {days === 1 ? t`1 day` : t`${days} days`}
          </option>
        ))}
      </SelectField>
      <TextField name="note" label={t`A word along with it (optional)`} maxLength={500} problem={problem} />
    </DialogForm>
  );
}

const DAYS = [1, 7, 14, 30, 90];

function requestOf(
  form: HTMLFormElement,
  { role, kind }: { role: Role; kind: Kind },
): Shapes["InvitationRequest"] {
  return {
    role,
    storeRef: optionalTextOf(form, "storeRef") ?? null,
    language: spokenLanguage(),
    expiresInDays: numberOf(form, "expiresInDays"),
    note: optionalTextOf(form, "note") ?? null,
    ...(kind === "personal"
      ? { email: textOf(form, "email"), maxUses: 1 }
      : { email: null, maxUses: numberOf(form, "maxUses") }),
  };
}

// A new key: what it is for and what it may do; then the key itself, this once.
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { keysQuery } from "../../api/members.ts";
import { useMember } from "../../app/membership.ts";
import { type Role, rolesBelow } from "../../app/roles.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";
import { RoleChoice } from "../team/role-choice.tsx";
import { StoreField } from "../team/store-field.tsx";
import { KeySlip } from "./key-slip.tsx";

export function CreateKey({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const roles = rolesBelow(membership.role);
  const [role, setRole] = useState<Role>(roles.at(-1) ?? membership.role);
  const creating = useDeed({
    act: (body: Shapes["ApiKeyRequest"], headers) => answered(client.POST("/v1/api-keys", { body, headers })),
    changes: [keysQuery(membership.id).queryKey],
  });
  const problem = creating.error;
  if (creating.isSuccess) {
    return (
      <Dialog title={t`The key is ready`} onClose={onClose}>
        <KeySlip secret={creating.data.key} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <DialogForm
      title={t`Create a key`}
      verb={t`Create`}
      waiting={t`Creating …`}
      deed={creating}
      onSubmit={(form) =>
        creating.mutate({
          label: textOf(form, "label"),
          role,
          storeRef: optionalTextOf(form, "storeRef") ?? null,
        })
      }
      onClose={onClose}
    >
      <TextField
        name="label"
        label={t`What it is for`}
        placeholder={t`Till at the entrance`}
        required
        maxLength={120}
        problem={problem}
      />
      {roles.length > 1 ? <RoleChoice roles={roles} role={role} onChoose={setRole} /> : null}
      <StoreField storeRef={null} problem={problem} />
    </DialogForm>
  );
}

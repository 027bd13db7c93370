// Changing what a member of a shop may do, and at which store. An admin of the alliance stays one.
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { meQuery } from "../../api/account.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Membership, membersQuery } from "../../api/members.ts";
import { useMember } from "../../app/membership.ts";
import { type Role, rolesBelow } from "../../app/roles.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { optionalTextOf } from "../../parts/form.ts";
import { RoleChoice } from "./role-choice.tsx";
import { StoreField } from "./store-field.tsx";

export function ChangeMember({ member, onClose }: { member: Membership; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const [role, setRole] = useState<Role>(member.role);
  const { name } = member;
  const changing = useDeed({
    act: (body: Shapes["MembershipPatch"]) =>
      answered(client.PATCH("/v1/memberships/{id}", { params: { path: { id: member.id } }, body })),
    changes: [membersQuery(membership.id).queryKey, meQuery.queryKey],
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t`Change ${name}`}
      verb={t`Save`}
      waiting={t`Saving …`}
      deed={changing}
      onSubmit={(form) => changing.mutate({ role, storeRef: optionalTextOf(form, "storeRef") ?? null })}
      onClose={onClose}
    >
      <RoleChoice roles={rolesBelow("owner")} role={role} onChoose={setRole} />
      <StoreField storeRef={member.storeRef} problem={changing.error} />
    </DialogForm>
  );
}

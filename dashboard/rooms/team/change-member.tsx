// Changing what a member may do, and at which store.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { meQuery } from "../../api/account.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Membership, membersQuery } from "../../api/members.ts";
import { useMember } from "../../app/membership.ts";
import { type Role, rolesBelow } from "../../app/roles.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { optionalTextOf } from "../../parts/form.ts";
import { ProblemNotice } from "../../parts/notice.tsx";
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
    <Dialog title={t`Change ${name}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate({ role, storeRef: optionalTextOf(event.currentTarget, "storeRef") ?? null });
        }}
      >
        <RoleChoice roles={rolesBelow(membership.role)} role={role} onChoose={setRole} />
        <StoreField storeRef={member.storeRef} problem={changing.error} />
        <ProblemNotice problem={changing.error} />
        <div className="actions end">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" waiting={changing.isPending ? t`Saving …` : undefined}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

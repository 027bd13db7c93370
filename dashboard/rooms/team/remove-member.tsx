// Removing somebody from the team: what ends with it is said first, because it ends at once.
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { meQuery } from "../../api/account.ts";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { keysQuery, type Membership, membersQuery } from "../../api/members.ts";
import { useMember } from "../../app/membership.ts";
import { Confirm } from "../../parts/confirm.tsx";

export function RemoveMember({ member, onClose }: { member: Membership; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { membership, client } = useMember();
  const isMe = member.id === membership.id;
  const { name } = member;
  const removing = useDeed({
    act: () => answered(client.DELETE("/v1/memberships/{id}", { params: { path: { id: member.id } } })),
    // Whoever has left may read none of it any more.
    changes: isMe
      ? [meQuery.queryKey]
      : [membersQuery(membership.id).queryKey, keysQuery(membership.id).queryKey],
    onDone: () => (isMe ? navigate({ to: "/" }) : onClose()),
  });
  return (
    <Confirm
      title={isMe ? t`Leave this team?` : t`Remove ${name}?`}
      verb={isMe ? t`Leave` : t`Remove`}
      waiting={t`Removing …`}
      leave={isMe ? t`Stay` : t`Cancel`}
      deed={removing}
      onClose={onClose}
    >
      <ul className="points">
        <li>
          <Trans>The way into these rooms ends at once, in every browser.</Trans>
        </li>
        <li>
          {isMe ? (
            <Trans>Every API key that you made is refused from the next request on.</Trans>
          ) : (
            <Trans>Every API key that this member made is refused from the next request on.</Trans>
          )}
        </li>
        <li>
          {isMe ? (
            <Trans>What you did stays in the audit log. An invitation brings you back.</Trans>
          ) : (
            <Trans>What the member did stays in the audit log. An invitation brings them back.</Trans>
          )}
        </li>
      </ul>
    </Confirm>
  );
}

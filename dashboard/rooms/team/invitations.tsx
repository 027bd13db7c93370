// Open invitations: to whom, as what, how often used, until when; each can be taken back.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Invitation, invitationsQuery } from "../../api/members.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { ROLE_NAMES } from "../../app/roles.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { List } from "../../parts/list.tsx";
import { Section } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { Place } from "./place.tsx";

export function Invitations() {
  const { t } = useLingui();
  const membership = useMembership();
  const invitations = useInfiniteQuery(invitationsQuery(membership.id));
  const [revoked, setRevoked] = useState<Invitation>();
  const none = (
    <p className="hint">
      <Trans>None is open. Whoever you invite stands here until they have joined.</Trans>
    </p>
  );
  return (
    <Section title={t`Open invitations`}>
      <List list={invitations} empty={none}>
        {(rows) => {
          const open = rows.filter(({ status }) => status === "open");
          if (open.length === 0) return none;
          return (
            <ul className="rows compact">
              {open.map((it) => (
                <Row key={it.id} invitation={it} onRevoke={() => setRevoked(it)} />
              ))}
            </ul>
          );
        }}
      </List>
      {revoked ? <Revoke invitation={revoked} onClose={() => setRevoked(undefined)} /> : null}
    </Section>
  );
}

function Row({ invitation, onRevoke }: { invitation: Invitation; onRevoke: () => void }) {
  const { t, i18n } = useLingui();
  const { email, role, merchantName, storeName, uses, maxUses, expiresAt, invitedBy } = invitation;
  const inviter = invitedBy.name;
  const left = maxUses - uses;
  const roleName = i18n._(ROLE_NAMES[role]);
  const guest = email ?? roleName;
  return (
    <li>
      <div>
        <p className="name">{email ?? <Trans>Link for {roleName}</Trans>}</p>
        <p className="facts">
          {email === null ? (
            <span>
              <Plural value={left} one="# use left" other="# uses left" />
            </span>
          ) : (
            <span>{roleName}</span>
          )}
          <Place merchantName={merchantName} storeName={storeName} />
          <span>
            <Trans>
              until <When at={expiresAt} />
            </Trans>
          </span>
          <span>
            <Trans>by {inviter}</Trans>
          </span>
        </p>
      </div>
      <Button onClick={onRevoke} aria-label={t`Revoke the invitation of ${guest}`}>
        <Trans>Revoke</Trans>
      </Button>
    </li>
  );
}

function Revoke({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const revoking = useDeed({
    act: () => answered(client.DELETE("/v1/invitations/{id}", { params: { path: { id: invitation.id } } })),
    changes: [invitationsQuery(membership.id).queryKey],
    onDone: onClose,
  });
  return (
    <Confirm
      title={t`Revoke this invitation?`}
      verb={t`Revoke`}
      waiting={t`Revoking …`}
      deed={revoking}
      onClose={onClose}
    >
      <p>
        <Trans>Its link stops working at once. Whoever has joined by it stays.</Trans>
      </p>
    </Confirm>
  );
}

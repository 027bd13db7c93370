// The team: who belongs here in which role, who is invited, and who goes.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Membership, membersQuery } from "../../api/members.ts";
import { hostOf, useMembership } from "../../app/membership.ts";
import { ROLE_NAMES } from "../../app/roles.ts";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { ChangeMember } from "./change-member.tsx";
import { Invitations } from "./invitations.tsx";
import { Invite } from "./invite.tsx";
import { Place } from "./place.tsx";
import { RemoveMember } from "./remove-member.tsx";

export function Team() {
  const { t } = useLingui();
  const membership = useMembership();
  const [isInviting, setInviting] = useState(false);
  const invite = (
    <Button look="primary" onClick={() => setInviting(true)}>
      <Icon name="plus" />
      <Trans>Invite</Trans>
    </Button>
  );
  const host = hostOf(membership).name;
  return (
    <Page title={t`Team`} lead={t`Who acts for ${host}, and in which role.`} actions={invite}>
      <Members invite={invite} />
      <Invitations />
      {isInviting ? <Invite onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}

function Members({ invite }: { invite: React.ReactNode }) {
  const { t } = useLingui();
  const membership = useMembership();
  const members = useInfiniteQuery(membersQuery(membership.id));
  const [changed, setChanged] = useState<Membership>();
  const [removed, setRemoved] = useState<Membership>();
  return (
    <Section title={t`Members`}>
      <List
        list={members}
        empty={
          <Empty action={invite}>
            <Trans>Here stand the people who act for you. Invite the first.</Trans>
          </Empty>
        }
      >
        {(rows) => (
          <ul className="rows compact">
            {rows.filter(isLive).map((it) => (
              <Member
                key={it.id}
                member={it}
                onChange={() => setChanged(it)}
                onRemove={() => setRemoved(it)}
              />
            ))}
          </ul>
        )}
      </List>
      {changed ? <ChangeMember member={changed} onClose={() => setChanged(undefined)} /> : null}
      {removed ? <RemoveMember member={removed} onClose={() => setRemoved(undefined)} /> : null}
    </Section>
  );
}

function isLive({ endedAt }: Membership): boolean {
  return endedAt === null;
}

type MemberProps = { member: Membership; onChange: () => void; onRemove: () => void };

function Member({ member, onChange, onRemove }: MemberProps) {
  const { t, i18n } = useLingui();
  const membership = useMembership();
  const { name, email, role, merchantName, storeName, createdAt } = member;
  const isMe = member.id === membership.id;
  return (
    <li>
      <div>
        <p className="name">
          {name}
          {isMe ? (
            <span className="chip">
              <Trans>you</Trans>
            </span>
          ) : null}
        </p>
        <p className="facts">
          <span className="role">{i18n._(ROLE_NAMES[role])}</span>
          <Place merchantName={merchantName} storeName={storeName} />
          <span>{email ?? <Trans>known by keys only</Trans>}</span>
          <span>
            <Trans>
              member since <When at={createdAt} depth="day" />
            </Trans>
          </span>
        </p>
      </div>
      <div className="actions">
        {role === "admin" ? null : (
          <Button onClick={onChange} aria-label={t`Change the role or store of ${name}`}>
            <Trans>Change</Trans>
          </Button>
        )}
        <Button onClick={onRemove} aria-label={isMe ? t`Leave this team` : t`Remove ${name}`}>
          {isMe ? <Trans>Leave</Trans> : <Trans>Remove</Trans>}
        </Button>
      </div>
    </li>
  );
}

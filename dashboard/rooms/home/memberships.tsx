// The first page of whoever has several shops, or none yet: choose whom to act for.
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { meQuery } from "../../api/account.ts";
import { Lobby } from "../../app/lobby.tsx";
import { hostOf } from "../../app/membership.ts";
import { type OwnMembership, ROLE_NAMES } from "../../app/roles.ts";
import { TestChip } from "../../app/test-mark.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { MembershipTicket } from "../../parts/ticket.tsx";

export function Memberships() {
  const { t } = useLingui();
  const { data: me } = useSuspenseQuery(meQuery);
  const memberships = me?.memberships ?? [];
  return (
    <Lobby>
      {memberships.length === 0 ? (
        <Page title={t`Welcome`}>
          <Empty
            action={
              <Link to="/account" className="button primary">
                <Trans>Look at your account</Trans>
              </Link>
            }
          >
            <Trans>
              You belong to no shop or alliance yet. Open the link of your invitation, and it will stand here
              as a ticket.
            </Trans>
          </Empty>
        </Page>
      ) : (
        <Page
          title={t`Whom do you act for?`}
          lead={t`Each opens in its own address, so two tabs can be two shops.`}
        >
          <ul className="tickets">
            {memberships.map((it) => (
              <li key={it.id}>
                <Choice membership={it} />
              </li>
            ))}
          </ul>
        </Page>
      )}
    </Lobby>
  );
}

function Choice({ membership }: { membership: OwnMembership }) {
  const { i18n } = useLingui();
  const { id, role, storeName, alliance, merchant } = membership;
  const host = hostOf(membership);
  return (
    <MembershipTicket membershipId={id} of={host}>
      <span className="ticket-name">{host.name}</span>
      <span className="facts">
        <span>{i18n._(ROLE_NAMES[role])}</span>
        {storeName === null ? null : <span>{storeName}</span>}
        {merchant === null ? null : <span>{alliance.name}</span>}
      </span>
      {alliance.test ? <TestChip /> : null}
    </MembershipTicket>
  );
}

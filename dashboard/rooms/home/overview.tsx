// The first page of a membership: who one is here, in which alliance, and which rooms there are.
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { hostOf, useMembership } from "../../app/membership.ts";
import { ROLE_DEEDS, ROLE_NAMES } from "../../app/roles.ts";
import { roomsFor } from "../../app/rooms.ts";
import { TestChip } from "../../app/test-mark.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { Ticket } from "../../parts/ticket.tsx";
import { useZoneName } from "../../parts/when.tsx";

export function Overview() {
  const { t, i18n } = useLingui();
  const membership = useMembership();
  const { id: membershipId, role, storeRef, alliance, merchant } = membership;
  const host = hostOf(membership);
  const zone = useZoneName();
  const rooms = roomsFor(role).filter(({ to }) => to !== "/m/$membershipId");
  return (
    <Page title={t`Good to see you`}>
      <div className="overview">
        <Ticket of={host}>
          <h2 className="ticket-name">{host.name}</h2>
          <p className="ticket-value">{i18n._(ROLE_NAMES[role])}</p>
          <p className="hint">{i18n._(ROLE_DEEDS[role])}</p>
        </Ticket>
        <Terms>
          <Term name={<Trans>Alliance</Trans>}>
            {alliance.name} {alliance.test ? <TestChip /> : null}
          </Term>
          <Term name={<Trans>Currency</Trans>}>{alliance.currency}</Term>
          <Term name={<Trans>Time zone</Trans>}>{zone}</Term>
          <Term name={<Trans>Store</Trans>}>{storeRef}</Term>
        </Terms>
      </div>
      {merchant !== null && merchant.status !== "active" ? <Status status={merchant.status} /> : null}
      {rooms.length === 0 ? null : (
        <ul className="rooms">
          {rooms.map(({ to, name, about, icon }) => (
            <li key={to}>
              <Link to={to} params={{ membershipId }} className="room-door">
                <Icon name={icon} />
                <span>
                  <span className="room-name">{i18n._(name)}</span>
                  <span className="hint">{i18n._(about)}</span>
                </span>
                <Icon name="arrow" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

const STATUS_WORDS = {
  applied: msg`The application waits for an admin of the alliance.`,
  refused: msg`The alliance has not admitted this shop.`,
  suspended: msg`The shop is suspended: it gifts nothing, and coupons in customers' hands are still honoured.`,
  leaving: msg`The shop is leaving the alliance: what is open is still settled.`,
};

function Status({ status }: { status: keyof typeof STATUS_WORDS }) {
  const { i18n } = useLingui();
  return <Notice tone="amber">{i18n._(STATUS_WORDS[status])}</Notice>;
}

// The ways from here: the rooms that this role has, one's other shops, and one's own account.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import { meQuery } from "../api/account.ts";
import { Icon, type IconName } from "../parts/icons.tsx";
import { Seal } from "../parts/ticket.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { hostOf, useMembership } from "./membership.ts";
import { looksAfterPeople, ROLE_NAMES, type Role } from "./roles.ts";
import { TestChip } from "./test-mark.tsx";

type Room = { to: LinkProps["to"]; name: MessageDescriptor; icon: IconName; isFor: (role: Role) => boolean };

/** Every room of a membership, in the order of the menu. What a role does not have, the API refuses it all the same. */
export const ROOMS = [
  { to: "/m/$membershipId", name: msg`Overview`, icon: "home", isFor: () => true },
  { to: "/m/$membershipId/team", name: msg`Team`, icon: "people", isFor: looksAfterPeople },
  { to: "/m/$membershipId/keys", name: msg`API keys`, icon: "key", isFor: looksAfterPeople },
  { to: "/m/$membershipId/audit", name: msg`Audit log`, icon: "book", isFor: looksAfterPeople },
] as const satisfies readonly Room[];

export function Ways() {
  const { t, i18n } = useLingui();
  const membership = useMembership();
  const { id: membershipId, role } = membership;
  return (
    <div className="ways">
      <Here />
      <nav aria-label={t`Rooms`}>
        <ul>
          {ROOMS.filter(({ isFor }) => isFor(role)).map(({ to, name, icon }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ membershipId }}
                className="way"
                activeOptions={{ exact: true, includeSearch: false }}
              >
                <Icon name={icon} />
                {i18n._(name)}
              </Link>
            </li>
          ))}
          {role === "admin" ? null : (
            <li>
              <a href="/till" className="way">
                <Icon name="till" />
                <Trans>Till</Trans>
              </a>
            </li>
          )}
        </ul>
      </nav>
      <nav aria-label={t`You`} className="ways-end">
        <Link to="/account" className="way">
          <Icon name="person" />
          <Trans>Account</Trans>
        </Link>
        <LanguageSwitch />
      </nav>
    </div>
  );
}

/** Who one is here; a link to one's other shops where there are any. */
function Here() {
  const { i18n } = useLingui();
  const membership = useMembership();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const host = hostOf(membership);
  const inside = (
    <>
      <Seal of={host} />
      <span className="here-words">
        <span className="here-name">{host.name}</span>
        <span className="hint">
          {i18n._(ROLE_NAMES[membership.role])} {membership.alliance.test ? <TestChip /> : null}
        </span>
      </span>
    </>
  );
  if ((me?.memberships.length ?? 0) < 2) return <div className="here">{inside}</div>;
  return (
    <Link to="/" className="here way">
      {inside}
      <span className="unseen">
        <Trans>Switch to another shop or alliance</Trans>
      </span>
      <Icon name="switch" />
    </Link>
  );
}

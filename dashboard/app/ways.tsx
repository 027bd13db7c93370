// The ways from here: the rooms that this role has by their headings, one's other shops, and one's own account.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { meQuery } from "../api/account.ts";
import { Icon } from "../parts/icons.tsx";
import { Seal } from "../parts/ticket.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { hostOf, useMembership } from "./membership.ts";
import { ROLE_NAMES } from "./roles.ts";
import { GROUP_NAMES, GROUPS, type Group, roomsFor } from "./rooms.ts";
import { TestChip } from "./test-mark.tsx";

/** `onFind` opens the palette. */
export function Ways({ onFind }: { onFind: () => void }) {
  const { t } = useLingui();
  return (
    <div className="ways">
      <Here />
      <button type="button" className="find" onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <Trans>Go to …</Trans>
        <kbd>{FIND_KEYS}</kbd>
      </button>
      <nav aria-label={t`Rooms`} className="ways-rooms">
        {GROUPS.map((group) => (
          <WaysOf key={group} group={group} />
        ))}
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

/** Apple's keyboards say it with a sign of their own. */
export const FIND_KEYS = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘K" : "Ctrl K";

/** The rooms under one heading; nothing where the role has none of them. */
function WaysOf({ group }: { group: Group }) {
  const { i18n } = useLingui();
  const { id: membershipId, role } = useMembership();
  const headingId = useId();
  const rooms = roomsFor(role).filter((it) => it.group === group);
  if (rooms.length === 0) return null;
  return (
    <div>
      <p className="ways-group" id={headingId}>
        {i18n._(GROUP_NAMES[group])}
      </p>
      <ul aria-labelledby={headingId}>
        {rooms.map(({ to, name, icon }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ membershipId }}
              className="way"
              activeOptions={{ exact: to === "/m/$membershipId", includeSearch: false }}
            >
              <Icon name={icon} />
              {i18n._(name)}
            </Link>
          </li>
        ))}
        {group === "day" && role !== "admin" ? (
          <li>
            <a href="/till" className="way">
              <Icon name="till" />
              <Trans>Till</Trans>
            </a>
          </li>
        ) : null}
      </ul>
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

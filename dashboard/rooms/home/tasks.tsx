// What to do now: one sentence each, the most urgent first, with the way to where it is done.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMembership } from "../../app/membership.ts";
import { roomsFor } from "../../app/rooms.ts";
import { Icon } from "../../parts/icons.tsx";
import { Section } from "../../parts/page.tsx";

export type Task = {
  kind: string;
  says: ReactNode;
  /** The last part of the address of the room where it is done. */
  room: string;
};

/** More than these are behind a press: whoever has everything to do begins with nothing. */
const AT_ONCE = 3;

export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useLingui();
  const [first, others] = [tasks.slice(0, AT_ONCE), tasks.slice(AT_ONCE)];
  const more = others.length;
  return (
    <Section title={t`What to do now`}>
      {tasks.length === 0 ? (
        <p className="all-done">
          <Icon name="check" />
          <Trans>Nothing waits for you.</Trans>
        </p>
      ) : (
        <TaskList tasks={first} />
      )}
      {more === 0 ? null : (
        <details className="chart-table">
          <summary>
            <Trans>{more} more</Trans>
          </summary>
          <TaskList tasks={others} />
        </details>
      )}
    </Section>
  );
}

function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="rooms">
      {tasks.map((it) => (
        <li key={it.kind}>
          <TaskRow task={it} />
        </li>
      ))}
    </ul>
  );
}

/** Where the app has no room for it, it is said all the same. */
function TaskRow({ task: { says, room } }: { task: Task }) {
  const { id: membershipId, role } = useMembership();
  const way = roomsFor(role).find(({ to }) => to.endsWith(`/${room}`));
  const words = <span className="room-name">{says}</span>;
  if (way === undefined)
    return (
      <p className="room-door">
        <Icon name="info" />
        {words}
      </p>
    );
  return (
    <Link to={way.to} params={{ membershipId }} className="room-door">
      <Icon name={way.icon} />
      {words}
      <Icon name="arrow" />
    </Link>
  );
}

// A list without rows: a drawn ticket, what will stand here, and the one next action.
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { BlankTicket } from "./ticket.tsx";

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <BlankTicket />
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Where filters leave nothing: the way back to everything. */
export function NothingFound() {
  return (
    <Empty
      action={
        <Link to="." search={{}} className="button">
          <Trans>Show everything</Trans>
        </Link>
      }
    >
      <Trans>Nothing here is like that.</Trans>
    </Empty>
  );
}

// The ticket: the one shape by which a gift, an invitation or a membership is known.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PeonyMark } from "./peony.tsx";
import { initialOf, petalOf } from "./petal.ts";

type Ticket = {
  /** Whose ticket it is: the initial and the colour of its stub. */
  of: { id: string; name: string };
  children: ReactNode;
};

export function Ticket({ of, children }: Ticket) {
  return <div className={`ticket ${petalOf(of.id)}`}>{inside({ of, children })}</div>;
}

/** A ticket that opens a membership's rooms. */
export function MembershipTicket({ membershipId, ...ticket }: Ticket & { membershipId: string }) {
  return (
    <Link to="/m/$membershipId" params={{ membershipId }} className={`ticket ${petalOf(ticket.of.id)}`}>
      {inside(ticket)}
    </Link>
  );
}

function inside({ of, children }: Ticket) {
  return (
    <>
      <div className="stub" aria-hidden="true">
        {initialOf(of.name)}
      </div>
      <div className="perforation" />
      <div className="face">{children}</div>
    </>
  );
}

/** The drawing of a ticket on which nothing stands yet. */
export function BlankTicket() {
  return (
    <div className="ticket blank" aria-hidden="true">
      <div className="stub">
        <PeonyMark />
      </div>
      <div className="face">
        <div className="stroke" />
        <div className="stroke" />
      </div>
    </div>
  );
}

/** The round mark of a merchant, an alliance or a person, in its colour. */
export function Seal({ of }: Pick<Ticket, "of">) {
  return (
    <span className={`seal ${petalOf(of.id)}`} aria-hidden="true">
      {initialOf(of.name)}
    </span>
  );
}

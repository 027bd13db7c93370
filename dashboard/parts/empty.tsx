// A list without rows: a drawn ticket, what will stand here, and the one next action.
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

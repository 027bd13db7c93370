// The shell of a membership's rooms: who one is here, the ways between the rooms, and the mark of a test alliance.
import { useLingui } from "@lingui/react/macro";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { IconButton } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icons.tsx";
import { Seal } from "../parts/ticket.tsx";
import { Zone } from "../parts/when.tsx";
import { Brand } from "./brand.tsx";
import { hostOf, useMembership } from "./membership.ts";
import { TestBanner, TestChip } from "./test-mark.tsx";
import { Ways } from "./ways.tsx";

export function Shell() {
  const membership = useMembership();
  const { alliance } = membership;
  return (
    <Zone value={alliance.timeZone}>
      <div className="shell">
        <aside className="side">
          <Brand />
          <Ways />
        </aside>
        <div className="room">
          <PhoneTop />
          {alliance.test ? <TestBanner /> : null}
          <main id="main" tabIndex={-1} className="room-main">
            <Outlet />
          </main>
        </div>
      </div>
    </Zone>
  );
}

/** On a phone the ways are behind a button, so that the room begins at the top. */
function PhoneTop() {
  const { t } = useLingui();
  const membership = useMembership();
  const [isOpen, setOpen] = useState(false);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // Whoever has gone to another room has left the menu.
  useEffect(() => setOpen(path === ""), [path]);
  const host = hostOf(membership);
  return (
    <header className="phone-top">
      <Seal of={host} />
      <span className="phone-name">{host.name}</span>
      {membership.alliance.test ? <TestChip /> : null}
      <IconButton name={t`Menu`} aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <Icon name="menu" />
      </IconButton>
      {isOpen ? (
        <Dialog title={t`Menu`} onClose={() => setOpen(false)}>
          <Ways />
        </Dialog>
      ) : null}
    </header>
  );
}

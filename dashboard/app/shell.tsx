// The shell of a membership's rooms: who one is here, the ways between the rooms, the keys, and the mark of a test alliance.
import { useLingui } from "@lingui/react/macro";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { IconButton } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icons.tsx";
import { Currency } from "../parts/money.tsx";
import { Seal } from "../parts/ticket.tsx";
import { Zone } from "../parts/when.tsx";
import { Brand } from "./brand.tsx";
import { useShellKeys } from "./keys.ts";
import { hostOf, useMembership } from "./membership.ts";
import { TestBanner, TestChip } from "./test-mark.tsx";
import { Ways } from "./ways.tsx";
import { WorkTray } from "./work-tray.tsx";

const Palette = lazy(() => import("./palette.tsx"));
const KeyList = lazy(() => import("./key-list.tsx"));

/** What may lie over a room. */
type Over = "palette" | "keys";

export function Shell() {
  const membership = useMembership();
  const { alliance } = membership;
  const [over, setOver] = useState<Over>();
  const close = () => setOver(undefined);
  useShellKeys({ onFind: () => setOver("palette"), onKeys: () => setOver("keys") });
  return (
    <Zone value={alliance.timeZone}>
      <Currency value={alliance.currency}>
        <div className="shell">
          <aside className="side">
            <Brand />
            <Ways onFind={() => setOver("palette")} />
          </aside>
          <div className="room">
            <PhoneTop onFind={() => setOver("palette")} />
            {alliance.test ? <TestBanner /> : null}
            <main id="main" tabIndex={-1} className="room-main">
              <Outlet />
            </main>
          </div>
        </div>
        <WorkTray />
        <Suspense>
          {over === "palette" ? <Palette onClose={close} onKeys={() => setOver("keys")} /> : null}
          {over === "keys" ? <KeyList onClose={close} /> : null}
        </Suspense>
      </Currency>
    </Zone>
  );
}

/** On a phone the ways are behind a button, so that the room begins at the top. */
function PhoneTop({ onFind }: { onFind: () => void }) {
  const { t } = useLingui();
  const membership = useMembership();
  const [isOpen, setOpen] = useState(false);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // Whoever has gone to another room has left the menu.
  useEffect(() => setOpen(path === ""), [path]);
  const host = hostOf(membership);
  const find = () => {
    setOpen(false);
    onFind();
  };
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
          <Ways onFind={find} />
        </Dialog>
      ) : null}
    </header>
  );
}

// The lobby: the plain frame of pages that belong to no shop, such as signing in or one's account.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { meQuery } from "../api/account.ts";
import { Icon } from "../parts/icons.tsx";
import { PressedPeony } from "../parts/peony.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

/** `flower` lays the pressed flower beside what stands there: for pages on which there is little. */
export function Lobby({ flower = false, children }: { flower?: boolean; children: ReactNode }) {
  const { t } = useLingui();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return (
    <div className="lobby">
      <header className="lobby-top">
        <Brand />
        <nav className="actions" aria-label={t`You`}>
          <LanguageSwitch />
          {me ? (
            <>
              <Link to="/" className="button plain roomy">
                <Icon name="home" />
                <Trans>Home</Trans>
              </Link>
              <Link to="/account" className="button plain">
                <Icon name="person" />
                <Trans>Account</Trans>
              </Link>
            </>
          ) : null}
        </nav>
      </header>
      <div className={flower ? "lobby-page with-flower" : "lobby-page"}>
        {flower ? <PressedPeony /> : null}
        <main id="main" tabIndex={-1} className="lobby-main">
          {children}
        </main>
      </div>
      <footer className="lobby-foot">
        <Trans>Jiehua computes and documents what shops owe each other. It holds no money.</Trans>
      </footer>
    </div>
  );
}

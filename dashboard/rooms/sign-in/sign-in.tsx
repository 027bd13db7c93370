// Signing in: an address, then the code that was mailed to it; or a passkey where the browser has them.
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Lobby } from "../../app/lobby.tsx";
import { Page } from "../../parts/page.tsx";
import { AddressStep } from "./address-step.tsx";
import { CodeStep } from "./code-step.tsx";
import { askedAddress, type Pending, recallPending, rememberPending } from "./pending.ts";

export function SignIn() {
  const { t } = useLingui();
  const [pending, setPending] = useState(() => {
    const [kept, asked] = [recallPending(Date.now()), askedAddress()];
    return asked === undefined || kept?.email === asked ? kept : undefined;
  });
  const keep = (it: Pending | undefined) => {
    rememberPending(it);
    setPending(it);
  };
  return (
    <Lobby flower>
      {pending === undefined ? (
        <Page title={t`Sign in`} lead={t`No password: we send you a link and a code.`}>
          <AddressStep onSent={keep} />
        </Page>
      ) : (
        <Page key={pending.id} title={t`Check your mail`}>
          <CodeStep pending={pending} onLeave={() => keep(undefined)} onSentAgain={keep} />
        </Page>
      )}
    </Lobby>
  );
}

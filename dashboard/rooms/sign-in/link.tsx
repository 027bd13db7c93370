// The mailed link. Opening it does nothing yet: programs that look into mail open links too; a person presses the button.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { signInWithLink } from "../../api/sign-in.ts";
import { Lobby } from "../../app/lobby.tsx";
import { Button } from "../../parts/button.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { useArrival } from "./arrive.ts";
import { recallPending } from "./pending.ts";

export function SignInLink() {
  const { t } = useLingui();
  const token = useLocation({ select: ({ hash }) => hash });
  const [email] = useState(() => recallPending(Date.now())?.email);
  const arrive = useArrival();
  const signing = useDeed({ act: () => signInWithLink(token), onDone: arrive });
  return (
    <Lobby flower>
      <Page title={t`Sign in`}>
        <div className="form">
          {token === "" ? (
            <Notice tone="amber" title={<Trans>This link is not whole</Trans>}>
              <Trans>Open it from the mail again, or enter the code instead.</Trans>
            </Notice>
          ) : (
            <>
              <p>
                <Trans>One more press, so that only you can use this link.</Trans>
              </p>
              <ProblemNotice problem={signing.error} />
              <Button
                look="primary"
                wide
                onClick={() => signing.mutate()}
                waiting={signing.isPending ? t`Signing in …` : undefined}
              >
                {email === undefined ? <Trans>Sign in</Trans> : <Trans>Sign in as {email}</Trans>}
              </Button>
            </>
          )}
          {token === "" || signing.isError ? (
            <Link to="/sign-in" className="button wide">
              <Trans>Get a new link and code</Trans>
            </Link>
          ) : null}
        </div>
      </Page>
    </Lobby>
  );
}

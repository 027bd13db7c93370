// The frame around every page: skip link, the shell's place, and what stands there when something is missing or broken.
import { Trans, useLingui } from "@lingui/react/macro";
import { type ErrorComponentProps, Link, Outlet, useRouter } from "@tanstack/react-router";
import { ApiProblem } from "../api/problem.ts";
import { Button } from "../parts/button.tsx";
import { Empty } from "../parts/empty.tsx";
import { ProblemNotice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { Lobby } from "./lobby.tsx";

export function Frame() {
  return (
    <>
      {/* No link to the fragment "main": the address keeps its own, in which an invitation's token may be. */}
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        <Trans>Skip to the content</Trans>
      </button>
      <Outlet />
    </>
  );
}

export function NothingHere() {
  const { t } = useLingui();
  return (
    <Lobby>
      <Page title={t`Nothing is here`}>
        <Empty
          action={
            <Link to="/" className="button primary">
              <Trans>To the first page</Trans>
            </Link>
          }
        >
          <Trans>The address is not right, or what was here has ended or belongs to somebody else.</Trans>
        </Empty>
      </Page>
    </Lobby>
  );
}

export function SomethingWrong({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
  return (
    <Lobby>
      <Page title={t`This page could not be shown`}>
        <div className="form">
          <ProblemNotice problem={problem} />
          <div className="actions">
            <Button
              look="primary"
              onClick={() => {
                reset();
                router.invalidate();
              }}
            >
              <Trans>Try again</Trans>
            </Button>
          </div>
        </div>
      </Page>
    </Lobby>
  );
}

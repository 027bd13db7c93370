// One's own account: name and language, passkeys, and where one is signed in.
import { Trans, useLingui } from "@lingui/react/macro";
import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { meQuery } from "../../api/account.ts";
import { answered, api } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { Lobby } from "../../app/lobby.tsx";
import { ThemeChoice } from "../../app/theme-choice.tsx";
import { Button } from "../../parts/button.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Profile } from "./profile.tsx";
import { Sessions } from "./sessions.tsx";

export function Account() {
  const { t } = useLingui();
  const { data: me } = useSuspenseQuery(meQuery);
  if (me === null) return null;
  return (
    <Lobby>
      <Page title={t`Account`} lead={me.email} actions={<SignOut />}>
        <Section title={t`You`}>
          <Profile me={me} />
        </Section>
        <Section title={t`Appearance`}>
          <ThemeChoice unlabelled />
        </Section>
        {browserSupportsWebAuthn() ? <Passkeys /> : <NoPasskeysHere />}
        <Sessions />
      </Page>
    </Lobby>
  );
}

/** Ends this session. What is still read of the account is forgotten before the next person uses the browser. */
function SignOut() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const router = useRouter();
  const leaving = useDeed({
    act: async () => {
      const { data: sessions } = await answered(
        api.GET("/v1/sessions", { params: { query: { limit: 100 } } }),
      );
      const here = sessions.find(({ current }) => current);
      if (here !== undefined)
        await answered(api.DELETE("/v1/sessions/{id}", { params: { path: { id: here.id } } }));
    },
    onDone: () => {
      queries.clear();
      queries.setQueryData(meQuery.queryKey, null);
      router.navigate({ to: "/sign-in" });
    },
  });
  return (
    <>
      <Button onClick={() => leaving.mutate()} waiting={leaving.isPending ? t`Signing out …` : undefined}>
        <Trans>Sign out</Trans>
      </Button>
      <ProblemNotice problem={leaving.error} />
    </>
  );
}

/** As in the browser inside WeChat. */
function NoPasskeysHere() {
  const { t } = useLingui();
  return (
    <Section title={t`Passkeys`}>
      <p className="hint">
        <Trans>
          This browser has no passkeys. Open the page in the browser of your phone or computer to add one;
          links and codes by mail work everywhere.
        </Trans>
      </p>
    </Section>
  );
}

// An invitation's page: who invites into what, and as what. Joining is one press by whoever is signed in.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { type Me, meQuery } from "../../api/account.ts";
import { answered, api, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { Lobby } from "../../app/lobby.tsx";
import { rememberNext } from "../../app/next.ts";
import { ROLE_NAMES } from "../../app/roles.ts";
import { TestChip } from "../../app/test-mark.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { RowsSkeleton } from "../../parts/skeleton.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { Ticket } from "../../parts/ticket.tsx";
import { When } from "../../parts/when.tsx";

export function Invitation() {
  const { t } = useLingui();
  const token = useLocation({ select: ({ hash }) => hash });
  const me = useQuery(meQuery);
  const invitation = useQuery({
    queryKey: ["invitation-link", token],
    enabled: token !== "",
    queryFn: () => answered(api.GET("/v1/invitation-links/{token}", { params: { path: { token } } })),
  });
  return (
    <Lobby flower>
      <Page title={t`You are invited`}>
        {token === "" || (invitation.isError && invitation.error.status === 404) ? (
          <Over />
        ) : invitation.isError ? (
          <ProblemNotice problem={invitation.error} />
        ) : invitation.data === undefined || me.data === undefined ? (
          <RowsSkeleton rows={2} />
        ) : (
          <div className="form">
            <Stated invitation={invitation.data} />
            {me.data === null ? <SignInFirst token={token} /> : <Join token={token} me={me.data} />}
          </div>
        )}
      </Page>
    </Lobby>
  );
}

function Over() {
  return (
    <Empty
      action={
        <Link to="/" className="button">
          <Trans>To the first page</Trans>
        </Link>
      }
    >
      <Trans>
        This invitation has been used, has ended, or its link is not whole. Ask whoever invited you for a new
        one.
      </Trans>
    </Empty>
  );
}

function Stated({ invitation }: { invitation: Shapes["InvitationView"] }) {
  const { i18n } = useLingui();
  const { alliance, merchant, role, storeName, invitedBy, note, personal, expiresAt } = invitation;
  const host = merchant?.name ?? alliance.name;
  return (
    <>
      <Ticket of={{ id: host, name: host }}>
        <h2 className="ticket-name">{host}</h2>
        <p className="ticket-value">{i18n._(ROLE_NAMES[role])}</p>
        <p className="facts">
          <span>
            <Trans>invited by {invitedBy}</Trans>
          </span>
        </p>
      </Ticket>
      {alliance.test ? (
        <p>
          <TestChip />
        </p>
      ) : null}
      <Terms>
        <Term name={<Trans>Alliance</Trans>}>{alliance.name}</Term>
        <Term name={<Trans>Store</Trans>}>{storeName}</Term>
        <Term name={<Trans>Valid until</Trans>}>
          <When at={expiresAt} />
        </Term>
        <Term name={<Trans>Note</Trans>}>{note}</Term>
      </Terms>
      {personal ? (
        <p className="hint">
          <Trans>This invitation is yours alone: sign in with the address it was sent to.</Trans>
        </p>
      ) : null}
    </>
  );
}

/** The token stays in this browser while somebody signs in, and never in an address that a server sees. */
function SignInFirst({ token }: { token: string }) {
  return (
    <Link to="/sign-in" className="button primary wide" onClick={() => rememberNext(`/invitations#${token}`)}>
      <Trans>Sign in to join</Trans>
    </Link>
  );
}

function Join({ token, me }: { token: string; me: Me }) {
  const { t } = useLingui();
  const { email } = me;
  const navigate = useNavigate();
  const joining = useDeed({
    act: async (name: string | undefined) => {
      // The name is the person's own, here and in every alliance.
      if (name !== undefined) await answered(api.PATCH("/v1/me", { body: { name } }));
      return answered(api.POST("/v1/memberships", { body: { invitationToken: token } }));
    },
    changes: [meQuery.queryKey],
    onDone: ({ id }) => navigate({ to: "/m/$membershipId", params: { membershipId: id } }),
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        joining.mutate(me.name === "" ? textOf(event.currentTarget, "name") : undefined);
      }}
    >
      {me.name === "" ? (
        <TextField
          name="name"
          label={t`Your name`}
          hint={t`The others of the team see you under it.`}
          autoComplete="name"
          maxLength={120}
          required
          problem={joining.error}
        />
      ) : null}
      <ProblemNotice problem={joining.error} />
      <Button type="submit" look="primary" wide waiting={joining.isPending ? t`Joining …` : undefined}>
        <Trans>Join</Trans>
      </Button>
      <Notice tone="plain">
        <Trans>
          Signed in as {email}. Not you? <Link to="/account">Sign out first</Link>
        </Trans>
      </Notice>
    </form>
  );
}

// Where one is signed in: every browser with a live session, this one marked, each to be ended from here.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery, sessionsQuery } from "../../api/account.ts";
import { answered, api, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { List } from "../../parts/list.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { deviceOf } from "./device.ts";

export function Sessions() {
  const { t } = useLingui();
  const sessions = useInfiniteQuery(sessionsQuery);
  const [isLeaving, setLeaving] = useState(false);
  const zone = useZoneName();
  return (
    <Section
      title={t`Where you are signed in`}
      lead={t`A session ends by itself after 7 days without use, and after 30 days in any case.`}
      actions={
        <Button look="danger" onClick={() => setLeaving(true)}>
          <Trans>Sign out everywhere</Trans>
        </Button>
      }
    >
      <List list={sessions} empty={null}>
        {(rows) => (
          <ul className="rows compact">
            {rows.filter(isLive).map((it) => (
              <SessionRow key={it.id} session={it} />
            ))}
          </ul>
        )}
      </List>
      <p className="hint">
        <Trans>Times in {zone}; last seen is exact to the hour.</Trans>
      </p>
      {isLeaving ? <LeaveEverywhere onClose={() => setLeaving(false)} /> : null}
    </Section>
  );
}

function isLive({ endedAt }: Shapes["Session"]): boolean {
  return endedAt === null;
}

function SessionRow({ session }: { session: Shapes["Session"] }) {
  const { t } = useLingui();
  const ending = useDeed({
    act: () => answered(api.DELETE("/v1/sessions/{id}", { params: { path: { id: session.id } } })),
    changes: [sessionsQuery.queryKey],
  });
  const device = deviceOf(session.userAgent);
  return (
    <li>
      <div>
        <p className="name">
          {device}
          {session.current ? (
            <span className="chip leaf">
              <Trans>this one</Trans>
            </span>
          ) : null}
        </p>
        <p className="facts">
          <span>
            <Trans>
              signed in <When at={session.createdAt} />
            </Trans>
          </span>
          <span>
            <Trans>
              last seen <When at={session.seenAt} />
            </Trans>
          </span>
        </p>
        <ProblemNotice problem={ending.error} />
      </div>
      {session.current ? null : (
        <Button
          onClick={() => ending.mutate()}
          waiting={ending.isPending ? t`Ending …` : undefined}
          aria-label={t`End the session on ${device}`}
        >
          <Trans>End</Trans>
        </Button>
      )}
    </li>
  );
}

function LeaveEverywhere({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const router = useRouter();
  const leaving = useDeed({
    act: () => answered(api.DELETE("/v1/sessions")),
    onDone: () => {
      queries.clear();
      queries.setQueryData(meQuery.queryKey, null);
      router.navigate({ to: "/sign-in" });
    },
  });
  return (
    <Confirm
      title={t`Sign out everywhere?`}
      verb={t`Sign out everywhere`}
      waiting={t`Signing out …`}
      deed={leaving}
      onClose={onClose}
    >
      <p>
        <Trans>
          Every session ends at once, this one too. API keys go on: they belong to the shop and are revoked in
          its room.
        </Trans>
      </p>
    </Confirm>
  );
}

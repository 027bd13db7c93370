// The tray at the foot of the shell: long work that is under way or done, wherever its owner is meanwhile.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { Button, IconButton } from "../parts/button.tsx";
import { Icon } from "../parts/icons.tsx";
import { ProblemNotice } from "../parts/notice.tsx";
import { putAway, useWork, type Work } from "./work.ts";

export function WorkTray() {
  const { t } = useLingui();
  const works = useWork();
  const isBusy = works.some(({ state }) => state === "under way");
  // Leaving the app would end it; the browser asks first.
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isBusy]);
  return (
    <section className="tray" aria-label={t`Under way`} hidden={works.length === 0}>
      {works.map((it) => (
        <OneWork key={it.id} work={it} />
      ))}
    </section>
  );
}

function OneWork({ work: { id, name, unit, done, of, state, problem } }: { work: Work }) {
  const { t } = useLingui();
  return (
    <div className="work">
      <div className="work-words">
        <strong>{name}</strong>
        <span className="hint" role="status">
          {state === "finished" && unit === "rows" ? (
            <Trans>
              Done: <Plural value={done} one="# row" other="# rows" />
            </Trans>
          ) : null}
          {state === "finished" && unit === "steps" ? (
            <Trans>
              Done: <Plural value={done} one="# step" other="# steps" />
            </Trans>
          ) : null}
          {state === "under way" && of === undefined ? (
            <Trans>
              <Plural value={done} one="# row" other="# rows" /> so far …
            </Trans>
          ) : null}
          {state === "under way" && of !== undefined ? (
            <Trans>
              {done} of {of} …
            </Trans>
          ) : null}
        </span>
      </div>
      {state === "under way" ? (
        <Button onClick={() => putAway(id)}>
          <Trans>Stop</Trans>
        </Button>
      ) : (
        <IconButton name={t`Put away`} onClick={() => putAway(id)}>
          <Icon name="close" />
        </IconButton>
      )}
      {state === "under way" ? (
        <progress {...(of === undefined ? {} : { value: done, max: of })} aria-label={name} />
      ) : null}
      <ProblemNotice problem={problem} />
    </div>
  );
}

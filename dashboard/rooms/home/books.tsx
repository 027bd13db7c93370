// Whether the books are sound: how much of the log is sealed, and everything recomputed when somebody asks for it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeed } from "../../api/deed.ts";
import { type AllianceHome, recomputed } from "../../api/insight.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { numberFormat } from "../../parts/formats.ts";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";

export function Books({ log }: Pick<AllianceHome, "log">) {
  const { t, i18n } = useLingui();
  const { id } = useMembership();
  const checking = useDeed({ act: () => recomputed(id) });
  const count = (value: number) => numberFormat(i18n.locale, {}).format(value);
  const [sealed, events] = [count(log.sealedCount), count(log.eventCount)];
  return (
    <Section
      title={t`Are the books sound?`}
      lead={
        log.sealedAt === null ? (
          t`${events} events in the log, none sealed yet.`
        ) : (
          <Trans>
            {sealed} of {events} events in the log are sealed, lately at <When at={log.sealedAt} />.
          </Trans>
        )
      }
      actions={
        <Button onClick={() => checking.mutate()} waiting={checking.isPending ? t`Recomputing …` : undefined}>
          <Trans>Recompute everything</Trans>
        </Button>
      }
    >
      <ProblemNotice problem={checking.error} />
      {checking.data === undefined ? (
        <p className="hint">
          <Trans>Every balance, statement and limit can be worked out again from the single rows.</Trans>
        </p>
      ) : (
        <Verdict integrity={checking.data} />
      )}
    </Section>
  );
}

function Verdict({ integrity }: { integrity: Awaited<ReturnType<typeof recomputed>> }) {
  const { checks, violations } = integrity;
  const [rules, found] = [checks.length, violations.length];
  if (found === 0)
    return (
      <Notice tone="leaf">
        <Trans>All {rules} rules hold.</Trans>
      </Notice>
    );
  return (
    <Notice tone="brick" title={<Trans>{found} rows break a rule</Trans>}>
      <ul className="points">
        {violations.slice(0, 10).map((it) => (
          <li key={`${it.check} ${it.subjectId}`}>
            <code>{it.check}</code> {it.subjectId}: {it.detail}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

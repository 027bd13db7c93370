// A file under way and what became of it: gifts made, orders that had theirs, rows refused; the links as a file to keep.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { spokenLanguage } from "../../app/language.ts";
import { Button } from "../../parts/button.tsx";
import { Count } from "../../parts/count.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Faults } from "./dry-run.tsx";
import { FAULTS } from "./fault-words.ts";
import { type Failing, saveLinks } from "./files.ts";
import { forgetRun, type Run } from "./run.ts";

export function Progress({ run }: { run: Run }) {
  const { t } = useLingui();
  const { outcomes, orders, state, name } = run;
  const errors = useErrors(run);
  const made = outcomes.filter(({ became }) => became === "gifted").length;
  const before = outcomes.filter(({ became }) => became === "gifted before").length;
  return (
    <div className="form">
      {state === "under way" ? (
        <div role="status">
          <p>
            <Trans>
              {outcomes.length} of {orders.length} … You may look at other rooms meanwhile.
            </Trans>
          </p>
          <progress className="wide" value={outcomes.length} max={orders.length} aria-label={t`Gifting …`} />
        </div>
      ) : null}
      {state === "interrupted" ? (
        <Notice tone="amber" title={<Trans>It stopped before the end</Trans>}>
          <Trans>Choose the same file again: it goes on where it stopped and gifts nobody twice.</Trans>
        </Notice>
      ) : null}
      {state === "over" ? (
        <Notice tone="leaf">
          <Trans>Done. Keep the links now: they are shown only here.</Trans>
        </Notice>
      ) : null}
      <dl className="counts">
        <Count name={t`gifted`} count={made} />
        <Count name={t`gifted before`} count={before} />
        <Count name={t`rows without a gift`} count={new Set(errors.map(({ line }) => line)).size} />
      </dl>
      {state === "under way" ? null : (
        <>
          <div className="actions">
            {made > 0 ? (
              <Button look="primary" onClick={() => saveLinks(name, outcomes)}>
                <Icon name="download" />
                <Trans>Links as CSV</Trans>
              </Button>
            ) : null}
            <Button onClick={forgetRun}>
              <Trans>Another file</Trans>
            </Button>
          </div>
          <Faults errors={errors} name={name} />
        </>
      )}
    </div>
  );
}

/** What was wrong in the file, and what the API refused, in the order of the rows. */
function useErrors({ faults, outcomes }: Run): Failing[] {
  const { t, i18n } = useLingui();
  const remedies = useRemedies();
  const inFile = faults.map(({ line, column, code }) => ({ line, column, code, hint: i18n._(FAULTS[code]) }));
  const refused = outcomes.flatMap((it): Failing[] =>
    it.became === "refused"
      ? [{ line: it.order.line, column: t`whole row`, code: it.code, hint: remedies(it.code) }]
      : [],
  );
  return [...inFile, ...refused].sort((a, b) => a.line - b.line);
}

/** The words of rules, fetched once; until then and for what has none, the rule's name. */
function useRemedies(): (code: string) => string {
  const [rules, setRules] = useState<Rules>({});
  useEffect(() => {
    let isShown = true;
    import("../../../schema/problems.ts").then(({ PROBLEMS }) => isShown && setRules(PROBLEMS));
    return () => {
      isShown = false;
    };
  }, []);
  const language = spokenLanguage();
  return (code) => {
    const rule = rules[code];
    return rule === undefined ? code : `${rule.title[language]} ${rule.remedy[language]}`;
  };
}

type Rules = Record<string, { title: Record<"en" | "zh", string>; remedy: Record<"en" | "zh", string> }>;

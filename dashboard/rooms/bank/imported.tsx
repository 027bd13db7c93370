// What came of an import: what was known at once, what waits for a word, what fits nothing, and what had come before.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { BankImport } from "../../api/bank.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Count } from "../../parts/count.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";

export function Imported({ came, onAnother }: { came: BankImport; onAnother: () => void }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { lineCount, knownCount, confirmedCount, lines } = came;
  const proposed = lines.filter(({ status }) => status === "proposed").length;
  const unmatched = lines.filter(({ status }) => status === "unmatched").length;
  return (
    <Section title={t`What came of it`}>
      <div className="form">
        <Verdict came={came} />
        {lineCount === 0 ? null : (
          <dl className="counts">
            <Count name={t`arrived, known at once`} count={confirmedCount} />
            <Count name={t`wait for a word`} count={proposed} />
            <Count name={t`no payment known`} count={unmatched} />
            <Count name={t`imported before`} count={knownCount} />
          </dl>
        )}
        <div className="actions">
          {proposed === 0 ? null : (
            <Link
              to="/m/$membershipId/bank"
              params={{ membershipId }}
              search={{ state: "proposed" }}
              className="button primary"
            >
              <Trans>Look at what waits</Trans>
            </Link>
          )}
          {unmatched === 0 ? null : (
            <Link
              to="/m/$membershipId/bank"
              params={{ membershipId }}
              search={{ state: "unmatched" }}
              className="button"
            >
              <Trans>Look at the rest</Trans>
            </Link>
          )}
          <Link to="/m/$membershipId/bank" params={{ membershipId }} className="button">
            <Trans>All lines</Trans>
          </Link>
          <Button look="plain" onClick={onAnother}>
            <Trans>Import another file</Trans>
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Verdict({ came: { lineCount, knownCount } }: { came: BankImport }) {
  if (lineCount === 0)
    return (
      <Notice tone="plain">
        <Trans>Nothing in this file is about money that came in or back. Nothing was imported.</Trans>
      </Notice>
    );
  if (knownCount === lineCount)
    return (
      <Notice tone="plain">
        <Trans>All of it was imported before. Nothing has changed.</Trans>
      </Notice>
    );
  return (
    <Notice tone="leaf">
      <Trans>Imported. To import the same file again changes nothing.</Trans>
    </Notice>
  );
}

// Whether the books are sound: every rule recomputed from single rows when somebody asks, and each row that breaks one.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { recomputed } from "../../api/insight.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { useColumns } from "../../parts/columns.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";

type Integrity = Shapes["Integrity"];

export function IntegrityRoom() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const checking = useDeed({ act: () => recomputed(membershipId) });
  return (
    <Page
      title={t`Integrity`}
      lead={t`Every balance, statement and limit can be worked out again from the single rows.`}
      actions={
        <Button
          look="primary"
          onClick={() => checking.mutate()}
          waiting={checking.isPending ? t`Recomputing …` : undefined}
        >
          <Trans>Recompute everything</Trans>
        </Button>
      }
    >
      <ProblemNotice problem={checking.error} />
      {checking.data === undefined ? (
        <Empty>
          <Trans>Here stands, rule by rule, how many rows were looked at and which of them break it.</Trans>
        </Empty>
      ) : (
        <Found integrity={checking.data} />
      )}
    </Page>
  );
}

function Found({ integrity: { checkedAt, checks, violations } }: { integrity: Integrity }) {
  const { t } = useLingui();
  const column = useColumns<Integrity["checks"][number]>();
  const rules = checks.length;
  const brokenBy = (name: string) => violations.filter(({ check }) => check === name).length;
  return (
    <>
      {violations.length === 0 ? (
        <Notice tone="leaf" title={<Trans>All {rules} rules hold.</Trans>}>
          <p>
            <Trans>
              Recomputed <When at={checkedAt} />.
            </Trans>
          </p>
        </Notice>
      ) : (
        <Violations violations={violations} />
      )}
      <Section title={t`Rules`}>
        <Table
          label={t`Rules`}
          rows={checks}
          keyOf={({ name }) => name}
          columns={[
            column.text(t`Rule`, ({ name }) => name, {
              onPhone: "title",
              cell: ({ name }) => <code>{name}</code>,
            }),
            column.count(t`Rows`, ({ rows }) => rows),
            column.count(t`Broken`, ({ name }) => brokenBy(name), { onPhone: "amount" }),
          ]}
        />
      </Section>
    </>
  );
}

function Violations({ violations }: Pick<Integrity, "violations">) {
  const { id: membershipId } = useMembership();
  return (
    <Notice
      tone="brick"
      title={<Plural value={violations.length} one="# row breaks a rule" other="# rows break a rule" />}
    >
      <ul className="points">
        {violations.map(({ check, subjectId, detail }) => (
          <li key={`${check} ${subjectId} ${detail}`}>
            <code>{check}</code>: {detail}{" "}
            <Link to="/m/$membershipId/audit" params={{ membershipId }} search={{ subject: subjectId }}>
              {subjectId}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

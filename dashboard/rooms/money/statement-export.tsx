// A statement as CSV: the API's own file of all of it, or exactly the lines that are chosen. And on paper.
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeed } from "../../api/deed.ts";
import { type Statement, statementFile } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../parts/button.tsx";
import { csvOf } from "../../parts/csv.ts";
import { Icon } from "../../parts/icons.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import type { StatementFilters } from "./filters.ts";
import { useChosenLines, useLineColumns } from "./lines.tsx";

type Props = { statement: Statement; filters: StatementFilters };

export function StatementExport({ statement, filters }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { settlementId: id, ownerId, number } = statement;
  const columns = useLineColumns(statement);
  const chosen = useChosenLines(statement, filters);
  const isWhole = chosen.length === statement.lines.length;
  const exporting = useDeed({
    act: async () =>
      isWhole
        ? statementFile(membershipId, { id, ownerId })
        : new Blob([csvOf(columns, chosen)], { type: "text/csv;charset=utf-8" }),
    onDone: (file) => saveFile(file, `${t`Statement ${number}`}.csv`),
  });
  return (
    <>
      <Button onClick={() => print()}>
        <Trans>Print</Trans>
      </Button>
      <Button onClick={() => exporting.mutate()} waiting={exporting.isPending ? t`Exporting …` : undefined}>
        <Icon name="download" />
        {isWhole ? <Trans>Export CSV</Trans> : <Trans>Export these lines</Trans>}
      </Button>
      <ProblemNotice problem={exporting.error} />
    </>
  );
}

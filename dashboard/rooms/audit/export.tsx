// The selection as a CSV file. It is fetched with the membership of this page, which a plain link could not name.
import { Trans, useLingui } from "@lingui/react/macro";
import { type AuditSelection, auditFile } from "../../api/audit.ts";
import { useDeed } from "../../api/deed.ts";
import { useMembership } from "../../app/membership.ts";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icons.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";

export function Export({ selection }: { selection: AuditSelection }) {
  const { t } = useLingui();
  const membership = useMembership();
  const exporting = useDeed({
    act: () => auditFile(membership.id, selection),
    onDone: (file) => saveFile(file, "audit-events.csv"),
  });
  return (
    <>
      <Button onClick={() => exporting.mutate()} waiting={exporting.isPending ? t`Exporting …` : undefined}>
        <Icon name="download" />
        <Trans>Export CSV</Trans>
      </Button>
      <ProblemNotice problem={exporting.error} />
    </>
  );
}

// Importing what a bank answered: the file, what its columns mean where it is a table, and what came of it.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type BankImport, type BankImportRequest, bankKey, importAnswers } from "../../api/bank.ts";
import { useDeed } from "../../api/deed.ts";
import { moneyKey } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { useSentences } from "../../app/sentences.ts";
import { Button } from "../../parts/button.tsx";
import { SelectField } from "../../parts/field.tsx";
import { FileField } from "../../parts/file-field.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { type BankFile, bankFileOf, guessedMapping, type Mapping } from "./bank-file.ts";
import { BankTable } from "./bank-table.tsx";
import { Imported } from "./imported.tsx";
import { WHY_WRONG } from "./wrong-files.ts";

/** Whose refusal is about the file. */
const AT_FILE = ["bank_file_not_readable", "body_too_large"];

export function ImportAnswers() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const [came, setCame] = useState<BankImport>();
  return (
    <Page
      title={t`Import a bank's file`}
      lead={
        <Link to="/m/$membershipId/bank" params={{ membershipId }}>
          <Trans>Bank answers</Trans>
        </Link>
      }
    >
      {came === undefined ? (
        <Preparation onImported={setCame} />
      ) : (
        <Imported came={came} onAnother={() => setCame(undefined)} />
      )}
    </Page>
  );
}

function Preparation({ onImported }: { onImported: (came: BankImport) => void }) {
  const { t, i18n } = useLingui();
  const { id: membershipId, merchant } = useMembership();
  const [file, setFile] = useState<BankFile>();
  const [mapping, setMapping] = useState<Mapping>();
  const [ownerId, setOwner] = useState("alliance");
  const importing = useDeed({
    act: (body: BankImportRequest, again) => importAnswers(membershipId, body, again),
    changes: [bankKey(membershipId), moneyKey(membershipId), ["m", membershipId, "home"]],
    onDone: onImported,
  });
  const refused = useSentences(AT_FILE.includes(importing.error?.code ?? "") ? importing.error : null);
  const send = (content: Pick<BankImportRequest, "format" | "content" | "mapping">) =>
    importing.mutate({ ...content, ...(merchant === null ? { ownerId } : {}) });
  const wrong =
    file?.kind === "wrong" ? (
      i18n._(WHY_WRONG[file.why])
    ) : refused === undefined ? null : (
      <Trans>
        A line of it cannot be read, or there are more than a thousand. Nothing was imported. Ask your bank
        for the file again, or import it by shorter spans of days.
      </Trans>
    );
  return (
    <>
      <Section
        title={t`The file`}
        lead={t`A statement or notification (camt.053, camt.054), a status report (pain.002), or a table as CSV.`}
      >
        <div className="form">
          {merchant === null ? (
            <SelectField
              name="ownerId"
              label={t`Whose account`}
              value={ownerId}
              onChange={({ currentTarget }) => setOwner(currentTarget.value)}
            >
              <option value="alliance">{t`The alliance's own`}</option>
              <option value="clearing">{t`The clearing institution`}</option>
            </SelectField>
          ) : null}
          <FileField
            accept=".xml,.csv,.txt,.053,.054,text/xml,application/xml,text/csv,text/plain"
            wrong={wrong}
            onFile={(chosen) => {
              const it = bankFileOf(chosen);
              importing.reset();
              setFile(it);
              setMapping(it.kind === "table" ? guessedMapping(it.table) : undefined);
            }}
          />
        </div>
      </Section>
      {file?.kind === "table" && mapping !== undefined ? (
        <BankTable
          table={file.table}
          mapping={mapping}
          onMap={setMapping}
          onImport={send}
          isImporting={importing.isPending}
        />
      ) : null}
      {file?.kind === "message" ? (
        <div className="form">
          <p className="hint">
            <Trans>
              {file.name}: a message of the kind {file.message.format}.
            </Trans>
          </p>
          <div className="actions">
            <Button
              look="primary"
              onClick={() => send(file.message)}
              waiting={importing.isPending ? t`Importing …` : undefined}
            >
              <Trans>Import it</Trans>
            </Button>
          </div>
        </div>
      ) : null}
      <ProblemNotice problem={importing.error} unless={AT_FILE} />
    </>
  );
}

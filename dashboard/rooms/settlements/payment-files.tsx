// Files for banks: one payer's payments as CSV or pain.001, and the files that were made with their fingerprints.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import {
  type FileAsked,
  type PaymentFile,
  paymentFile,
  paymentFilesQuery,
  type Settlement,
} from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../parts/button.tsx";
import { useColumns } from "../../parts/columns.tsx";
import { SelectField } from "../../parts/field.tsx";
import { Icon } from "../../parts/icons.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";
import { called, type Names } from "./names.ts";

const EXTENSIONS = { csv: "csv", "pain.001": "xml" } as const satisfies Record<PaymentFile["format"], string>;
const FORMATS = ["csv", "pain.001"] as const satisfies readonly PaymentFile["format"][];
/** Each refusal by the payer's account or payments stands at the payer. */
const AT_PAYER = [
  "payee_details_missing",
  "nothing_to_pay",
  "instruction_not_planned",
  "payout_needs_collections",
];

type Props = { settlement: Settlement; names: Names };

export function PaymentFiles({ settlement, names }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { id, number, instructions } = settlement;
  const payers = [...new Set(instructions.map(({ payerId }) => payerId))];
  const [payerId, setPayer] = useState(payers[0] ?? "");
  const made = paymentFilesQuery(membershipId, id);
  const fetching = useDeed({
    act: (asked: FileAsked) => paymentFile(membershipId, id, asked),
    changes: [made.queryKey],
    onDone: (file, { format }) => {
      const payer = called(names, payerId);
      saveFile(file, `${t`Payments ${number} ${payer}`}.${EXTENSIONS[format]}`);
    },
  });
  const { data: files } = useQuery(made);
  return (
    <div className="form">
      <div className="filters">
        <SelectField
          name="payerId"
          label={t`Whose payments`}
          value={payerId}
          onChange={({ currentTarget }) => {
            fetching.reset();
            setPayer(currentTarget.value);
          }}
          problem={fetching.error}
          rules={AT_PAYER}
        >
          {payers.map((it) => (
            <option key={it} value={it}>
              {called(names, it)}
            </option>
          ))}
        </SelectField>
        <div className="actions">
          {FORMATS.map((format) => (
            <Button
              key={format}
              onClick={() => fetching.mutate({ payerId, format })}
              disabled={fetching.isPending}
            >
              <Icon name="download" />
              {format === "csv" ? "CSV" : format}
            </Button>
          ))}
        </div>
      </div>
      <ProblemNotice problem={fetching.error} unless={AT_PAYER} />
      {files === undefined || files.data.length === 0 ? null : <Made files={files.data} names={names} />}
    </div>
  );
}

function Made({ files, names }: { files: readonly PaymentFile[]; names: Names }) {
  const { t } = useLingui();
  const column = useColumns<PaymentFile>();
  return (
    <Table
      label={t`Files that were made`}
      rows={files}
      keyOf={({ messageId, format }) => `${messageId} ${format}`}
      caption={<Trans>By its fingerprint (SHA-256) everybody can tell that a file was not changed.</Trans>}
      columns={[
        column.text(t`Payer`, ({ payerId }) => called(names, payerId), { onPhone: "title" }),
        column.time(t`Made`, ({ madeAt }) => madeAt),
        column.text(t`Format`, ({ format }) => format),
        column.count(t`Payments`, ({ transferCount }) => transferCount),
        column.money(t`Sum`, ({ totalMinor }) => totalMinor, { onPhone: "amount" }),
        column.text(t`Fingerprint`, ({ sha256 }) => sha256, {
          cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code>,
        }),
      ]}
    />
  );
}

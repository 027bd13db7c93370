// What the columns of a file of orders mean, and what cannot be done without an order number.
import { Trans, useLingui } from "@lingui/react/macro";
import { ColumnFields } from "../../parts/column-fields.tsx";
import type { FileTable } from "../../parts/read-file.ts";
import type { Mapping } from "./columns.ts";

type Props = { file: FileTable; mapping: Mapping; onMap: (mapping: Mapping) => void };

export function MappingFields({ file, mapping, onMap }: Props) {
  const { t } = useLingui();
  const names = {
    order: t`Order number`,
    amount: t`Amount (optional)`,
    date: t`Day or time (optional)`,
    phone: t`Phone (optional)`,
    email: t`E-mail (optional)`,
  };
  return (
    <ColumnFields file={file} names={names} places={mapping} onPlace={onMap}>
      {mapping.order === null ? (
        <p className="wrong">
          <Trans>Without order numbers nothing would keep the same file from gifting twice.</Trans>
        </p>
      ) : null}
    </ColumnFields>
  );
}

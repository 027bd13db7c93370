// Export of a list: exactly the rows that these filters select and the columns that are shown, page after page, while one
// goes on with something else.
import { Trans } from "@lingui/react/macro";
import { saveFile } from "../app/save-file.ts";
import { beginWork } from "../app/work.ts";
import { Button } from "./button.tsx";
import type { Column } from "./columns.tsx";
import { csvOf } from "./csv.ts";
import { Icon } from "./icons.tsx";

type OnePage<Row> = { data: Row[]; nextCursor: string | null };

type Props<Row> = {
  /** Of the list, in the reader's language; the file is called by it too. */
  name: string;
  columns: readonly Column<Row>[];
  /** One page of the selection, as large as the API gives it. */
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<OnePage<Row>>;
};

export function ExportRows<Row>({ name, columns, page }: Props<Row>) {
  const begin = () =>
    beginWork({
      name: `${name}.csv`,
      run: async (report, signal) => {
        const rows: Row[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const { data, nextCursor }: OnePage<Row> = await page(cursor, signal);
          rows.push(...data);
          report(rows.length);
          cursor = nextCursor;
        }
        const file = csvOf(columns, rows);
        saveFile(new Blob([file], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
      },
    });
  return (
    <Button onClick={begin}>
      <Icon name="download" />
      <Trans>Export CSV</Trans>
    </Button>
  );
}

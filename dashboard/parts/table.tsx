// The one table: rows of an API that pages, with headings, figures under each other and, where the API sums, totals.
// A row opens by its link, which J and K move along; on a phone a row is a card, and what sorts stands above all of them.
import { Trans } from "@lingui/react/macro";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode } from "react";
import type { Column } from "./columns.tsx";
import { SortLink, Sorts } from "./sorts.tsx";

type Props<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Under the table: the zone of its times, what a sign means. */
  caption?: ReactNode;
  /** What the table is called to those who listen, where no heading stands right above it. */
  label?: string;
  /** What the totals are of. */
  foot?: Foot;
};

/** Where the totals are not whole, what is said stands for all of them. */
export type Foot = { isWhole: boolean; says: ReactNode };

export function Table<Row>({ columns, rows, keyOf, caption, label, foot }: Props<Row>) {
  return (
    <div className="scroller">
      <Sorts by={columns.flatMap(({ heading, sort }) => (sort === undefined ? [] : [{ heading, sort }]))} />
      <table className="table cards" {...(label === undefined ? {} : { "aria-label": label })}>
        {caption ? <caption>{caption}</caption> : null}
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.heading} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.heading} data-label={column.heading} className={looksOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <Totals columns={columns} foot={foot} />
      </table>
    </div>
  );
}

/** The link that opens a row: wherever one presses on the row, it is pressed. */
export const RowLink = createLink((props: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...props} className="row-link" data-row="" />
));

function Totals<Row>({ columns, foot }: { columns: readonly Column<Row>[]; foot: Foot | undefined }) {
  if (foot?.isWhole === false)
    return (
      <tfoot>
        <tr>
          <td colSpan={columns.length} className="said">
            {foot.says}
          </td>
        </tr>
      </tfoot>
    );
  if (foot === undefined && columns.every(({ total }) => total === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td key={column.heading} data-label={column.heading} className={looksOf(column)}>
            {column.total ?? (index === 0 ? (foot?.says ?? <Trans>Total</Trans>) : null)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { heading, sort } = column;
  return (
    <th scope="col" className={looksOf(column)} {...(sort ? { "aria-sort": sort.order } : {})}>
      {sort ? <SortLink heading={heading} sort={sort} /> : heading}
    </th>
  );
}

function looksOf<Row>({ isFigure, isLong, onPhone }: Column<Row>): string {
  return [isFigure && "figure", isLong && "long", onPhone && `card-${onPhone}`].filter(Boolean).join(" ");
}

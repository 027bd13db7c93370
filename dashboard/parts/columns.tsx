// Columns of a table: what stands in them, and what of it goes into a file. Declared once, so an export is what is shown.
import { useLingui } from "@lingui/react";
import { type ReactNode, useContext } from "react";
import { toDecimal } from "../../schema/money.ts";
import { dateFormat } from "./formats.ts";
import { Currency, Money } from "./money.tsx";
import type { Sort } from "./sorting.ts";
import { When, Zone } from "./when.tsx";

export type Column<Row> = {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** As it stands in a file; a column without it is only shown. */
  inFile?: { heading: string; value: (row: Row) => string | number | null };
  /** Figures stand right, so that their digits stand under each other. */
  isFigure?: boolean;
  /** Names and titles give way where there is not room for all: figures and times stand whole. */
  isLong?: boolean;
  /** On a phone a row is a card: `title` and `amount` stand at its top, the others below with their headings. */
  onPhone?: "title" | "amount" | "hidden";
  /** Under the rows, where the API has summed them. */
  total?: ReactNode;
  /** Where the API can sort by it. */
  sort?: Sort;
};

type More<Row> = Pick<Column<Row>, "isLong" | "onPhone" | "total" | "sort">;

/** The kinds of columns there are, in the currency and the zone of this membership. */
export function useColumns<Row>() {
  const { i18n } = useLingui();
  const currency = useContext(Currency);
  const timeZone = useContext(Zone);
  const local = dateFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return {
    /** `cell` shows it in another way, such as by a link. */
    text: (
      heading: string,
      value: (row: Row) => string | null,
      { cell, ...more }: More<Row> & { cell?: Column<Row>["cell"] } = {},
    ): Column<Row> => ({ ...more, heading, cell: cell ?? value, inFile: { heading, value } }),
    count: (heading: string, value: (row: Row) => number, more: More<Row> = {}): Column<Row> => ({
      ...{ ...more, heading, isFigure: true, inFile: { heading, value } },
      cell: (row) => value(row).toLocaleString(i18n.locale),
    }),
    /** Minor units; null shows nothing. In a file a decimal number, its currency in the heading. */
    money: (
      heading: string,
      minorOf: (row: Row) => number | null,
      { signed = false, ...more }: More<Row> & { signed?: boolean } = {},
    ): Column<Row> => ({
      ...{ ...more, heading, isFigure: true },
      cell: (row) => {
        const minor = minorOf(row);
        return minor === null ? null : <Money minor={minor} signed={signed} />;
      },
      inFile: {
        heading: `${heading} (${currency})`,
        value: (row) => {
          const minor = minorOf(row);
          return minor === null ? null : toDecimal(minor, currency);
        },
      },
    }),
    /** Instants. In a file the local time without its seconds, its zone in the heading. */
    time: (
      heading: string,
      instantOf: (row: Row) => string,
      { depth = "time", ...more }: More<Row> & { depth?: "day" | "time" } = {},
    ): Column<Row> => ({
      ...{ ...more, heading },
      cell: (row) => <When at={instantOf(row)} depth={depth} />,
      inFile: {
        heading: `${heading} (${timeZone})`,
        value: (row) => local.format(Date.parse(instantOf(row))),
      },
    }),
  };
}

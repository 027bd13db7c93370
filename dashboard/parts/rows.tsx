// Rows that are no table: they have no headings, so what sorts them stands above, and what is said of all of them below.
import type { ReactNode } from "react";
import type { Sort } from "./sorting.ts";
import { Sorts } from "./sorts.tsx";

type Props = {
  /** By what the API sorts them, and how they are sorted now. */
  sorts: readonly { heading: string; sort: Sort }[];
  caption: ReactNode;
  /** An `li` a row. */
  children: ReactNode;
};

export function Rows({ sorts, caption, children }: Props) {
  return (
    <>
      <Sorts by={sorts} />
      <ul className="rows">{children}</ul>
      <p className="hint">{caption}</p>
    </>
  );
}

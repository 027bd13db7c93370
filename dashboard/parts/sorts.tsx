// What sorts a list: a link a column, in its heading or, where no heading is there to be pressed, above all rows.
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Sort } from "./sorting.ts";

type Props = { heading: string; sort: Sort };

/** Above the rows: no heading says their order to those who listen, so that each link does. */
export function Sorts({ by }: { by: readonly Props[] }) {
  if (by.length === 0) return null;
  return (
    <p className="sorts">
      {by.map(({ heading, sort }) => (
        <SortLink key={heading} heading={heading} sort={sort}>
          <OrderInWords order={sort.order} />
        </SortLink>
      ))}
    </p>
  );
}

export function SortLink({ heading, sort, children }: Props & { children?: ReactNode }) {
  const { order, turned } = sort;
  return (
    <Link to="." search={({ order: _, ...filters }) => ({ ...filters, ...turned })} className="sort">
      {heading}
      {order === "none" ? null : <span aria-hidden="true"> {order === "ascending" ? "↑" : "↓"}</span>}
      {children}
    </Link>
  );
}

function OrderInWords({ order }: Pick<Sort, "order">) {
  if (order === "none") return null;
  return (
    <span className="unseen">
      {" "}
      {order === "ascending" ? <Trans>ascending</Trans> : <Trans>descending</Trans>}
    </span>
  );
}

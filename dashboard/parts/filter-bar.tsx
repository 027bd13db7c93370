// The filters over a list. They take effect in the address, and the page follows it; on a phone they fold away.
import { Trans } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { createContext, type ReactNode, useState } from "react";
import { type Filters, isNarrowed } from "../app/filters.ts";
import { Button } from "./button.tsx";
import { textOf } from "./form.ts";
import { Icon } from "./icons.tsx";

type Props<Name extends string> = {
  filters: Filters<Name>;
  /** What an address means, which what is entered has to go through too. */
  read: (search: Record<string, unknown>) => Filters<Name>;
  /** The fields, by the names of the filters; the first is what `/` goes to. The order of the rows stays as it is. */
  children: ReactNode;
};

/** True once somebody turns to the filters: what only they need is read then, and not with every list. */
export const FiltersWanted = createContext(false);

export function FilterBar<Name extends string>({ filters, read, children }: Props<Name>) {
  const navigate = useNavigate();
  const isFiltered = isNarrowed(filters);
  const { order }: Filters<string> = filters;
  const [isOpen, setOpen] = useState(isFiltered);
  const [isWanted, setWanted] = useState(isFiltered);
  const want = () => setWanted(true);
  return (
    // Anew where the address changes, so that the fields show what is selected.
    <search key={JSON.stringify(filters)} onPointerEnter={want} onFocus={want}>
      <form
        className={isOpen ? "filters open" : "filters"}
        onSubmit={(event) => {
          event.preventDefault();
          navigate({ to: ".", search: read(enteredInto(event.currentTarget)) });
        }}
      >
        <FiltersWanted value={isWanted}>{children}</FiltersWanted>
        {order === undefined ? null : <input type="hidden" name="order" value={order} />}
        <div className="actions">
          <Button type="submit">
            <Trans>Show</Trans>
          </Button>
          {isFiltered ? (
            <Link to="." search={order === undefined ? {} : { order }} className="button plain">
              <Trans>Clear</Trans>
            </Link>
          ) : null}
        </div>
      </form>
      {isOpen ? null : (
        <div className="filters-door">
          <Button onClick={() => setOpen(true)} aria-expanded={false}>
            <Icon name="filter" />
            <Trans>Filter</Trans>
          </Button>
        </div>
      )}
    </search>
  );
}

function enteredInto(form: HTMLFormElement): Record<string, string> {
  const names = [...new FormData(form).keys()];
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

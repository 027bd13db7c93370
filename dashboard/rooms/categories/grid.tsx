// The grid: rows give, columns sell. Arrow keys move along the cells, Enter opens one.
import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { Shapes } from "../../api/client.ts";
import { Cell } from "./cell.tsx";
import { type Matrix, relationOf, withRelation } from "./draft.ts";

type Props = {
  categories: Shapes["Alliance"]["categories"];
  before: Matrix;
  draft: Matrix;
  onChange: (draft: Matrix) => void;
};

type Place = { row: number; column: number };

const STEPS: Record<string, Place | undefined> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export function Grid({ categories, before, draft, onChange }: Props) {
  const { t } = useLingui();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: Math.min(1, categories.length - 1) });
  const captionId = useId();
  const last = categories.length - 1;
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = { row: within(at.row + step.row, last), column: within(at.column + step.column, last) };
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus();
  };
  return (
    <>
      <div className="scroller">
        <table
          ref={table}
          className="table matrix"
          aria-label={t`Who complements whom, and who competes`}
          aria-describedby={captionId}
        >
          <thead>
            <tr>
              <td />
              {categories.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((giver, row) => (
              <tr key={giver.key}>
                <th scope="row">{giver.name}</th>
                {categories.map((seller, column) => {
                  const relation = relationOf(draft, giver.key, seller.key);
                  const was = relationOf(before, giver.key, seller.key);
                  return (
                    <td key={seller.key}>
                      <Cell
                        giver={giver.name}
                        seller={seller.name}
                        relation={relation}
                        isChanged={JSON.stringify(relation) !== JSON.stringify(was)}
                        isFixed={giver.key === seller.key}
                        place={`${row} ${column}`}
                        isReached={at.row === row && at.column === column}
                        onFocus={() => setAt({ row, column })}
                        onMove={move}
                        onChange={(it) => onChange(withRelation(draft, [giver.key, seller.key], it))}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {/* Beside the table, not in it: on a phone the table moves sideways, and what explains it stays. */}
      <p className="hint" id={captionId}>
        <Trans>
          Rows give, columns sell. ✕ compete; a number says how well it complements, from 1 to 100. Changed
          cells are marked •.
        </Trans>
      </p>
    </>
  );
}

function within(place: number, last: number): number {
  return Math.min(Math.max(place, 0), last);
}

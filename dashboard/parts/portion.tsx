// A long list that is all here but not all drawn: so many rows at a time, and the way to more of them. On paper all stand.
import { Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { useIsPrinting } from "./printing.ts";

type Props<Row> = { rows: readonly Row[]; size: number; children: (rows: readonly Row[]) => ReactNode };

export function Portion<Row>({ rows, size, children }: Props<Row>) {
  const [chosen, setShown] = useState(size);
  const shown = useIsPrinting() ? rows.length : chosen;
  return (
    <>
      {children(rows.slice(0, shown))}
      {shown < rows.length ? (
        <div className="more">
          <Button onClick={() => setShown(shown + Math.max(size, 100))}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </>
  );
}

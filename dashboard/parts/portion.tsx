// A long list that is all here but not all drawn: so many rows at a time, and the way to more of them.
import { Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";

type Props<Row> = { rows: readonly Row[]; size: number; children: (rows: readonly Row[]) => ReactNode };

export function Portion<Row>({ rows, size, children }: Props<Row>) {
  const [shown, setShown] = useState(size);
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

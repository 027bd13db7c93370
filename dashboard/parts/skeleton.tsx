// Grey strokes where words will stand, in the shape of what is loading.
import { useLingui } from "@lingui/react/macro";

/** Rows as lists have them: a name and a line of facts. */
export function RowsSkeleton({ rows = 3 }: { rows?: number }) {
  const { t } = useLingui();
  return (
    <ul className="rows" aria-busy="true" aria-label={t`Loading …`}>
      {WIDTHS.slice(0, rows).map((width) => (
        <li key={width}>
          <div>
            <Stroke width={width} />
            <Stroke width="min(18rem, 80%)" />
          </div>
        </li>
      ))}
    </ul>
  );
}

const WIDTHS = ["9rem", "7rem", "11rem", "8rem", "10rem"];

export function Stroke({ width }: { width: string }) {
  return <span className="skeleton" style={{ width }} />;
}

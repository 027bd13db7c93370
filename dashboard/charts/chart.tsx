// The frame of every chart: a name, a drawing as wide as there is room, and the same figures as a table.
import { Trans } from "@lingui/react/macro";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

type Props = {
  /** What it shows, and what one should see in it: all that somebody who only listens gets without the table. */
  says: string;
  /** Drawn at the width that there is, in pixels, so that words keep their size on a phone. */
  draw: (width: number) => ReactNode;
  table: ReactNode;
};

export function Chart({ says, draw, table }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  return (
    <figure className="chart">
      <div className="drawing" role="img" aria-label={says} ref={place}>
        {width === 0 ? null : draw(width)}
      </div>
      <details className="chart-table">
        <summary>
          <Trans>As a table</Trans>
        </summary>
        {table}
      </details>
    </figure>
  );
}

/** 0 until it has been laid out. */
function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}

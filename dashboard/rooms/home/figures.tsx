// Figures that stand out: what each is, its amount large, and what it is made of beneath.
import type { ReactNode } from "react";

export type Figure = { name: string; value: ReactNode; hint?: ReactNode };

export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ name, value, hint }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className="figure-value">{value}</span>
            {hint ? <span className="hint">{hint}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

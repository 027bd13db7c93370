// One figure of a sum that is written out: opening + lines = due. It stands in a list of the class `equation`.
import type { ReactNode } from "react";
import { Money } from "./money.tsx";

type Props = {
  sign?: "+" | "=";
  name: ReactNode;
  /** Null is no figure, which `none` says in words. */
  minor: number | null;
  none?: ReactNode;
  signed?: boolean;
  isSum?: boolean;
};

export function Addend({ sign, name, minor, none, signed = false, isSum = false }: Props) {
  return (
    <div className={isSum ? "term sum" : "term"}>
      {sign === undefined ? null : (
        <span className="term-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <dt>{name}</dt>
      <dd className="term-figure">{minor === null ? none : <Money minor={minor} signed={signed} />}</dd>
    </div>
  );
}

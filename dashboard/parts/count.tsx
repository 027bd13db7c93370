// How many of a kind, as a large figure over its name; a stroke stands there until it is known.
import { useLingui } from "@lingui/react";
import { Stroke } from "./skeleton.tsx";

export function Count({ name, count }: { name: string; count: number | undefined }) {
  const { i18n } = useLingui();
  return (
    <div className="count">
      <dt>{name}</dt>
      <dd>{count === undefined ? <Stroke width="3rem" /> : count.toLocaleString(i18n.locale)}</dd>
    </div>
  );
}

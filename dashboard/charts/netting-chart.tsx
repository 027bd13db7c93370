// What netting does, side by side: before it a web of debts, after it the few payments that settle them all.
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { useMoney } from "../parts/money.tsx";
import { Table } from "../parts/table.tsx";
import { Chart } from "./chart.tsx";
import { widthOf } from "./fitting.ts";
import { labelsOf } from "./labels.ts";
import { type Named, nameAt } from "./names.ts";
import { type Debt, ownersOf, type Spot, type Web, webOf } from "./web.ts";

type Props = {
  /** What each owed each other before netting. */
  obligations: readonly Debt[];
  /** What is paid instead. */
  instructions: readonly { payerId: string; payeeId: string; amountMinor: number }[];
  /** What owners are called, by their ids. */
  names: ReadonlyMap<string, string>;
};

/** More names than this around a circle would lie over each other. */
const MOST_NAMED = 16;
const MOST_AMOUNTS = 12;
const HEIGHT = 300;

export function NettingChart({ obligations, instructions, names }: Props) {
  const { t } = useLingui();
  const payments = instructions.map(
    (it): Debt => ({ debtorId: it.payerId, creditorId: it.payeeId, amountMinor: it.amountMinor }),
  );
  const owners = ownersOf(obligations, payments);
  const largest = Math.max(0, ...[...obligations, ...payments].map((it) => it.amountMinor));
  const sumOf = useSum();
  const [owed, paid] = [sumOf(obligations), sumOf(payments)];
  const before = t`${plural(obligations.length, { one: "# debt", other: "# debts" })}, together ${owed}`;
  const after = t`${plural(payments.length, { one: "# payment", other: "# payments" })}, together ${paid}`;
  const drawing = (debts: readonly Debt[], withAmounts: boolean) => (width: number) => (
    <Drawing
      width={width}
      web={webOf(owners, debts, {
        ...{ width, height: HEIGHT, largest },
        margin: { x: Math.min(130, Math.floor(width * 0.28)), y: 30 },
      })}
      names={owners.length > MOST_NAMED ? undefined : names}
      withAmounts={withAmounts && debts.length <= MOST_AMOUNTS}
    />
  );
  return (
    <div className="two-charts">
      <section>
        <h3>
          <Trans>Before: who owes whom</Trans>
        </h3>
        <p className="hint">{before}</p>
        <Chart
          says={t`Before netting: ${before}`}
          draw={drawing(obligations, false)}
          table={<Debts name={t`Before: who owes whom`} debts={obligations} names={names} />}
        />
      </section>
      <section>
        <h3>
          <Trans>After: what is paid</Trans>
        </h3>
        <p className="hint">{after}</p>
        <Chart
          says={t`After netting: ${after}`}
          draw={drawing(payments, true)}
          table={<Debts name={t`After: what is paid`} debts={payments} names={names} />}
        />
      </section>
    </div>
  );
}

function useSum(): (debts: readonly Debt[]) => string {
  const moneyOf = useMoney();
  return (debts) => moneyOf(debts.reduce((total, it) => total + it.amountMinor, 0));
}

function Debts({ name, debts, names }: { name: string; debts: readonly Debt[]; names: Props["names"] }) {
  const { t } = useLingui();
  const moneyOf = useMoney();
  return (
    <Table
      label={name}
      rows={debts.toSorted((a, b) => b.amountMinor - a.amountMinor)}
      keyOf={(it) => `${it.debtorId} ${it.creditorId} ${it.amountMinor}`}
      columns={[
        { heading: t`Payer`, cell: (it) => names.get(it.debtorId) ?? it.debtorId, onPhone: "title" },
        { heading: t`Payee`, cell: (it) => names.get(it.creditorId) ?? it.creditorId },
        { heading: t`Amount`, cell: (it) => moneyOf(it.amountMinor), isFigure: true, onPhone: "amount" },
      ]}
    />
  );
}

type Drawn = { width: number; web: Web; names: Props["names"] | undefined; withAmounts: boolean };

function Drawing({ width, web, names, withAmounts }: Drawn) {
  const moneyOf = useMoney();
  const headId = useId();
  const owners = web.spots.map((spot) => ({
    spot,
    named: names && nameAt(spot, names.get(spot.id) ?? spot.id, { width, height: HEIGHT }),
  }));
  const taken = owners.flatMap(({ named }) => named?.box ?? []);
  const labels = withAmounts
    ? labelsOf(web.lines, { spots: web.spots, names: taken }, (it) => widthOf(moneyOf(it.amountMinor)))
    : [];
  const look = withAmounts ? "debt paid" : "debt";
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      <marker id={headId} {...HEAD} orient="auto" markerUnits="userSpaceOnUse">
        <path d="M0 0.500 8 4 0 7.500Z" className="head" />
      </marker>
      {web.lines.map((it) => (
        <path
          key={`${it.d} ${it.amountMinor}`}
          d={it.d}
          strokeWidth={it.width}
          className={look}
          markerEnd={`url(#${headId})`}
        />
      ))}
      {owners.map(({ spot, named }) => (
        <Owner key={spot.id} spot={spot} named={named} whole={names?.get(spot.id)} />
      ))}
      {[...labels].map(([{ d, amountMinor }, place]) => (
        <text key={`${d} ${amountMinor}`} {...place} dy={4} textAnchor="middle" className="strong on-line">
          {moneyOf(amountMinor)}
        </text>
      ))}
    </svg>
  );
}

/** The arrow's point stops short of who is paid. */
const HEAD = { viewBox: "0 0 8 8", refX: 13, refY: 4, markerWidth: 9, markerHeight: 9 };

type OwnerProps = { spot: Spot; named: Named | undefined; whole: string | undefined };

function Owner({ spot: { x, y }, named, whole }: OwnerProps) {
  return (
    <>
      <circle cx={x} cy={y} r={named === undefined ? 2.5 : 4} className="point" />
      {named === undefined ? null : (
        <text x={named.x} y={named.y} textAnchor={named.anchor}>
          {named.text}
          <title>{whole}</title>
        </text>
      )}
    </>
  );
}

// What netting does, side by side: before it a web of debts, after it the few payments that settle them all.
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { useMoney } from "../parts/money.tsx";
import { Table } from "../parts/table.tsx";
import { Chart } from "./chart.tsx";
import { fitting } from "./fitting.ts";
import { type Debt, ownersOf, type Web, webOf } from "./web.ts";

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
const SIZE = 340;
const MARGIN = 84;

export function NettingChart({ obligations, instructions, names }: Props) {
  const { t } = useLingui();
  const payments = instructions.map(
    (it): Debt => ({ debtorId: it.payerId, creditorId: it.payeeId, amountMinor: it.amountMinor }),
  );
  const owners = ownersOf(obligations, payments);
  const largest = Math.max(0, ...[...obligations, ...payments].map((it) => it.amountMinor));
  const [before, after] = [useSummary(obligations), useSummary(payments)];
  const drawing = (debts: readonly Debt[], withAmounts: boolean) => (width: number) => (
    <Drawing
      width={width}
      web={webOf(owners, debts, { size: SIZE, radius: SIZE / 2 - MARGIN, largest })}
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

function useSummary(debts: readonly Debt[]): string {
  const { t } = useLingui();
  const moneyOf = useMoney();
  const count = debts.length;
  const sum = moneyOf(debts.reduce((total, it) => total + it.amountMinor, 0));
  return t`${count} × together ${sum}`;
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
        { heading: t`From`, cell: (it) => names.get(it.debtorId) ?? it.debtorId, onPhone: "title" },
        { heading: t`To`, cell: (it) => names.get(it.creditorId) ?? it.creditorId },
        { heading: t`Amount`, cell: (it) => moneyOf(it.amountMinor), isFigure: true, onPhone: "amount" },
      ]}
    />
  );
}

type Drawn = { width: number; web: Web; names: Props["names"] | undefined; withAmounts: boolean };

function Drawing({ width, web, names, withAmounts }: Drawn) {
  const moneyOf = useMoney();
  const headId = useId();
  const side = Math.min(width, 420);
  return (
    <svg
      width={side}
      height={(side * (SIZE - MARGIN)) / SIZE}
      viewBox={`0 ${MARGIN / 2} ${SIZE} ${SIZE - MARGIN}`}
      aria-hidden="true"
    >
      <marker
        id={headId}
        viewBox="0 0 8 8"
        refX="9"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0.500 8 4 0 7.500Z" className="head" />
      </marker>
      {web.lines.map((it) => (
        <path
          key={`${it.d} ${it.amountMinor}`}
          d={it.d}
          strokeWidth={it.width}
          className={withAmounts ? "debt paid" : "debt"}
          markerEnd={`url(#${headId})`}
        />
      ))}
      {web.spots.map(({ id, x, y, anchor }) => (
        <g key={id}>
          <circle cx={x} cy={y} r={names === undefined ? 2.5 : 4} className="point" />
          {names === undefined ? null : (
            <text
              x={x + SHIFTS[anchor]}
              y={y + (anchor === "middle" ? (y < SIZE / 2 ? -9 : 18) : 4)}
              textAnchor={anchor}
            >
              {fitting(names.get(id) ?? id, MARGIN - 10)}
            </text>
          )}
        </g>
      ))}
      {withAmounts
        ? web.lines.map((it) => (
            <text
              key={`${it.d} ${it.amountMinor}`}
              x={it.label.x}
              y={it.label.y + 4}
              textAnchor="middle"
              className="strong on-line"
            >
              {moneyOf(it.amountMinor)}
            </text>
          ))
        : null}
    </svg>
  );
}

const SHIFTS = { start: 9, middle: 0, end: -9 };

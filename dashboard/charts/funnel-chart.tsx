// A funnel: how many went in, and how many of them came as far as each stage.
import { useLingui } from "@lingui/react/macro";
import { numberFormat } from "../parts/formats.ts";
import { Table } from "../parts/table.tsx";
import { Chart } from "./chart.tsx";
import { BAR, type Funnel, funnelOf } from "./funnel.ts";

export type Stage = { name: string; count: number };

type Props = {
  /** Such as "What became of the coupons you gifted". */
  name: string;
  /** From the widest on. */
  stages: readonly Stage[];
};

export function FunnelChart({ name, stages }: Props) {
  const { t, i18n } = useLingui();
  const count = numberFormat(i18n.locale, {});
  const percent = numberFormat(i18n.locale, { style: "percent", maximumFractionDigits: 1 });
  const shareOf = (it: Stage) => (stages[0]?.count ? percent.format(it.count / stages[0].count) : "–");
  const said = stages.map((it) => `${it.name} ${count.format(it.count)}`).join(", ");
  return (
    <Chart
      says={`${name}: ${said}`}
      draw={(width) => (
        <Drawing
          shape={funnelOf(
            stages.map((it) => it.count),
            width,
          )}
          words={stages.map((it, index) => ({
            name: it.name,
            figure: index === 0 ? count.format(it.count) : `${count.format(it.count)} · ${shareOf(it)}`,
          }))}
          width={width}
        />
      )}
      table={
        <Table
          label={name}
          rows={stages}
          keyOf={(it) => it.name}
          columns={[
            { heading: t`Stage`, cell: (it) => it.name, onPhone: "title" },
            { heading: t`Coupons`, cell: (it) => count.format(it.count), isFigure: true, onPhone: "amount" },
            { heading: t`Share`, cell: shareOf, isFigure: true },
          ]}
        />
      }
    />
  );
}

type Drawn = { shape: Funnel; words: readonly { name: string; figure: string }[]; width: number };

function Drawing({ shape, words, width }: Drawn) {
  return (
    <svg width={width} height={shape.height} aria-hidden="true">
      {shape.slopes.map((d) => (
        <path key={d} d={d} className="slope" />
      ))}
      {shape.bars.map((bar, index) => (
        <g key={bar.y}>
          <text y={bar.y - 7}>{words[index]?.name}</text>
          <text x={width} y={bar.y - 7} textAnchor="end" className="strong">
            {words[index]?.figure}
          </text>
          <rect y={bar.y} width={width} height={BAR} className="trough" />
          <rect y={bar.y} width={bar.width} height={BAR} className="chart-bar" />
        </g>
      ))}
    </svg>
  );
}

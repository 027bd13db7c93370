// What flows between merchants: who gifts whose coupons, as bands from gifters to redeemers, each end with its name.
import { useLingui } from "@lingui/react/macro";
import type { Shapes } from "../api/client.ts";
import { useColumns } from "../parts/columns.tsx";
import { useMoney } from "../parts/money.tsx";
import { Table } from "../parts/table.tsx";
import { BAND_END, type BandEnd, type Bands, bandsOf } from "./bands.ts";
import { Chart } from "./chart.tsx";
import { fitting } from "./fitting.ts";

type Flow = Shapes["Flow"];

export function FlowChart({ name, flows }: { name: string; flows: readonly Flow[] }) {
  const { t } = useLingui();
  const moneyOf = useMoney();
  const columns = useColumns<Flow>();
  const names = new Map(
    flows.flatMap((it) => [
      [it.gifterId, it.gifterName],
      [it.redeemerId, it.redeemerName],
    ]),
  );
  const [most] = flows;
  const bands = flows.map((it) => ({
    fromId: it.gifterId,
    toId: it.redeemerId,
    amount: it.revenueMinor,
  }));
  const pairs = flows.length;
  const [from, to] = [most?.gifterName ?? "", most?.redeemerName ?? ""];
  const largest = moneyOf(most?.revenueMinor ?? 0);
  const said =
    most === undefined ? t`nothing yet` : t`${pairs} pairs; most from ${from} to ${to}, ${largest}`;
  return (
    <Chart
      says={`${name}: ${said}`}
      draw={(width) => {
        const margin = Math.min(190, Math.floor(width * 0.31));
        return (
          <Drawing
            bands={bandsOf(bands, { width, margin, most: width < 500 ? 6 : 10 })}
            nameOf={(end) => (end.id === undefined ? t`others` : (names.get(end.id) ?? ""))}
            amountOf={(end) => moneyOf(end.amount)}
            frame={{ width, margin }}
          />
        );
      }}
      table={
        <Table
          label={name}
          rows={flows}
          keyOf={(it) => `${it.gifterId} ${it.redeemerId}`}
          columns={[
            columns.text(t`Gifter`, (it) => it.gifterName, { onPhone: "title" }),
            columns.text(t`Redeemer`, (it) => it.redeemerName),
            columns.count(t`Gifted`, (it) => it.giftedCoupons),
            columns.count(t`Redeemed`, (it) => it.redeemedCoupons),
            columns.money(t`Sales`, (it) => it.revenueMinor, { onPhone: "amount" }),
            columns.money(t`Commission`, (it) => it.gifterMinor),
          ]}
        />
      }
    />
  );
}

type Drawn = {
  bands: Bands;
  nameOf: (end: BandEnd) => string;
  amountOf: (end: BandEnd) => string;
  frame: { width: number; margin: number };
};

function Drawing({ bands, nameOf, amountOf, frame: { width, margin } }: Drawn) {
  return (
    <svg width={width} height={bands.height} aria-hidden="true">
      {bands.paths.map(({ d, width: thickness, from, to }) => (
        <path key={d} d={d} strokeWidth={thickness} className="band">
          <title>{`${nameOf(from)} → ${nameOf(to)}`}</title>
        </path>
      ))}
      {bands.ends.map((end) => {
        const isLeft = end.side === "left";
        const x = isLeft ? end.x - 8 : end.x + BAND_END + 8;
        const y = end.y + end.height / 2;
        return (
          <g key={`${end.side} ${end.id}`}>
            <rect x={end.x} y={end.y} width={BAND_END} height={end.height} className="chart-bar" />
            <text x={x} y={y - 2} textAnchor={isLeft ? "end" : "start"} className="strong">
              {fitting(nameOf(end), margin - 10)}
              <title>{nameOf(end)}</title>
            </text>
            <text x={x} y={y + 13} textAnchor={isLeft ? "end" : "start"}>
              {amountOf(end)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

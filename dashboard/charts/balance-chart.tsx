// A position over time: what had locked by the end of each day, and from today on what is known to lock.
import { useLingui } from "@lingui/react/macro";
import type { Shapes } from "../api/client.ts";
import { dateFormat } from "../parts/formats.ts";
import { useMoney } from "../parts/money.tsx";
import { Table } from "../parts/table.tsx";
import { type Balance, balanceOf } from "./balance.ts";
import { Chart } from "./chart.tsx";

type Day = Shapes["PositionDay"];

type Props = {
  name: string;
  /** Oldest first, at least one. */
  days: readonly Day[];
  today: string;
};

const HEIGHT = 180;
const INSET = 26;

export function BalanceChart({ name, days, today }: Props) {
  const { t, i18n } = useLingui();
  const moneyOf = useMoney();
  // A day is no instant: it is told as it stands in the calendar.
  const format = dateFormat(i18n.locale, { month: "short", day: "numeric", timeZone: "UTC" });
  const dayOf = (day: string) => format.format(Date.parse(day));
  const signed = (minor: number) => moneyOf(minor, { signed: true });
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const now = days.find(({ day }) => day === today) ?? last;
  const [nowMinor, lastDay, lastMinor] = [signed(now.lockedMinor), dayOf(last.day), signed(last.lockedMinor)];
  return (
    <Chart
      says={`${name}: ${t`today ${nowMinor}, known for ${lastDay} ${lastMinor}`}`}
      draw={(width) => (
        <Drawing
          balance={balanceOf(
            days.map((it) => ({ day: it.day, minor: it.lockedMinor })),
            today,
            { width, height: HEIGHT, inset: INSET },
          )}
          words={{ first: dayOf(first.day), last: lastDay, today: t`today`, amountOf: signed }}
          width={width}
        />
      )}
      table={
        <Table
          label={name}
          rows={turnsOf(days)}
          keyOf={(it) => it.day}
          columns={[
            { heading: t`Day`, cell: (it) => dayOf(it.day), onPhone: "title" },
            {
              heading: t`Locked by then`,
              cell: (it) => signed(it.lockedMinor),
              isFigure: true,
              onPhone: "amount",
            },
          ]}
          caption={t`The first day, and each on which something locked or was paid.`}
        />
      }
    />
  );
}

/** The days that differ from the one before. */
function turnsOf(days: readonly Day[]): Day[] {
  return days.filter((it, index) => it.lockedMinor !== days[index - 1]?.lockedMinor);
}

type Drawn = {
  balance: Balance;
  words: { first: string; last: string; today: string; amountOf: (minor: number) => string };
  width: number;
};

function Drawing({ balance, words, width }: Drawn) {
  const { today, zeroY, highest, lowest } = balance;
  const isLate = today.x > width - 60;
  return (
    <svg width={width} height={HEIGHT + 18} aria-hidden="true">
      <path d={balance.surface} className="slope" />
      <line x1={0} x2={width} y1={zeroY} y2={zeroY} className="axis" />
      <path d={balance.past} className="curve" />
      <path d={balance.ahead} className="curve ahead" />
      <line x1={today.x} x2={today.x} y1={INSET - 8} y2={HEIGHT} className="axis now" />
      <circle cx={today.x} cy={today.y} r={4} className="point" />
      {highest.minor > 0 ? <text y={highest.y - 6}>{words.amountOf(highest.minor)}</text> : null}
      {lowest.minor < 0 ? <text y={lowest.y + 16}>{words.amountOf(lowest.minor)}</text> : null}
      <text y={HEIGHT + 14}>{words.first}</text>
      <text x={today.x} y={INSET - 12} textAnchor={isLate ? "end" : "middle"} className="strong">
        {words.today} {words.amountOf(today.minor)}
      </text>
      <text x={width} y={HEIGHT + 14} textAnchor="end">
        {words.last}
      </text>
    </svg>
  );
}

// A coupon as one picture that needs nothing beside it: the ticket, its QR and its code, to keep or to send.
import { groupCouponCode } from "../../schema/codes.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import { KEEPSAKE_TEXTS } from "./keepsake-texts.ts";
import { PETALS, petalIndexOf } from "./petals.ts";
import { drawingOf } from "./qr.tsx";
import type { Reader } from "./reader.ts";
import { initialOf } from "./ticket.tsx";

/** The size of the picture, in its own units and in pixels. */
export const WIDTH = 640;
export const HEIGHT = 960;
const QR_SIDE = 400;
const FONT =
  "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', -apple-system, 'Segoe UI', Roboto, sans-serif";
const [PAPER, CARD, INK, SOFT, LINE] = ["#f9f6f1", "#fefcf9", "#231e19", "#5e574f", "#d9d3ca"];

/** In the light colours, whatever the theme: what is scanned is dark on light. */
export function Picture({ coupon, gifter, reader }: { coupon: HeldCoupon; gifter: string; reader: Reader }) {
  const { language, texts, figures } = reader;
  const { redeemer, discount, lastDay } = coupon;
  const value = texts.value(discount, figures);
  const title = discount.kind === "item" ? discount.name : coupon.title;
  const facts = [title === value ? "" : title, texts.condition(coupon, figures)].filter(Boolean);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      font-family={FONT}
      fill={INK}
    >
      <title>{`${redeemer.name} · ${value}`}</title>
      <rect width={WIDTH} height={HEIGHT} fill={PAPER} />
      <Line
        text={texts.heading(gifter)}
        x={WIDTH / 2}
        y={64}
        size={26}
        room={580}
        anchor="middle"
        fill={SOFT}
      />
      <rect x="32" y="96" width="576" height="244" rx="16" fill={CARD} stroke={LINE} />
      <path
        d="M152 96H48a16 16 0 0 0-16 16v212a16 16 0 0 0 16 16h104z"
        fill={PETALS[petalIndexOf(redeemer.id)]}
      />
      <path d="M152 112v212" stroke={PAPER} stroke-width="5" stroke-dasharray="0 12" stroke-linecap="round" />
      <circle cx="152" cy="96" r="13" fill={PAPER} />
      <circle cx="152" cy="340" r="13" fill={PAPER} />
      <Line text={initialOf(redeemer.name)} x={92} y={240} size={64} room={90} anchor="middle" fill="#fff" />
      <Line text={redeemer.name} x={184} y={144} size={26} room={400} weight={600} />
      <Line text={value} x={184} y={206} size={52} room={400} weight={700} />
      {facts.map((it, index) => (
        <Line text={it} x={184} y={250 + index * 32} size={22} room={400} fill={SOFT} />
      ))}
      <Line
        text={texts.lastDay(figures.shortDay(lastDay))}
        x={184}
        y={318}
        size={22}
        room={400}
        fill={SOFT}
      />
      <Code coupon={coupon} />
      <Line
        text={KEEPSAKE_TEXTS[language].showIt(redeemer.name)}
        x={WIDTH / 2}
        y={900}
        size={22}
        room={580}
        anchor="middle"
        fill={SOFT}
      />
    </svg>
  );
}

function Code({ coupon }: { coupon: HeldCoupon }) {
  const { side, path } = drawingOf(coupon.code);
  const scale = QR_SIDE / side;
  return (
    <>
      <g transform={`translate(${(WIDTH - QR_SIDE) / 2} 372) scale(${scale})`} shape-rendering="crispEdges">
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </g>
      <text
        x={WIDTH / 2}
        y="840"
        font-size="30"
        font-weight="600"
        font-family="ui-monospace, Menlo, Consolas, monospace"
        text-anchor="middle"
      >
        {groupCouponCode(coupon.code)}
      </text>
    </>
  );
}

type LineProps = {
  text: string;
  x: number;
  y: number;
  size: number;
  /** The width that it may take. */
  room: number;
  anchor?: "middle";
  weight?: number;
  fill?: string | undefined;
};

/** One line, set smaller or cut where its room is narrower than the text. */
function Line({ text, x, y, size, room, anchor, weight, fill }: LineProps) {
  const fitting = Math.max(size * SMALLEST, Math.min(size, (room / widthOf(text)) * 0.98));
  return (
    <text x={x} y={y} font-size={fitting.toFixed(1)} font-weight={weight} text-anchor={anchor} fill={fill}>
      {cut(text, room / fitting)}
    </text>
  );
}

const SMALLEST = 0.7;

/** About how many times its size a text is wide: Han fill a square, Latin about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, it) => sum + (/[\u2e80-\uffff]/u.test(it) ? 1 : 0.56), 0) || 1;
}

function cut(text: string, room: number): string {
  if (widthOf(text) <= room * 1.02) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join("")) > room - 1) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

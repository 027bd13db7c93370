// A QR code as one inline path: dark on light in every theme, because scanners expect it so.
import { encode } from "uqr";

/** Light modules around the code, without which scanners may not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** `label` is what a screen reader says. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { side, path } = drawingOf(text);
  return (
    <svg
      class={isLong(text) ? "qr long" : "qr"}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path fill="#000" d={path} />
    </svg>
  );
}

/**
 * The side with its quiet zone, in modules, and the dark ones of a code as a path. A short text mends a quarter and more of
 * itself, for cracked screens; in a long one that would take modules too small for cameras, and it is new each minute.
 */
export function drawingOf(text: string): { side: number; path: string } {
  // Where its size allows a stronger correction than was asked for, it gets it.
  const { data, size } = encode(text, { ecc: isLong(text) ? "L" : "Q", boostEcc: true, border: 0 });
  return { side: size + 2 * QUIET_ZONE, path: pathOf(data) };
}

/** Longer than any link or code of ours: what is signed for the minute. */
function isLong(text: string): boolean {
  return text.length > 200;
}

/** One rectangle for each run of dark modules in a row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.map(pathOfRow).join("");
}

function pathOfRow(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h-${x - start}z`;
  }
  return path;
}

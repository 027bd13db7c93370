// A QR code as one path, dark on white in both themes: cameras read nothing else as well.
import { useLingui } from "@lingui/react/macro";
import { encode } from "uqr";

export function Qr({ text }: { text: string }) {
  const { t } = useLingui();
  const { data, size } = encode(text, { ecc: "M", border: 3 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t`QR code of the link`}
      shapeRendering="crispEdges"
    >
      <path fill="#000" d={path} />
    </svg>
  );
}

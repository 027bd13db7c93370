// How cards look on paper and, at the same size, before they are printed.

export type CardSize = "a6" | "small";

const COMMON = `
  .card {
    position: relative; overflow: hidden; margin: 0 auto 16px; max-width: 100%; background: #fff; color: #231e19;
    border: 1px solid var(--line); border-radius: 2mm; break-inside: avoid; print-color-adjust: exact;
    --paper: #fff; --card: #fff; --ink: #231e19; --soft: #4a443d; --line: #b8b1a7; --leaf: #255d34; --amber: #7e4f04;
  }
  .card .fine, .card .also { color: var(--soft); } .card .qr { border: 0; border-radius: 0; }
  .card .state, .card .soon { display: none; }
  .card code { font-size: 3.4mm; white-space: nowrap; }
  @media print {
    .top, .heading { display: none; }
    body, main { margin: 0; padding: 0; max-width: none; }
    .card { margin: 0; border: 0; border-radius: 0; max-width: none; break-after: page; }
    .card:last-child { break-after: auto; }
  }
`;

const A6 = `
  @page { size: 105mm 148mm; margin: 0; }
  .card {
    display: grid; grid-template-rows: auto auto minmax(0, 1fr) auto; gap: 3mm; width: 105mm; height: 147.9mm;
    padding: 6mm 7mm; font-size: 3.6mm; line-height: 1.35; text-align: center;
  }
  .card .from { font-size: 4.4mm; font-weight: 600; } .card .also { font-size: 3.6mm; font-weight: 600; }
  .card .from, .card .also, .card h2, .use .fine { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .use .fine { -webkit-line-clamp: 3; }
  .card .ticket { text-align: left; min-height: min-content; grid-template-columns: 16mm 1fr; }
  .card .ticket::before, .card .ticket::after { left: calc(16mm - 9px); }
  .card .face { padding: 2.5mm 4mm 2.5mm 5mm; } .card .value { font-size: 9mm; margin: 0; } .card .title { font-size: 3.4mm; }
  .card .ticket .fine { display: inline-block; margin-right: 3mm; }
  .card .fine { font-size: 3mm; line-height: 1.35; text-wrap: pretty; }
  .use { display: grid; grid-template-columns: 44mm 1fr; gap: 3mm; align-items: center; min-height: 0; text-align: left; }
  .use .lines + .lines { margin-top: 2mm; }
  .card .code { grid-template-rows: minmax(0, 1fr) auto; gap: 0; height: 100%; max-height: 49mm; min-height: 0; }
  .card .code .qr { width: 100%; height: 100%; } .card .code code { font-size: 3.2mm; }
  .online { display: flex; align-items: center; gap: 3mm; text-align: left; border-top: 1px solid var(--line); padding-top: 2mm; }
  .online .qr { width: 19mm; flex: none; }
`;

const SMALL = `
  @page { size: 85mm 55mm; margin: 0; }
  .card { display: grid; grid-template-columns: 9mm 1fr 33mm; gap: 3mm; width: 85mm; height: 54.9mm; padding-right: 3mm; }
  .card .stub { border-radius: 0; font-size: 6mm; }
  .card .words { display: grid; align-content: center; gap: 0.6mm; min-width: 0; padding: 2mm 0; }
  .card h2 { font-size: 3.6mm; line-height: 1.25; } .card .value { font-size: 5.6mm; margin: 0; }
  .card .also { font-size: 3.2mm; font-weight: 600; line-height: 1.25; }
  .card .fine { font-size: 2.5mm; line-height: 1.3; } .card .lines:last-child { padding-top: 0.8mm; }
  .card h2, .card .fine, .card .also { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .card .lines:last-child .fine { -webkit-line-clamp: 1; }
  .card .code { align-content: center; gap: 0.5mm; } .card .code .qr { width: 33mm; }
  .card code { font-size: 2.45mm; }
`;

/** Each page of the printer is one card. */
export const CARD_STYLE: Record<CardSize, string> = { a6: COMMON + A6, small: COMMON + SMALL };

// How the holder's pages look: the gift's heading, hairlines, and the ticket. No address in it leads anywhere.
import { PETALS } from "./petals.ts";

const GIFT = `
  ${PETALS.map((colour, index) => `.petal-${index} { --petal: ${colour}; }`).join(" ")}

  .test {
    border: 1px dashed var(--amber); border-radius: 8px; padding: 8px 12px; margin-bottom: 8px;
    color: var(--amber); font-size: var(--text-14);
  }
  .heading { display: grid; grid-template-columns: auto 1fr; column-gap: 12px; padding: 16px 0 24px; }
  .heading > * { grid-column: 1 / -1; }
  .heading .seal { grid-column: 1; } .heading .seal + h1 { grid-column: 2; }
  .seal {
    display: grid; place-items: center; width: 44px; height: 44px; border-radius: 50%;
    background: var(--petal); color: #fff; font-size: var(--text-20); print-color-adjust: exact;
  }
  h1 { font-size: var(--text-28); line-height: 1.25; font-weight: 600; align-self: center; text-wrap: balance; }
  .lead { margin-top: 12px; text-wrap: pretty; }
  .heading .fine { margin-top: 8px; text-wrap: pretty; }
`;

const TICKET = `
  .ticket {
    position: relative; display: grid; grid-template-columns: 72px 1fr; min-height: 128px;
    background: var(--card); border: 1px solid var(--line); border-radius: 12px; print-color-adjust: exact;
  }
  .stub {
    display: grid; place-items: center; border-radius: 11px 0 0 11px; background: var(--petal);
    color: #fff; font-size: var(--text-40); font-weight: 300;
  }
  .ticket::before, .ticket::after {
    content: ""; position: absolute; z-index: 1; left: 63px; width: 18px; height: 18px; border-radius: 50%;
    background: var(--paper); border: 1px solid var(--line);
  }
  .ticket::before { top: -10px; clip-path: inset(50% 0 0 0); }
  .ticket::after { bottom: -10px; clip-path: inset(0 0 50% 0); }
  .face { position: relative; min-width: 0; padding: 12px 16px 12px 20px; }
  .face::before {
    content: ""; position: absolute; left: -2px; top: 14px; bottom: 14px; width: 4px;
    background: radial-gradient(circle, var(--paper) 1.4px, transparent 1.9px) center / 4px 8px round;
  }
  .who { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: start; }
  .who > :first-child { flex: 1 1 8rem; font-size: var(--text-16); font-weight: 600; }
  .value { line-height: 1.2; font-weight: 700; margin: 2px 0; }
  .large { font-size: var(--text-40); } .medium { font-size: var(--text-28); } .small { font-size: var(--text-20); }
  .soon { color: var(--amber); font-size: var(--text-14); font-weight: 600; }
  .blank { max-width: 24rem; border-style: dashed; }
  .blank .stub { background: none; border-right: 1px dashed var(--line); }
  .blank .face::before { display: none; }
  .blank::before, .blank::after { border-style: dashed; }
  .state {
    margin: 2px 0; padding: 0 8px; border: 1px solid; border-radius: 999px;
    font-size: var(--text-12); line-height: 1.5;
  }
  .active { color: var(--leaf); } .scheduled, .reserved { color: var(--amber); }
  .redeemed, .refunded, .expired, .passed_on { color: var(--soft); } .revoked { color: var(--brick); }
`;

const COUPON = `
  .coupon { display: grid; gap: 16px; padding: 24px 0; border-top: 1px solid var(--line); scroll-margin-top: 8px; }
  .coupon:target .ticket { outline: 2px solid var(--leaf); outline-offset: 3px; }
  .heading + .coupon { border-top: 0; padding-top: 0; }
  .sentence { margin-top: 12px; text-wrap: pretty; }
  .code { display: grid; justify-items: center; gap: 8px; text-align: center; }
  .qr { width: min(100%, 264px); border-radius: 12px; border: 1px solid var(--line); forced-color-adjust: none; }
  .qr.long { width: min(100%, 320px); }
  .code .fine { text-wrap: balance; }
  .label { display: block; color: var(--soft); font-size: var(--text-12); }
  code {
    font: 600 var(--text-20)/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace;
    user-select: all;
  }
  .digits + .lead { margin: 0 0 24px; }
  .digits { font-size: var(--text-40); font-weight: 700; letter-spacing: 0.08em; font-variant-numeric: tabular-nums; }
  summary { display: flex; align-items: center; min-height: 44px; cursor: pointer; }
  .pass summary {
    justify-content: center; border: 1px solid var(--peony); border-radius: 8px; color: var(--peony);
    font-weight: 600; list-style: none;
  }
  .pass summary::-webkit-details-marker { display: none; }
  .pass details[open] summary { border-color: transparent; color: var(--soft); font-weight: 400; }
  details[open] .closed, details:not([open]) .opened { display: none; }
  .facts { display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; }
  .facts dt { color: var(--soft); font-size: var(--text-14); line-height: 1.5rem; }
  .shops { list-style: none; }
  .shops li { padding-top: 8px; }
  .address { display: block; color: var(--soft); font-size: var(--text-14); }
  .more summary { color: var(--soft); font-size: var(--text-14); text-decoration: underline; text-underline-offset: 0.2em; }

  .deeds { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 16px; }
  .deeds:empty { display: none; }
  .button, button {
    display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 8px 16px;
    border: 1px solid var(--line); border-radius: 8px; background: none; color: var(--ink);
    font: inherit; text-align: center; text-decoration: none; cursor: pointer;
  }
  button { border-color: var(--peony); color: var(--peony); font-weight: 600; }
  [hidden] { display: none; }
  form { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 24px; }
  .keep { align-items: center; border-top: 1px solid var(--line); margin-top: 0; padding: 24px 0; }
  .keep button { flex: none; border-color: var(--line); color: var(--ink); font-weight: 400; } .keep p { flex: 1 1 14rem; }
  .link { display: block; font-weight: 600; user-select: all; overflow-wrap: anywhere; }
  .picture { display: block; width: min(100%, 320px); height: auto; border: 1px solid var(--line); border-radius: 12px; }
  .codes { margin: 8px 0 0 20px; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  .history { border-top: 1px solid var(--line); padding-top: 24px; }
  .history > h2 { font-size: var(--text-20); font-weight: 600; }
  .past { gap: 0; border-top: 0; padding: 16px 0 0; }
  .past .ticket { min-height: 0; }
  .past .stub { background: var(--line); color: var(--soft); font-size: var(--text-28); }
  .past .value { font-size: var(--text-20); color: var(--soft); }
  .past .face .fine { display: none; }

  footer { margin-top: 32px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--soft); font-size: var(--text-14); }
  footer h2 { font-size: inherit; font-weight: 600; margin-top: 16px; }
  footer p { margin-top: 4px; text-wrap: pretty; }
  .alliance { margin-top: 16px; font-size: var(--text-12); }

  @media (min-width: 46rem) {
    .coupon:not(.past) { grid-template-columns: 1fr 266px; column-gap: 32px; }
    .coupon:has(.long) { grid-template-columns: 1fr 320px; }
    .coupon:not(.past) .pass { grid-column: 2; grid-row: 1 / span 2; }
    .coupon:not(.past) { grid-template-rows: auto 1fr; }
  }
`;

const PRINT = `
  @media print {
    :root {
      color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb;
      --leaf: #255d34; --amber: #7e4f04; --brick: #973023;
    }
    body { padding: 0; max-width: none; font-size: 11pt; }
    nav, summary, .soon, .history, .deeds, .keep { display: none; }
    details::details-content { display: block; content-visibility: visible; }
    .coupon { grid-template-columns: 1fr 6cm; column-gap: 1cm; break-inside: avoid; }
    .pass { grid-column: 2; grid-row: 1 / span 2; }
  }
`;

/** What the holder's pages add to the house's style. */
export const HOLDER_STYLE = GIFT + TICKET + COUPON + PRINT;

// What every page that we render looks like before its own: paper and ink, one accent, the type, the bar on top.

const TOKENS = `
  :root {
    color-scheme: light dark;
    --paper: #f9f6f1; --card: #fefcf9; --ink: #231e19; --soft: #5e574f; --line: #d9d3ca;
    --peony: #c62c58; --leaf: #255d34; --amber: #7e4f04; --brick: #973023;
    --text-12: 0.75rem; --text-14: 0.875rem; --text-16: 1rem; --text-20: 1.25rem; --text-28: 1.75rem; --text-40: 2.5rem;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #161311; --card: #211d1a; --ink: #efebe4; --soft: #b6b0a7; --line: #413c38;
      --peony: #f2798f; --leaf: #8ed09c; --amber: #eabb79; --brick: #f2998a;
    }
  }
`;

const GROUND = `
  *, ::before, ::after { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body {
    margin: 0 auto; padding: 0 16px 48px; max-width: 45rem; background: var(--paper); color: var(--ink);
    font: var(--text-16)/1.5 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif;
    font-variant-numeric: tabular-nums; text-autospace: normal; overflow-wrap: anywhere;
  }
  :lang(en) body {
    font-family: -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Noto Sans CJK SC",
      "Microsoft YaHei", system-ui, sans-serif;
  }
  h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
  a { color: inherit; text-underline-offset: 0.2em; }
  :focus-visible { outline: 2px solid var(--peony); outline-offset: 2px; border-radius: 4px; }
  .fine { color: var(--soft); font-size: var(--text-14); }

  .top { display: flex; justify-content: space-between; align-items: center; min-height: 52px; padding: 4px 0; }
  .brand { display: flex; align-items: center; gap: 8px; color: var(--soft); font-size: var(--text-14); }
  .peony { width: 20px; height: 20px; fill: var(--peony); }
  .peony path { stroke: var(--paper); stroke-width: 1; }
  .peony circle { fill: var(--paper); }
  nav { display: flex; margin-right: -12px; }
  nav a {
    display: flex; align-items: center; min-height: 44px; padding: 0 12px;
    font-size: var(--text-14); color: var(--soft);
  }
  nav a[aria-current] { color: var(--ink); text-decoration: none; }
`;

/** The ground on which the style of each page builds. */
export const HOUSE_STYLE = TOKENS + GROUND;

// What the wallet's pages add to how the holder's pages look.

export const WALLET_STYLE = `
  .kept { padding: 24px 0 8px; border-top: 1px solid var(--line); }
  .kept > h2 { font-size: var(--text-16); font-weight: 600; margin-bottom: 12px; }
  .kept .ticket { margin-bottom: 12px; }
  .kept .deeds { margin-top: 4px; align-items: start; }
  .kept .deeds .button { border-color: var(--peony); color: var(--peony); font-weight: 600; }
  .over { padding: 16px 0 8px; }
  .over > h2 { font-weight: 400; margin-bottom: 0; }
  .over .deeds .button { border-color: var(--line); color: var(--ink); font-weight: 400; }
  .asks { flex: 1 1 8rem; }
  .asks summary { color: var(--soft); font-size: var(--text-14); text-decoration: underline; text-underline-offset: 0.2em; }
  .asks form, .whole form { margin-top: 8px; }
  .asks button, .whole button { border-color: var(--line); color: var(--ink); font-weight: 400; }
  .whole { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--line); }
`;

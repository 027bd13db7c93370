// Light or dark: as the system is, unless somebody chose. public/theme.js applies the choice before the first paint.
import { recalled, remember } from "./storage.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function chosenTheme(): Theme {
  const kept = recalled("theme");
  return THEMES.find((it) => it === kept) ?? "system";
}

export function chooseTheme(theme: Theme): void {
  remember("theme", theme === "system" ? undefined : theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

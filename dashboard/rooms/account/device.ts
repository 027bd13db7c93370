// What a browser calls itself, shortened to what a person calls it: "Chrome · Windows".

/** The text itself where nothing in it is known; a dash where there is none. */
export function deviceOf(userAgent: string): string {
  const browser = BROWSERS.find(([, mark]) => mark.test(userAgent))?.[0];
  const system = SYSTEMS.find(([, mark]) => mark.test(userAgent))?.[0];
  const known = [browser, system].filter((it) => it !== undefined).join(" · ");
  return known || userAgent.slice(0, 60) || "—";
}

/** In this order: most browsers also name those that they resemble. */
const BROWSERS: readonly [string, RegExp][] = [
  ["WeChat", /MicroMessenger/],
  ["Edge", /Edg(e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser/],
  ["Firefox", /Firefox|FxiOS/],
  ["Chrome", /Chrome|CriOS/],
  ["Safari", /Safari/],
];
const SYSTEMS: readonly [string, RegExp][] = [
  ["HarmonyOS", /HarmonyOS|OpenHarmony/],
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["macOS", /Macintosh|Mac OS X/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

// `npm run icons`: draws the icons of the installed till anew from the peony, for systems that take no SVG.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./built-files.mjs";
import { launch } from "./chromium.ts";

const PUBLIC = join(ROOT, "dashboard/public");
const PAPER = "#f9f6f1";

/**
 * `share` is how much of its side the flower takes. Android cuts a maskable icon to whatever shape it likes and promises
 * no more than the circle of 80 %; iOS rounds the corners and shows black where there is no colour.
 */
const ICONS = [
  { name: "till-192.png", side: 192, share: 1, ground: "transparent" },
  { name: "till-512.png", side: 512, share: 1, ground: "transparent" },
  { name: "till-maskable-512.png", side: 512, share: 0.66, ground: PAPER },
  { name: "till-180.png", side: 180, share: 0.78, ground: PAPER },
];

const peony = await readFile(join(PUBLIC, "peony.svg"), "utf8");
const browser = await launch();
try {
  for (const icon of ICONS) await draw(icon);
} finally {
  await browser.close();
}

async function draw({ name, side, share, ground }: (typeof ICONS)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>
    body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${ground} }
    svg { width: ${side * share}px; height: ${side * share}px }
  </style>${peony}`);
  const picture = await page.screenshot({ omitBackground: ground === "transparent" });
  await writeFile(join(PUBLIC, "icons", name), picture);
  await page.close();
  console.log(`${name} ${picture.length} bytes`);
}

// A face of the app in both themes at several widths: what axe-core finds there, and whether it fits.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";

const THEMES = ["light", "dark"] as const;

type Looks = {
  widths: readonly number[];
  /** A folder for pictures of each, for those who want to look. */
  pictures?: string | undefined;
};

/** What is wrong with what the page shows now, each with the face, theme and width in which it was seen. */
export async function faultsOfFace(page: Page, face: string, { widths, pictures }: Looks): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES)
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 1280 ? 800 : 844 });
      await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
      // Colours come over in 140 ms.
      await page.waitForTimeout(160);
      const name = `${face}-${theme}-${width}`;
      for (const it of await faultsOn(page)) found.push(`${name}: ${it}`);
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
    }
  return found;
}

/** What axe-core calls serious or critical, and whatever is wider than the screen. */
async function faultsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(await axe());
  return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => [
    ...violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + " " + target.join(" "))),
    ...(document.documentElement.scrollWidth > innerWidth ? ["wider than the screen"] : []),
  ])`);
}

function axe(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
}

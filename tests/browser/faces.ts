// A face of a page in both themes at several widths: what axe-core finds there, whether it fits, and how it looks.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, type Stage, type Story } from "./stage.ts";

export const LANGUAGES = ["zh", "en"] as const;
export const THEMES = ["light", "dark"] as const;

export type Language = (typeof LANGUAGES)[number];
/** Looks at the face that a page shows now, under a name that no other face has. */
export type Look = (page: Page, face: string) => Promise<void>;

/**
 * All faces of a page, which `of` names: `show` brings it to one after the other, and has each looked at. Pictures of the
 * `main` ones go into `folder`, as wide as they are mostly seen and as far down as the page or the screen does.
 */
export type Faces = {
  of: string;
  folder: string;
  pictures: "page" | "screen";
  drawnAt: 390 | 1280;
  main: readonly string[];
  show: (stage: Stage, language: Language, look: Look) => Promise<void>;
};

export type Seen = { theme: (typeof THEMES)[number]; width: number };

/** A look at each width in each theme, which follows the system's where nobody chose one. */
export function everyLook(
  widths: readonly number[],
  see: (page: Page, face: string, seen: Seen) => Promise<void>,
): Look {
  return async (page, face) => {
    for (const theme of THEMES)
      for (const width of widths) {
        await page.setViewportSize({ width, height: width === 1280 ? 800 : 844 });
        await page.emulateMedia({ colorScheme: theme });
        await page.evaluate(ALL_IS_STILL);
        await see(page, face, { theme, width });
      }
  };
}

/** Colours come over by and by; what turns for ever is not waited for. */
const ALL_IS_STILL = `new Promise(requestAnimationFrame).then(() => Promise.all(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined))))`;

/** The rule that holds for every face there is. */
export function storiesOf({ of, show }: Faces): Story[] {
  return LANGUAGES.map((language) => ({
    says: `every face of ${of} in ${language} is open to everybody, in both themes and three widths`,
    play: async (stage) => {
      const found: string[] = [];
      await show(stage, language, async (page, face) => {
        found.push(...(await faultsOfFace(page, face, { widths: [320, 390, 1280] })));
      });
      expect(found.length === 0, `nothing is in anybody's way: ${found.join("\n")}`);
    },
  }));
}

type Looks = {
  widths: readonly number[];
  /** A folder for pictures of each, for those who want to look. */
  pictures?: string | undefined;
};

/** What is wrong with what the page shows now, each with the face, theme and width in which it was seen. */
export async function faultsOfFace(page: Page, face: string, { widths, pictures }: Looks): Promise<string[]> {
  const found: string[] = [];
  const look = everyLook(widths, async (_, __, { theme, width }) => {
    const name = `${face}-${theme}-${width}`;
    for (const it of await faultsOn(page)) found.push(`${name}: ${it}`);
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
  });
  await look(page, face);
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

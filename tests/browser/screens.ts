// `npm run screens`: pictures of every face in both languages and themes, on a phone and a desk, into docs/screens.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { ROOT } from "../../scripts/built-files.mjs";
import { EVERY_FACE } from "./every-face.ts";
import { everyLook, type Faces, LANGUAGES, type Seen, THEMES } from "./faces.ts";
import { aStage } from "./stage.ts";

const FOLDER = join(ROOT, "docs/screens");
const WIDTHS = [390, 1280];
/** Of WebP: text stays sharp, and all of them together stay small enough to be kept. */
const QUALITY = 55;

const drawn = new Map<Faces, Set<string>>();
const sessions = new WeakMap<Page, Promise<CDPSession>>();
const stage = await aStage();
try {
  await rm(FOLDER, { recursive: true, force: true });
  for (const faces of EVERY_FACE)
    for (const language of LANGUAGES) {
      const look = everyLook(WIDTHS, async (page, face, seen) => {
        drawn.set(faces, (drawn.get(faces) ?? new Set()).add(face));
        await keep(page, faces, pathOf(faces, face, { ...seen, language }));
      });
      await faces.show(stage, language, look);
      console.log(`${faces.of}, ${language}`);
    }
  await writeFile(join(FOLDER, "README.md"), indexOf());
} finally {
  await stage.takeDown();
}
process.exit(0);

type Variant = Seen & { language: string };

function pathOf({ folder }: Faces, face: string, { language, theme, width }: Variant): string {
  return `${folder}/${face}-${language}-${theme}-${width}.webp`;
}

async function keep(page: Page, { pictures }: Faces, path: string): Promise<void> {
  const [width, height] = await page.evaluate<[number, number]>(
    "[innerWidth, Math.max(innerHeight, document.documentElement.scrollHeight)]",
  );
  const clip = pictures === "page" ? { clip: { x: 0, y: 0, width, height, scale: 1 } } : {};
  const shot = {
    format: "webp",
    quality: QUALITY,
    captureBeyondViewport: pictures === "page",
    ...clip,
  } as const;
  const { data } = await (await sessionOf(page)).send("Page.captureScreenshot", shot);
  const target = join(FOLDER, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, Buffer.from(data, "base64"));
}

/** One for as long as the page lives: its end would also end what the page is made to believe of its network. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Of each face one picture is shown, and all are linked. */
function indexOf(): string {
  const parts = [...drawn].map(([faces, names]) => [`## ${headingOf(faces)}`, tableOf(faces, names)]);
  return `# What people see

Every face of the pages that customers, cashiers, shopkeepers and admins see: in Chinese and English, light and dark, on a
phone and on a desk. \`npm run screens\` draws them anew from the same list that axe-core goes through in
\`npm run test:browser\` (\`tests/browser/every-face.ts\`); this page too.

${parts.flat().join("\n\n")}
`;
}

function headingOf({ of }: Faces): string {
  return of.slice(0, 1).toUpperCase() + of.slice(1);
}

function tableOf(faces: Faces, names: Iterable<string>): string {
  const rows = [...names].map((face) => {
    const shown = `![${face}](${pathOf(faces, face, { language: "zh", theme: "light", width: 390 })})`;
    const links = LANGUAGES.flatMap((language) =>
      THEMES.flatMap((theme) =>
        WIDTHS.map(
          (width) => `[${language} ${theme} ${width}](${pathOf(faces, face, { language, theme, width })})`,
        ),
      ),
    );
    return `| ${face} | ${shown} | ${links.join("<br>")} |`;
  });
  return ["| face | zh, light, phone | all |", "| --- | --- | --- |", ...rows].join("\n");
}

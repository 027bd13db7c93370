// `npm run screens`: pictures of the main faces of every page in both languages and themes, into docs/screens.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { ROOT } from "../../scripts/built-files.mjs";
import { EVERY_FACE } from "./every-face.ts";
import { everyLook, type Faces, LANGUAGES, type Language, type Seen, THEMES } from "./faces.ts";
import { aStage } from "./stage.ts";

const FOLDER = join(ROOT, "docs/screens");
/** Of WebP: text stays sharp, and all of them together stay small enough to be kept. */
const QUALITY = 55;

const sessions = new WeakMap<Page, Promise<CDPSession>>();
const stage = await aStage();
try {
  await rm(FOLDER, { recursive: true, force: true });
  for (const faces of EVERY_FACE) for (const language of LANGUAGES) await draw(faces, language);
  await writeFile(join(FOLDER, "README.md"), indexOf());
} finally {
  await stage.takeDown();
}
process.exit(0);

/** @throws Error where one of the main faces was not shown. */
async function draw(faces: Faces, language: Language): Promise<void> {
  const missing = new Set(faces.main);
  const seen = everyLook([faces.drawnAt], (page, face, { theme }) =>
    keep(page, faces, pathOf(faces, face, { language, theme })),
  );
  await faces.show(stage, language, async (page, face) => {
    if (missing.delete(face)) await seen(page, face);
  });
  if (missing.size > 0) throw new Error(`${faces.of}: no ${[...missing].join(", ")}`);
  console.log(`${faces.of}, ${language}`);
}

type Variant = Pick<Seen, "theme"> & { language: Language };

function pathOf({ folder }: Faces, face: string, { language, theme }: Variant): string {
  return `${folder}/${face}-${language}-${theme}.webp`;
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

function indexOf(): string {
  const parts = EVERY_FACE.map((faces) => `## ${headingOf(faces)}\n\n${tableOf(faces)}`);
  return `# What people see

The main faces of the pages that customers, cashiers, shopkeepers and admins see, in Chinese and English, light and dark:
customers' and cashiers' as a phone shows them, the others on a desk. \`npm run screens\` draws them anew, and this page too.
Every face there is goes through axe-core at three widths in \`npm run test:browser\` (\`tests/browser/every-face.ts\`).

${parts.join("\n\n")}
`;
}

function headingOf({ of }: Faces): string {
  return of.slice(0, 1).toUpperCase() + of.slice(1);
}

function tableOf(faces: Faces): string {
  const variants = LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })));
  const heads = variants.map(({ language, theme }) => `${language}, ${theme}`);
  const rows = faces.main.map((face) => {
    const pictures = variants.map((variant) => `![${face}](${pathOf(faces, face, variant)})`);
    return `| ${[face, ...pictures].join(" | ")} |`;
  });
  return [`| face | ${heads.join(" | ")} |`, "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

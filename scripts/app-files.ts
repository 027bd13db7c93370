// The generated files of dashboard/, as text by its path: the types of the API, and the catalogues with every message.
/// <reference types="node" />
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import openapiTypes, { astToString } from "openapi-typescript";
import { ROOT } from "./built-files.mjs";

const APP = join(ROOT, "dashboard");
const LOCALES = ["en", "zh-CN"];

/** `openApi` is the text of the OpenAPI document. A message that has no translation yet is in its catalogue, empty. */
export async function appFiles(openApi: string): Promise<Record<string, string>> {
  return { "dashboard/api/schema.d.ts": await typesOf(openApi), ...(await catalogues()) };
}

async function typesOf(openApi: string): Promise<string> {
  const nodes = await openapiTypes(JSON.parse(openApi));
  return `// The API as types, generated from docs/openapi.json by \`npm run generate\`.\n${astToString(nodes)}`;
}

/** Lingui writes where its settings point, so it gets copies to write on. */
async function catalogues(): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "jiehua-messages-"));
  try {
    await Promise.all(LOCALES.map((it) => copyFile(sourceOf(it), join(folder, `${it}.po`))));
    const config = getConfig({ configPath: join(APP, "lingui.config.mjs") });
    const path = join(folder, "{locale}");
    const catalogs = config.catalogs.map(({ include, exclude = [] }) => ({ path, include, exclude }));
    for (const catalog of await getCatalogs({ ...config, catalogs })) {
      if ((await catalog.make({ clean: true, orderBy: "message", overwrite: false })) === false)
        throw new Error("The messages of dashboard/ could not be extracted.");
    }
    const texts = LOCALES.map(async (it) => [
      `dashboard/locales/${it}.po`,
      await readFile(join(folder, `${it}.po`), "utf8"),
    ]);
    return Object.fromEntries(await Promise.all(texts));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function sourceOf(locale: string): string {
  return join(APP, `locales/${locale}.po`);
}

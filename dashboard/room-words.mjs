// Splits the one catalogue of each language: what the first pages need comes at once, what one room needs with that room.
import { join, relative } from "node:path";
import { createCompiledCatalog, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";

const HERE = import.meta.dirname;
/** Rooms that somebody enters at once: their words come with those of the whole app. */
export const FIRST_ROOMS = ["sign-in", "home"];
const ROOM = /^rooms\/([^/]+)\//;

/**
 * `locales/en.po` gives what is said outside the rooms, in the first of them or in several; `locales/en.po?room=bank`
 * gives the rest of that room. A module of the room waits for its words before it runs.
 *
 * Throws where a message has no translation, or where a module says what its words do not hold.
 */
export function roomWords({ configPath }) {
  const config = getConfig({ configPath });
  let isBuild = false;
  let catalogues;
  return {
    name: "room-words",
    // While the code still says what is a message.
    enforce: "pre",
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    buildStart() {
      catalogues = cataloguesOf(config);
    },
    watchChange() {
      catalogues = cataloguesOf(config);
    },
    resolveId: { filter: { id: /^words:/ }, handler: (id) => `\0${id}` },
    load: { filter: { id: /^\0words:/ }, handler: (id) => waitingFor(id.split(":")[1]) },
    transform: {
      filter: { id: [/\.po(\?room=|$)/, /\.tsx?$/] },
      async handler(code, id) {
        const [path, room] = id.split("?room=");
        if (path.endsWith(".po")) return compiled((await catalogues)[relative(HERE, path)], room);
        if (!code.includes("@lingui/")) return null;
        const home = roomOf(relative(HERE, path));
        if (isBuild) await expectWords(catalogues, { path, said: idsIn(code), home });
        // At the end, so that every line stays where it was.
        return home === undefined ? null : { code: `${code}\nimport "words:${home}";\n`, map: null };
      },
    },
  };
}

/** Of each file its language and, by room, its messages; those of no room and of several are under `undefined`. */
async function cataloguesOf(config) {
  const [catalog] = await getCatalogs(config);
  const { sourceLocale, fallbackLocales } = config;
  const all = config.locales.map(async (locale) => {
    const { messages, missing } = await catalog.getTranslations(locale, { sourceLocale, fallbackLocales });
    if (missing.length > 0)
      throw new Error(`${locale} lacks ${missing.length} messages, the first: ${missing[0].source}`);
    const rooms = new Map();
    for (const [id, { origin }] of Object.entries(await catalog.read(locale))) {
      const room = onlyRoomOf(origin.map(([file]) => file));
      rooms.set(room, { ...rooms.get(room), [id]: messages[id] });
    }
    return [`locales/${locale}.po`, { locale, rooms }];
  });
  return Object.fromEntries(await Promise.all(all));
}

function onlyRoomOf(files) {
  const rooms = new Set(files.map(roomOf));
  return rooms.size === 1 ? [...rooms][0] : undefined;
}

function roomOf(file) {
  const room = ROOM.exec(file)?.[1];
  return FIRST_ROOMS.includes(room) ? undefined : room;
}

function waitingFor(room) {
  const part = (locale) => `() => import(${JSON.stringify(join(HERE, `locales/${locale}.po?room=${room}`))})`;
  return `import { alsoSpeak } from ${JSON.stringify(join(HERE, "app/language.ts"))};
    await alsoSpeak({ zh: ${part("zh-CN")}, en: ${part("en")} });`;
}

function compiled({ locale, rooms }, room) {
  const { source, errors } = createCompiledCatalog(locale, rooms.get(room) ?? {}, { namespace: "es" });
  if (errors.length > 0) throw new Error(`${locale}: ${errors.map(({ error }) => error.message).join("; ")}`);
  return { code: source, map: null, moduleType: "js" };
}

/** What Lingui's macros leave of messages. */
function idsIn(code) {
  return [...code.matchAll(/\/\*+ *i18n *\*\/\s*\{\s*id: "([^"]+)"/g)].map(([, id]) => id);
}

async function expectWords(catalogues, { path, said, home }) {
  for (const { locale, rooms } of Object.values(await catalogues))
    for (const id of said)
      if (!(id in (rooms.get(undefined) ?? {}) || id in (rooms.get(home) ?? {})))
        throw new Error(`${path} says something that ${locale}.po does not hold there: npm run generate`);
}

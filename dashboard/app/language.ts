// The reader's language: what they chose here, else what their account says, else what the browser wants.
import { i18n, type Messages } from "@lingui/core";
import { type Language, TAGS } from "./languages.ts";
import { remember } from "./storage.ts";

export { browserLanguage, chosenLanguage, LANGUAGES, type Language, OWN_NAMES, TAGS } from "./languages.ts";

type Catalogue = Record<Language, () => Promise<{ messages: Messages }>>;

/** Those that were asked for: what the first pages say, then what each room says that was entered. */
const catalogues: Catalogue[] = [
  { zh: () => import("../locales/zh-CN.po"), en: () => import("../locales/en.po") },
];
let before: Promise<void> = Promise.resolve();

/** Shows the app in that language once its words are here. */
export function speak(language: Language): Promise<void> {
  return inTurn(async () => {
    await load(language, catalogues);
    i18n.activate(TAGS[language]);
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  });
}

/** Lets the app say more, in the language spoken and in whichever is chosen later. */
export function alsoSpeak(catalogue: Catalogue): Promise<void> {
  return inTurn(async () => {
    await load(spokenLanguage(), [catalogue]);
    catalogues.push(catalogue);
  });
}

/** One after another: words that came while the language changed would be those of the old one. */
function inTurn(turn: () => Promise<void>): Promise<void> {
  const done = before.then(turn);
  before = done.catch(() => undefined);
  return done;
}

async function load(language: Language, wanted: readonly Catalogue[]): Promise<void> {
  const parts = await Promise.all(wanted.map((it) => it[language]()));
  for (const { messages } of parts) i18n.load(TAGS[language], messages);
}

/** Speaks it from now on in this browser, whatever the account says. */
export function chooseLanguage(language: Language): Promise<void> {
  remember("language", language);
  return speak(language);
}

export function spokenLanguage(): Language {
  return i18n.locale.startsWith("zh") ? "zh" : "en";
}

// The reader's language: what they chose here, else what their account says, else what the browser wants.
import { i18n } from "@lingui/core";
import { type Language, TAGS } from "./languages.ts";
import { remember } from "./storage.ts";

export { browserLanguage, chosenLanguage, LANGUAGES, type Language, OWN_NAMES, TAGS } from "./languages.ts";

const CATALOGUES = {
  zh: () => import("../locales/zh-CN.po"),
  en: () => import("../locales/en.po"),
};

/** Shows the app in that language once its words are here. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await CATALOGUES[language]();
  i18n.loadAndActivate({ locale: TAGS[language], messages });
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

/** Speaks it from now on in this browser, whatever the account says. */
export function chooseLanguage(language: Language): Promise<void> {
  remember("language", language);
  return speak(language);
}

export function spokenLanguage(): Language {
  return i18n.locale.startsWith("zh") ? "zh" : "en";
}

// The reader's language: what they chose here, else what their account says, else what the browser wants.
import { i18n } from "@lingui/core";
import { recalled, remember } from "./storage.ts";

export const LANGUAGES = ["zh", "en"] as const;
/** As the API names it; `TAGS` has the tag for HTML and `Intl`. */
export type Language = (typeof LANGUAGES)[number];

/** Days are written as in Europe and Asia: the month's place must not depend on the reader's country. */
export const TAGS = { zh: "zh-CN", en: "en-GB" } as const;
export const OWN_NAMES = { zh: "中文", en: "English" } as const;

const CATALOGUES = {
  zh: () => import("../locales/zh-CN.po"),
  en: () => import("../locales/en.po"),
};

/** Undefined where nobody chose in this browser yet. */
export function chosenLanguage(): Language | undefined {
  const kept = recalled("language");
  return LANGUAGES.find((it) => it === kept);
}

/** The language of the two that the browser wants most; Chinese where it names neither. */
export function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return wanted.flatMap((it) => LANGUAGES.filter((language) => language === it))[0] ?? "zh";
}

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

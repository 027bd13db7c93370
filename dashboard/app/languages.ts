// The two languages, and which of them a reader of this browser wants. Without the words: the till has its own.
import { recalled } from "./storage.ts";

export const LANGUAGES = ["zh", "en"] as const;
/** As the API names it; `TAGS` has the tag for HTML and `Intl`. */
export type Language = (typeof LANGUAGES)[number];

/** Days are written as in Europe and Asia: the month's place must not depend on the reader's country. */
export const TAGS = { zh: "zh-CN", en: "en-GB" } as const;
export const OWN_NAMES = { zh: "中文", en: "English" } as const;

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

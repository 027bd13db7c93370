// Whom a page is rendered for: the words and figures of its language.
import type { Language } from "./document.tsx";
import type { Figures } from "./figures.ts";
import type { Texts } from "./texts.ts";

export type Reader = {
  language: Language;
  texts: Texts;
  figures: Figures;
  /** The address by which the reader's device opens its own map at a place; null where it is known to have none. */
  mapOf: (place: string) => string | null;
};

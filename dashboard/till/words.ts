// Everything the till says, in both languages. The words of rules are in schema/problems.
import type { Language } from "../app/languages.ts";
import { en, type Words } from "./words-en.ts";
import { zh } from "./words-zh.ts";

export const WORDS: Record<Language, Words> = { en, zh };

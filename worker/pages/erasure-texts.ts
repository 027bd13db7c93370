// The words of erasing what leads to a holder, in both languages.
import type { Language } from "./document.tsx";

type ErasureTexts = {
  erase: string;
  eraseHeading: string;
  eraseLead: string;
  eraseStays: string;
  eraseNote: string;
  eraseNow: string;
  erasedHeading: string;
  erasedLead: string;
  erasedHelp: string;
};

export const ERASURE_TEXTS: Record<Language, ErasureTexts> = {
  en: {
    erase: "Erase what leads to you",
    eraseHeading: "Erase what leads to you?",
    eraseLead:
      "This link and the fingerprint of whom the gift is for are deleted at once and for good. The page will be gone.",
    eraseStays:
      "What was given and spent stays in the shops' accounts, without anything by which you could be recognised. Codes that are not used yet are still honoured.",
    eraseNote: "Note the code down if you want to use it:",
    eraseNow: "Erase",
    erasedHeading: "It is erased",
    erasedLead: "Nothing leads from this gift to you any more, and its link is gone.",
    erasedHelp: "A code that you noted down is still honoured until its last day.",
  },
  zh: {
    erase: "删除与我有关的信息",
    eraseHeading: "要删除与您有关的信息吗？",
    eraseLead: "这个链接以及收礼人的加密指纹会立即永久删除，本页将不再存在。",
    eraseStays: "送券与用券记录仍留在商家账目中，但无法再认出您。尚未使用的券码依然有效。",
    eraseNote: "如果还想使用，请先记下券码：",
    eraseNow: "确认删除",
    erasedHeading: "已删除",
    erasedLead: "这份礼已无法再关联到您，链接也已失效。",
    erasedHelp: "您记下的券码在有效期内仍可使用。",
  },
};

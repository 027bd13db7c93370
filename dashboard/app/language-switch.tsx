// The way to the other language, named in that language.
import { useLingui } from "@lingui/react";
import { Button } from "../parts/button.tsx";
import { chooseLanguage, OWN_NAMES, spokenLanguage } from "./language.ts";

export function LanguageSwitch() {
  // Rendered anew where the language changes.
  useLingui();
  const other = spokenLanguage() === "zh" ? "en" : "zh";
  return (
    <Button look="plain" lang={other === "zh" ? "zh-CN" : "en"} onClick={() => chooseLanguage(other)}>
      {OWN_NAMES[other]}
    </Button>
  );
}

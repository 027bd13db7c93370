// Light, dark, or as the system is.
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Segments } from "../parts/choices.tsx";
import { chooseTheme, chosenTheme, THEMES } from "./theme.ts";

/** `unlabelled` where a heading says the same right above it. */
export function ThemeChoice({ unlabelled = false }: { unlabelled?: boolean }) {
  const { t, i18n } = useLingui();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <Segments
      label={t`Appearance`}
      unlabelled={unlabelled}
      choices={THEMES.map((value) => ({ value, label: i18n._(NAMES[value]) }))}
      value={theme}
      onChoose={(value) => {
        chooseTheme(value);
        setTheme(value);
      }}
    />
  );
}

const NAMES = { system: msg`As the system`, light: msg`Light`, dark: msg`Dark` };

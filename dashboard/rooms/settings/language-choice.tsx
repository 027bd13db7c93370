// The language of the app and of mail: what is chosen is shown once the account has it.
import { useLingui } from "@lingui/react/macro";
import { meQuery } from "../../api/account.ts";
import { answered, api } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { chooseLanguage, LANGUAGES, type Language, OWN_NAMES, spokenLanguage } from "../../app/language.ts";
import { Segments } from "../../parts/choices.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";

export function LanguageChoice() {
  const { t } = useLingui();
  const choosing = useDeed({
    act: (language: Language) => answered(api.PATCH("/v1/me", { body: { language } })),
    changes: [meQuery.queryKey],
    onDone: ({ language }) => chooseLanguage(language),
  });
  return (
    <>
      <Segments
        label={t`Language of the app and of mail`}
        choices={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))}
        value={spokenLanguage()}
        onChoose={(language) => choosing.mutate(language)}
      />
      <ProblemNotice problem={choosing.error} />
    </>
  );
}

// Name and language: the name is how colleagues see one, the language that of the app and of mail.
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type Me, meQuery } from "../../api/account.ts";
import { answered, api, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { chooseLanguage, LANGUAGES, type Language, OWN_NAMES } from "../../app/language.ts";
import { Segments } from "../../parts/choices.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { Saving } from "../../parts/saving.tsx";

export function Profile({ me }: { me: Me }) {
  const { t } = useLingui();
  const [language, setLanguage] = useState<Language>(me.language);
  const saving = useDeed({
    act: (body: Shapes["MePatch"]) => answered(api.PATCH("/v1/me", { body })),
    changes: [meQuery.queryKey],
    onDone: (saved) => chooseLanguage(saved.language),
  });
  return (
    <form
      className="form narrow"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ name: textOf(event.currentTarget, "name"), language });
      }}
    >
      <TextField
        name="name"
        label={t`Name`}
        hint={t`Your colleagues see you under it.`}
        autoComplete="name"
        defaultValue={me.name}
        required
        maxLength={120}
        problem={saving.error}
      />
      <Segments
        label={t`Language of the app and of mail`}
        choices={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))}
        value={language}
        onChoose={setLanguage}
      />
      <Saving deed={saving} />
    </form>
  );
}

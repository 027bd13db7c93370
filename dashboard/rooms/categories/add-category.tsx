// A category more: what it is called, and the short key by which programs name it.
import { useLingui } from "@lingui/react/macro";
import { allianceQuery } from "../../api/alliance.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";

type Category = Shapes["Category"];
type Props = { categories: readonly Category[]; onClose: () => void };

export function AddCategory({ categories, onClose }: Props) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const adding = useDeed({
    act: (added: Category, headers) =>
      answered(client.PATCH("/v1/alliance", { body: { categories: [...categories, added] }, headers })),
    changes: [allianceQuery(membership.id).queryKey],
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t`Add a category`}
      verb={t`Add`}
      waiting={t`Saving …`}
      deed={adding}
      onSubmit={(form) => adding.mutate({ name: textOf(form, "name"), key: textOf(form, "key") })}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t`What it is called`}
        required
        maxLength={120}
        pattern=".*\S.*"
        problem={adding.error}
      />
      <TextField
        name="key"
        label={t`Key`}
        hint={t`For programs: small letters, figures and hyphens, such as baby-care.`}
        required
        maxLength={64}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        autoComplete="off"
        spellCheck={false}
        problem={adding.error}
      />
    </DialogForm>
  );
}

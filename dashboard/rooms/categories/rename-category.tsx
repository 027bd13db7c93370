// Another name for a category; its key, by which programs and shops have it, stays.
import { useLingui } from "@lingui/react/macro";
import { allianceQuery } from "../../api/alliance.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";

type Category = Shapes["Category"];
type Props = { category: Category; categories: readonly Category[]; onClose: () => void };

export function RenameCategory({ category: { key, name }, categories, onClose }: Props) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const renaming = useDeed({
    act: (newName: string, headers) => {
      const after = categories.map((it) => (it.key === key ? { key, name: newName } : it));
      return answered(client.PATCH("/v1/alliance", { body: { categories: after }, headers }));
    },
    changes: [allianceQuery(membership.id).queryKey],
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t`Rename ${name}`}
      verb={t`Save`}
      waiting={t`Saving …`}
      deed={renaming}
      onSubmit={(form) => renaming.mutate(textOf(form, "name"))}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t`What it is called`}
        defaultValue={name}
        required
        maxLength={120}
        pattern=".*\S.*"
        problem={renaming.error}
      />
    </DialogForm>
  );
}

// Another name for a category; its key, by which programs and shops have it, stays.
import { Trans, useLingui } from "@lingui/react/macro";
import { allianceQuery } from "../../api/alliance.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { useMember } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { ProblemNotice } from "../../parts/notice.tsx";

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
    <Dialog title={t`Rename ${name}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          renaming.mutate(textOf(event.currentTarget, "name"));
        }}
      >
        <TextField
          name="name"
          label={t`Name`}
          defaultValue={name}
          required
          maxLength={120}
          pattern=".*\S.*"
          problem={renaming.error}
        />
        <ProblemNotice problem={renaming.error} />
        <div className="actions end">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" waiting={renaming.isPending ? t`Saving …` : undefined}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// A category more: what it is called, and the short key by which programs name it.
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
    <Dialog title={t`Add a category`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          adding.mutate({ name: textOf(form, "name"), key: textOf(form, "key") });
        }}
      >
        <TextField
          name="name"
          label={t`Name`}
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
        <ProblemNotice problem={adding.error} />
        <div className="actions end">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" waiting={adding.isPending ? t`Saving …` : undefined}>
            <Trans>Add</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

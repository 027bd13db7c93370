// Rotating a key: a new one beside the old, which goes on for as long as programs need to change over.
import { Trans, useLingui } from "@lingui/react/macro";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type ApiKey, keysQuery } from "../../api/members.ts";
import { useMember } from "../../app/membership.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { SelectField } from "../../parts/field.tsx";
import { numberOf } from "../../parts/form.ts";
import { KeySlip } from "./key-slip.tsx";

export function RotateKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const { id, label } = apiKey;
  const rotating = useDeed({
    act: (overlapHours: number, headers) =>
      answered(
        client.POST("/v1/api-keys/{id}/rotation", {
          params: { path: { id } },
          body: { overlapHours },
          headers,
        }),
      ),
    changes: [keysQuery(membership.id).queryKey],
  });
  const title = t`Rotate “${label}”`;
  if (rotating.isSuccess) {
    return (
      <Dialog title={title} onClose={onClose}>
        <KeySlip secret={rotating.data.key} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <DialogForm
      title={title}
      verb={t`Rotate`}
      waiting={t`Rotating …`}
      deed={rotating}
      onSubmit={(form) => rotating.mutate(numberOf(form, "overlapHours"))}
      onClose={onClose}
    >
      <p>
        <Trans>
          You get a new key with the same role. The old one goes on beside it while you change over.
        </Trans>
      </p>
      <SelectField name="overlapHours" label={t`The old key ends`} defaultValue="24" problem={rotating.error}>
        <option value="0">{t`at once: it has leaked`}</option>
        <option value="1">{t`after an hour`}</option>
        <option value="24">{t`after a day`}</option>
        <option value="168">{t`after a week`}</option>
        <option value="720">{t`after 30 days`}</option>
      </SelectField>
    </DialogForm>
  );
}

// Rotating a key: a new one beside the old, which goes on for as long as programs need to change over.
import { Trans, useLingui } from "@lingui/react/macro";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type ApiKey, keysQuery } from "../../api/members.ts";
import { useMember } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { SelectField } from "../../parts/field.tsx";
import { numberOf } from "../../parts/form.ts";
import { ProblemNotice } from "../../parts/notice.tsx";
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
  return (
    <Dialog title={t`Rotate “${label}”`} onClose={onClose}>
      {rotating.isSuccess ? (
        <KeySlip secret={rotating.data.key} onClose={onClose} />
      ) : (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            rotating.mutate(numberOf(event.currentTarget, "overlapHours"));
          }}
        >
          <p>
            <Trans>
              You get a new key with the same role. The old one goes on beside it while you change over.
            </Trans>
          </p>
          <SelectField
            name="overlapHours"
            label={t`The old key ends`}
            defaultValue="24"
            problem={rotating.error}
          >
            <option value="0">{t`at once: it has leaked`}</option>
            <option value="1">{t`after an hour`}</option>
            <option value="24">{t`after a day`}</option>
            <option value="168">{t`after a week`}</option>
            <option value="720">{t`after 30 days`}</option>
          </SelectField>
          <ProblemNotice problem={rotating.error} />
          <div className="actions end">
            <Button onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" look="primary" waiting={rotating.isPending ? t`Rotating …` : undefined}>
              <Trans>Rotate</Trans>
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

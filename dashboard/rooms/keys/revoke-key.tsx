// Revoking a key: refused from the next request on.
import { Trans, useLingui } from "@lingui/react/macro";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type ApiKey, keysQuery } from "../../api/members.ts";
import { useMember } from "../../app/membership.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { When } from "../../parts/when.tsx";

export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const { id, label, usedAt } = apiKey;
  const revoking = useDeed({
    act: () => answered(client.DELETE("/v1/api-keys/{id}", { params: { path: { id } } })),
    changes: [keysQuery(membership.id).queryKey],
    onDone: onClose,
  });
  return (
    <Confirm
      title={t`Revoke “${label}”?`}
      verb={t`Revoke`}
      waiting={t`Revoking …`}
      deed={revoking}
      onClose={onClose}
    >
      <p>
        <Trans>
          Whatever still uses this key is refused from its next request on. That cannot be undone.
        </Trans>
      </p>
      {usedAt === null ? null : (
        <p>
          <Trans>
            It was last used <When at={usedAt} />.
          </Trans>
        </p>
      )}
    </Confirm>
  );
}

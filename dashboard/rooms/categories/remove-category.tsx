// Taking a category away, with what it complements and competes with. The API refuses it while a shop has it.
import { Trans, useLingui } from "@lingui/react/macro";
import { allianceQuery } from "../../api/alliance.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { useMember } from "../../app/membership.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { type Told, without } from "./draft.ts";

type Props = {
  category: Shapes["Category"];
  alliance: Pick<Shapes["Alliance"], "categories"> & Told;
  onClose: () => void;
};

export function RemoveCategory({ category: { key, name }, alliance, onClose }: Props) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const removing = useDeed({
    act: (_, headers) => {
      const categories = alliance.categories.filter((it) => it.key !== key);
      return answered(
        client.PATCH("/v1/alliance", { body: { categories, ...without(alliance, key) }, headers }),
      );
    },
    changes: [allianceQuery(membership.id).queryKey],
    onDone: onClose,
  });
  return (
    <Confirm
      title={t`Remove ${name}?`}
      verb={t`Remove`}
      waiting={t`Removing …`}
      deed={removing}
      onClose={onClose}
    >
      <p>
        <Trans>What it complements and competes with goes with it. Shops that have it must move first.</Trans>
      </p>
    </Confirm>
  );
}

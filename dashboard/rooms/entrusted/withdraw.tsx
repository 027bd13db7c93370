// Ending an allotment, from either side: it gifts no more, and what is in customers' hands is honoured.
import { Trans, useLingui } from "@lingui/react/macro";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Allotment, allotmentsKey } from "../../api/offers.ts";
import { useMember } from "../../app/membership.ts";
import { Confirm } from "../../parts/confirm.tsx";

export function Withdraw({ allotment, onClose }: { allotment: Allotment; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const { id, status, gifterName, redeemerName, offer } = allotment;
  const isDeclined = status === "proposed" && allotment.gifterId === membership.merchant?.id;
  const withdrawing = useDeed({
    act: (_input, headers) =>
      answered(client.POST("/v1/allotments/{id}/withdrawal", { params: { path: { id } }, headers })),
    changes: [allotmentsKey(membership.id)],
    onDone: onClose,
  });
  return (
    <Confirm
      title={isDeclined ? t`Decline this proposal?` : t`Withdraw this allotment?`}
      verb={isDeclined ? t`Decline` : t`Withdraw`}
      waiting={t`Withdrawing …`}
      deed={withdrawing}
      onClose={onClose}
    >
      <p>
        {redeemerName} · {offer.title} → {gifterName}
      </p>
      <ul className="points">
        <li>
          <Trans>It gifts no more, at once and for good; a new one can be entrusted.</Trans>
        </li>
        <li>
          <Trans>Coupons that customers have are honoured until their last day.</Trans>
        </li>
      </ul>
    </Confirm>
  );
}

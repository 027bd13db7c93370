// Ending an allotment, from either side: it gifts no more, and what is in customers' hands is honoured.
import { Trans, useLingui } from "@lingui/react/macro";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Allotment, allotmentsKey } from "../../api/offers.ts";
import { useMember } from "../../app/membership.ts";
import { Confirm } from "../../parts/confirm.tsx";

export function Withdraw({ allotment, onClose }: { allotment: Allotment; onClose: () => void }) {
  const { membership, client } = useMember();
  const { id, status, gifterName, redeemerName, offer } = allotment;
  const isOwn = allotment.gifterId === membership.merchant?.id;
  const words = useWords(!isOwn ? "withdraw" : status === "proposed" ? "decline" : "give back");
  const withdrawing = useDeed({
    act: (_input, headers) =>
      answered(client.POST("/v1/allotments/{id}/withdrawal", { params: { path: { id } }, headers })),
    changes: [allotmentsKey(membership.id)],
    onDone: onClose,
  });
  return (
    <Confirm {...words} deed={withdrawing} onClose={onClose}>
      <p>
        {redeemerName} · {offer.title} → {gifterName}
      </p>
      <ul className="points">
        <li>
          {isOwn ? (
            <Trans>You gift no more of these, at once; the shop can entrust you with new ones.</Trans>
          ) : (
            <Trans>It gifts no more, at once and for good; a new one can be entrusted.</Trans>
          )}
        </li>
        <li>
          <Trans>Coupons that customers have are honoured until their last day.</Trans>
        </li>
      </ul>
    </Confirm>
  );
}

/** A gifter gives back or declines what its redeemer withdraws: the same deed, said from either side. */
function useWords(deed: "withdraw" | "decline" | "give back") {
  const { t } = useLingui();
  switch (deed) {
    case "withdraw":
      return { title: t`Withdraw this allotment?`, verb: t`Withdraw`, waiting: t`Withdrawing …` };
    case "decline":
      return { title: t`Decline this proposal?`, verb: t`Decline`, waiting: t`Declining …` };
    case "give back":
      return { title: t`Give these coupons back?`, verb: t`Give back`, waiting: t`Giving back …` };
  }
}

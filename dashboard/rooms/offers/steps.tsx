// The steps of an offer: publish, pause, resume, end. Each says what it changes, and that coupons out there are honoured.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { allotmentsKey, type Offer, offersKey } from "../../api/offers.ts";
import { useMember } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";

type Step = "publication" | "pause" | "resumption" | "end";

export function Steps({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const stepping = useStep(offer);
  const [isEnding, setEnding] = useState(false);
  const { status } = offer;
  if (status === "ended") return null;
  const to = (step: Step) => ({
    onClick: () => stepping.mutate(step),
    waiting: stepping.isPending && stepping.variables === step ? t`Changing …` : undefined,
  });
  return (
    <>
      {status === "draft" ? (
        <Button look="primary" {...to("publication")}>
          <Trans>Publish</Trans>
        </Button>
      ) : null}
      {status === "live" ? (
        <Button {...to("pause")}>
          <Trans>Pause</Trans>
        </Button>
      ) : null}
      {status === "paused" ? (
        <Button look="primary" {...to("resumption")}>
          <Trans>Resume</Trans>
        </Button>
      ) : null}
      <Button look="danger" onClick={() => setEnding(true)}>
        <Trans>End the offer</Trans>
      </Button>
      <ProblemNotice problem={stepping.error} />
      {isEnding ? <EndOffer offer={offer} onClose={() => setEnding(false)} /> : null}
    </>
  );
}

function useStep(offer: Offer) {
  const { membership, client } = useMember();
  return useDeed({
    act: (step: Step, headers) => take(client, { id: offer.id, step, headers }),
    changes: [offersKey(membership.id), allotmentsKey(membership.id)],
  });
}

type Taken = { id: string; step: Step; headers: { "Idempotency-Key": string } };

function take(client: ReturnType<typeof useMember>["client"], { id, step, headers }: Taken) {
  const asked = { params: { path: { id } }, headers };
  switch (step) {
    case "publication":
      return answered(client.POST("/v1/offers/{id}/publication", asked));
    case "pause":
      return answered(client.POST("/v1/offers/{id}/pause", asked));
    case "resumption":
      return answered(client.POST("/v1/offers/{id}/resumption", asked));
    case "end":
      return answered(client.POST("/v1/offers/{id}/end", asked));
  }
}

function EndOffer({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const ending = useDeed({
    act: (_input, headers) => take(client, { id: offer.id, step: "end", headers }),
    changes: [offersKey(membership.id), allotmentsKey(membership.id)],
    onDone: onClose,
  });
  return (
    <Confirm
      title={t`End this offer?`}
      verb={t`End it`}
      waiting={t`Changing …`}
      deed={ending}
      onClose={onClose}
    >
      <ul className="points">
        <li>
          <Trans>No partner can gift it any more, for good.</Trans>
        </li>
        <li>
          <Trans>Coupons that customers have are honoured until their last day.</Trans>
        </li>
        <li>
          <Trans>To stop for a while only, pause it instead.</Trans>
        </li>
      </ul>
    </Confirm>
  );
}

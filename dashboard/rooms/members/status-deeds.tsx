// What an admin may do to a merchant in its status, each with a reason and with what follows from it.
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Merchant, type MerchantStep, merchantsKey, takeStep } from "../../api/partners.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { ReasonDialog } from "../../parts/reason-dialog.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Admitted } from "./admitted.tsx";

type Deed = MerchantStep | "approval" | "fraud";

const DEEDS: Record<Merchant["status"], readonly Deed[]> = {
  applied: ["refusal", "approval"],
  active: ["suspension", "departure"],
  suspended: ["departure", "fraud", "reinstatement"],
  leaving: ["fraud"],
  left: [],
  refused: [],
};

export function StatusDeeds({ merchant }: { merchant: Merchant }) {
  const words = useWords(merchant);
  const [asked, setAsked] = useState<Deed>();
  const close = () => setAsked(undefined);
  return (
    <>
      {deedsOf(merchant).map((deed) => (
        <Button key={deed} look={LOOKS[deed]} onClick={() => setAsked(deed)}>
          {words[deed].verb}
        </Button>
      ))}
      {asked === undefined ? null : asked === "approval" ? (
        <Approve merchant={merchant} words={words.approval} onClose={close} />
      ) : (
        <Step merchant={merchant} deed={asked} words={words[asked]} onClose={close} />
      )}
    </>
  );
}

/** What it was suspended for, or that it leaves, may turn out to be worse; once. */
function deedsOf({ status, suspendedForFraud }: Merchant): readonly Deed[] {
  return DEEDS[status].filter((it) => it !== "fraud" || !suspendedForFraud);
}

const LOOKS = {
  approval: "primary",
  reinstatement: "primary",
  refusal: "danger",
  suspension: "danger",
  fraud: "danger",
  departure: "danger",
} as const satisfies Record<Deed, "primary" | "danger">;

type Words = { verb: string; title: string; follows: ReactNode };

function useWords({ name, suspendedForFraud }: Merchant): Record<Deed, Words> {
  const { t } = useLingui();
  return {
    approval: {
      verb: t`Admit`,
      title: t`Admit ${name}?`,
      follows: <Trans>It may make offers and gift at once. The contact it named becomes its owner.</Trans>,
    },
    refusal: {
      verb: t`Refuse`,
      title: t`Refuse ${name}?`,
      follows: <Trans>The application ends. The shop may apply again.</Trans>,
    },
    suspension: {
      verb: t`Suspend`,
      title: t`Suspend ${name}?`,
      follows: (
        <Trans>
          It gifts nothing and its coupons are not gifted until it is reinstated. What customers hold is
          honoured.
        </Trans>
      ),
    },
    fraud: {
      verb: t`Suspend for fraud`,
      title: t`Suspend ${name} for fraud?`,
      follows: (
        <Trans>
          All that would be paid to it is held until you decide, and its partners read only that the alliance
          looks into it. What customers hold is honoured.
        </Trans>
      ),
    },
    reinstatement: {
      verb: t`Reinstate`,
      title: t`Reinstate ${name}?`,
      follows: suspendedForFraud ? (
        <Trans>
          It gifts and is gifted again from now on. What is held stays held until you decide each dispute.
        </Trans>
      ) : (
        <Trans>It gifts and is gifted again from now on.</Trans>
      ),
    },
    departure: {
      verb: t`Have it leave`,
      title: t`Have ${name} leave?`,
      follows: (
        <Trans>
          It gifts nothing any more, for good. Coupons that customers hold are honoured, and all that is owed
          is settled to the last cent.
        </Trans>
      ),
    },
  };
}

type StepProps = {
  merchant: Merchant;
  deed: Exclude<Deed, "approval">;
  words: Words;
  onClose: () => void;
};

function Step({ merchant: { id }, deed: asked, words, onClose }: StepProps) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const [isFraud, setFraud] = useState(asked === "fraud");
  const step = asked === "fraud" ? "suspension" : asked;
  const deed = useDeed({
    act: (reason: string, again) => takeStep(membershipId, { id, step, reason, fraud: isFraud }, again),
    changes: [merchantsKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  return (
    <ReasonDialog
      {...{ title: words.title, verb: words.verb, look: LOOKS[asked], deed, onClose }}
      waiting={t`Changing …`}
    >
      <p>{words.follows}</p>
      {asked === "suspension" ? (
        <Tick
          label={t`It is fraud`}
          hint={t`Then all that would be paid to it is held until you decide, and its partners read only that the alliance looks into it.`}
          isTicked={isFraud}
          onTick={setFraud}
        />
      ) : null}
    </ReasonDialog>
  );
}

type ApproveProps = { merchant: Merchant; words: Words; onClose: () => void };

/** The key is shown once, so the dialog stays until it was seen. */
function Approve({ merchant: { id }, words, onClose }: ApproveProps) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const deed = useDeed({
    act: (reason: string, headers) =>
      answered(
        client.POST("/v1/merchants/{id}/approval", { params: { path: { id } }, body: { reason }, headers }),
      ),
    changes: [merchantsKey(membership.id), ["m", membership.id, "home"]],
  });
  if (deed.isSuccess) return <Admitted merchant={deed.data} onClose={onClose} />;
  return (
    <ReasonDialog
      {...{ title: words.title, verb: words.verb, look: LOOKS.approval, deed, onClose }}
      waiting={t`Admitting …`}
    >
      <p>{words.follows}</p>
    </ReasonDialog>
  );
}

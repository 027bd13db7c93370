// The payments that are open: what one has to pay, what one is to receive, and the one deed that each of them waits for.
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { type Instruction, type ListedInstruction, markSent, moneyKey } from "../../api/money.ts";
import { ownerIdOf, useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { looksAfterPeople } from "../../app/roles.ts";
import { Button } from "../../parts/button.tsx";
import { Money } from "../../parts/money.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { ConfirmArrival } from "./confirm-arrival.tsx";
import { PAYMENT_STATES } from "./words.ts";

type Props = { instructions: readonly ListedInstruction[]; ownerId: string };

export function Payments({ instructions, ownerId }: Props) {
  if (instructions.length === 0)
    return (
      <p className="hint">
        <Trans>No payment is open.</Trans>
      </p>
    );
  return (
    <ul className="rows">
      {instructions.map((it) => (
        <Payment key={it.id} instruction={it} ownerId={ownerId} />
      ))}
    </ul>
  );
}

function Payment({ instruction, ownerId }: { instruction: ListedInstruction; ownerId: string }) {
  const { i18n } = useLingui();
  const nameOf = useOwnerName();
  const membership = useMembership();
  const { payerId, payeeId, payerName, payeeName, amountMinor, paidMinor, status, reason, approved } =
    instruction;
  const isMine = payerId === ownerId;
  const partner = isMine ? nameOf(payeeId, payeeName) : nameOf(payerId, payerName);
  return (
    <li>
      <div>
        <span className="name">
          {isMine ? <Trans>Pay {partner}</Trans> : <Trans>Receive from {partner}</Trans>}
          <Money minor={isMine ? -amountMinor : amountMinor} signed />
        </span>
        <span className="facts">
          <span>
            {approved ? i18n._(PAYMENT_STATES[status]) : <Trans>waits for the settlement's approval</Trans>}
          </span>
          {paidMinor > 0 ? (
            <span>
              <Trans>
                arrived: <Money minor={paidMinor} />
              </Trans>
            </span>
          ) : null}
          {reason === null ? null : <span>{reason}</span>}
        </span>
      </div>
      {looksAfterPeople(membership.role) && approved ? (
        <NextDeed
          instruction={instruction}
          isMine={isMine}
          says={ownerId === ownerIdOf(membership) ? <Trans>I have sent it</Trans> : <Trans>Sent</Trans>}
        />
      ) : null}
    </li>
  );
}

type DeedProps = { instruction: ListedInstruction; isMine: boolean; says: ReactNode };

/** The payer, or an admin for it, says that it was sent, the payee what has arrived; nothing before approval. */
function NextDeed({ instruction, isMine, says }: DeedProps) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const [isConfirming, setConfirming] = useState(false);
  const sending = useDeed<Instruction>({
    act: (_, again) => markSent(membershipId, instruction.id, again),
    changes: [moneyKey(membershipId)],
  });
  const { status } = instruction;
  if (isMine && status !== "planned") return null;
  if (isMine)
    return (
      <div className="form">
        <Button onClick={() => sending.mutate()} waiting={sending.isPending ? t`Saving …` : undefined}>
          {says}
        </Button>
        <ProblemNotice problem={sending.error} />
      </div>
    );
  if (status === "confirmed" || status === "withdrawn") return null;
  return (
    <>
      <Button onClick={() => setConfirming(true)}>
        <Trans>Confirm arrival</Trans>
      </Button>
      {isConfirming ? (
        <ConfirmArrival instruction={instruction} onClose={() => setConfirming(false)} />
      ) : null}
    </>
  );
}

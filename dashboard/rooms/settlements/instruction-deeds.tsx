// What an admin records of a payment: sent, arrived, failed, or that nobody can tell; late money on a final one too.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { type Instruction, markSent, moneyKey } from "../../api/money.ts";
import { type Mishap, recordMishap } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { ReasonDialog } from "../../parts/reason-dialog.tsx";
import { ConfirmArrival } from "../money/confirm-arrival.tsx";

type Props = { instruction: Instruction; payer: string; payee: string };

export function InstructionDeeds({ instruction, payer, payee }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const [isConfirming, setConfirming] = useState(false);
  const [mishap, setMishap] = useState<Mishap>();
  const sending = useDeed<Instruction>({
    act: (_, again) => markSent(membershipId, instruction.id, again),
    changes: [moneyKey(membershipId)],
  });
  const { status } = instruction;
  const of = `${payer} → ${payee}`;
  if (status === "withdrawn" || status === "confirmed") return null;
  return (
    <div className="form">
      <div className="actions">
        {status === "planned" ? (
          <Button
            onClick={() => sending.mutate()}
            waiting={sending.isPending ? t`Saving …` : undefined}
            aria-label={t`Sent: ${of}`}
          >
            <Trans>Sent</Trans>
          </Button>
        ) : (
          <Button onClick={() => setConfirming(true)} aria-label={t`Arrived: ${of}`}>
            {status === "sent" || status === "unknown" ? <Trans>Arrived</Trans> : <Trans>Arrived late</Trans>}
          </Button>
        )}
        {status === "sent" ? (
          <Button onClick={() => setMishap("unknown")} aria-label={t`Unclear: ${of}`}>
            <Trans>Unclear</Trans>
          </Button>
        ) : null}
        {status === "failed" || status === "short" ? null : (
          <Button onClick={() => setMishap("failure")} aria-label={t`Failed: ${of}`}>
            <Trans>Failed</Trans>
          </Button>
        )}
      </div>
      <ProblemNotice problem={sending.error} />
      {isConfirming ? (
        <ConfirmArrival
          instruction={{ ...instruction, approved: true, payerName: payer, payeeName: payee }}
          onClose={() => setConfirming(false)}
        />
      ) : null}
      {mishap === undefined ? null : (
        <RecordMishap
          instruction={instruction}
          mishap={mishap}
          of={of}
          onClose={() => setMishap(undefined)}
        />
      )}
    </div>
  );
}

type MishapProps = { instruction: Instruction; mishap: Mishap; of: string; onClose: () => void };

function RecordMishap({ instruction: { id }, mishap, of, onClose }: MishapProps) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const recording = useDeed({
    act: (reason: string, again) => recordMishap(membershipId, { id, mishap, reason }, again),
    changes: [moneyKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  const isFailure = mishap === "failure";
  return (
    <ReasonDialog
      title={isFailure ? t`Failed: ${of}` : t`Unclear: ${of}`}
      verb={isFailure ? t`Record the failure` : t`Record it as unclear`}
      waiting={t`Saving …`}
      look={isFailure ? "danger" : "primary"}
      deed={recording}
      onClose={onClose}
    >
      <p>
        {isFailure ? (
          <Trans>
            It ends. What it left unpaid returns to both sides and comes with the next settlement.
          </Trans>
        ) : (
          <Trans>It stays on its way until somebody has found out what became of the money.</Trans>
        )}
      </p>
    </ReasonDialog>
  );
}

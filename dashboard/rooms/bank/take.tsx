// Taking a line for a payment: the one that it proposes or, where it proposes none, one that somebody chooses.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type BankLine, bankKey, type TakenLine, takeForPayment } from "../../api/bank.ts";
import { useDeed } from "../../api/deed.ts";
import { moneyKey, positionQuery } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useMoney } from "../../parts/money.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Difference, Meaning } from "./meaning.tsx";

type Props = { line: BankLine; onClose: () => void };

export function Take({ line, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog
      title={line.proposes === "failure" ? t`Record the payment as failed?` : t`Has the payment arrived?`}
      onClose={onClose}
    >
      {line.proposes === null ? (
        <Choosing line={line} onClose={onClose} />
      ) : (
        <>
          <Meaning line={line} />
          <Deeds line={line} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

/** Among the payments to that account which are open. */
function Choosing({ line, onClose }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const moneyOf = useMoney();
  const nameOf = useOwnerName();
  const position = useQuery(positionQuery(membershipId, line.ownerId));
  const [chosenId, setChosen] = useState("");
  const open = position.data?.instructions.filter((it) => it.approved && it.payeeId === line.ownerId);
  const chosen = open?.find(({ id }) => id === chosenId);
  if (open === undefined) return <ProblemNotice problem={position.error} />;
  if (open.length === 0)
    return (
      <Notice tone="plain">
        <Trans>No payment to this account is open. What was paid for something else is put aside.</Trans>
      </Notice>
    );
  return (
    <>
      <SelectField
        name="instructionId"
        label={t`Which payment is it?`}
        value={chosenId}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">{t`choose one`}</option>
        {open.map((it) => (
          <option key={it.id} value={it.id}>
            {nameOf(it.payerId, it.payerName)} · {moneyOf(it.amountMinor - it.paidMinor)}
          </option>
        ))}
      </SelectField>
      {chosen === undefined ? null : <Difference line={line} instruction={chosen} />}
      <Deeds line={line} instructionId={chosenId} onClose={onClose} />
    </>
  );
}

function Deeds({ line, instructionId, onClose }: Props & { instructionId?: string }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const moneyOf = useMoney();
  const taking = useDeed<TakenLine>({
    act: (_, again) => takeForPayment(membershipId, { id: line.id, instructionId }, again),
    changes: [bankKey(membershipId), moneyKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  const amount = moneyOf(line.amountMinor ?? 0);
  return (
    <>
      <ProblemNotice problem={taking.error} />
      <div className="actions end">
        <Button onClick={onClose}>
          <Trans>Not yet</Trans>
        </Button>
        <Button
          look={line.proposes === "failure" ? "danger" : "primary"}
          disabled={instructionId === ""}
          onClick={() => taking.mutate()}
          waiting={taking.isPending ? t`Recording …` : undefined}
        >
          {line.proposes === "failure" ? <Trans>Record as failed</Trans> : <Trans>Confirm {amount}</Trans>}
        </Button>
      </div>
    </>
  );
}

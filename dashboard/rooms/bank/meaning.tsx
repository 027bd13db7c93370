// What a line means, in sentences: which payment it looks like and why, what follows from a part or a surplus, what was decided.
import { Trans, useLingui } from "@lingui/react/macro";
import type { BankLine } from "../../api/bank.ts";
import { useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import { useMoney } from "../../parts/money.tsx";
import { When } from "../../parts/when.tsx";

type Instruction = NonNullable<BankLine["instruction"]>;

export function Meaning({ line }: { line: BankLine }) {
  if (line.decision !== null) return <Decided line={line} />;
  if (line.proposes === "confirmation") return <Arrival line={line} />;
  if (line.proposes === "failure") return <Failure line={line} />;
  return <Unmatched line={line} />;
}

function Arrival({ line }: { line: BankLine }) {
  const { instruction, matchedBy } = line;
  const payment = usePayment(instruction);
  if (instruction === null) return null;
  return (
    <>
      <p>
        {matchedBy === "end_to_end_id" ? (
          <Trans>It carries the reference of {payment}.</Trans>
        ) : (
          <Trans>Its amount and name fit {payment}. Compare before you confirm.</Trans>
        )}
      </p>
      <Difference line={line} instruction={instruction} />
    </>
  );
}

/** What is recorded is what came; what differs from what was asked for comes up again. */
export function Difference({ line, instruction }: { line: BankLine; instruction: Instruction }) {
  const moneyOf = useMoney();
  const difference = (line.amountMinor ?? 0) - (instruction.amountMinor - instruction.paidMinor);
  const missing = moneyOf(-difference);
  const surplus = moneyOf(difference);
  const { status } = instruction;
  if (status === "short" || status === "failed")
    return (
      <p>
        <Trans>
          It comes late: that payment is closed. The money is recorded and counts in the next settlement.
        </Trans>
      </p>
    );
  if (difference === 0) return null;
  return (
    <p>
      {difference < 0 ? (
        <Trans>
          It is {missing} short. Confirming ends the payment; the rest comes with the next settlement.
        </Trans>
      ) : (
        <Trans>
          It is {surplus} too much. All of it is recorded; the surplus counts in the next settlement.
        </Trans>
      )}
    </p>
  );
}

function Failure({ line: { kind, instruction } }: { line: BankLine }) {
  const { role } = useMembership();
  const payment = usePayment(instruction);
  return (
    <p>
      {kind === "rejected" ? (
        <Trans>The bank rejected {payment}.</Trans>
      ) : (
        <Trans>It is {payment}, come back.</Trans>
      )}{" "}
      {role === "admin" ? (
        <Trans>Once you record it as failed, the next settlement asks for it again.</Trans>
      ) : (
        <Trans>
          An admin of the alliance records it as failed; then the next settlement asks for it again.
        </Trans>
      )}
    </p>
  );
}

function Unmatched({ line: { kind, instruction } }: { line: BankLine }) {
  const payment = usePayment(instruction);
  if (kind === "taken_back")
    return (
      <p>
        <Trans>
          Money that had arrived was taken back. What was recorded stays until two admins set it right by an
          adjustment.
        </Trans>
      </p>
    );
  if (instruction === null)
    return (
      <p>
        {kind === "credit" ? (
          <Trans>No open payment fits it. If it is one, say which; else put it aside.</Trans>
        ) : (
          <Trans>It names no payment of the alliance.</Trans>
        )}
      </p>
    );
  return (
    <p>
      {instruction.approved ? (
        <Trans>It names {payment}, of which nothing more is open: it may be recorded already.</Trans>
      ) : (
        <Trans>It names {payment}, which waits for its settlement's approval.</Trans>
      )}
    </p>
  );
}

function Decided({ line }: { line: BankLine }) {
  const { decision, decidedByName, instruction, matchedBy, amountMinor } = line;
  const payment = usePayment(instruction);
  if (decision === null) return null;
  const { reason, decidedAt } = decision;
  const isCertain = matchedBy === "end_to_end_id" && amountMinor === instruction?.amountMinor;
  return (
    <>
      <p>
        {decision.decision === "dismissed" ? (
          <Trans>It was put aside: {reason}</Trans>
        ) : decision.decision === "failed" ? (
          <Trans>Taken as the failure of {payment}.</Trans>
        ) : isCertain ? (
          <Trans>Known by reference and amount as {payment}.</Trans>
        ) : (
          <Trans>Taken as {payment}.</Trans>
        )}
      </p>
      <p className="hint">
        {decidedByName === null ? null : `${decidedByName}, `}
        <When at={decidedAt} />
      </p>
    </>
  );
}

/** A payment in words, from where the reader stands; empty where there is none. */
export function usePayment(instruction: Instruction | null): string {
  const { t } = useLingui();
  const nameOf = useOwnerName();
  const moneyOf = useMoney();
  const { merchant } = useMembership();
  if (instruction === null) return "";
  const { payerId, payeeId, payerName, payeeName, amountMinor } = instruction;
  const amount = moneyOf(amountMinor);
  const [payer, payee] = [nameOf(payerId, payerName), nameOf(payeeId, payeeName)];
  if (payeeId === merchant?.id) return t`the payment of ${amount} from ${payer}`;
  if (payerId === merchant?.id) return t`your payment of ${amount} to ${payee}`;
  return t`the payment of ${amount} from ${payer} to ${payee}`;
}

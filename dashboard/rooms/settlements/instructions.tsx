// The payments of a settlement, a hundred at a time: who pays whom, how far each is, and what an admin may record of it.

import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import type { Settlement } from "../../api/settlements.ts";
import { Money } from "../../parts/money.tsx";
import { Portion } from "../../parts/portion.tsx";
import { PAYMENT_STATES } from "../money/words.ts";
import { InstructionDeeds } from "./instruction-deeds.tsx";
import { called, type Names } from "./names.ts";

const PORTION = 100;

type Props = { settlement: Settlement; names: Names };
type Instruction = Settlement["instructions"][number];

export function Instructions({ settlement, names }: Props) {
  const { instructions, status } = settlement;
  const isApproved = status === "approved" || status === "paid";
  if (instructions.length === 0)
    return (
      <p className="hint">
        <Trans>Nothing has to be paid: every due is nought or carried on.</Trans>
      </p>
    );
  return (
    <Portion rows={instructions} size={PORTION}>
      {(some) => (
        <ul className="rows compact">
          {some.map((it) => (
            <Payment key={it.id} instruction={it} names={names} isApproved={isApproved} />
          ))}
        </ul>
      )}
    </Portion>
  );
}

type PaymentProps = { instruction: Instruction; names: Names; isApproved: boolean };

function Payment({ instruction, names, isApproved }: PaymentProps) {
  const { i18n } = useLingui();
  const { payerId, payeeId, amountMinor, paidMinor, status, reason, retries } = instruction;
  const [payer, payee] = [called(names, payerId), called(names, payeeId)];
  return (
    <li>
      <div>
        <span className="name">
          <Trans>
            {payer} pays {payee}
          </Trans>
          <Money minor={amountMinor} />
        </span>
        <span className="facts">
          <span className={TONES[status]}>
            <span aria-hidden="true">{SIGNS[status]}</span> {i18n._(PAYMENT_STATES[status])}
          </span>
          {paidMinor > 0 && paidMinor !== amountMinor ? (
            <span>
              <Trans>
                arrived: <Money minor={paidMinor} />
              </Trans>
            </span>
          ) : null}
          {retries === null ? null : (
            <span>
              <Trans>asked for again</Trans>
            </span>
          )}
          {reason === null ? null : <span>{reason}</span>}
        </span>
      </div>
      {isApproved ? <InstructionDeeds instruction={instruction} payer={payer} payee={payee} /> : null}
    </li>
  );
}

const SIGNS: Record<Instruction["status"], string> = {
  planned: "○",
  sent: "→",
  confirmed: "✓",
  short: "◔",
  failed: "✕",
  unknown: "?",
  withdrawn: "–",
};

const TONES: Record<Instruction["status"], string> = {
  planned: "standing",
  sent: "standing amber",
  confirmed: "standing leaf",
  short: "standing amber",
  failed: "standing brick",
  unknown: "standing amber",
  withdrawn: "standing",
};

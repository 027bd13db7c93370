// The figures of a statement as the sum that they are: opening + lines = due = paid by instruction + carried on.
import { Trans } from "@lingui/react/macro";
import type { Statement } from "../../api/money.ts";
import { Addend } from "../../parts/addend.tsx";
import { Money } from "../../parts/money.tsx";

export function Equation({ statement }: { statement: Statement }) {
  const { openingMinor, linesMinor, dueMinor, instructedMinor, carriedMinor, inFlightMinor } = statement;
  return (
    <>
      <dl className="equation">
        <Addend name={<Trans>Opening</Trans>} minor={openingMinor} signed />
        <Addend sign="+" name={<Trans>Lines</Trans>} minor={linesMinor} signed />
        <Addend sign="=" name={<Trans>Due</Trans>} minor={dueMinor} isSum signed />
        <Addend sign="=" name={<Trans>By payments</Trans>} minor={instructedMinor} signed />
        <Addend sign="+" name={<Trans>Carried on</Trans>} minor={carriedMinor} signed />
      </dl>
      <p className="hint equation-more">
        <Trans>
          Paid so far: <Money minor={paidOf(statement)} signed />
        </Trans>
        {inFlightMinor === 0 ? null : (
          <>
            {" · "}
            <Trans>
              From earlier settlements still on its way: <Money minor={inFlightMinor} signed />
            </Trans>
          </>
        )}
      </p>
    </>
  );
}

/** Positive where the owner received it. */
function paidOf({ instructions, ownerId }: Statement): number {
  return instructions.reduce(
    (sum, { payeeId, paidMinor }) => sum + (payeeId === ownerId ? paidMinor : -paidMinor),
    0,
  );
}

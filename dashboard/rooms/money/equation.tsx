// The figures of a statement as the sum that they are: opening + lines = due = paid by instruction + carried on.
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Statement } from "../../api/money.ts";
import { Money } from "../../parts/money.tsx";

export function Equation({ statement }: { statement: Statement }) {
  const { openingMinor, linesMinor, dueMinor, instructedMinor, carriedMinor, inFlightMinor } = statement;
  return (
    <>
      <dl className="equation">
        <Term name={<Trans>Opening</Trans>} minor={openingMinor} />
        <Term sign="+" name={<Trans>Lines</Trans>} minor={linesMinor} />
        <Term sign="=" name={<Trans>Due</Trans>} minor={dueMinor} isSum />
        <Term sign="=" name={<Trans>By payments</Trans>} minor={instructedMinor} />
        <Term sign="+" name={<Trans>Carried on</Trans>} minor={carriedMinor} />
      </dl>
      <p className="hint">
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

type TermProps = { sign?: string; name: ReactNode; minor: number; isSum?: boolean };

function Term({ sign, name, minor, isSum = false }: TermProps) {
  return (
    <div className={isSum ? "term sum" : "term"}>
      {sign === undefined ? null : (
        <span className="term-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <dt>{name}</dt>
      <dd className="term-figure">
        <Money minor={minor} signed />
      </dd>
    </div>
  );
}

/** Positive where the owner received it. */
function paidOf({ instructions, ownerId }: Statement): number {
  return instructions.reduce(
    (sum, { payeeId, paidMinor }) => sum + (payeeId === ownerId ? paidMinor : -paidMinor),
    0,
  );
}

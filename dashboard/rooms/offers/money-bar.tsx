// Where the money of one sale goes: what comes in, what goes out, what is kept; as figures, and as a bar drawn to scale.
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Money } from "../../parts/money.tsx";
import type { ExampleSale } from "./example-sale.ts";

export function MoneyBar({ sale }: { sale: ExampleSale }) {
  const { paidMinor, discountMinor, subsidyMinor, commissionMinor, feeMinor, keptMinor } = sale;
  return (
    <div className="money-bar">
      <Bar sale={sale} />
      <dl>
        <Line name={<Trans>Customer pays</Trans>} minor={paidMinor} />
        <Line name={<Trans>You give</Trans>} minor={discountMinor} look="soft" />
        {subsidyMinor === 0 ? null : (
          <Line name={<Trans>Gifter refunds</Trans>} minor={subsidyMinor} look="leaf" isSigned />
        )}
        {commissionMinor === 0 ? null : (
          <Line name={<Trans>Commission</Trans>} minor={-commissionMinor} look="brick" isSigned />
        )}
        {feeMinor === 0 ? null : (
          <Line name={<Trans>of which the alliance keeps</Trans>} minor={feeMinor} look="soft" />
        )}
        <Line name={<Trans>You keep</Trans>} minor={keptMinor} look="main" />
      </dl>
    </div>
  );
}

type LineProps = {
  name: ReactNode;
  minor: number;
  look?: "soft" | "leaf" | "brick" | "main";
  isSigned?: boolean;
};

function Line({ name, minor, look, isSigned = false }: LineProps) {
  return (
    <div {...(look === undefined ? {} : { className: look })}>
      <dt>{name}</dt>
      <dd>
        <Money minor={minor} signed={isSigned} />
      </dd>
    </div>
  );
}

/** The order's whole width: kept, commission, and the part of the discount that comes back from nobody. */
function Bar({ sale: { keptMinor, commissionMinor, discountMinor, subsidyMinor } }: { sale: ExampleSale }) {
  const parts = [
    { look: "kept", minor: Math.max(keptMinor, 0) },
    { look: "commission", minor: commissionMinor },
    { look: "given", minor: discountMinor - subsidyMinor },
  ];
  const whole = parts.reduce((sum, { minor }) => sum + minor, 0);
  let start = 0;
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ look, minor }) => {
        const width = whole === 0 ? 0 : (minor / whole) * 100;
        const x = start;
        start += width;
        return <rect key={look} className={look} x={x} width={width} height="6" />;
      })}
    </svg>
  );
}

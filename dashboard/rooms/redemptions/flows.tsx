// The money flows of a redemption, drawn: who pays whom how much for what, and what a refund has left of it.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { RedemptionDetail } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { Money } from "../../parts/money.tsx";
import { Seal } from "../../parts/ticket.tsx";

type Party = { id: string; name: string };
type Flow = { code: keyof typeof WHY; from: Party; to: Party; amountMinor: number };

const WHY = {
  commission: msg`commission for the sale`,
  fee: msg`alliance's fee, out of the commission`,
  subsidy: msg`share of the discount`,
} satisfies Record<string, MessageDescriptor>;

export function Flows({ redemption }: { redemption: RedemptionDetail }) {
  const { i18n } = useLingui();
  const flows = useFlows(redemption);
  if (flows.length === 0)
    return (
      <p>
        <Trans>
          Nobody pays anybody: this coupon has no commission, and the redeemer bears the discount.
        </Trans>
      </p>
    );
  return (
    <ol className="flows">
      {flows.map((flow) => (
        <li key={`${flow.code} ${flow.from.id}`}>
          <End of={flow.from} />
          <div className={`flow-arrow ${flow.code}`}>
            <span className="flow-amount">
              <Left flow={flow} redemption={redemption} />
            </span>
            <Arrow />
            <span className="hint">{i18n._(WHY[flow.code])}</span>
          </div>
          <End of={flow.to} />
        </li>
      ))}
    </ol>
  );
}

/** The line takes what room there is; the head keeps its shape. */
function Arrow() {
  return (
    <span className="flow-line">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 4H100" />
      </svg>
      <svg viewBox="0 0 8 8" aria-hidden="true">
        <path d="m1 .5 6 3.500-6 3.500" />
      </svg>
    </span>
  );
}

/** In the order in which they are worked out; what is zero does not flow. */
function useFlows(redemption: RedemptionDetail): Flow[] {
  const { alliance } = useMembership();
  const { gifterId, gifterName, redeemerId, redeemerName, gifterMinor, feeMinor, subsidies } = redemption;
  const gifter = { id: gifterId, name: gifterName };
  const redeemer = { id: redeemerId, name: redeemerName };
  const flows: Flow[] = [
    { code: "commission", from: redeemer, to: gifter, amountMinor: gifterMinor },
    { code: "fee", from: redeemer, to: { id: "alliance", name: alliance.name }, amountMinor: feeMinor },
    ...subsidies.map(({ merchantId, amountMinor }) => ({
      code: "subsidy" as const,
      from: merchantId === gifterId ? gifter : { id: merchantId, name: merchantId },
      to: redeemer,
      amountMinor,
    })),
  ];
  return flows.filter(({ amountMinor }) => amountMinor > 0);
}

function End({ of }: { of: Party }) {
  return (
    <span className="flow-end">
      <Seal of={of} />
      <span>{of.name}</span>
    </span>
  );
}

/** After a refund or a dispute the amount that was and the amount that is left, as far as the transfers are the reader's to see. */
function Left({ flow, redemption }: { flow: Flow; redemption: RedemptionDetail }) {
  const original = redemption.transfers.find(
    (it) => it.code === flow.code && it.debitId === flow.from.id && it.creditId === flow.to.id,
  );
  const corrections = redemption.transfers.filter((it) => original && it.reverses === original.id);
  if (corrections.length === 0) return <Money minor={flow.amountMinor} />;
  const leftMinor = corrections.reduce(
    (left, it) => (it.code === "dispute_release" ? left + it.amountMinor : left - it.amountMinor),
    flow.amountMinor,
  );
  return (
    <>
      <del>
        <Money minor={flow.amountMinor} />
      </del>{" "}
      <ins>
        <Money minor={leftMinor} />
      </ins>
    </>
  );
}

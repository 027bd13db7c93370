// What the chosen coupons are worth to the customer, what they cost the gifter and what it earns by each sale.
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { worthOf } from "../../../schema/worth.ts";
import { allianceQuery } from "../../api/alliance.ts";
import { type Allotment, termsOf } from "../../api/offers.ts";
import { useMembership } from "../../app/membership.ts";
import { CouponTicket } from "../../parts/coupon-ticket.tsx";
import { Currency, Money } from "../../parts/money.tsx";
import { usePromise } from "../../parts/promise.ts";
import { BlankTicket, Seal } from "../../parts/ticket.tsx";
import { exampleAmount, exampleSale } from "../offers/example-sale.ts";

export function Preview({ picked }: { picked: readonly Allotment[] }) {
  if (picked.length === 0) {
    return (
      <div className="preview empty">
        <BlankTicket />
        <p>
          <Trans>Tick a coupon, and here stands what it is worth and what it brings you.</Trans>
        </p>
      </div>
    );
  }
  return (
    <div className="preview">
      <Tickets picked={picked} />
      <Worth picked={picked} />
      <Brings picked={picked} />
    </div>
  );
}

/** One as it will look; several as a list of what is in the gift, so that the button stays in sight. */
function Tickets({ picked }: { picked: readonly Allotment[] }) {
  const promise = usePromise();
  const [only, ...others] = picked;
  if (only !== undefined && others.length === 0) {
    return <CouponTicket of={{ id: only.redeemerId, name: only.redeemerName }} terms={termsOf(only)} />;
  }
  return (
    <ul className="pack">
      {picked.map((it) => (
        <li key={it.id}>
          <Seal of={{ id: it.redeemerId, name: it.redeemerName }} />
          <span>{it.redeemerName}</span>
          <strong>{promise.value(termsOf(it).discount)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Worth({ picked }: { picked: readonly Allotment[] }) {
  const promise = usePromise();
  const { kind, amountMinor } = worthOf(picked.map((it) => termsOf(it).discount));
  const amount = promise.money(amountMinor);
  if (amountMinor === 0) return null;
  return (
    <p className="worth">
      {kind === "exactly" ? <Trans>Worth {amount} to your customer</Trans> : null}
      {kind === "upTo" ? <Trans>Worth up to {amount} to your customer</Trans> : null}
      {kind === "atLeast" ? <Trans>Worth {amount} and more to your customer</Trans> : null}
    </p>
  );
}

/** By an example of a sale, because what a sale brings depends on its order. */
function Brings({ picked }: { picked: readonly Allotment[] }) {
  const { id: membershipId } = useMembership();
  const alliance = useQuery(allianceQuery(membershipId));
  const currency = useContext(Currency);
  if (alliance.data === undefined) return null;
  const { feeBps } = alliance.data.policy;
  const sales = picked.map((it) => {
    const terms = termsOf(it);
    const amountMinor = exampleAmount(terms, currency);
    return {
      it,
      terms,
      amountMinor,
      ...exampleSale(terms, { amountMinor, feeBps, coFundingBps: it.coFundingBps }),
    };
  });
  const costsMinor = sales.reduce((sum, { subsidyMinor }) => sum + subsidyMinor, 0);
  const earnsMinor = sales.reduce((sum, { gifterMinor }) => sum + gifterMinor, 0);
  return (
    <dl className="brings">
      <dt>
        <Trans>To gift it costs you</Trans>
      </dt>
      <dd>
        <Money minor={0} />
      </dd>
      {costsMinor === 0 ? null : (
        <>
          <dt>
            <Trans>Your share of the discount, once it is redeemed</Trans>
          </dt>
          <dd>
            <Money minor={-costsMinor} signed />
          </dd>
        </>
      )}
      {sales.map(({ it, terms, amountMinor, gifterMinor }) => (
        <Earning key={it.id} name={it.redeemerName} {...{ terms, amountMinor, gifterMinor }} />
      ))}
      {costsMinor === 0 ? null : (
        <>
          <dt>
            <Trans>Then you are left with</Trans>
          </dt>
          <dd>
            <Money minor={earnsMinor - costsMinor} signed />
          </dd>
        </>
      )}
    </dl>
  );
}

type EarningProps = {
  name: string;
  terms: ReturnType<typeof termsOf>;
  amountMinor: number;
  gifterMinor: number;
};

function Earning({ name, terms, amountMinor, gifterMinor }: EarningProps) {
  const order = usePromise().money(amountMinor);
  return (
    <>
      <dt>
        <Trans>
          For example, a sale of {order} at {name} brings you
        </Trans>
        {terms.newCustomersOnly ? (
          <span className="hint">
            {" "}
            <Trans>Only where the customer is new there.</Trans>
          </span>
        ) : null}
      </dt>
      <dd>
        <Money minor={gifterMinor} signed />
      </dd>
    </>
  );
}

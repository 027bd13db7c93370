// What terms mean: the ticket, its real dates, and where the money of an example order goes.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { windowOf } from "../../../schema/coupon-window.ts";
import { fromDecimal, toDecimal } from "../../../schema/money.ts";
import { dayOf } from "../../../schema/time.ts";
import { warningsOf, worstCases } from "../../../schema/worst-cases.ts";
import { allianceQuery } from "../../api/alliance.ts";
import { hostOf, useMembership } from "../../app/membership.ts";
import { CouponTicket } from "../../parts/coupon-ticket.tsx";
import { TextField } from "../../parts/field.tsx";
import { Currency } from "../../parts/money.tsx";
import { Notice } from "../../parts/notice.tsx";
import { type Terms, usePromise } from "../../parts/promise.ts";
import { useZoneName, Zone } from "../../parts/when.tsx";
import { exampleAmount, exampleSale } from "./example-sale.ts";
import { MoneyBar } from "./money-bar.tsx";

type Props = { terms: Terms; title: string; quota: number | null; isExample?: boolean };

export function Meaning({ terms, title, quota, isExample = false }: Props) {
  const membership = useMembership();
  return (
    <section className="meaning">
      <h2>
        <Trans>What it means</Trans>
      </h2>
      {isExample ? (
        <p className="hint">
          <Trans>An example, until you enter your own.</Trans>
        </p>
      ) : null}
      <CouponTicket
        of={hostOf(membership)}
        terms={terms}
        lastDay={useWindow(terms)?.lastDay}
        {...(title === "" ? {} : { title })}
      />
      <Dates terms={terms} />
      <Example terms={terms} />
      <Warnings terms={terms} />
      <AtMost terms={terms} quota={quota} />
    </section>
  );
}

/** Of a coupon gifted today; undefined where its days have passed. */
function useWindow({ validity }: Terms) {
  const timeZone = useContext(Zone);
  const window = windowOf(validity, Date.now(), timeZone);
  if (window.expiresAt <= window.opensAt) return undefined;
  return { firstDay: dayOf(window.opensAt, timeZone), lastDay: window.lastDay };
}

function Dates({ terms }: { terms: Terms }) {
  const promise = usePromise();
  const window = useWindow(terms);
  const zone = useZoneName();
  if (window === undefined) {
    return (
      <Notice tone="amber">
        <Trans>These days have passed; nothing can be gifted under them.</Trans>
      </Notice>
    );
  }
  const [first, last] = [promise.day(window.firstDay), promise.day(window.lastDay)];
  return (
    <p className="hint">
      <Trans>
        Gifted today it is valid from {first} to {last}, the last day included, in {zone}.
      </Trans>
    </p>
  );
}

function Example({ terms }: { terms: Terms }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const currency = useContext(Currency);
  const alliance = useQuery(allianceQuery(membershipId));
  const suggested = toDecimal(exampleAmount(terms, currency), currency);
  const [typed, setTyped] = useState<string>();
  const [share, setShare] = useState("0");
  const amountMinor = fromDecimal(typed ?? suggested, currency) ?? 0;
  const percent = Number(share);
  const coFundingBps = percent >= 0 && percent <= 100 ? Math.round(percent * 100) : 0;
  if (alliance.data === undefined) return null;
  const { feeBps } = alliance.data.policy;
  return (
    <div className="form">
      <div className="columns">
        <TextField
          name="exampleAmount"
          label={t`Example order`}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? suggested}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextField
          name="exampleShare"
          label={t`If the gifter bears, in % of the discount`}
          inputMode="decimal"
          autoComplete="off"
          value={share}
          onChange={(event) => setShare(event.currentTarget.value)}
        />
      </div>
      {amountMinor < terms.minSpendMinor ? (
        <p className="hint">
          <Trans>This order is below the minimum: the coupon is not honoured on it.</Trans>
        </p>
      ) : (
        <MoneyBar sale={exampleSale(terms, { amountMinor, feeBps, coFundingBps })} />
      )}
    </div>
  );
}

function Warnings({ terms }: { terms: Terms }) {
  if (!warningsOf(terms).includes("fixed_commission_exceeds_net")) return null;
  return (
    <Notice tone="amber">
      <Trans>On the smallest order that counts, the commission is more than the customer pays you.</Trans>
    </Notice>
  );
}

function AtMost({ terms, quota }: { terms: Terms; quota: number | null }) {
  const promise = usePromise();
  const { discountMinor, commissionMinor } = worstCases(terms, 0);
  if (quota === null) return null;
  if (discountMinor === null || commissionMinor === null) {
    return (
      <p className="hint">
        <Trans>Nothing bounds what a large order may cost: set “at most” to be sure.</Trans>
      </p>
    );
  }
  const [discounts, commissions] = [
    promise.money(discountMinor * quota),
    promise.money(commissionMinor * quota),
  ];
  return (
    <p className="hint">
      <Trans>
        If all {quota} are redeemed: at most {discounts} of discounts and {commissions} of commission.
      </Trans>
    </p>
  );
}

// What a policy means, for one example of a sale today: its money by the server's own split, its days, its next cut-offs.
import { Trans, useLingui } from "@lingui/react/macro";
import { useContext } from "react";
import { nextCutoff } from "../../../schema/settlement-calendar.ts";
import { DAY_MS, HOUR_MS, toIso } from "../../../schema/time.ts";
import { Currency, useMoney } from "../../parts/money.tsx";
import { useZoneName, When, Zone } from "../../parts/when.tsx";
import { exampleAmount, exampleSale } from "../offers/example-sale.ts";
import { exampleTerms } from "../offers/example-terms.ts";
import type { Policy } from "./draft.ts";

/** So many cut-offs ahead are shown. */
const AHEAD = 3;

export function Consequences({ policy }: { policy: Policy }) {
  const currency = useContext(Currency);
  const moneyOf = useMoney();
  const zone = useZoneName();
  const terms = exampleTerms(currency);
  const amountMinor = exampleAmount(terms, currency);
  const sale = exampleSale(terms, { amountMinor, feeBps: policy.feeBps, coFundingBps: 0 });
  const [order, paid] = [moneyOf(amountMinor), moneyOf(sale.paidMinor)];
  const [commission, gifter, fee] = [
    moneyOf(sale.commissionMinor),
    moneyOf(sale.gifterMinor),
    moneyOf(sale.feeMinor),
  ];
  const least = moneyOf(policy.minPayoutMinor);
  return (
    <>
      <ul className="points">
        <li>
          <Trans>
            An order of {order} today, with a coupon of {moneyOf(sale.discountMinor)} off: the customer pays{" "}
            {paid}.
          </Trans>
        </li>
        <li>
          <Trans>
            Of 8 % commission, {commission}, {gifter} go to whoever gifted it and {fee} to the alliance.
          </Trans>
        </li>
        <Days policy={policy} />
        <li>
          {policy.settlementMode === "clearing" ? (
            <Trans>
              Whoever owes pays {policy.clearingInstitution ?? "…"}, which pays those who are owed.
            </Trans>
          ) : (
            <Trans>Merchants pay each other directly, by as few payments as possible.</Trans>
          )}{" "}
          <Trans>Less than {least} is carried on to the next period.</Trans>
        </li>
        <li>
          {policy.holderConsentRequired ? (
            <Trans>A customer is named by a gift only with their consent.</Trans>
          ) : (
            <Trans>A customer may be named by a gift without being asked first.</Trans>
          )}
        </li>
      </ul>
      <p className="hint">
        <Trans>Times in {zone}.</Trans>
      </p>
    </>
  );
}

function Days({ policy }: { policy: Policy }) {
  const { t } = useLingui();
  const timeZone = useContext(Zone);
  const { holdDays, reviewHours, settlementCadence: cadence, cutoffDay, closesAutomatically } = policy;
  const locksAt = Date.now() + holdDays * DAY_MS;
  if (cadence === null)
    return (
      <li>
        <Trans>
          It locks on <When at={toIso(locksAt)} depth="day" /> and is settled once an admin closes the period.
        </Trans>
      </li>
    );
  const calendar = { cadence, cutoffDay };
  const settledAt = nextCutoff(calendar, timeZone, locksAt);
  const cutoffs = cutoffsAfter(Date.now(), (at) => nextCutoff(calendar, timeZone, at));
  return (
    <>
      <li>
        <Trans>
          It locks on <When at={toIso(locksAt)} depth="day" /> and is settled with the cut-off of{" "}
          <When at={toIso(settledAt)} depth="day" />.
        </Trans>{" "}
        {reviewHours === 0 ? null : (
          <Trans>
            Nobody approves before <When at={toIso(settledAt + reviewHours * HOUR_MS)} />.
          </Trans>
        )}
      </li>
      <li>
        <Trans>The next cut-offs:</Trans>{" "}
        {cutoffs.map((at, index) => (
          <span key={at}>
            {index === 0 ? null : t`, `}
            <When at={toIso(at)} depth="day" />
          </span>
        ))}
      </li>
      {closesAutomatically ? (
        <li>
          <Trans>
            Periods close by themselves. Whoever wrote the rules in force then approves none of them: another
            admin does.
          </Trans>
        </li>
      ) : null}
    </>
  );
}

function cutoffsAfter(nowMs: number, next: (afterMs: number) => number): number[] {
  const found: number[] = [];
  for (let at = nowMs; found.length < AHEAD; found.push(at)) at = next(at);
  return found;
}

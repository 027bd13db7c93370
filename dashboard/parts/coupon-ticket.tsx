// A coupon as a ticket: whose it is, what it takes off, on which orders, until when. The same wherever an offer is shown.
import type { ReactNode } from "react";
import { initialOf, petalOf } from "./petal.ts";
import { type Terms, usePromise } from "./promise.ts";
import { Ticket } from "./ticket.tsx";

type Coupon = {
  /** Whose shop honours it. */
  of: { id: string; name: string };
  terms: Pick<Terms, "discount" | "minSpendMinor">;
  title?: string;
  /** The last local day of one that is gifted today. */
  lastDay?: string | undefined;
  children?: ReactNode;
};

export function CouponTicket(coupon: Coupon) {
  return (
    <Ticket of={coupon.of}>
      <Face {...coupon} />
    </Ticket>
  );
}

/** One of several to choose from. The whole ticket is the box that one ticks. */
export function PickableTicket({
  isPicked,
  onPick,
  ...coupon
}: Coupon & { isPicked: boolean; onPick: (isPicked: boolean) => void }) {
  return (
    <label className={`ticket pick ${petalOf(coupon.of.id)}`}>
      <span className="stub" aria-hidden="true">
        {initialOf(coupon.of.name)}
      </span>
      <span className="perforation" />
      <span className="face">
        <Face {...coupon} />
      </span>
      <input type="checkbox" checked={isPicked} onChange={(event) => onPick(event.currentTarget.checked)} />
    </label>
  );
}

function Face({ of, terms, title, lastDay, children }: Coupon) {
  const promise = usePromise();
  const value = promise.value(terms.discount);
  return (
    <>
      <span className="coupon-name">{of.name}</span>
      <span className={value.length > 12 ? "coupon-value long" : "coupon-value"}>{value}</span>
      {title === undefined || title === value ? null : <span className="coupon-line">{title}</span>}
      <span className="coupon-line hint">
        {promise.condition(terms)}
        {lastDay === undefined ? null : ` · ${promise.lastDay(lastDay)}`}
      </span>
      {children}
    </>
  );
}

// The ticket: the one shape by which a coupon is known everywhere, with its stub, perforation and two notches.
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import { TAGS } from "./document.tsx";
import { petalIndexOf } from "./petals.ts";
import type { Reader } from "./reader.ts";

type TicketProps = {
  coupon: HeldCoupon;
  /** The level at which the redeemer's name stands in the page. */
  heading: 2 | 3;
  reader: Reader;
  /** Who reads it in the other language, where paper goes to somebody whose language nobody knows. */
  also?: Reader | undefined;
};

export function Ticket({ coupon, heading, reader, also }: TicketProps) {
  const { texts, figures } = reader;
  const readers = also === undefined ? [reader] : [reader, also];
  const { redeemer, discount, state } = coupon;
  const Name = heading === 2 ? "h2" : "h3";
  const value = texts.value(discount, figures);
  const title = discount.kind === "item" ? discount.name : coupon.title;
  const isSoonOver = state === "active" && coupon.daysLeft <= SOON_DAYS;
  return (
    <div class={`ticket ${petalOf(redeemer.id)}`}>
      <div class="stub" aria-hidden="true">
        {initialOf(redeemer.name)}
      </div>
      <div class="face">
        <div class="who">
          <Name>{redeemer.name}</Name>
          <p class={`state ${state}`}>{texts.state[state]}</p>
        </div>
        <p class={`value ${sizeOf(value)}`}>{value}</p>
        <Also reader={also} say={(it) => it.texts.value(discount, it.figures)} />
        {title === value ? null : <p class="title">{title}</p>}
        <Lines readers={readers} say={(it) => it.texts.condition(coupon, it.figures)} />
        <Lines readers={readers} say={(it) => it.texts.lastDay(it.figures.shortDay(coupon.lastDay))} />
        {isSoonOver ? <p class="soon">{texts.soonOver(coupon.daysLeft)}</p> : null}
      </div>
    </div>
  );
}

/** The same said to each reader, a line for each. */
export function Lines({ readers, say }: { readers: readonly Reader[]; say: (reader: Reader) => string }) {
  return (
    <div class="lines">
      {readers.map((it, index) => (
        <p class="fine" lang={index === 0 ? undefined : TAGS[it.language]}>
          {say(it)}
        </p>
      ))}
    </div>
  );
}

/** What stands large in one language, said again in the other. */
export function Also({ reader, say }: { reader: Reader | undefined; say: (reader: Reader) => string }) {
  if (reader === undefined) return null;
  return (
    <p class="also" lang={TAGS[reader.language]}>
      {say(reader)}
    </p>
  );
}

/** The drawing of a ticket on which nothing stands. */
export function BlankTicket() {
  return (
    <div class="ticket blank" aria-hidden="true">
      <div class="stub" />
      <div class="face" />
    </div>
  );
}

/** From here on the ticket says how many days are left. */
const SOON_DAYS = 7;

/** The class that colours a merchant's stub. */
export function petalOf(merchantId: string): string {
  return `petal-${petalIndexOf(merchantId)}`;
}

/** What a reader takes for the first letter, be it of several code points. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name);
  return first?.segment.toUpperCase() ?? "";
}

/** Long amounts are set smaller, so that they stay on one line of a narrow phone. */
function sizeOf(value: string): string {
  if (value.length <= 9) return "large";
  return value.length <= 13 ? "medium" : "small";
}

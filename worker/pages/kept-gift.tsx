// One gift as the wallet shows it: its tickets without any code, the way to its own page, and how to take it out.
import type { HolderView } from "../domain/gifting/holder-view.ts";
import { headingOf, isWithdrawn, leadOf } from "./heading.ts";
import type { Reader } from "./reader.ts";
import { Ticket } from "./ticket.tsx";
import { WALLET_TEXTS } from "./wallet-texts.ts";

/** `token` is that of the gift's own link. */
export type ShownGift = { id: string; token: string; view: HolderView; reader: Reader };

/** So many tickets of a pack stand in the wallet, so that it stays a list. */
const TICKETS_AT_ONCE = 3;

export function KeptGift({ id, token, view, reader }: ShownGift) {
  const { texts, language } = reader;
  const words = WALLET_TEXTS[language];
  const [isOver, more] = [view.usable.length === 0, view.usable.length - TICKETS_AT_ONCE];
  const heading = headingOf(view, reader);
  return (
    <article class={isOver ? "kept over" : "kept"} id={id}>
      <h2 id={`${id}-of`}>
        {view.alliance.test ? <span class="fine">{texts.testLabel} · </span> : null}
        {heading}
      </h2>
      {isOver ? <p class="fine">{isWithdrawn(view) ? leadOf(view, reader) : words.isOver}</p> : null}
      {view.usable.slice(0, TICKETS_AT_ONCE).map((coupon) => (
        <Ticket coupon={coupon} heading={3} reader={reader} />
      ))}
      {more > 0 ? <p class="fine">{words.moreInIt(more)}</p> : null}
      <div class="deeds">
        <a class="button" href={`/g/${token}?lang=${language}`} aria-describedby={`${id}-of`}>
          {words.openGift}
        </a>
        <details class="asks">
          <summary>{words.remove}</summary>
          <p class="fine">{words.removeNote}</p>
          <form method="post" action={`/w/removal?lang=${language}`}>
            <input type="hidden" name="gift" value={id} />
            <button type="submit">{words.removeNow}</button>
          </form>
        </details>
      </div>
    </article>
  );
}

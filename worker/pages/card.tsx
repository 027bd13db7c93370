// The card for a parcel: each coupon of a gift on paper of the size of a postcard (A6) or of a visiting card.
import { groupCouponCode } from "../../schema/codes.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import type { HttpContext } from "../http/request-context.ts";
import { CARD_STYLE, type CardSize } from "./card-style.ts";
import { answerPrivately } from "./document.tsx";
import { KEEPSAKE_TEXTS } from "./keepsake-texts.ts";
import { type OpenGift, openGift } from "./open-gift.tsx";
import { Qr } from "./qr.tsx";
import { HOLDER_SCRIPT } from "./script.ts";
import { HOLDER_STYLE } from "./style.ts";
import { initialOf, petalOf, Ticket } from "./ticket.tsx";

/** Each size has a page of its own, because browsers print a page in one size alone. */
export function showCards(c: HttpContext, token: string, size: CardSize): Promise<Response> {
  return openGift(c, token, (open) => {
    const { language } = open.reader;
    return answerPrivately(c, {
      ...{ language, title: KEEPSAKE_TEXTS[language].cardHeading, style: HOLDER_STYLE + CARD_STYLE[size] },
      script: HOLDER_SCRIPT,
      children: <Cards open={open} size={size} />,
    });
  });
}

const PATHS: Record<CardSize, string> = { a6: "", small: "/small" };

function Cards({ open, size }: { open: OpenGift; size: CardSize }) {
  const { ctx, token, view, reader } = open;
  const { texts, language } = reader;
  const words = KEEPSAKE_TEXTS[language];
  // What is to be seen live is worth nothing on paper.
  const printable = view.usable.filter(({ isLive }) => !isLive);
  const other = size === "a6" ? "small" : "a6";
  const Card = size === "a6" ? Postcard : VisitingCard;
  return (
    <main>
      <div class="heading">
        <h1>{words.cardHeading}</h1>
        <p class="lead">{printable.length === 0 ? texts.nothingLeft : words.cardLead[size]}</p>
        <p class="deeds">
          <button type="button" hidden data-print>
            {words.print}
          </button>
          <a class="button" href={`/g/${token}/card${PATHS[other]}?lang=${language}`}>
            {words.cardSize[other]}
          </a>
          <a class="button" href={`/g/${token}?lang=${language}`}>
            {texts.backToGift}
          </a>
        </p>
      </div>
      {printable.map((coupon) => (
        <Card coupon={coupon} open={open} url={`${ctx.origin}/g/${token}`} />
      ))}
    </main>
  );
}

type CardProps = { coupon: HeldCoupon; open: OpenGift; url: string };

function Postcard({ coupon, open: { view, reader }, url }: CardProps) {
  const { language, texts, figures } = reader;
  const words = KEEPSAKE_TEXTS[language];
  const code = groupCouponCode(coupon.code);
  return (
    <article class="card">
      <p class="from">{texts.heading(view.gifter.name)}</p>
      <Ticket coupon={coupon} heading={2} reader={reader} />
      <div class="code">
        <Qr text={coupon.code} label={texts.qrOf(code)} />
        <code translate="no">{code}</code>
      </div>
      <p class="fine">{words.showIt(coupon.redeemer.name)}</p>
      <p class="fine">{texts.when(coupon, figures)}</p>
      <div class="online">
        <Qr text={url} label={words.giftQr} />
        <p class="fine">{words.openOnPhone}</p>
      </div>
    </article>
  );
}

function VisitingCard({ coupon, open: { view, reader } }: CardProps) {
  const { texts, figures } = reader;
  const code = groupCouponCode(coupon.code);
  const { redeemer, discount, lastDay } = coupon;
  return (
    <article class="card">
      <div class={`stub ${petalOf(redeemer.id)}`} aria-hidden="true">
        {initialOf(redeemer.name)}
      </div>
      <div class="words">
        <h2>{redeemer.name}</h2>
        <p class="value">{texts.value(discount, figures)}</p>
        <p class="fine">{discount.kind === "item" ? discount.name : texts.condition(coupon, figures)}</p>
        <p class="fine">{texts.lastDay(figures.shortDay(lastDay))}</p>
        <p class="from fine">{texts.heading(view.gifter.name)}</p>
      </div>
      <div class="code">
        <Qr text={coupon.code} label={texts.qrOf(code)} />
        <code translate="no">{code}</code>
      </div>
    </article>
  );
}

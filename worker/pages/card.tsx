// The card for a parcel: each coupon of a gift on paper of the size of a postcard (A6) or of a visiting card.
import { groupCouponCode } from "../../schema/codes.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import type { HttpContext } from "../http/request-context.ts";
import { CARD_STYLE, type CardSize } from "./card-style.ts";
import { answerPrivately } from "./document.tsx";
import { KEEPSAKE_TEXTS } from "./keepsake-texts.ts";
import { type OpenGift, openGift, readerOf } from "./open-gift.tsx";
import { Qr } from "./qr.tsx";
import type { Reader } from "./reader.ts";
import { HOLDER_SCRIPT } from "./script.ts";
import { HOLDER_STYLE } from "./style.ts";
import { Also, initialOf, Lines, petalOf, Ticket } from "./ticket.tsx";

/**
 * Each size has a page of its own, because browsers print a page in one size alone. A parcel goes to somebody whose
 * language nobody knows, so cards are in both unless one is asked for.
 */
export function showCards(c: HttpContext, token: string, size: CardSize): Promise<Response> {
  return openGift(c, token, (open) => {
    const { language } = open.reader;
    const other = readerOf(c, open.view.alliance, language === "zh" ? "en" : "zh");
    const also = c.req.query("languages") === "one" ? undefined : other;
    return answerPrivately(c, {
      ...{ language, title: KEEPSAKE_TEXTS[language].cardHeading, style: HOLDER_STYLE + CARD_STYLE[size] },
      script: HOLDER_SCRIPT,
      children: <Cards open={open} size={size} also={also} />,
    });
  });
}

const PATHS: Record<CardSize, string> = { a6: "", small: "/small" };

type CardsProps = { open: OpenGift; size: CardSize; also: Reader | undefined };

function Cards({ open, size, also }: CardsProps) {
  const { ctx, token, view, reader } = open;
  const { texts, language } = reader;
  // What is to be seen live is worth nothing on paper.
  const printable = view.usable.filter(({ isLive }) => !isLive);
  const words = KEEPSAKE_TEXTS[language];
  const Card = size === "a6" ? Postcard : VisitingCard;
  return (
    <main>
      <div class="heading">
        <h1>{words.cardHeading}</h1>
        <p class="lead">{printable.length === 0 ? texts.nothingLeft : words.cardLead[size]}</p>
        <Choices token={token} size={size} isBoth={also !== undefined} reader={reader} />
      </div>
      {printable.map((coupon) => (
        <Card
          coupon={coupon}
          gifter={view.gifter.name}
          reader={reader}
          also={also}
          url={`${ctx.origin}/g/${token}`}
        />
      ))}
    </main>
  );
}

type ChoicesProps = { token: string; size: CardSize; isBoth: boolean; reader: Reader };

/** To print, in the other size, in the other choice of languages, and back. */
function Choices({ token, size, isBoth, reader: { texts, language } }: ChoicesProps) {
  const words = KEEPSAKE_TEXTS[language];
  const other = size === "a6" ? "small" : "a6";
  const pathOf = (of: CardSize, both: boolean) =>
    `/g/${token}/card${PATHS[of]}?lang=${language}${both ? "" : "&languages=one"}`;
  return (
    <p class="deeds">
      <button type="button" hidden data-print>
        {words.print}
      </button>
      <a class="button" href={pathOf(other, isBoth)}>
        {words.cardSize[other]}
      </a>
      <a class="button" href={pathOf(size, !isBoth)}>
        {isBoth ? words.inOne : words.inBoth}
      </a>
      <a class="button" href={`/g/${token}?lang=${language}`}>
        {texts.backToGift}
      </a>
    </p>
  );
}

/** `url` is that of the gift's page; `also` reads the card in the other language, below or in smaller type. */
type CardProps = {
  coupon: HeldCoupon;
  gifter: string;
  reader: Reader;
  also: Reader | undefined;
  url: string;
};

function Postcard({ coupon, gifter, reader, also, url }: CardProps) {
  const { language, texts } = reader;
  const readers = also === undefined ? [reader] : [reader, also];
  const code = groupCouponCode(coupon.code);
  return (
    <article class="card">
      <div>
        <p class="from">{texts.heading(gifter)}</p>
        <Also reader={also} say={(it) => it.texts.heading(gifter)} />
      </div>
      <Ticket coupon={coupon} heading={2} reader={reader} also={also} />
      <div class="use">
        <div class="code">
          <Qr text={coupon.code} label={texts.qrOf(code)} />
          <code translate="no">{code}</code>
        </div>
        <div>
          <Lines readers={readers} say={(it) => KEEPSAKE_TEXTS[it.language].showIt(coupon.redeemer.name)} />
          {coupon.state === "scheduled" ? (
            <Lines readers={readers} say={(it) => it.texts.when(coupon, it.figures)} />
          ) : null}
        </div>
      </div>
      <div class="online">
        <Qr text={url} label={KEEPSAKE_TEXTS[language].giftQr} />
        <Lines readers={readers} say={(it) => KEEPSAKE_TEXTS[it.language].openOnPhone} />
      </div>
    </article>
  );
}

function VisitingCard({ coupon, gifter, reader, also }: CardProps) {
  const { texts, figures } = reader;
  const readers = also === undefined ? [reader] : [reader, also];
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
        <Also reader={also} say={(it) => it.texts.value(discount, it.figures)} />
        {discount.kind === "item" ? (
          <p class="fine">{discount.name}</p>
        ) : (
          <Lines readers={readers} say={(it) => it.texts.condition(coupon, it.figures)} />
        )}
        <Lines readers={readers} say={(it) => it.texts.lastDay(it.figures.shortDay(lastDay))} />
        <Lines readers={readers} say={(it) => it.texts.heading(gifter)} />
      </div>
      <div class="code">
        <Qr text={coupon.code} label={texts.qrOf(code)} />
        <code translate="no">{code}</code>
      </div>
    </article>
  );
}

// One coupon of a gift: its ticket, what became of it, the code to show, and how, when and where it is used.
import { groupCouponCode, lastFour } from "../../schema/codes.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import { KEEPSAKE_TEXTS } from "./keepsake-texts.ts";
import { PASSING_ON_TEXTS } from "./passing-on-texts.ts";
import { Places } from "./places.tsx";
import { PRESENTING_TEXTS } from "./presenting-texts.ts";
import { Qr } from "./qr.tsx";
import type { Reader } from "./reader.ts";
import { Ticket } from "./ticket.tsx";
import { DrawTillCode } from "./till-code.tsx";

type Shown = { coupon: HeldCoupon; gifter: string; reader: Reader };

/**
 * `fold` hides the codes of a pack until they are asked for; `link` is the path of the gift; `signed` what its QR carries
 * where its terms ask to see it live.
 */
type UsableProps = Shown & { fold: "never" | "open" | "closed"; link: string; signed: string | undefined };

/** A coupon that can still be used. */
export function UsableCoupon({ fold, link, signed, ...shown }: UsableProps) {
  const { coupon, reader } = shown;
  const code = (
    <div class="code">
      {signed === undefined ? (
        <Code coupon={coupon} reader={reader} />
      ) : (
        <LiveCode text={signed} coupon={coupon} reader={reader} />
      )}
      {coupon.state === "scheduled" ? null : (
        <DrawTillCode
          link={link}
          couponId={coupon.id}
          reader={reader}
          words={PRESENTING_TEXTS[reader.language].drawTillCode}
        />
      )}
    </div>
  );
  return (
    <article class="coupon" id={coupon.id}>
      <div class="about">
        <Ticket coupon={coupon} heading={2} reader={reader} />
        <Sentence {...shown} />
      </div>
      <div class="pass">
        {fold === "never" ? (
          code
        ) : (
          <details name="code" open={fold === "open"}>
            <summary>
              <span class="closed">{reader.texts.showCode}</span>
              <span class="opened">{reader.texts.hideCode}</span>
            </summary>
            {code}
          </details>
        )}
      </div>
      <div class="more-of-it">
        <Facts coupon={coupon} reader={reader} shopsAtOnce={fold === "never" ? 5 : 2} />
        <Deeds coupon={coupon} link={link} reader={reader} />
      </div>
    </article>
  );
}

/** A coupon that has ended: no code to show, but what became of it. */
export function PastCoupon(shown: Shown) {
  const { coupon, reader } = shown;
  return (
    <article class="coupon past" id={coupon.id}>
      <Ticket coupon={coupon} heading={3} reader={reader} />
      <Sentence {...shown} />
      <p class="fine">{reader.texts.codeEnds(lastFour(coupon.code))}</p>
    </article>
  );
}

function Sentence({ coupon, gifter, reader }: Shown) {
  const { texts, figures } = reader;
  return (
    <p class="sentence">
      {texts.sentence[coupon.state]({ coupon, gifter, figures })}
      {coupon.replacedBy === null ? null : (
        <>
          {texts.gap}
          <a href={`#${coupon.replacedBy}`}>{texts.seeReplacement}</a>
        </>
      )}
    </p>
  );
}

/** The code as it is scanned and as it is read out; the QR holds it without its grouping. */
function Code({ coupon, reader }: { coupon: HeldCoupon; reader: Reader }) {
  const grouped = groupCouponCode(coupon.code);
  return (
    <>
      <Qr text={coupon.code} label={reader.texts.qrOf(grouped)} />
      <p>
        <span class="label">{reader.texts.code}</span>
        <code translate="no">{grouped}</code>
      </p>
    </>
  );
}

/** Signed for this minute. The code itself is not shown: no till takes it. */
function LiveCode({ text, coupon, reader }: { text: string; coupon: HeldCoupon; reader: Reader }) {
  return (
    <>
      <Qr text={text} label={reader.texts.qrOf(lastFour(coupon.code))} />
      <p class="fine">{PRESENTING_TEXTS[reader.language].liveNote}</p>
    </>
  );
}

/** What a holder may do with it besides spending it. */
function Deeds({ coupon, link, reader }: { coupon: HeldCoupon; link: string; reader: Reader }) {
  const { language } = reader;
  const words = KEEPSAKE_TEXTS[language];
  const query = `?lang=${language}`;
  return (
    <p class="deeds">
      {coupon.mayBePassedOn ? (
        <a class="button" href={`${link}/passing-on/${coupon.id}${query}`}>
          {PASSING_ON_TEXTS[language].passOn}
        </a>
      ) : null}
      <a class="button" href={`${link}/${coupon.id}.ics${query}`} download>
        {words.addToCalendar}
      </a>
      {coupon.isLive ? null : (
        <>
          <a class="button" href={`${link}/picture/${coupon.id}${query}`}>
            {words.savePicture}
          </a>
          <a class="button" href={`${link}/card${query}`}>
            {words.printCard}
          </a>
        </>
      )}
    </p>
  );
}

type FactsProps = { coupon: HeldCoupon; reader: Reader; shopsAtOnce: number };

function Facts({ coupon, reader, shopsAtOnce }: FactsProps) {
  const { texts, figures } = reader;
  return (
    <dl class="facts">
      <dt>{texts.howLabel}</dt>
      <dd>{texts.how(coupon, figures)}</dd>
      <dt>{texts.whenLabel}</dt>
      <dd>{texts.when(coupon, figures)}</dd>
      <dt>{texts.whereLabel}</dt>
      <dd>
        <Places coupon={coupon} atOnce={shopsAtOnce} reader={reader} />
      </dd>
    </dl>
  );
}

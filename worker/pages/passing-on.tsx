// Passing a coupon on without any script: a question, and then the friend's link to send or to scan.
import { PROBLEMS, Problem } from "../../schema/problems.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import { passOn } from "../domain/gifting/pass-on.ts";
import { readForm } from "../http/body.ts";
import type { HttpContext } from "../http/request-context.ts";
import { untilDecided } from "../http/rounds.ts";
import { assertSameOrigin } from "../http/same-origin.ts";
import { answerPrivately } from "./document.tsx";
import { type OpenGift, openGift, showMissing } from "./open-gift.tsx";
import { PASSING_ON_TEXTS } from "./passing-on-texts.ts";
import { Qr } from "./qr.tsx";
import { HOLDER_SCRIPT } from "./script.ts";
import { HOLDER_STYLE } from "./style.ts";
import { Ticket } from "./ticket.tsx";

/** The question, with the ticket that it is about. */
export function askToPassOn(c: HttpContext, token: string, couponId: string): Promise<Response> {
  return openGift(c, token, (open) => {
    const coupon = open.view.usable.find((it) => it.id === couponId);
    if (coupon === undefined || !coupon.mayBePassedOn) return showRefusal(c, open);
    const { language } = open.reader;
    return answerPrivately(c, {
      ...{ language, style: HOLDER_STYLE, title: PASSING_ON_TEXTS[language].passOnHeading },
      sources: { formAction: ["'self'"] },
      children: <Question coupon={coupon} open={open} />,
    });
  });
}

/** Sent twice, the same form finds the same friend's link: a lost answer loses no coupon. */
export function passOnByForm(c: HttpContext, token: string, couponId: string): Promise<Response> {
  return openGift(c, token, async (open) => {
    assertSameOrigin(c.req.raw);
    const attempt = (await readForm(c.req.raw)).get("attempt") ?? "";
    if (!/^[\w-]{36}$/.test(attempt)) return showRefusal(c, open);
    try {
      const { url } = await untilDecided(() => passOn(open.ctx, { token, couponId, attempt }));
      return showFriendsLink(c, open, url);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === "coupon_not_transferable") return showRefusal(c, open);
      if (error.code === "not_found") return showMissing(c);
      throw error;
    }
  });
}

function Question({ coupon, open }: { coupon: HeldCoupon; open: OpenGift }) {
  const { token, view, reader } = open;
  const { language } = reader;
  const words = PASSING_ON_TEXTS[language];
  return (
    <main>
      <div class="heading">
        <h1>{words.passOnHeading}</h1>
        <p class="lead">{words.passOnLead(view.gifter.name)}</p>
      </div>
      <Ticket coupon={coupon} heading={2} reader={reader} />
      <form method="post" action={`/g/${token}/passing-on/${coupon.id}?lang=${language}`}>
        <input type="hidden" name="attempt" value={crypto.randomUUID()} />
        <button type="submit">{words.passOnNow}</button>
        <a class="button" href={`/g/${token}?lang=${language}`}>
          {words.keepCoupon}
        </a>
      </form>
    </main>
  );
}

function showFriendsLink(c: HttpContext, { token, reader }: OpenGift, url: string): Promise<Response> {
  const { texts, language } = reader;
  const words = PASSING_ON_TEXTS[language];
  const children = (
    <main class="passed">
      <div class="heading">
        <h1>{words.passedHeading}</h1>
        <p class="lead">{words.passedLead}</p>
      </div>
      <div class="code">
        <Qr text={url} label={words.friendsQr} />
        <p>
          <span class="label">{words.friendsLink}</span>
          <span class="link" translate="no">
            {url}
          </span>
        </p>
        <button type="button" hidden data-copy={url} data-done={words.copied}>
          {words.copy}
        </button>
      </div>
      <p class="lead">
        <a href={`/g/${token}?lang=${language}`}>{texts.backToGift}</a>
      </p>
    </main>
  );
  const page = { language, style: HOLDER_STYLE, title: words.passedHeading, script: HOLDER_SCRIPT, children };
  return answerPrivately(c, { ...page, switchable: false });
}

function showRefusal(c: HttpContext, { token, reader }: OpenGift): Promise<Response> {
  const { texts, language } = reader;
  const { title, remedy } = PROBLEMS.coupon_not_transferable;
  const children = (
    <main>
      <div class="heading">
        <h1>{title[language]}</h1>
        <p class="lead">{remedy[language]}</p>
        <p class="lead">
          <a href={`/g/${token}?lang=${language}`}>{texts.backToGift}</a>
        </p>
      </div>
    </main>
  );
  return answerPrivately(c, {
    ...{ language, style: HOLDER_STYLE, status: 409, title: title[language] },
    ...{ switchable: false, children },
  });
}

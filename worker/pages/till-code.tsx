// Six digits to say at a till, drawn by a form, so that they are there without any script.
import type { Child } from "hono/jsx";
import { PROBLEMS, Problem, type ProblemCode } from "../../schema/problems.ts";
import { drawTillCode, TILL_CODE_MS } from "../domain/presenting/draw-till-code.ts";
import type { HttpContext } from "../http/request-context.ts";
import { untilDecided } from "../http/rounds.ts";
import { assertSameOrigin } from "../http/same-origin.ts";
import { answerPrivately } from "./document.tsx";
import { type OpenGift, openGift, showMissing } from "./open-gift.tsx";
import { PRESENTING_TEXTS } from "./presenting-texts.ts";
import { HOLDER_SCRIPT } from "./script.ts";
import { HOLDER_STYLE } from "./style.ts";
import { Ticket } from "./ticket.tsx";

/** Every drawing ends the digits before it, so the form sent twice shows those that count. */
export function showTillCode(c: HttpContext, token: string, couponId: string): Promise<Response> {
  return openGift(c, token, async (open) => {
    assertSameOrigin(c.req.raw);
    const coupon = open.view.usable.find((it) => it.id === couponId);
    if (coupon === undefined) return showMissing(c);
    try {
      const drawn = await untilDecided(() => drawTillCode({ ...open.ctx, early: [] }, token, { couponId }));
      return answer(c, open, {
        title: PRESENTING_TEXTS[open.reader.language].tillCodeHeading,
        children: <Digits open={open} coupon={coupon} {...drawn} />,
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.code === "not_found" ? showMissing(c) : showRefusal(c, open, error.code);
    }
  });
}

/** Too many drawings are over by themselves, so that answer says when to try again, in words for who shops. */
function showRefusal(c: HttpContext, open: OpenGift, code: ProblemCode): Promise<Response> {
  const { title, remedy } = PROBLEMS[code];
  const { language } = open.reader;
  const isTooSoon = code === "too_many_requests";
  if (isTooSoon) c.header("Retry-After", "60");
  const { drawnOftenHeading, drawnOftenLead } = PRESENTING_TEXTS[language];
  const [heading, lead] = isTooSoon
    ? [drawnOftenHeading, drawnOftenLead]
    : [title[language], remedy[language]];
  const children = (
    <div class="heading">
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
    </div>
  );
  return answer(c, open, { status: isTooSoon ? 429 : 409, title: heading, children });
}

type DigitsProps = {
  open: OpenGift;
  coupon: OpenGift["view"]["usable"][number];
  code: string;
  expiresAt: string;
};

function Digits({ open, coupon, code, expiresAt }: DigitsProps) {
  const { token, reader } = open;
  const words = PRESENTING_TEXTS[reader.language];
  return (
    <>
      <div class="heading">
        <h1>{words.tillCodeHeading}</h1>
        <p class="lead">{words.tillCodeLead(coupon.redeemer.name)}</p>
      </div>
      <p class="digits" translate="no">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
      <p class="lead">
        {words.tillCodeUntil(reader.figures.time(Date.parse(expiresAt)))}{" "}
        <span
          data-seconds={TILL_CODE_MS / 1000}
          data-left={words.tillCodeLeft}
          data-over={words.tillCodeOver}
        />
      </p>
      <Ticket coupon={coupon} heading={2} reader={reader} />
      <DrawTillCode link={`/g/${token}`} couponId={coupon.id} reader={reader} words={words.drawAnother} />
    </>
  );
}

type DrawProps = { link: string; couponId: string; reader: OpenGift["reader"]; words: string };

/** The form that draws digits for a coupon. */
export function DrawTillCode({ link, couponId, reader, words }: DrawProps) {
  return (
    <form method="post" action={`${link}/till-code/${couponId}?lang=${reader.language}`}>
      <button type="submit">{words}</button>
    </form>
  );
}

type Shown = { status?: 200 | 409 | 429; title: string; children: Child };

function answer(
  c: HttpContext,
  { token, reader }: OpenGift,
  { status = 200, title, children }: Shown,
): Promise<Response> {
  const { texts, language } = reader;
  const main = (
    <main>
      {children}
      <p class="lead">
        <a href={`/g/${token}?lang=${language}`}>{texts.backToGift}</a>
      </p>
    </main>
  );
  return answerPrivately(c, {
    ...{ language, style: HOLDER_STYLE, status, title, switchable: false, children: main },
    script: HOLDER_SCRIPT,
    sources: { formAction: ["'self'"] },
  });
}

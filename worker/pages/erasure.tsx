// Erasing what leads from a gift to its holder: a question that says what goes and what stays, and the page afterwards.
import { groupCouponCode } from "../../schema/codes.ts";
import { Problem } from "../../schema/problems.ts";
import { eraseByLink } from "../domain/holders/erase-by-link.ts";
import { readForm } from "../http/body.ts";
import type { HttpContext } from "../http/request-context.ts";
import { untilDecided } from "../http/rounds.ts";
import { assertSameOrigin } from "../http/same-origin.ts";
import { answerPrivately } from "./document.tsx";
import { ERASURE_TEXTS } from "./erasure-texts.ts";
import { Nothing, type OpenGift, openGift, showMissing } from "./open-gift.tsx";
import { HOLDER_STYLE } from "./style.ts";

export function askToErase(c: HttpContext, token: string): Promise<Response> {
  return openGift(c, token, (open) => {
    const { language } = open.reader;
    return answerPrivately(c, {
      ...{ language, style: HOLDER_STYLE, title: ERASURE_TEXTS[language].eraseHeading },
      sources: { formAction: ["'self'"] },
      children: <Question open={open} />,
    });
  });
}

/** Afterwards the link is one that leads nowhere, also for this form. */
export function eraseByForm(c: HttpContext, token: string): Promise<Response> {
  return openGift(c, token, async ({ ctx, reader }) => {
    assertSameOrigin(c.req.raw);
    await readForm(c.req.raw);
    try {
      await untilDecided(() => eraseByLink(ctx, token));
    } catch (error) {
      if (error instanceof Problem && error.code === "not_found") return showMissing(c);
      throw error;
    }
    const { language } = reader;
    const { erasedHeading, erasedLead, erasedHelp } = ERASURE_TEXTS[language];
    return answerPrivately(c, {
      ...{ language, style: HOLDER_STYLE, title: erasedHeading, switchable: false },
      children: <Nothing heading={erasedHeading} lines={[erasedLead, erasedHelp]} />,
    });
  });
}

function Question({ open: { token, view, reader } }: { open: OpenGift }) {
  const { texts, language } = reader;
  const words = ERASURE_TEXTS[language];
  return (
    <main>
      <div class="heading">
        <h1>{words.eraseHeading}</h1>
        <p class="lead">{words.eraseLead}</p>
        <p class="lead">{words.eraseStays}</p>
      </div>
      {view.usable.length === 0 ? null : (
        <>
          <p>{words.eraseNote}</p>
          <ul class="codes">
            {view.usable.map((coupon) => (
              <li>
                {coupon.redeemer.name} <code translate="no">{groupCouponCode(coupon.code)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`/g/${token}/erasure?lang=${language}`}>
        <button type="submit">{words.eraseNow}</button>
        <a class="button" href={`/g/${token}?lang=${language}`}>
          {texts.backToGift}
        </a>
      </form>
    </main>
  );
}

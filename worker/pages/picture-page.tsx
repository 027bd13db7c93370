// The picture to save: phones save what is pressed and held, so the page's script makes of the drawing what photos are.
import type { HttpContext } from "../http/request-context.ts";
import { answerPrivately } from "./document.tsx";
import { KEEPSAKE_TEXTS } from "./keepsake-texts.ts";
import { openGift, showMissing } from "./open-gift.tsx";
import { HEIGHT, WIDTH } from "./picture.tsx";
import { HOLDER_SCRIPT } from "./script.ts";
import { HOLDER_STYLE } from "./style.ts";

/** Of a coupon of which a till takes a picture, else the page of a link that leads nowhere. */
export function showPicture(c: HttpContext, token: string, couponId: string): Promise<Response> {
  return openGift(c, token, ({ view, reader }) => {
    const coupon = view.usable.find((it) => it.id === couponId);
    if (coupon === undefined || coupon.isLive) return showMissing(c);
    const { language, texts, figures } = reader;
    const words = KEEPSAKE_TEXTS[language];
    const drawing = `/g/${token}/${couponId}.svg?lang=${language}`;
    const children = (
      <main>
        <div class="heading">
          <h1>{words.pictureHeading}</h1>
          <p class="lead" hidden data-made>
            {words.pressAndHold}
          </p>
          <p class="lead">{words.screenshotDoes}</p>
        </div>
        <img
          class="picture"
          src={drawing}
          width={WIDTH}
          height={HEIGHT}
          alt={words.pictureOf(coupon.redeemer.name, texts.value(coupon.discount, figures))}
          data-picture
        />
        <p class="deeds">
          <a class="button" href={drawing} download="coupon.png" hidden data-made>
            {words.savePng}
          </a>
          <a class="button" href={drawing} download="coupon.svg">
            {words.saveSvg}
          </a>
          <a class="button" href={`/g/${token}?lang=${language}`}>
            {texts.backToGift}
          </a>
        </p>
      </main>
    );
    return answerPrivately(c, {
      ...{ language, style: HOLDER_STYLE, title: words.pictureHeading, script: HOLDER_SCRIPT, children },
      sources: { imgSrc: ["'self'", "data:"] },
    });
  });
}

// Keeping a gift on this phone: the form on the gift's page, and what comes of it.
import { PROBLEMS, Problem } from "../../schema/problems.ts";
import { keepGift } from "../domain/wallets/keep.ts";
import type { HttpContext } from "../http/request-context.ts";
import { untilDecided } from "../http/rounds.ts";
import { assertSameOrigin } from "../http/same-origin.ts";
import { keepWalletToken, walletTokenOf } from "../http/wallet-cookie.ts";
import { answerPrivately } from "./document.tsx";
import { type OpenGift, openGift, showMissing } from "./open-gift.tsx";
import { HOLDER_STYLE } from "./style.ts";
import { WALLET_TEXTS } from "./wallet-texts.ts";

/** Whether the gift is in the wallet of this phone, and how it gets there. */
export function KeepGift({ token, view, reader: { language } }: Omit<OpenGift, "ctx">) {
  const words = WALLET_TEXTS[language];
  if (view.isKept) {
    return (
      <p>
        {words.isKept} <a href={`/w?lang=${language}`}>{words.open}</a>
      </p>
    );
  }
  return (
    <form class="keep" method="post" action={`/g/${token}/wallet?lang=${language}`}>
      <button type="submit">{words.keep}</button>
      <p class="fine">{words.keepNote}</p>
    </form>
  );
}

/** Shows the wallet, with the gift in it; sent twice, it is in there once. */
export function keepByForm(c: HttpContext, token: string): Promise<Response> {
  return openGift(c, token, async (open) => {
    assertSameOrigin(c.req.raw);
    try {
      keepWalletToken(c, await untilDecided(() => keepGift(open.ctx, token, walletTokenOf(c))));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === "not_found") return showMissing(c);
      if (error.code !== "wallet_is_full" && error.code !== "kept_too_often") throw error;
      return showRefusal(c, open, error.code);
    }
    return c.redirect(`/w?lang=${open.reader.language}`, 303);
  });
}

function showRefusal(
  c: HttpContext,
  { token, reader: { texts, language } }: OpenGift,
  code: "wallet_is_full" | "kept_too_often",
): Promise<Response> {
  const { title, remedy } = PROBLEMS[code];
  const children = (
    <main>
      <div class="heading">
        <h1>{title[language]}</h1>
        <p class="lead">{remedy[language]}</p>
        <p class="deeds">
          <a class="button" href={`/w?lang=${language}`}>
            {WALLET_TEXTS[language].open}
          </a>
          <a class="button" href={`/g/${token}?lang=${language}`}>
            {texts.backToGift}
          </a>
        </p>
      </div>
    </main>
  );
  return answerPrivately(c, {
    ...{ language, style: HOLDER_STYLE, status: 409, title: title[language] },
    ...{ switchable: false, children },
  });
}

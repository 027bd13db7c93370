// Moving a wallet to another phone: one shows a code, the other opens it and is asked, and then both say where it is.
import type { Child } from "hono/jsx";
import { sha256 } from "../../schema/hash.ts";
import { newLinkToken, shardOfLinkToken } from "../../schema/keys.ts";
import { PROBLEMS, Problem } from "../../schema/problems.ts";
import { MINUTE_MS } from "../../schema/time.ts";
import { MOVE_MS, offerMove } from "../domain/wallets/offer-move.ts";
import { findMove, type Move, takeOver } from "../domain/wallets/take-over.ts";
import { readForm } from "../http/body.ts";
import { countMiss, secondsToWait } from "../http/limits.ts";
import { follow } from "../http/link.ts";
import type { HttpContext } from "../http/request-context.ts";
import { untilDecided } from "../http/rounds.ts";
import { assertSameOrigin } from "../http/same-origin.ts";
import { keepWalletToken, walletTokenOf } from "../http/wallet-cookie.ts";
import { answerPrivately, chosenLanguage, type Language } from "./document.tsx";
import { Nothing, showPause } from "./open-gift.tsx";
import { Qr } from "./qr.tsx";
import { HOLDER_STYLE } from "./style.ts";
import { WALLET_TEXTS } from "./wallet-texts.ts";

/** Shows a code; the one before it ends. */
export async function offerByForm(c: HttpContext): Promise<Response> {
  assertSameOrigin(c.req.raw);
  const [token, language] = [walletTokenOf(c), chosenLanguage(c)];
  const home = `/w?lang=${language}`;
  if (token === undefined) return c.redirect(home, 303);
  const ctx = await follow(c, token);
  try {
    const { code } = await untilDecided(() => offerMove(ctx, token));
    const children = <Offer url={`${ctx.origin}/w/moving/${code}`} language={language} />;
    return answer(c, { title: WALLET_TEXTS[language].moveHeading, children });
  } catch (error) {
    if (error instanceof Problem && error.code === "not_found") return c.redirect(home, 303);
    throw error;
  }
}

/** The question on the other phone. Opening it moves nothing, so a messenger's preview does not either. */
export function askToTakeOver(c: HttpContext, code: string): Promise<Response> {
  return whereWorking(c, code, async ({ move, mine, shard }) => {
    const language = chosenLanguage(c);
    const { ownHeading, ownLead, takeHeading } = WALLET_TEXTS[language];
    if (mine === move.tokenHash) return answer(c, words(c, ownHeading, [ownLead]));
    const children = <Question code={code} move={move} fresh={newLinkToken(shard)} language={language} />;
    return answer(c, { title: takeHeading, children });
  });
}

/** Of several phones one gets it; the form sent twice by the same one shows the same. */
export async function takeOverByForm(c: HttpContext, code: string): Promise<Response> {
  assertSameOrigin(c.req.raw);
  const wait = await secondsToWait(c, "links");
  if (wait > 0) return showPause(c, wait);
  const fresh = (await readForm(c.req.raw)).get("wallet") ?? "";
  const ctx = await follow(c, code);
  if (shardOfLinkToken(fresh) !== ctx.shard) return showGone(c);
  const language = chosenLanguage(c);
  const { takenHeading, takenLead } = WALLET_TEXTS[language];
  try {
    const taker = { known: walletTokenOf(c), fresh };
    keepWalletToken(c, await untilDecided(() => takeOver(ctx, code, taker)));
    return answer(c, words(c, takenHeading, [takenLead]));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "not_found") return showGone(c);
    if (error.code !== "wallet_is_full") throw error;
    const { title, remedy } = PROBLEMS.wallet_is_full;
    return answer(c, { ...words(c, title[language], [remedy[language]]), status: 409 });
  }
}

type Opened = { move: Move; mine: string | null; shard: number };

/** A code that is unknown, used or too old costs the same look-up and gets the same page, counted as a miss. */
async function whereWorking(
  c: HttpContext,
  code: string,
  show: (opened: Opened) => Promise<Response>,
): Promise<Response> {
  const wait = await secondsToWait(c, "links");
  if (wait > 0) return showPause(c, wait);
  const ctx = await follow(c, code);
  const move = await findMove(ctx.d1, code);
  if (move === undefined || move.takenBy !== null || move.expiresAt <= ctx.receivedAt) return showGone(c);
  const token = walletTokenOf(c);
  return show({ move, mine: token === undefined ? null : await sha256(token), shard: ctx.shard });
}

function Offer({ url, language }: { url: string; language: Language }) {
  const words = WALLET_TEXTS[language];
  return (
    <main>
      <div class="heading">
        <h1>{words.moveHeading}</h1>
        <p class="lead">{words.moveLead}</p>
        <p class="lead">{words.moveCare}</p>
      </div>
      <div class="code">
        <Qr text={url} label={words.moveQr} />
        <p>
          <span class="label">{words.moveLink}</span>
          <span class="link" translate="no">
            {url}
          </span>
        </p>
      </div>
      <p class="lead">{words.moveUntil(MOVE_MS / MINUTE_MS)}</p>
      <form method="post" action={`/w/moving?lang=${language}`}>
        <button type="submit">{words.moveAgain}</button>
        <a class="button" href={`/w?lang=${language}`}>
          {words.back}
        </a>
      </form>
    </main>
  );
}

type QuestionProps = { code: string; move: Move; fresh: string; language: Language };

/** The token of the wallet that may be made comes with the question: so an answer that is lost is found again. */
function Question({ code, move, fresh, language }: QuestionProps) {
  const words = WALLET_TEXTS[language];
  return (
    <main>
      <div class="heading">
        <h1>{words.takeHeading}</h1>
        <p class="lead">{words.takeLead(move.gifts)}</p>
      </div>
      <form method="post" action={`/w/moving/${code}?lang=${language}`}>
        <input type="hidden" name="wallet" value={fresh} />
        <button type="submit">{words.takeNow}</button>
        <a class="button" href={`/w?lang=${language}`}>
          {words.leaveIt}
        </a>
      </form>
    </main>
  );
}

async function showGone(c: HttpContext): Promise<Response> {
  await countMiss(c, "links");
  const { goneHeading, goneLead, goneHelp } = WALLET_TEXTS[chosenLanguage(c)];
  return answer(c, { ...words(c, goneHeading, [goneLead, goneHelp]), status: 404 });
}

type Shown = { title: string; status?: 404 | 409; children: Child };

/** A page of words, and the way to the wallet. */
function words(c: HttpContext, title: string, lines: readonly string[]): Shown {
  const language = chosenLanguage(c);
  const way = { href: `/w?lang=${language}`, words: WALLET_TEXTS[language].open };
  return { title, children: <Nothing heading={title} lines={lines} way={way} /> };
}

/** What a form answered is not to be had again by following a link to the other language. */
function answer(c: HttpContext, shown: Shown): Promise<Response> {
  return answerPrivately(c, {
    ...{ language: chosenLanguage(c), style: HOLDER_STYLE, switchable: c.req.method === "GET" },
    ...{ sources: { formAction: ["'self'"] }, ...shown },
  });
}

// The wallet: all gifts that this phone keeps, each opening its own page; without any script, and nobody is asked who they are.
import type { Hono } from "hono";
import type { HeldGift } from "../domain/gifting/held-gifts.ts";
import { type HolderView, holderView } from "../domain/gifting/holder-view.ts";
import { noteSeen, openWallet } from "../domain/wallets/find.ts";
import { dissolveWallet, removeGift } from "../domain/wallets/remove.ts";
import { readForm } from "../http/body.ts";
import { clockOf } from "../http/clock.ts";
import { follow } from "../http/link.ts";
import type { AppEnv, HttpContext } from "../http/request-context.ts";
import { untilDecided } from "../http/rounds.ts";
import { assertSameOrigin } from "../http/same-origin.ts";
import { keepWalletToken, walletTokenOf } from "../http/wallet-cookie.ts";
import { answerPrivately, chosenLanguage, type Language } from "./document.tsx";
import { KeptGift, type ShownGift } from "./kept-gift.tsx";
import { askToTakeOver, offerByForm, takeOverByForm } from "./moving-wallet.tsx";
import { Nothing, readerOf } from "./open-gift.tsx";
import { HOLDER_STYLE } from "./style.ts";
import { TEXTS } from "./texts.ts";
import { WALLET_STYLE } from "./wallet-style.ts";
import { WALLET_TEXTS } from "./wallet-texts.ts";

export function mountWallet(app: Hono<AppEnv>): void {
  app.get("/w", showWallet);
  app.post("/w/removal", removeByForm);
  app.post("/w/dissolution", dissolveByForm);
  app.post("/w/moving", offerByForm);
  app.get("/w/moving/:code", (c) => askToTakeOver(c, c.req.param("code")));
  app.post("/w/moving/:code", (c) => takeOverByForm(c, c.req.param("code")));
}

/** A phone without a wallet, and one whose wallet we do not know, are shown the same. */
async function showWallet(c: HttpContext): Promise<Response> {
  const token = walletTokenOf(c);
  if (token === undefined) return showEmpty(c);
  const ctx = await follow(c, token);
  const found = await openWallet(ctx.d1, token);
  if (found === undefined) {
    keepWalletToken(c, null);
    return showEmpty(c);
  }
  if (found.wallet.hasMoved) return showMoved(c);
  if (await noteSeen(ctx, found.wallet)) keepWalletToken(c, token);
  if (found.gifts.length === 0) return showEmpty(c);
  const gifts = found.gifts.map((it) => shownGift(c, it, ctx.receivedAt));
  const language = chosenLanguage(c);
  return answerPrivately(c, {
    ...{ language, title: WALLET_TEXTS[language].heading, style: HOLDER_STYLE + WALLET_STYLE },
    sources: { formAction: ["'self'"] },
    children: <Wallet gifts={gifts} language={language} />,
  });
}

async function removeByForm(c: HttpContext): Promise<Response> {
  assertSameOrigin(c.req.raw);
  const gift = (await readForm(c.req.raw)).get("gift") ?? "";
  const token = walletTokenOf(c);
  if (token !== undefined) {
    const ctx = await follow(c, token);
    await untilDecided(() => removeGift(ctx, token, gift));
  }
  return c.redirect(`/w?lang=${chosenLanguage(c)}`, 303);
}

async function dissolveByForm(c: HttpContext): Promise<Response> {
  assertSameOrigin(c.req.raw);
  const token = walletTokenOf(c);
  if (token !== undefined) {
    const ctx = await follow(c, token);
    await untilDecided(() => dissolveWallet(ctx, token));
    keepWalletToken(c, null);
  }
  return c.redirect(`/w?lang=${chosenLanguage(c)}`, 303);
}

/** Each gift lives in its own alliance's time; `receivedAt` in epoch milliseconds. */
function shownGift(c: HttpContext, held: HeldGift, receivedAt: number): ShownGift {
  const { id, token, test, clockAt } = held.gift;
  const asked = test === 1 ? c.req.header("Jiehua-Now") : undefined;
  const { now } = clockOf(asked, receivedAt, { test: test === 1, clockAt });
  const view = holderView(held, now);
  return { id, token, view, reader: readerOf(c, view.alliance) };
}

/** What ends soonest stands first, what is over last. */
function inOrder(gifts: readonly ShownGift[]): ShownGift[] {
  return gifts.toSorted((a, b) => endOf(a.view).localeCompare(endOf(b.view)));
}

function endOf({ usable }: HolderView): string {
  return usable.map((it) => it.lastDay).sort()[0] ?? "over";
}

function Wallet({ gifts, language }: { gifts: readonly ShownGift[]; language: Language }) {
  const words = WALLET_TEXTS[language];
  const { usable = [], over = [] } = Object.groupBy(inOrder(gifts), ({ view }) =>
    view.usable.length > 0 ? "usable" : "over",
  );
  return (
    <>
      <main>
        <div class="heading">
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead(gifts.length)}</p>
        </div>
        {usable.map((it) => (
          <KeptGift {...it} />
        ))}
        {over.length === 0 ? null : (
          <section class="history">
            <h2>{TEXTS[language].past}</h2>
            {over.map((it) => (
              <KeptGift {...it} />
            ))}
          </section>
        )}
        <div class="whole">
          <form method="post" action={`/w/moving?lang=${language}`}>
            <button type="submit">{words.move}</button>
          </form>
          <details class="asks">
            <summary>{words.dissolve}</summary>
            <p class="fine">{words.dissolveNote}</p>
            <form method="post" action={`/w/dissolution?lang=${language}`}>
              <button type="submit">{words.dissolveNow}</button>
            </form>
          </details>
        </div>
      </main>
      <footer>
        <h2>{TEXTS[language].storedLabel}</h2>
        <p>{words.stored}</p>
      </footer>
    </>
  );
}

function showEmpty(c: HttpContext): Promise<Response> {
  const { emptyHeading, emptyLead, emptyHelp } = WALLET_TEXTS[chosenLanguage(c)];
  return showNothing(c, emptyHeading, [emptyLead, emptyHelp]);
}

function showMoved(c: HttpContext): Promise<Response> {
  const { movedHeading, movedLead, movedHelp } = WALLET_TEXTS[chosenLanguage(c)];
  return showNothing(c, movedHeading, [movedLead, movedHelp]);
}

function showNothing(c: HttpContext, title: string, lines: readonly string[]): Promise<Response> {
  const children = <Nothing heading={title} lines={lines} />;
  return answerPrivately(c, { language: chosenLanguage(c), style: HOLDER_STYLE, title, children });
}

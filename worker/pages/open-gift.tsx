// Opening a gift for any of the pages behind its link, and the kind pages where there is none to open.
import { sha256 } from "../../schema/hash.ts";
import { findHeldGift } from "../domain/gifting/held-gifts.ts";
import { type HolderView, holderView } from "../domain/gifting/holder-view.ts";
import { clockOf } from "../http/clock.ts";
import { countMiss, secondsToWait } from "../http/limits.ts";
import { follow } from "../http/link.ts";
import type { HttpContext } from "../http/request-context.ts";
import { walletTokenOf } from "../http/wallet-cookie.ts";
import { answerPrivately, chosenLanguage } from "./document.tsx";
import { figuresFor } from "./figures.ts";
import { mapFor } from "./map.ts";
import type { Reader } from "./reader.ts";
import { HOLDER_STYLE } from "./style.ts";
import { TEXTS } from "./texts.ts";
import { BlankTicket } from "./ticket.tsx";

/** A gift that was found; `ctx.now` is the instant in its alliance's time. */
export type OpenGift = {
  ctx: Awaited<ReturnType<typeof follow>>;
  token: string;
  view: HolderView;
  reader: Reader;
};

type Answer = Response | Promise<Response>;

/** A link that is unknown, erased or none at all costs the same look-up and gets the same page, byte for byte. */
export async function openGift(
  c: HttpContext,
  token: string,
  show: (open: OpenGift) => Answer,
): Promise<Response> {
  const wait = await secondsToWait(c, "links");
  if (wait > 0) return showPause(c, wait);
  const ctx = await follow(c, token);
  const wallet = walletTokenOf(c);
  const held = await findHeldGift(ctx.d1, token, wallet === undefined ? null : await sha256(wallet));
  if (held === undefined) return missed(c);
  const { test, clockAt } = held.gift;
  const clock = clockOf(c.req.header("Jiehua-Now"), ctx.receivedAt, { test: test === 1, clockAt });
  const view = holderView(held, clock.now);
  return show({ ctx: { ...ctx, ...clock }, token, view, reader: readerOf(c, view.alliance) });
}

/** The page of a link that leads nowhere, counted. */
export async function missed(c: HttpContext): Promise<Response> {
  await countMiss(c, "links");
  return showMissing(c);
}

/** What stands where a link leads nowhere; also where it has led until now. */
export function showMissing(c: HttpContext): Promise<Response> {
  const language = chosenLanguage(c);
  const { missingHeading, missingLead, missingHelp } = TEXTS[language];
  const children = <Nothing heading={missingHeading} lines={[missingLead, missingHelp]} />;
  return answerPrivately(c, { style: HOLDER_STYLE, language, status: 404, title: missingHeading, children });
}

/** Whoever tried many links that lead nowhere waits, even for one that would lead somewhere. */
export function showPause(c: HttpContext, seconds: number): Promise<Response> {
  const language = chosenLanguage(c);
  const { pauseHeading, pauseLead, pauseHelp } = TEXTS[language];
  c.header("Retry-After", String(seconds));
  const children = <Nothing heading={pauseHeading} lines={[pauseLead, pauseHelp]} />;
  return answerPrivately(c, { style: HOLDER_STYLE, language, status: 429, title: pauseHeading, children });
}

type NothingProps = {
  heading: string;
  lines: readonly string[];
  /** Where it goes on from here. */
  way?: { href: string; words: string };
};

export function Nothing({ heading, lines, way }: NothingProps) {
  return (
    <main>
      <div class="heading">
        <h1>{heading}</h1>
        {lines.map((line) => (
          <p class="lead">{line}</p>
        ))}
        {way === undefined ? null : (
          <p class="lead">
            <a href={way.href}>{way.words}</a>
          </p>
        )}
      </div>
      <BlankTicket />
    </main>
  );
}

/** The words and figures in which a gift of that alliance is shown to who asks. */
export function readerOf(
  c: HttpContext,
  { currency, timeZone }: HolderView["alliance"],
  language = chosenLanguage(c),
): Reader {
  return {
    language,
    texts: TEXTS[language],
    figures: figuresFor(language, currency, timeZone),
    mapOf: mapFor(c.req.header("User-Agent") ?? ""),
  };
}

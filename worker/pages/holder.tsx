// The holder's page: what a gift is worth, where and until when, what became of it, and the codes to show.
import type { Hono } from "hono";
import { findHeldGift, type HolderView, holderView } from "../domain/gifting/holder-view.ts";
import { clockOf } from "../http/clock.ts";
import { countMiss, secondsToWait } from "../http/limits.ts";
import { follow } from "../http/link.ts";
import type { AppEnv, HttpContext } from "../http/request-context.ts";
import { PastCoupon, UsableCoupon } from "./coupon.tsx";
import { answerPrivately, chosenLanguage } from "./document.tsx";
import { figuresFor } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { HOLDER_STYLE } from "./style.ts";
import { TEXTS } from "./texts.ts";
import { BlankTicket, initialOf, petalOf } from "./ticket.tsx";

/** Whatever else stands under /g/ is a link that was copied badly, and gets the same kind answer. */
export function mountHolderPage(app: Hono<AppEnv>): void {
  app.get("/g/:token{.*}", (c) => showGift(c, c.req.param("token")));
}

/** A link that is unknown, erased or none at all costs the same look-up and gets the same page, byte for byte. */
async function showGift(c: HttpContext, token: string) {
  const wait = await secondsToWait(c, "links");
  if (wait > 0) return showPause(c, wait);
  const { d1, receivedAt } = await follow(c, token);
  const held = await findHeldGift(d1, token);
  if (held === undefined) {
    await countMiss(c, "links");
    return showMissing(c);
  }
  const { test, clockAt } = held.gift;
  const { now } = clockOf(c.req.header("Jiehua-Now"), receivedAt, { test: test === 1, clockAt });
  const view = holderView(held, now);
  const language = chosenLanguage(c);
  const figures = figuresFor(language, view.alliance.currency, view.alliance.timeZone);
  const reader = { language, texts: TEXTS[language], figures };
  const title = headingOf(view, reader);
  return answerPrivately(c, {
    style: HOLDER_STYLE,
    language,
    status: 200,
    title,
    children: <Gift view={view} reader={reader} />,
  });
}

function showMissing(c: HttpContext) {
  const language = chosenLanguage(c);
  const { missingHeading, missingLead, missingHelp } = TEXTS[language];
  const children = <Nothing heading={missingHeading} lines={[missingLead, missingHelp]} />;
  return answerPrivately(c, { style: HOLDER_STYLE, language, status: 404, title: missingHeading, children });
}

/** Whoever tried many links that lead nowhere waits, even for one that would lead somewhere. */
function showPause(c: HttpContext, seconds: number) {
  const language = chosenLanguage(c);
  const { pauseHeading, pauseLead, pauseHelp } = TEXTS[language];
  c.header("Retry-After", String(seconds));
  const children = <Nothing heading={pauseHeading} lines={[pauseLead, pauseHelp]} />;
  return answerPrivately(c, { style: HOLDER_STYLE, language, status: 429, title: pauseHeading, children });
}

function Nothing({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return (
    <main>
      <div class="heading">
        <h1>{heading}</h1>
        {lines.map((line) => (
          <p class="lead">{line}</p>
        ))}
      </div>
      <BlankTicket />
    </main>
  );
}

function Gift({ view, reader }: { view: HolderView; reader: Reader }) {
  const { texts } = reader;
  const gifter = view.gifter.name;
  const isPack = view.usable.length > 1;
  return (
    <>
      <main>
        {view.alliance.test ? (
          <p class="test">
            <strong>{texts.testLabel}</strong> {texts.testNote}
          </p>
        ) : null}
        <div class="heading">
          <span class={`seal ${petalOf(view.gifter.id)}`} aria-hidden="true">
            {initialOf(gifter)}
          </span>
          <h1>{headingOf(view, reader)}</h1>
          <p class="lead">{leadOf(view, reader)}</p>
          {view.cameFromFriend && !isWithdrawn(view) ? <p class="fine">{texts.fromFriend}</p> : null}
        </div>
        {view.usable.map((coupon, index) => (
          <UsableCoupon
            coupon={coupon}
            gifter={gifter}
            reader={reader}
            fold={isPack ? (index === 0 ? "open" : "closed") : "never"}
          />
        ))}
        {view.past.length === 0 ? null : (
          <section class="history">
            <h2>{texts.past}</h2>
            {view.past.map((coupon) => (
              <PastCoupon coupon={coupon} gifter={gifter} reader={reader} />
            ))}
          </section>
        )}
      </main>
      <Notes view={view} reader={reader} />
    </>
  );
}

function headingOf(view: HolderView, { texts }: Reader): string {
  return isWithdrawn(view) ? texts.revokedHeading : texts.heading(view.gifter.name);
}

function leadOf(view: HolderView, { texts, figures }: Reader): string {
  if (isWithdrawn(view)) return texts.revokedLead(view.gifter.name);
  if (view.usable.length === 0) return texts.nothingLeft;
  return texts.lead(view.usable.length, view.worth, figures);
}

/** A coupon that a checkout kept through a revocation can still be used: then the gift is not gone. */
function isWithdrawn({ usable, past }: HolderView): boolean {
  return usable.length === 0 && past.some((it) => it.state === "revoked");
}

/** What goes for every coupon of the gift, and what we store. */
function Notes({ view, reader }: { view: HolderView; reader: Reader }) {
  const { texts, figures } = reader;
  const gifter = view.gifter.name;
  const rules =
    view.usable.length === 0 ? [] : [texts.once, texts.keepIt, texts.zone(figures.zone(view.seenAt))];
  const ofYou = view.isAddressed ? texts.storedOfYou(gifter) : texts.storedNothingOfYou;
  return (
    <footer>
      <p>{[...rules, texts.neverSold(gifter)].join(texts.gap)}</p>
      <h2>{texts.storedLabel}</h2>
      <p>{[texts.stored, ofYou, texts.noTracking].join(texts.gap)}</p>
      <p class="alliance">{view.alliance.name}</p>
    </footer>
  );
}

// The holder's page: what a gift is worth, where and until when, what became of it, and the codes to show.
import type { Hono } from "hono";
import { versionOf } from "../domain/gifting/held-states.ts";
import type { HolderView } from "../domain/gifting/holder-view.ts";
import { signText } from "../domain/presenting/signed-text.ts";
import type { AppEnv, HttpContext } from "../http/request-context.ts";
import { showCards } from "./card.tsx";
import { PastCoupon, UsableCoupon } from "./coupon.tsx";
import { answerPrivately } from "./document.tsx";
import { askToErase, eraseByForm } from "./erasure.tsx";
import { ERASURE_TEXTS } from "./erasure-texts.ts";
import { headingOf, isWithdrawn, leadOf } from "./heading.ts";
import { KeepGift, keepByForm } from "./keep-gift.tsx";
import { giveKeepsake } from "./keepsakes.tsx";
import { type OpenGift, openGift } from "./open-gift.tsx";
import { askToPassOn, passOnByForm } from "./passing-on.tsx";
import { showPicture } from "./picture-page.tsx";
import type { Reader } from "./reader.ts";
import { HOLDER_SCRIPT } from "./script.ts";
import { showState } from "./state.ts";
import { HOLDER_STYLE } from "./style.ts";
import { initialOf, petalOf } from "./ticket.tsx";
import { showTillCode } from "./till-code.tsx";

/** Whatever else stands under /g/ is a link that was copied badly, and gets the same kind answer. */
export function mountHolderPage(app: Hono<AppEnv>): void {
  app.get("/g/:token/state", (c) => showState(c, c.req.param("token")));
  app.get("/g/:token/passing-on/:id", (c) => askToPassOn(c, c.req.param("token"), c.req.param("id")));
  app.post("/g/:token/passing-on/:id", (c) => passOnByForm(c, c.req.param("token"), c.req.param("id")));
  app.post("/g/:token/till-code/:id", (c) => showTillCode(c, c.req.param("token"), c.req.param("id")));
  app.post("/g/:token/wallet", (c) => keepByForm(c, c.req.param("token")));
  app.get("/g/:token/card", (c) => showCards(c, c.req.param("token"), "a6"));
  app.get("/g/:token/card/small", (c) => showCards(c, c.req.param("token"), "small"));
  app.get("/g/:token/picture/:id", (c) => showPicture(c, c.req.param("token"), c.req.param("id")));
  app.get("/g/:token/erasure", (c) => askToErase(c, c.req.param("token")));
  app.post("/g/:token/erasure", (c) => eraseByForm(c, c.req.param("token")));
  app.get("/g/:token/:file{[^/]+\\.ics}", (c) => giveKeepsake(c, "ics", c.req.param()));
  app.get("/g/:token/:file{[^/]+\\.svg}", (c) => giveKeepsake(c, "svg", c.req.param()));
  app.get("/g/:token{.*}", (c) => showGift(c, c.req.param("token")));
}

function showGift(c: HttpContext, token: string): Promise<Response> {
  return openGift(c, token, async ({ ctx, view, reader }) => {
    const version = await versionOf([...view.usable, ...view.past], ctx.receivedAt);
    const signed = await signedTextsOf(ctx, view);
    return answerPrivately(c, {
      style: HOLDER_STYLE,
      language: reader.language,
      title: headingOf(view, reader),
      script: HOLDER_SCRIPT,
      // Six digits are drawn by a form.
      sources: { formAction: ["'self'"] },
      children: <Gift token={token} version={version} view={view} signed={signed} reader={reader} />,
    });
  });
}

/** What the QR of each coupon carries whose terms ask to see it live. */
async function signedTextsOf(ctx: OpenGift["ctx"], view: HolderView): Promise<Map<string, string>> {
  const { presentationSecret, origin, receivedAt } = ctx;
  const live = view.usable.filter(({ isLive }) => isLive);
  const texts = live.map(async ({ id: couponId }): Promise<[string, string]> => {
    const about = { allianceId: view.alliance.id, couponId, origin };
    return [couponId, await signText(presentationSecret, about, receivedAt)];
  });
  return new Map(await Promise.all(texts));
}

type Shown = {
  token: string;
  version: string;
  view: HolderView;
  signed: ReadonlyMap<string, string>;
  reader: Reader;
};

function Gift({ token, version, view, signed, reader }: Shown) {
  const { texts } = reader;
  const gifter = view.gifter.name;
  const isPack = view.usable.length > 1;
  return (
    <>
      <p class="unseen" role="status" />
      <main data-version={version} data-changes={String(view.usable.length > 0)}>
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
            link={`/g/${token}`}
            signed={signed.get(coupon.id)}
            fold={isPack ? (index === 0 ? "open" : "closed") : "never"}
          />
        ))}
        {isWithdrawn(view) ? null : <KeepGift token={token} view={view} reader={reader} />}
        {view.past.length === 0 ? null : (
          <section class="history">
            <h2>{texts.past}</h2>
            {view.past.map((coupon) => (
              <PastCoupon coupon={coupon} gifter={gifter} reader={reader} />
            ))}
          </section>
        )}
      </main>
      <Notes token={token} view={view} reader={reader} />
    </>
  );
}

/** What goes for every coupon of the gift, and what we store. */
function Notes({ token, view, reader }: Omit<Shown, "version" | "signed">) {
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
      <p>
        <a href={`/g/${token}/erasure?lang=${reader.language}`}>{ERASURE_TEXTS[reader.language].erase}</a>
      </p>
      <p class="alliance">{view.alliance.name}</p>
    </footer>
  );
}

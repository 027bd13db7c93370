// What a holder takes along of one coupon: a calendar's file and a picture.
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import type { HttpContext } from "../http/request-context.ts";
import { calendarOf } from "./calendar.ts";
import { type OpenGift, openGift, showMissing } from "./open-gift.tsx";
import { Picture } from "./picture.tsx";

type Keepsake = { media: string; name: string; of: (coupon: HeldCoupon, open: OpenGift) => string };

const KEEPSAKES: Record<"ics" | "svg", Keepsake> = {
  ics: {
    media: "text/calendar; charset=utf-8",
    name: "coupon.ics",
    of: (coupon, { ctx, view, reader }) => calendarOf(coupon, view.gifter.name, ctx.now, reader),
  },
  svg: {
    media: "image/svg+xml; charset=utf-8",
    name: "coupon.svg",
    of: (coupon, { view, reader }) =>
      String(<Picture coupon={coupon} gifter={view.gifter.name} reader={reader} />),
  },
};

/** Of a coupon that can be used, and a picture only where a till takes one; else as of a link that leads nowhere. */
export function giveKeepsake(
  c: HttpContext,
  kind: keyof typeof KEEPSAKES,
  { token, file }: { token: string; file: string },
): Promise<Response> {
  return openGift(c, token, (open) => {
    const coupon = open.view.usable.find((it) => `${it.id}.${kind}` === file);
    if (coupon === undefined || (kind === "svg" && coupon.isLive)) return showMissing(c);
    const { media, name, of } = KEEPSAKES[kind];
    c.header(
      "Content-Disposition",
      `attachment; filename="${open.view.alliance.test ? "TEST-" : ""}${name}"`,
    );
    c.header("X-Robots-Tag", "noindex, nofollow, noarchive");
    c.header("Vary", "Accept-Language");
    return c.body(of(coupon, open), 200, { "Content-Type": media });
  });
}

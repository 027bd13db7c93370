// A coupon's last day as a calendar's file (RFC 5545): an all-day event, without the code or the link, which calendars share.
import { addDays } from "../../schema/time.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import { KEEPSAKE_TEXTS } from "./keepsake-texts.ts";
import type { Reader } from "./reader.ts";

/** `madeAt` in epoch milliseconds; days are the alliance's own and need no zone, because the event has none. */
export function calendarOf(coupon: HeldCoupon, gifter: string, madeAt: number, reader: Reader): string {
  const { language, texts, figures } = reader;
  const words = KEEPSAKE_TEXTS[language];
  const [store] = coupon.stores;
  const value = texts.value(coupon.discount, figures);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Jiehua//Gifts//EN",
    "BEGIN:VEVENT",
    `UID:${coupon.id}@jiehua`,
    `DTSTAMP:${new Date(madeAt).toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${compact(coupon.lastDay)}`,
    `DTEND;VALUE=DATE:${compact(addDays(coupon.lastDay, 1))}`,
    `SUMMARY:${escaped(words.calendarSummary(coupon.redeemer.name, value))}`,
    `DESCRIPTION:${escaped([texts.how(coupon, figures), texts.heading(gifter)].join("\n"))}`,
    `LOCATION:${escaped([coupon.redeemer.name, store?.address].filter(Boolean).join(", "))}`,
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(texts.soonOver(1))}`,
    "TRIGGER:-PT14H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

/** Text as 3.3.11 writes it. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** A line of at most 75 octets and its continuations (3.1); no character is cut in two. */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

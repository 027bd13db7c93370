// A holder's page as somebody opens it, and what can be read on it.
import { encode } from "uqr";
import { type Answer, call } from "./api.ts";

export type Visit = { now?: string; language?: string; query?: string };

/** The page behind a gift's link at an instant, in the language that the browser wants. */
export function visit(
  gift: { url: string },
  { now, language = "en", query = "" }: Visit = {},
): Promise<Answer> {
  const headers = { "Accept-Language": language };
  return call("GET", `${new URL(gift.url).pathname}${query}`, { now, headers });
}

/** The words of a page in one line, without its head. */
export function wordsOf({ text }: { text: string }): string {
  const body = text.slice(text.indexOf("<body>"));
  return body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/&amp;/g, "&")
    .trim();
}

/** The square of modules that each QR of a page draws, without its quiet zone; true is dark. */
export function codesDrawnOn({ text }: { text: string }): boolean[][][] {
  const drawings = text.matchAll(/<svg class="qr(?: long)?" viewBox="0 0 (\d+) \d+".*? d="([^"]*)"/g);
  return Array.from(drawings, ([, side, path]) => modulesOf(Number(side), path ?? ""));
}

/** The same square as it must be for a text that is short: it is read with a quarter of it gone, or more where that costs nothing. */
export function drawnAs(text: string): boolean[][] {
  return encode(text, { ecc: "Q", boostEcc: true, border: 0 }).data;
}

/** How many light modules the page leaves around a QR. */
export const QUIET_ZONE = 4;

function modulesOf(side: number, path: string): boolean[][] {
  const square = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    square[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  const isMargin = (place: number) => place < QUIET_ZONE || place >= side - QUIET_ZONE;
  if (square.some((row, y) => row.some((dark, x) => dark && (isMargin(x) || isMargin(y)))))
    throw new Error("something stands in the quiet zone");
  return square.slice(QUIET_ZONE, -QUIET_ZONE).map((row) => row.slice(QUIET_ZONE, -QUIET_ZONE));
}

/** The one code that a page shows, in groups. */
export function codeOn({ text }: { text: string }): string {
  return /<code translate="no">([^<]+)<\/code>/.exec(text)?.[1] ?? "";
}

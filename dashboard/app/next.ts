// Where somebody was going when they had to sign in first. Kept in the browser: an invitation's token is in it, and an
// address is no place for that. A mailed link opens a new tab, so a tab's own memory would not do.
import { recalled, remember } from "./storage.ts";

export function rememberNext(path: string): void {
  remember("next", JSON.stringify({ path, atMs: Date.now() }));
}

/** `?next=` of the sign-in page's address: for a link from a page that is not the app's. */
export function rememberAskedNext(search: string): void {
  const asked = new URLSearchParams(search).get("next");
  if (asked !== null && isOwnPath(asked)) rememberNext(asked);
}

/** True for addresses that are served as pages of their own: the app has no room there. */
export function isPageOfItsOwn(path: string): boolean {
  return /^\/till(?=$|[?#])/.test(path);
}

/** The place to go on to, once; the home where there is none or it is an hour old. */
export function takeNext(): string {
  const kept = recalled("next");
  remember("next", undefined);
  const next = kept === undefined ? undefined : parsed(kept);
  return next !== undefined && Date.now() - next.atMs < HOUR_MS && isOwnPath(next.path) ? next.path : "/";
}

const HOUR_MS = 3_600_000;

function parsed(text: string): { path: string; atMs: number } | undefined {
  try {
    const { path, atMs } = JSON.parse(text);
    return typeof path === "string" && typeof atMs === "number" ? { path, atMs } : undefined;
  } catch {
    return undefined;
  }
}

/** A path of this site: never another host's, which `//` and `/\` begin. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path);
}

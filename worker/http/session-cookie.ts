// The cookie that holds a session's token.
import { SESSION_MAX_MS } from "../../schema/sessions.ts";
import { tokenCookie, tokenIn } from "./token-cookie.ts";

const NAME = "jiehua-session";

/** The token that a browser sent; undefined where there is none of our form. */
export function sessionTokenOf(url: URL, cookies: string | undefined): string | undefined {
  return tokenIn(NAME, url, cookies);
}

/** The header that gives a browser a token, or with null takes it away. */
export function sessionCookie(url: URL, token: string | null): string {
  return tokenCookie(NAME, url, token, SESSION_MAX_MS / 1000);
}

// The cookie that holds a session's token: out of reach of scripts, never sent by another site's requests.
import { parse } from "hono/utils/cookie";
import { SESSION_MAX_MS } from "../../schema/sessions.ts";

/** The token that a browser sent; undefined where there is none of our form. */
export function sessionTokenOf(url: URL, cookies: string | undefined): string | undefined {
  const token = parse(cookies ?? "", nameAt(url))[nameAt(url)];
  return token !== undefined && /^[0-9A-Za-z]{1,64}$/.test(token) ? token : undefined;
}

/** The header that gives a browser a token, or with null takes it away. */
export function sessionCookie(url: URL, token: string | null): string {
  const age = token === null ? 0 : SESSION_MAX_MS / 1000;
  const secure = isThisMachine(url) ? "" : "; Secure";
  return `${nameAt(url)}=${token ?? ""}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** The prefix makes browsers refuse the cookie unless it is Secure and of this very host. */
function nameAt(url: URL): string {
  return isThisMachine(url) ? "jiehua-session" : "__Host-jiehua-session";
}

/**
 * True where an instance on the reader's own machine was asked by its own name, without TLS: not every browser keeps a
 * Secure cookie of such a one.
 */
export function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
